import { z } from "zod"
import type { Tx } from "../platform/database.ts"
import {
  defaultSettings,
  type Organisation,
  type OrganisationId,
  type Settings,
} from "./organisation.ts"

declare module "../platform/database.ts" {
  interface Tables {
    organisations: {
      organisation_id: string
      slug: string
      host: string | null
      name: string
      neutral_name: string
      zone: string
      settings: string
      created_at: Temporal.Instant
    }
  }
}

const slot = z.object({
  id: z.string(),
  day: z.int().min(0).max(6),
  start: z.string(),
  minutes: z.int(),
})

const retention = z.object({
  unfinishedDays: z.int().min(1).max(30),
  askMonths: z.int().min(1).max(6),
  waitMonths: z.int().min(6).max(24),
  endedMonths: z.int().min(1).max(6),
  compositionDays: z.int().min(1).max(90),
  groupDays: z.int().min(14).max(365),
})

const settings = z
  .object({
    size: z.object({ minimum: z.int().min(3).max(12), maximum: z.int().min(3).max(12) }),
    course: z.object({
      meetings: z.int().min(1).max(60),
      everyWeeks: z.int().min(1).max(8),
      minutes: z.int().min(30).max(300),
    }),
    answerDays: z.int().min(1).max(30),
    startDays: z.int().min(0).max(60),
    reminderHours: z.int().min(1).max(168),
    retention,
    slots: z.array(slot).min(1),
    contact: z.object({ phone: z.string(), email: z.string() }),
    demo: z.boolean(),
  })
  .partial()

const asSettings = (stored: unknown): Settings => {
  const own = Object.entries(settings.parse(stored)).filter(([, value]) => value !== undefined)
  return { ...defaultSettings, ...Object.fromEntries(own) }
}

export const findOrganisation = async (
  tx: Tx,
  id: OrganisationId,
): Promise<Organisation | undefined> => {
  const row = await tx
    .selectFrom("organisations")
    .selectAll()
    .where("organisation_id", "=", id)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id,
    slug: row.slug,
    name: row.name,
    neutralName: row.neutral_name,
    zone: row.zone,
    settings: asSettings(row.settings),
  }
}

export const insertOrganisation = async (
  tx: Tx,
  organisation: Organisation,
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto("organisations")
    .values({
      organisation_id: organisation.id,
      slug: organisation.slug,
      host: null,
      name: organisation.name,
      neutral_name: organisation.neutralName,
      zone: organisation.zone,
      settings: JSON.stringify(organisation.settings),
      created_at: now,
    })
    .execute()
}

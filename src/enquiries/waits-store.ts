import type { RecognitionId, Role, ThemeId } from "../catalogue/theme.ts"
import type { Services } from "../organisations/services.ts"
import type { PersonId } from "../people/person.ts"
import type { Wait, WaitId, WaitStatus } from "./situation.ts"

type Row = {
  id: string
  person_id: string
  theme_id: string
  priority: number
  role: Role | null
  event: string | null
  recency: number | null
  recognitions: string[]
  status: WaitStatus
  since: Temporal.Instant
  wanted_at: Temporal.Instant | null
  asked_at: Temporal.Instant | null
}

declare module "../platform/database.ts" {
  interface Tables {
    waits: Row & { organisation_id: string }
  }
}

const asWait = (row: Row): Wait => ({
  id: row.id as WaitId,
  person: row.person_id as PersonId,
  theme: row.theme_id as ThemeId,
  priority: row.priority,
  ...(row.role ? { role: row.role } : {}),
  ...(row.event ? { event: row.event } : {}),
  ...(row.recency === null ? {} : { recency: row.recency }),
  recognitions: row.recognitions as RecognitionId[],
  status: row.status,
  since: row.since,
  ...(row.wanted_at ? { wantedAt: row.wanted_at } : {}),
  ...(row.asked_at ? { askedAt: row.asked_at } : {}),
})

type Wanted = { person?: PersonId; status?: WaitStatus[] }

/** The waits the viewer may know of, longest first. */
export const listWaits = async (
  { tx, organisation }: Services,
  { person, status }: Wanted,
): Promise<Wait[]> => {
  let all = tx.selectFrom("waits").selectAll().where("organisation_id", "=", organisation.id)
  if (person) all = all.where("person_id", "=", person)
  if (status) all = all.where("status", "in", status)
  return (await all.orderBy("since").orderBy("priority").execute()).map(asWait)
}

/** Keeps what one wait is about and where it stands; there is one per person and theme. */
export const saveWait = async ({ tx, organisation }: Services, wait: Wait): Promise<void> => {
  const { id, person, theme, priority, role, event, recency, recognitions, status, since } = wait
  const values = {
    priority,
    role: role ?? null,
    event: event ?? null,
    recency: recency ?? null,
    recognitions,
    status,
    since,
  }
  await tx
    .insertInto("waits")
    .values({ organisation_id: organisation.id, id, person_id: person, theme_id: theme, ...values })
    .onConflict((conflict) =>
      conflict.columns(["organisation_id", "person_id", "theme_id"]).doUpdateSet(values),
    )
    .execute()
}

export const saveWaitStatus = async (
  { tx, organisation }: Services,
  ids: readonly WaitId[],
  status: WaitStatus,
): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .updateTable("waits")
    .set({ status })
    .where("organisation_id", "=", organisation.id)
    .where("id", "in", [...ids])
    .execute()
}

/** Their person wants these places, as they have just said. */
export const saveWanted = async (
  { tx, organisation, now }: Services,
  ids: readonly WaitId[],
): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .updateTable("waits")
    .set({ wanted_at: now, asked_at: null })
    .where("organisation_id", "=", organisation.id)
    .where("id", "in", [...ids])
    .execute()
}

/** Their person is being asked whether they still want these places. */
export const saveAsked = async (
  { tx, organisation, now }: Services,
  ids: readonly WaitId[],
): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .updateTable("waits")
    .set({ asked_at: now })
    .where("organisation_id", "=", organisation.id)
    .where("id", "in", [...ids])
    .execute()
}

export const eraseWait = async ({ tx, organisation }: Services, id: WaitId): Promise<void> => {
  await tx
    .deleteFrom("waits")
    .where("organisation_id", "=", organisation.id)
    .where("id", "=", id)
    .execute()
}

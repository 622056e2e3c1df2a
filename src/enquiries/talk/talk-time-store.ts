import type { Services } from "../../organisations/services.ts"
import type { PersonId } from "../../people/person.ts"
import type { EnquiryId } from "../enquiry.ts"
import type { FreeTime, TalkTime, TalkTimeId } from "./talk-time.ts"

type Row = {
  id: string
  coordinator_id: string
  starts_at: Temporal.Instant
  minutes: number
  enquiry_id: string | null
  person_id: string | null
}

declare module "../../platform/database.ts" {
  interface Tables {
    talk_times: Row & { organisation_id: string }
  }
}

const asTalkTime = (row: Row): TalkTime => {
  const common = {
    id: row.id as TalkTimeId,
    coordinator: row.coordinator_id as PersonId,
    startsAt: row.starts_at,
    minutes: row.minutes,
  }
  return row.enquiry_id && row.person_id
    ? {
        ...common,
        status: "taken",
        enquiry: row.enquiry_id as EnquiryId,
        person: row.person_id as PersonId,
      }
    : { ...common, status: "free" }
}

/** The times the viewer may know of that begin after a moment, soonest first. */
export const listTalkTimes = async (
  { tx, organisation }: Services,
  after: Temporal.Instant,
): Promise<TalkTime[]> => {
  const rows = await tx
    .selectFrom("talk_times")
    .selectAll()
    .where("organisation_id", "=", organisation.id)
    .where("starts_at", ">", after)
    .orderBy("starts_at")
    .orderBy("id")
    .execute()
  return rows.map(asTalkTime)
}

/** When the talk of each of these enquiries is. */
export const listTalksOf = async (
  { tx, organisation }: Services,
  enquiries: readonly EnquiryId[],
): Promise<TalkTime[]> => {
  if (enquiries.length === 0) return []
  const rows = await tx
    .selectFrom("talk_times")
    .selectAll()
    .where("organisation_id", "=", organisation.id)
    .where("enquiry_id", "in", [...enquiries])
    .execute()
  return rows.map(asTalkTime)
}

/** Locked, so that of many who want it one gets it and the others see that it is gone. */
export const findTalkTime = async (
  { tx, organisation }: Services,
  id: TalkTimeId,
): Promise<TalkTime | undefined> => {
  const row = await tx
    .selectFrom("talk_times")
    .selectAll()
    .where("organisation_id", "=", organisation.id)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()
  return row && asTalkTime(row)
}

/** A time that the coordinator has already stays as it is. */
export const insertTalkTime = async (
  { tx, organisation }: Services,
  { id, coordinator, startsAt, minutes }: FreeTime,
): Promise<void> => {
  await tx
    .insertInto("talk_times")
    .values({
      organisation_id: organisation.id,
      id,
      coordinator_id: coordinator,
      starts_at: startsAt,
      minutes,
    })
    .onConflict((conflict) =>
      conflict.columns(["organisation_id", "coordinator_id", "starts_at"]).doNothing(),
    )
    .execute()
}

export const saveTalkTime = async (
  { tx, organisation }: Services,
  time: TalkTime,
): Promise<void> => {
  await tx
    .updateTable("talk_times")
    .set({
      enquiry_id: time.status === "taken" ? time.enquiry : null,
      person_id: time.status === "taken" ? time.person : null,
    })
    .where("organisation_id", "=", organisation.id)
    .where("id", "=", time.id)
    .execute()
}

export const eraseTalkTime = async (
  { tx, organisation }: Services,
  id: TalkTimeId,
): Promise<void> => {
  await tx
    .deleteFrom("talk_times")
    .where("organisation_id", "=", organisation.id)
    .where("id", "=", id)
    .execute()
}

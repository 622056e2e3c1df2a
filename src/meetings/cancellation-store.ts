import { sql } from "kysely"
import type { GroupId } from "../groups/group.ts"
import type { Services } from "../organisations/services.ts"
import type { PersonId } from "../people/person.ts"
import type { MeetingId } from "./meeting.ts"

declare module "../platform/database.ts" {
  interface Tables {
    cancellations: {
      organisation_id: string
      meeting_id: string
      person_id: string
      group_id: string
      at: Temporal.Instant
    }
  }
}

/** Somebody said "I can't come". */
export type Absence = { meeting: MeetingId; person: PersonId; group: GroupId }

type Wanted = { own: true } | { groups: readonly GroupId[] }

/** Who cannot come: the viewer's own, or what a leader or the coordinator may know of those groups. */
export const listAbsences = async (
  { tx, organisation }: Services,
  wanted: Wanted,
): Promise<Absence[]> => {
  if ("groups" in wanted && wanted.groups.length === 0) return []
  const all = tx
    .selectFrom("cancellations")
    .select(["meeting_id", "person_id", "group_id"])
    .where("organisation_id", "=", organisation.id)
  const rows = await ("own" in wanted
    ? all.where("person_id", "=", sql<string>`kreds.person()`)
    : all.where("group_id", "in", [...wanted.groups])
  ).execute()
  return rows.map((row) => ({
    meeting: row.meeting_id as MeetingId,
    person: row.person_id as PersonId,
    group: row.group_id as GroupId,
  }))
}

/** Said twice is said once. */
export const insertAbsence = async (
  { tx, organisation, now }: Services,
  { meeting, person, group }: Absence,
): Promise<void> => {
  await tx
    .insertInto("cancellations")
    .values({
      organisation_id: organisation.id,
      meeting_id: meeting,
      person_id: person,
      group_id: group,
      at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

type Erased = { meeting: MeetingId; person?: PersonId } | { group: GroupId; person: PersonId }

export const eraseAbsences = async (
  { tx, organisation }: Services,
  erased: Erased,
): Promise<void> => {
  let all = tx.deleteFrom("cancellations").where("organisation_id", "=", organisation.id)
  if ("meeting" in erased) all = all.where("meeting_id", "=", erased.meeting)
  else all = all.where("group_id", "=", erased.group)
  if (erased.person) all = all.where("person_id", "=", erased.person)
  await all.execute()
}

/** Forgets who could not come to meetings that began before then. */
export const eraseAbsencesBefore = async (
  { tx, organisation }: Services,
  then: Temporal.Instant,
): Promise<void> => {
  await tx
    .deleteFrom("cancellations")
    .where("organisation_id", "=", organisation.id)
    .where("meeting_id", "in", (eb) =>
      eb
        .selectFrom("meetings")
        .select("id")
        .where("organisation_id", "=", organisation.id)
        .where("starts_at", "<", then),
    )
    .execute()
}

import type { Services } from "../organisations/services.ts"
import type { PersonId } from "../people/person.ts"
import type { Meeting } from "./meeting.ts"

declare module "../platform/database.ts" {
  interface Tables {
    reminders: {
      organisation_id: string
      meeting_id: string
      person_id: string
      starts_at: Temporal.Instant
      at: Temporal.Instant
    }
  }
}

/** Writes down who is reminded of a meeting now; gives those who had not been, and nobody twice. */
export const insertReminders = async (
  { tx, organisation, now }: Services,
  { id, startsAt }: Meeting,
  people: readonly PersonId[],
): Promise<PersonId[]> => {
  if (people.length === 0) return []
  const rows = await tx
    .insertInto("reminders")
    .values(
      // In one order, so that two clocks at once wait for each other instead of locking each other.
      [...people].sort().map((person) => ({
        organisation_id: organisation.id,
        meeting_id: id,
        person_id: person,
        starts_at: startsAt,
        at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning("person_id")
    .execute()
  return rows.map((row) => row.person_id as PersonId)
}

export const eraseRemindersBefore = async (
  { tx, organisation }: Services,
  then: Temporal.Instant,
): Promise<void> => {
  await tx
    .deleteFrom("reminders")
    .where("organisation_id", "=", organisation.id)
    .where("starts_at", "<", then)
    .execute()
}

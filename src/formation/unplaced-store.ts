import type { Services } from "../organisations/services.ts"
import type { PersonId } from "../people/person.ts"
import type { Reason } from "./solver/explain.ts"

declare module "../platform/database.ts" {
  interface Tables {
    unplaced: { organisation_id: string; person_id: string; reasons: string }
  }
}

/** Somebody the latest search found no circle for; the first reason needs the fewest changes. */
export type Unplaced = { person: PersonId; reasons: Reason[] }

export const listUnplaced = async ({ tx, organisation }: Services): Promise<Unplaced[]> => {
  const rows = await tx
    .selectFrom("unplaced")
    .select(["person_id", "reasons"])
    .where("organisation_id", "=", organisation.id)
    .execute()
  return rows.map((row) => ({
    person: row.person_id as PersonId,
    reasons: row.reasons as unknown as Reason[],
  }))
}

/** Forgets what the search before found, and keeps this. */
export const replaceUnplaced = async (
  { tx, organisation }: Services,
  unplaced: readonly Unplaced[],
): Promise<void> => {
  await tx.deleteFrom("unplaced").where("organisation_id", "=", organisation.id).execute()
  if (unplaced.length === 0) return
  await tx
    .insertInto("unplaced")
    .values(
      unplaced.map(({ person, reasons }) => ({
        organisation_id: organisation.id,
        person_id: person,
        reasons: JSON.stringify(reasons),
      })),
    )
    .execute()
}

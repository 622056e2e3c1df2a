import type { Services } from "../organisations/services.ts"
import type { PersonId } from "../people/person.ts"

declare module "../platform/database.ts" {
  interface Tables {
    apart: { organisation_id: string; one_id: string; other_id: string }
  }
}

/** Two people who are kept in different circles. */
export type Apart = readonly [PersonId, PersonId]

const inOrder = (one: PersonId, other: PersonId): Apart =>
  one < other ? [one, other] : [other, one]

export const listApart = async ({ tx, organisation }: Services): Promise<Apart[]> => {
  const rows = await tx
    .selectFrom("apart")
    .select(["one_id", "other_id"])
    .where("organisation_id", "=", organisation.id)
    .execute()
  return rows.map(({ one_id, other_id }) => [one_id as PersonId, other_id as PersonId])
}

export const insertApart = async (
  { tx, organisation }: Services,
  one: PersonId,
  other: PersonId,
): Promise<void> => {
  const [first, second] = inOrder(one, other)
  await tx
    .insertInto("apart")
    .values({ organisation_id: organisation.id, one_id: first, other_id: second })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const eraseApart = async (
  { tx, organisation }: Services,
  one: PersonId,
  other: PersonId,
): Promise<void> => {
  const [first, second] = inOrder(one, other)
  await tx
    .deleteFrom("apart")
    .where("organisation_id", "=", organisation.id)
    .where("one_id", "=", first)
    .where("other_id", "=", second)
    .execute()
}

import type { Services } from "../organisations/services.ts"
import type { PersonId } from "../people/person.ts"

/** Who has been here since before then, and whom nothing ties to the organisation any more. */
export const listStrangers = async (
  { tx, organisation }: Services,
  before: Temporal.Instant,
): Promise<PersonId[]> => {
  const underWay = tx
    .selectFrom("enquiries")
    .select("person_id")
    .where("organisation_id", "=", organisation.id)
    .where("status", "not in", ["waiting", "withdrawn"])
  const waiting = tx
    .selectFrom("waits")
    .select("person_id")
    .where("organisation_id", "=", organisation.id)
    .where("status", "in", ["waiting", "offered"])
  const members = tx
    .selectFrom("memberships")
    .select("person_id")
    .where("organisation_id", "=", organisation.id)
  const groupLeaders = tx
    .selectFrom("group_leaders")
    .select("person_id")
    .where("organisation_id", "=", organisation.id)
  const leaders = tx
    .selectFrom("leaders")
    .select("person_id")
    .where("organisation_id", "=", organisation.id)
  const working = tx
    .selectFrom("roles")
    .select("person_id")
    .where("organisation_id", "=", organisation.id)
  const coordinators = tx
    .selectFrom("talk_times")
    .select("coordinator_id as person_id")
    .where("organisation_id", "=", organisation.id)
  const ties = [waiting, members, groupLeaders, leaders, working, coordinators]

  const rows = await tx
    .selectFrom("people")
    .select("id")
    .where("organisation_id", "=", organisation.id)
    .where("created_at", "<=", before)
    .where(
      "id",
      "not in",
      ties.reduce((all, some) => all.unionAll(some), underWay),
    )
    .execute()
  return rows.map(({ id }) => id as PersonId)
}

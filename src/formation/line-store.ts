import type { WaitId } from "../enquiries/situation.ts"
import type { Services } from "../organisations/services.ts"
import type { PersonId } from "../people/person.ts"
import type { InLine, ProposalId } from "./proposal.ts"

declare module "../platform/database.ts" {
  interface Tables {
    proposal_people: {
      organisation_id: string
      proposal_id: string
      person_id: string
      wait_id: string
      place_in_line: number
    }
  }
}

/** Who is in line for those proposals, in the order they are asked. */
export const listInLine = async (
  { tx, organisation }: Services,
  ids: readonly ProposalId[],
): Promise<Map<ProposalId, InLine[]>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom("proposal_people")
    .select(["proposal_id", "person_id", "wait_id", "place_in_line"])
    .where("organisation_id", "=", organisation.id)
    .where("proposal_id", "in", [...ids])
    .orderBy("place_in_line")
    .execute()
  return Map.groupBy(
    rows.map((row) => ({
      proposal: row.proposal_id as ProposalId,
      person: row.person_id as PersonId,
      wait: row.wait_id as WaitId,
      place: row.place_in_line,
    })),
    ({ proposal }) => proposal,
  )
}

export const insertInLine = async (
  { tx, organisation }: Services,
  proposal: ProposalId,
  { person, wait, place }: InLine,
): Promise<void> => {
  await tx
    .insertInto("proposal_people")
    .values({
      organisation_id: organisation.id,
      proposal_id: proposal,
      person_id: person,
      wait_id: wait,
      place_in_line: place,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** One person leaves the line; everybody, when nobody is named. */
export const eraseInLine = async (
  { tx, organisation }: Services,
  proposal: ProposalId,
  person?: PersonId,
): Promise<void> => {
  const line = tx
    .deleteFrom("proposal_people")
    .where("organisation_id", "=", organisation.id)
    .where("proposal_id", "=", proposal)
  await (person ? line.where("person_id", "=", person) : line).execute()
}

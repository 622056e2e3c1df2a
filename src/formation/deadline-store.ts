import type { WaitId } from "../enquiries/situation.ts"
import type { Services } from "../organisations/services.ts"
import type { PersonId } from "../people/person.ts"
import type { ProposalId } from "./proposal.ts"

type Affected = { proposal: ProposalId; person: PersonId; wait: WaitId }
const asAffected = (row: {
  proposal_id: string
  person_id: string
  wait_id: string
}): Affected => ({
  proposal: row.proposal_id as ProposalId,
  person: row.person_id as PersonId,
  wait: row.wait_id as WaitId,
})

/** Closes every offer whose time has passed without an answer. */
export const lapseOffers = async ({ tx, organisation, now }: Services): Promise<Affected[]> => {
  const rows = await tx
    .updateTable("offers")
    .set({ status: "lapsed" })
    .where("organisation_id", "=", organisation.id)
    .where("status", "=", "open")
    .where("until", "<", now)
    .returning(["proposal_id", "person_id", "wait_id"])
    .execute()
  return rows.map(asAffected)
}

/** Marks as reminded every open offer that ends within `hours` and was sent before that; each once. */
export const remindOffers = async (
  { tx, organisation, now }: Services,
  hours: number,
): Promise<{ person: PersonId; until: Temporal.Instant }[]> => {
  const rows = await tx
    .updateTable("offers")
    .set({ reminded_at: now })
    .where("organisation_id", "=", organisation.id)
    .where("status", "=", "open")
    .where("reminded_at", "is", null)
    .where("until", ">", now)
    .where("until", "<=", now.add({ hours }))
    .where("sent_at", "<=", now.subtract({ hours }))
    .returning(["person_id", "until"])
    .execute()
  return rows.map((row) => ({ person: row.person_id as PersonId, until: row.until }))
}

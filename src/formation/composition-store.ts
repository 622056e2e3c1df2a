import type { Services } from "../organisations/services.ts"
import type { ProposalId } from "./proposal.ts"

const answered = ({ tx, organisation }: Services) =>
  tx
    .updateTable("offers")
    .set({ composition: null })
    .where("organisation_id", "=", organisation.id)
    .where("status", "!=", "open")
    .where("composition", "is not", null)

/** The circle has begun: those in it know each other now, and nobody else needs to know of it. */
export const eraseCompositionsIn = async (services: Services, proposal: ProposalId) => {
  await answered(services).where("proposal_id", "=", proposal).execute()
}

/** Of offers answered before then, or whose time was up before then. */
export const eraseCompositionsBefore = async (services: Services, before: Temporal.Instant) => {
  await answered(services)
    .where((eb) => eb(eb.fn.coalesce("answered_at", "until"), "<=", before))
    .execute()
}

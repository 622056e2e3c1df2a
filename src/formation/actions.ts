import { saveWaitStatus, saveWanted } from "../enquiries/waits-store.ts"
import type { Services } from "../organisations/services.ts"
import { tell } from "../people/jobs.ts"
import type { PersonId } from "../people/person.ts"
import { done, type Outcome, refused } from "../platform/outcome.ts"
import type { Allowed } from "../platform/policy.ts"
import { eraseInLine } from "./line-store.ts"
import {
  type Accepted,
  type AnswerRefusal,
  accept,
  type Declined,
  decline,
  type Offer,
  type OfferStatus,
} from "./offer.ts"
import { findOffer, listOffersIn, saveAnswer, withdrawOffers } from "./offer-store.ts"
import {
  type ChangeRefusal,
  type Dissolved,
  type DissolveRefusal,
  dissolve,
  type Proposal,
  type ProposalId,
  type Started,
  type StartRefusal,
  start,
  tallyOf,
} from "./proposal.ts"
import { lockProposal, saveProposal } from "./proposal-store.ts"

/** A yes. What it makes of the circle is looked at afterwards, by the queue. */
export const acceptOffer = async (
  services: Services,
  offer: Allowed<Offer, "accept">,
): Promise<Outcome<Accepted, AnswerRefusal>> => {
  const answer = accept(offer, services.now)
  if (!answer.ok) return answer
  const isSaved = await saveAnswer(services, answer.value)
  if (!isSaved) return tooLate(services, offer)

  await saveWanted(services, [offer.wait])
  await askForALook(services, offer.proposal)
  return answer
}

/** A no, without a reason. The person waits on, where they were in line. */
export const declineOffer = async (
  services: Services,
  offer: Allowed<Offer, "decline">,
): Promise<Outcome<Declined, AnswerRefusal>> => {
  const answer = decline(offer, services.now)
  if (!answer.ok) return answer
  const isSaved = await saveAnswer(services, answer.value)
  if (!isSaved) return tooLate(services, offer)

  await saveWaitStatus(services, [offer.wait], "waiting")
  await saveWanted(services, [offer.wait])
  await askForALook(services, offer.proposal)
  return answer
}

/** Somebody was a moment faster: another window, or the clock. */
const tooLate = async (services: Services, { id }: Offer) => {
  const now = await findOffer(services, id)
  const answered: OfferStatus[] = ["accepted", "declined"]
  return refused(now && answered.includes(now.status) ? "already-answered" : "offer-ended")
}

export const askForALook = async (
  { enqueue, organisation }: Services,
  proposal: ProposalId,
): Promise<void> => {
  await enqueue({ name: "look-at-proposal", data: { organisation: organisation.id, proposal } })
}

/** Takes one person out of a draft; they stay on the waiting list. */
export const removePerson = async (
  services: Services,
  { id }: Allowed<Proposal, "change">,
  person: PersonId,
): Promise<Outcome<ProposalId, ChangeRefusal>> => {
  const proposal = await lockProposal(services, id)
  if (proposal?.status !== "draft") return refused("already-sent")

  await eraseInLine(services, id, person)
  return done(id)
}

/** Enough have said yes: the circle begins. Whoever has not answered waits on. */
export const startProposal = async (
  services: Services,
  { id }: Allowed<Proposal, "start">,
): Promise<Outcome<Started, StartRefusal>> => {
  const { enqueue, organisation } = services
  const proposal = await lockProposal(services, id)
  if (!proposal) return refused("not-open")
  const started = start(proposal, tallyOf(proposal, await listOffersIn(services, [id])))
  if (!started.ok) return started

  await saveProposal(services, started.value)
  await letGo(services, id, ["open"])
  await enqueue({ name: "start-group", data: { organisation: organisation.id, proposal: id } })
  return started
}

/** It comes to nothing: everybody waits on, and whoever had said yes is first in line. */
export const dissolveProposal = async (
  services: Services,
  { id }: Allowed<Proposal, "dissolve">,
): Promise<Outcome<Dissolved, DissolveRefusal>> => {
  const proposal = await lockProposal(services, id)
  if (!proposal) return refused("not-open")
  const dissolved = dissolve(proposal)
  if (!dissolved.ok) return dissolved

  await saveProposal(services, dissolved.value)
  await letGo(services, id, ["open", "accepted"])
  return dissolved
}

/** Takes offers back, puts those people on the list again and lets them know; forgets the line. */
const letGo = async (
  services: Services,
  proposal: ProposalId,
  which: readonly ("open" | "accepted")[],
) => {
  const withdrawn = await withdrawOffers(services, proposal, which)
  await saveWaitStatus(
    services,
    withdrawn.map(({ wait }) => wait),
    "waiting",
  )
  for (const { person } of withdrawn) await tell(services, person, "news")
  await eraseInLine(services, proposal)
}

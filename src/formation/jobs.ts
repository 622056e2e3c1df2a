import { saveWaitStatus } from "../enquiries/waits-store.ts"
import type { Services } from "../organisations/services.ts"
import { tell } from "../people/jobs.ts"
import { onOwnAuthority } from "../platform/policy.ts"
import { askForALook, dissolveProposal, startProposal } from "./actions.ts"
import { askNext } from "./asking.ts"
import { eraseCompositionsBefore } from "./composition-store.ts"
import { lapseOffers, remindOffers } from "./deadline-store.ts"
import { listOffersIn } from "./offer-store.ts"
import { type ProposalId, standing, tallyOf } from "./proposal.ts"
import { listNeedingALook, lockProposal } from "./proposal-store.ts"

/** Hours before the deadline when a person who has not answered is reminded, once. */
const reminderHours = 24

/** After an answer: fills the free seats, then sees whether the circle starts or comes to nothing. */
const lookAtProposal = async (services: Services, { proposal: id }: Record<string, string>) => {
  for (;;) {
    const proposal = await lockProposal(services, id as ProposalId)
    if (proposal?.status !== "offered") return
    const asked = await askNext(services, proposal)
    if (asked.ok) continue

    const outcome = standing(
      proposal,
      tallyOf(proposal, await listOffersIn(services, [proposal.id])),
    )
    if (outcome === "starts") {
      await startProposal(services, onOwnAuthority(proposal, "start", "enough have said yes"))
    }
    if (outcome === "dissolves") {
      await dissolveProposal(services, onOwnAuthority(proposal, "dissolve", "too few are left"))
    }
    return
  }
}

const closeUnanswered = async (services: Services) => {
  const lapsed = await lapseOffers(services)
  await saveWaitStatus(
    services,
    lapsed.map(({ wait }) => wait),
    "waiting",
  )
  for (const proposal of new Set(lapsed.map((offer) => offer.proposal))) {
    await askForALook(services, proposal)
  }
}

const remindUnanswered = async (services: Services) => {
  for (const { person, until } of await remindOffers(services, reminderHours)) {
    await tell(services, person, "answer-by", until)
  }
}

/** Somebody may have been erased, or somebody who fits may have come. */
const lookAfterOffered = async (services: Services) => {
  for (const proposal of await listNeedingALook(services)) await askForALook(services, proposal)
}

/** What an answered offer told about the others is forgotten, also where no circle came of it. */
const forgetCompositions = async (services: Services) => {
  const { compositionDays } = services.organisation.settings.retention
  await eraseCompositionsBefore(services, services.now.subtract({ hours: 24 * compositionDays }))
}

export const jobs = { "look-at-proposal": lookAtProposal }
export const rounds = {
  "lapse-offers": closeUnanswered,
  "remind-of-offers": remindUnanswered,
  "look-after-offered": lookAfterOffered,
  "forget-compositions": forgetCompositions,
}

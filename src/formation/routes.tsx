import { type Context, Hono } from "hono"
import { z } from "zod"
import { findTheme } from "../catalogue/store.ts"
import { slotOf } from "../organisations/organisation.ts"
import { paths } from "../paths.ts"
import type { PersonId } from "../people/person.ts"
import type { Site } from "../people/request.ts"
import { NotFound } from "../platform/policy.ts"
import { day } from "../ui/dates.ts"
import {
  acceptOffer,
  declineOffer,
  dissolveProposal,
  removePerson,
  startProposal,
} from "./actions.ts"
import { freePeople } from "./answers.ts"
import { bringNext, datesFor, sendOffers } from "./asking.ts"
import { type AnswerRefusal, isPast, type Offer, type OfferId } from "./offer.ts"
import { findOffer } from "./offer-store.ts"
import { leftOut, overviewsOf } from "./overview.ts"
import { OfferPage } from "./pages/offer.tsx"
import { ProposalPage } from "./pages/proposal.tsx"
import type { StepProps } from "./pages/proposal-steps.tsx"
import { ProposalsPage } from "./pages/proposals.tsx"
import { RefusedPage, type RefusedProps } from "./pages/refused.tsx"
import { formationPolicy, offerPolicy, proposalPolicy } from "./policy.ts"
import type { Proposal, ProposalId } from "./proposal.ts"
import { findProposal, listProposals } from "./proposal-store.ts"
import { searchForCircles } from "./search.ts"
import { readWaitingList } from "./waiting-list.ts"
import { words } from "./words.ts"

export const routes = new Hono<Site>()

const id = z.uuid()

const proposalIn = async (c: Context<Site>): Promise<Proposal | undefined> => {
  const parsed = id.safeParse(c.req.param("proposal"))
  return parsed.success ? findProposal(c.var.services, parsed.data as ProposalId) : undefined
}

routes.get(paths.proposals.pattern, async (c) => {
  const { viewer, services, show } = c.var
  const { organisation } = services
  formationPolicy.require(viewer, "see", organisation)
  const list = await readWaitingList(services)
  const drafts = await listProposals(services, ["draft"])
  const free = freePeople(list).length
  return show(
    <ProposalsPage
      waiting={free}
      drafts={await overviewsOf(services, list, drafts)}
      offered={await overviewsOf(services, list, list.promised)}
      leftOut={await leftOut(services, list)}
      themes={list.themes}
      slots={organisation.settings.slots}
      places={list.places}
    />,
  )
})

routes.post(paths.proposals.pattern, async (c) => {
  const { viewer, services } = c.var
  const organisation = formationPolicy.require(viewer, "search", services.organisation)
  await searchForCircles(services, organisation)
  return c.redirect(paths.proposals.to(), 303)
})

type Shown = Pick<StepProps, "errors" | "startsOn">

const showProposal = async (c: Context<Site>, proposal: Proposal, shown: Shown = {}) => {
  const { services, show } = c.var
  const [overview] = await overviewsOf(services, await readWaitingList(services), [proposal])
  if (!overview) throw new NotFound()
  return show(
    <ProposalPage
      overview={overview}
      zone={services.organisation.zone}
      dates={datesFor(services, proposal)}
      {...shown}
    />,
    shown.errors ? 422 : 200,
  )
}

const refuse = (c: Context<Site>, { id }: Proposal, { refusal }: Pick<RefusedProps, "refusal">) =>
  c.var.show(<RefusedPage proposal={id} refusal={refusal} />, 409)

const back = (c: Context<Site>, proposal: Proposal) =>
  c.redirect(paths.proposal.to({ proposal: proposal.id }), 303)

routes.get(paths.proposal.pattern, async (c) => {
  const proposal = proposalPolicy.require(c.var.viewer, "read", await proposalIn(c))
  return showProposal(c, proposal)
})

routes.post(paths.proposalRemoval.pattern, async (c) => {
  const proposal = proposalPolicy.require(c.var.viewer, "change", await proposalIn(c))
  const person = id.safeParse((await c.req.parseBody()).person)
  if (!person.success) return back(c, proposal)
  const outcome = await removePerson(c.var.services, proposal, person.data as PersonId)
  return outcome.ok ? back(c, proposal) : refuse(c, proposal, outcome)
})

const date = z.union([
  z.literal("").transform(() => undefined),
  z.iso.date().transform((text) => Temporal.PlainDate.from(text)),
])

routes.post(paths.proposalOffers.pattern, async (c) => {
  const { viewer, services, language } = c.var
  const proposal = proposalPolicy.require(viewer, "send", await proposalIn(c))
  const typed = String((await c.req.parseBody()).startsOn ?? "")
  const startsOn = date.safeParse(typed)
  const wrongDate = () => {
    const earliest = datesFor(services, proposal)?.earliest
    const text = words[language].proposal.startsOnWrong(earliest ? day(earliest, language) : "")
    return showProposal(c, proposal, { errors: { startsOn: text }, startsOn: typed })
  }
  if (!startsOn.success) return wrongDate()

  const outcome = await sendOffers(services, proposal, startsOn.data)
  if (outcome.ok || outcome.refusal === "already-sent") return back(c, proposal)
  if (outcome.refusal === "start-not-possible") return wrongDate()
  return refuse(c, proposal, outcome)
})

routes.post(paths.proposalNext.pattern, async (c) => {
  const proposal = proposalPolicy.require(c.var.viewer, "bringNext", await proposalIn(c))
  const outcome = await bringNext(c.var.services, proposal)
  return outcome.ok ? back(c, proposal) : refuse(c, proposal, outcome)
})

routes.post(paths.proposalStart.pattern, async (c) => {
  const proposal = proposalPolicy.require(c.var.viewer, "start", await proposalIn(c))
  const outcome = await startProposal(c.var.services, proposal)
  return outcome.ok ? back(c, proposal) : refuse(c, proposal, outcome)
})

routes.post(paths.proposalDissolution.pattern, async (c) => {
  const proposal = proposalPolicy.require(c.var.viewer, "dissolve", await proposalIn(c))
  const outcome = await dissolveProposal(c.var.services, proposal)
  return outcome.ok ? c.redirect(paths.proposals.to(), 303) : refuse(c, proposal, outcome)
})

const offerIn = async (c: Context<Site>): Promise<Offer | undefined> => {
  const parsed = id.safeParse(c.req.param("offer"))
  return parsed.success ? findOffer(c.var.services, parsed.data as OfferId) : undefined
}

const showOffer = async (c: Context<Site>, asked: Offer, refusal?: AnswerRefusal) => {
  const { viewer, services, show } = c.var
  const { settings, zone } = services.organisation
  const offer = (await findOffer(services, asked.id)) ?? asked
  const { composition } = offer
  const isOver = offer.status === "open" && isPast(offer, services.now)
  const isOpen = offer.status === "open" && !isOver
  return show(
    <OfferPage
      offer={offer}
      theme={composition && (await findTheme(services, { id: composition.theme }))}
      slot={composition && slotOf(settings, composition.slot)}
      zone={zone}
      isOver={isOver}
      mayAnswer={isOpen && offerPolicy.may(viewer, "accept", offer)}
      refusal={refusal}
    />,
    refusal ? 409 : 200,
  )
}

routes.get(paths.offer.pattern, async (c) => {
  const offer = offerPolicy.require(c.var.viewer, "read", await offerIn(c))
  return showOffer(c, offer)
})

routes.post(paths.acceptance.pattern, async (c) => {
  const offer = offerPolicy.require(c.var.viewer, "accept", await offerIn(c))
  const outcome = await acceptOffer(c.var.services, offer)
  if (!outcome.ok) return showOffer(c, offer, outcome.refusal)

  return c.redirect(paths.offer.to({ offer: offer.id }), 303)
})

routes.post(paths.refusal.pattern, async (c) => {
  const offer = offerPolicy.require(c.var.viewer, "decline", await offerIn(c))
  const outcome = await declineOffer(c.var.services, offer)
  if (!outcome.ok) return showOffer(c, offer, outcome.refusal)

  return c.redirect(paths.offer.to({ offer: offer.id }), 303)
})

import { saveWaitStatus } from "../enquiries/waits-store.ts"
import { slotOf } from "../organisations/organisation.ts"
import type { Services } from "../organisations/services.ts"
import { tell } from "../people/jobs.ts"
import { done, type Outcome, refused } from "../platform/outcome.ts"
import type { Allowed } from "../platform/policy.ts"
import type { Member } from "./circle.ts"
import { writeOffers } from "./composition.ts"
import { findNext, stillFits } from "./fit.ts"
import { eraseInLine, insertInLine, listInLine } from "./line-store.ts"
import type { Open } from "./offer.ts"
import { insertOffers, listOffersIn } from "./offer-store.ts"
import {
  type Draft,
  earliestStart,
  freeSeat,
  isHolding,
  mayStartOn,
  type NextRefusal,
  type Offered,
  type Proposal,
  prolong,
  type SendRefusal,
  send,
} from "./proposal.ts"
import { listProposals, lockProposal, saveProposal } from "./proposal-store.ts"
import { memberOf, readWaitingList, type WaitingList } from "./waiting-list.ts"

/** The last day ends for everybody at the same plain time, whenever the offer was sent. */
const lastHour = new Temporal.PlainTime(20)

/** When an answer to what is asked now is wanted, and the first day the circle can meet then. */
export const datesFor = ({ organisation, now }: Services, { slot: id }: Proposal) => {
  const { settings, zone } = organisation
  const until = now
    .toZonedDateTimeISO(zone)
    .add({ days: settings.answerDays })
    .withPlainTime(lastHour)
    .toInstant()
  const slot = slotOf(settings, id)
  return slot && { until, slot, earliest: earliestStart(slot, until, settings.startDays, zone) }
}

/** Those in a draft who are still waiting, in the order they would be asked. */
const waitingIn = async (
  services: Services,
  list: WaitingList,
  draft: Draft,
): Promise<Member[]> => {
  const line = (await listInLine(services, [draft.id])).get(draft.id) ?? []
  const members = line.flatMap(({ wait }) => memberOf(list, wait) ?? [])
  return members.filter(({ wait }) => wait.status === "waiting")
}

/** Asks everybody in a draft at once. Sent twice, it is sent once. */
export const sendOffers = async (
  services: Services,
  { id }: Allowed<Proposal, "send">,
  startsOn?: Temporal.PlainDate,
): Promise<Outcome<Offered, SendRefusal>> => {
  const proposal = await lockProposal(services, id)
  if (proposal?.status !== "draft") return refused("already-sent")
  const list = await readWaitingList(services)
  const circle = await waitingIn(services, list, proposal)
  const dates = datesFor(services, proposal)
  if (!dates) return refused("no-longer-fits")
  if (startsOn && !mayStartOn(dates.slot, startsOn, dates.earliest)) {
    return refused("start-not-possible")
  }
  const sent = send(proposal, {
    people: circle.length,
    startsOn: startsOn ?? dates.earliest,
    answerBy: dates.until,
  })
  if (!sent.ok) return sent
  const people = circle.map(({ person }) => person)
  if (!stillFits(list, proposal, people)) return refused("no-longer-fits")

  const asked = circle.map((member, index) => ({ member, seat: index + 1 }))
  const asking = { proposal: sent.value, circle, asked, until: dates.until }
  const hasAsked = await ask(services, asking)
  if (!hasAsked) return refused("no-longer-fits")
  await saveProposal(services, sent.value)
  await eraseInLine(services, id)
  return sent
}

/** Makes the offers, and lets each know that there is something to answer. */
const ask = async (
  services: Services,
  asking: Parameters<typeof writeOffers>[1],
): Promise<Open[] | undefined> => {
  const offers = await writeOffers(services, asking)
  const inserted = await insertOffers(services, offers)
  if (!inserted.ok) return undefined
  await saveWaitStatus(
    services,
    offers.map(({ wait }) => wait),
    "offered",
  )
  for (const { person, until } of offers) await tell(services, person, "answer-by", until)
  return offers
}

/** Brings in whoever is next: asked at once where the circle has been asked, else into the draft. */
export const bringNext = async (
  services: Services,
  { id }: Allowed<Proposal, "bringNext">,
): Promise<Outcome<Proposal, NextRefusal>> => {
  const proposal = await lockProposal(services, id)
  if (proposal?.status === "draft") return addToDraft(services, proposal)
  if (proposal?.status === "offered") return askNext(services, proposal)
  return refused("not-open")
}

const addToDraft = async (
  services: Services,
  draft: Draft,
): Promise<Outcome<Draft, NextRefusal>> => {
  const list = await readWaitingList(services)
  const drafts = (await listProposals(services, ["draft"])).map(({ id }) => id)
  const lines = await listInLine(services, drafts)
  const own = lines.get(draft.id) ?? []
  const next = findNext(list, {
    proposal: draft,
    holding: (await waitingIn(services, list, draft)).map(({ person }) => person),
    asked: new Set([...lines.values()].flat().map(({ person }) => person)),
    line: [],
  })
  if (!next) return refused("nobody-fits")

  const place = Math.max(0, ...own.map((inLine) => inLine.place)) + 1
  await insertInLine(services, draft.id, { person: next.person, wait: next.wait.id, place })
  return done(draft)
}

/** Offers the lowest free seat to whoever is next in line. The proposal is locked. */
export const askNext = async (
  services: Services,
  proposal: Offered,
): Promise<Outcome<Offered, NextRefusal>> => {
  const offers = await listOffersIn(services, [proposal.id])
  const seat = freeSeat(proposal, offers)
  const dates = datesFor(services, proposal)
  if (!seat || !dates) return refused("no-free-place")
  const list = await readWaitingList(services)
  const holding = offers.filter(isHolding)
  const next = findNext(list, {
    proposal,
    holding: holding.map(({ person }) => person),
    asked: new Set(offers.map(({ person }) => person)),
    line: (await listInLine(services, [proposal.id])).get(proposal.id) ?? [],
  })
  if (!next) return refused("nobody-fits")

  const { until, earliest } = dates
  const prolonged = prolong(proposal, until, earliest)
  const circle = [...holding.flatMap(({ wait }) => memberOf(list, wait) ?? []), next]
  const asked = [{ member: next, seat }]
  const hasAsked = await ask(services, { proposal: prolonged, circle, asked, until })
  if (!hasAsked) return refused("nobody-fits")
  await saveProposal(services, prolonged)
  await eraseInLine(services, proposal.id, next.person)
  return done(prolonged)
}

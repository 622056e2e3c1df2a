import type { Recognition, Theme } from "../catalogue/theme.ts"
import type { WaitId } from "../enquiries/situation.ts"
import type { Slot } from "../organisations/organisation.ts"
import { slotOf } from "../organisations/organisation.ts"
import type { Services } from "../organisations/services.ts"
import type { PersonId } from "../people/person.ts"
import { listPeople } from "../people/store.ts"
import type { Place, Room } from "../rooms/room.ts"
import { freePeople } from "./answers.ts"
import {
  agesOf,
  commonGround,
  countAlone,
  type Line,
  linesAmong,
  type Member,
  sharedAmong,
  sharedWith,
  timesOf,
} from "./circle.ts"
import { listInLine } from "./line-store.ts"
import type { CommonGround, Offer } from "./offer.ts"
import { listOffersIn } from "./offer-store.ts"
import {
  isHolding,
  mayStart,
  type Proposal,
  type ProposalId,
  type Tally,
  tallyOf,
} from "./proposal.ts"
import type { Reason } from "./solver/explain.ts"
import { listUnplaced } from "./unplaced-store.ts"
import { memberOf, type WaitingList } from "./waiting-list.ts"

/** A proposal as the coordinator looks at it: who it is about, and what speaks for it. */
export type Overview = {
  proposal: Proposal
  theme: Theme | undefined
  slot: Slot | undefined
  place: Place | undefined
  room: Room | undefined
  leaders: string[]
  members: Seated[]
  lines: Line[]
  shared: { recognition: Recognition; by: number }[]
  alone: number
  ages: { from: number; to: number } | undefined
  times: { good: number; possible: number }
  common: CommonGround[]
  tally: Tally
  mayStart: boolean
}

/** A member by first name; their recognitions in numbers only. */
export type Seated = {
  person: PersonId
  firstName: string
  isTimeGood: boolean
  recognitions: { own: number; shared: number; sharedByTwo: number }
  weeks: number
  answer: "open" | "accepted" | undefined
}

export type Names = ReadonlyMap<PersonId, string>

const firstNames = async (services: Services, people: readonly PersonId[]): Promise<Names> =>
  new Map(
    [...(await listPeople(services, people))].map(([id, { firstName }]) => [id, firstName ?? "–"]),
  )

/** The proposals as they stand at this moment, in the order given. */
export const overviewsOf = async (
  services: Services,
  list: WaitingList,
  proposals: readonly Proposal[],
): Promise<Overview[]> => {
  const ids = proposals.map(({ id }) => id)
  const lines = await listInLine(services, ids)
  const offers = Map.groupBy(await listOffersIn(services, ids), ({ proposal }) => proposal)
  const waitsOf = (id: ProposalId): WaitId[] => [
    ...(offers.get(id) ?? []).filter(isHolding).map(({ wait }) => wait),
    ...(lines.get(id) ?? []).map(({ wait }) => wait),
  ]
  const circles = proposals.map((proposal) => ({
    proposal,
    offers: offers.get(proposal.id) ?? [],
    members: waitsOf(proposal.id)
      .flatMap((wait) => memberOf(list, wait) ?? [])
      .filter(({ wait }) => proposal.status !== "draft" || wait.status === "waiting"),
  }))
  const leaders = list.leaders.filter(({ id }) => proposals.some((p) => p.leaders.includes(id)))
  const names = await firstNames(services, [
    ...circles.flatMap(({ members }) => members.map(({ person }) => person)),
    ...leaders.map(({ person }) => person),
  ])
  return circles.map((circle) => overviewOf(list, names, circle))
}

type Circle = { proposal: Proposal; offers: readonly Offer[]; members: readonly Member[] }

const overviewOf = (
  list: WaitingList,
  names: Names,
  { proposal, offers, members }: Circle,
): Overview => {
  const leaders = proposal.leaders.flatMap((id) => list.leaders.find((one) => one.id === id) ?? [])
  const recognitions = list.recognitions.filter(({ theme }) => theme === proposal.theme)
  const tally = tallyOf(proposal, offers)
  return {
    proposal,
    theme: list.themes.find(({ id }) => id === proposal.theme),
    slot: slotOf(list.organisation.settings, proposal.slot),
    place: list.places.find(({ id }) => id === proposal.place),
    room: list.rooms.find(({ id }) => id === proposal.room),
    leaders: leaders.map(({ person }) => names.get(person) ?? "–"),
    members: members.map((member) => ({
      person: member.person,
      firstName: names.get(member.person) ?? "–",
      isTimeGood: member.situation.slotsGood.includes(proposal.slot),
      recognitions: sharedWith(member, members),
      weeks: weeksSince(member.wait.since, list.now),
      answer: answerOf(offers, member.person),
    })),
    lines: linesAmong(members),
    shared: sharedAmong(members, recognitions),
    alone: countAlone(members, recognitions),
    ages: agesOf(members),
    times: timesOf(members, proposal.slot),
    common: commonGround(members),
    tally,
    mayStart: mayStart(proposal, tally),
  }
}

const weeksSince = (since: Temporal.Instant, now: Temporal.Instant): number =>
  Math.max(0, Math.floor(now.since(since).total("hours") / (24 * 7)))

const answerOf = (offers: readonly Offer[], person: PersonId): Seated["answer"] => {
  const offer = offers.filter(isHolding).find((one) => one.person === person)
  return offer?.status === "open" || offer?.status === "accepted" ? offer.status : undefined
}

/** Somebody who is in no proposal, and what would have to be otherwise; the least first. */
export type LeftOut = { person: PersonId; firstName: string; weeks: number; reasons: Reason[] }

/** Those the last search found no circle for and who still wait, the nearest to one first. */
export const leftOut = async (services: Services, list: WaitingList): Promise<LeftOut[]> => {
  const free = new Map(freePeople(list))
  const unplaced = (await listUnplaced(services)).filter(({ person }) => free.has(person))
  const names = await firstNames(
    services,
    unplaced.map(({ person }) => person),
  )
  return unplaced
    .map(({ person, reasons }) => ({
      person,
      firstName: names.get(person) ?? "–",
      weeks: Math.max(
        0,
        ...(free.get(person) ?? []).map(({ since }) => weeksSince(since, list.now)),
      ),
      reasons,
    }))
    .sort(
      (a, b) => (a.reasons[0]?.changes ?? 0) - (b.reasons[0]?.changes ?? 0) || b.weeks - a.weeks,
    )
}

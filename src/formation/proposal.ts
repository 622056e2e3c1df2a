import type { ThemeId } from "../catalogue/theme.ts"
import type { WaitId } from "../enquiries/situation.ts"
import type { LeaderId } from "../leaders/leader.ts"
import { type Id, nextOccurrence, type Slot } from "../organisations/organisation.ts"
import type { PersonId } from "../people/person.ts"
import { done, type Outcome, refused } from "../platform/outcome.ts"
import type { PlaceId, RoomId } from "../rooms/room.ts"
import type { Offer } from "./offer.ts"

export type ProposalId = Id<"proposal">

/** A circle that might be: who could meet, about what, when, where, and with which two leaders. */
export type Proposal = Draft | Offered | Started | Dissolved
export type Draft = Common & { status: "draft" }
export type Offered = Common & {
  status: "offered"
  startsOn: Temporal.PlainDate
  answerBy: Temporal.Instant
}
export type Started = Common & { status: "started"; startsOn: Temporal.PlainDate }
export type Dissolved = Common & { status: "dissolved" }
export type ProposalStatus = Proposal["status"]

type Common = {
  id: ProposalId
  theme: ThemeId
  slot: string
  place: PlaceId
  /** None where people meet online. */
  room: RoomId | undefined
  language: string
  leaders: LeaderId[]
  /** How many are asked at the same time. */
  seats: number
  /** With fewer than this it does not start. */
  minimum: number
  createdAt: Temporal.Instant
}

/** Somebody in line for a proposal: the first ones are asked first. */
export type InLine = { person: PersonId; wait: WaitId; place: number }

export type SendRefusal =
  | "already-sent"
  | "too-few-people"
  | "no-longer-fits"
  | "start-not-possible"
export type ChangeRefusal = "already-sent"
export type NextRefusal = "not-open" | "no-free-place" | "nobody-fits"
export type StartRefusal = "not-open" | "too-few-said-yes"
export type DissolveRefusal = "not-open"

const common = (proposal: Proposal): Common => {
  const { id, theme, slot, place, room, language, leaders, seats, minimum, createdAt } = proposal
  return { id, theme, slot, place, room, language, leaders, seats, minimum, createdAt }
}

/** How the answers stand. */
export type Tally = { open: number; accepted: number; free: number }

export const tallyOf = ({ seats }: Proposal, offers: readonly Offer[]): Tally => {
  const count = (status: Offer["status"]) => offers.filter((o) => o.status === status).length
  const [open, accepted] = [count("open"), count("accepted")]
  return { open, accepted, free: Math.max(0, seats - open - accepted) }
}

/** The lowest seat that nobody holds. */
export const freeSeat = ({ seats }: Proposal, offers: readonly Offer[]): number | undefined => {
  const held = new Set(offers.filter(isHolding).map((offer) => offer.seat))
  return Array.from({ length: seats }, (_, index) => index + 1).find((seat) => !held.has(seat))
}

export const isHolding = ({ status }: Offer) => status === "open" || status === "accepted"

/** What the answers so far make of a circle when nobody more can be asked. */
export const standing = (
  { minimum }: Proposal,
  { open, accepted }: Tally,
): "waits" | "starts" | "dissolves" => {
  if (open + accepted < minimum) return "dissolves"
  return open === 0 ? "starts" : "waits"
}

export const mayStart = (proposal: Proposal, tally: Tally): boolean =>
  proposal.status === "offered" && tally.accepted >= proposal.minimum

/** The first day on which a circle can meet when answers may come until then. */
export const earliestStart = (
  slot: Slot,
  answerBy: Temporal.Instant,
  startDays: number,
  zone: string,
): Temporal.PlainDate => {
  const answered = answerBy.toZonedDateTimeISO(zone).toPlainDate()
  return nextOccurrence(slot, answered.add({ days: startDays }), zone).toPlainDate()
}

type Sending = { people: number; startsOn: Temporal.PlainDate; answerBy: Temporal.Instant }

/** A draft becomes an offer to each of its people. */
export const send = (
  proposal: Proposal,
  { people, startsOn, answerBy }: Sending,
): Outcome<Offered, SendRefusal> => {
  if (proposal.status !== "draft") return refused("already-sent")
  if (people < proposal.minimum) return refused("too-few-people")

  return done({ ...common(proposal), status: "offered", seats: people, startsOn, answerBy })
}

/** Whether a circle can meet for the first time that day. */
export const mayStartOn = (
  slot: Slot,
  day: Temporal.PlainDate,
  earliest: Temporal.PlainDate,
): boolean => day.dayOfWeek === slot.day + 1 && Temporal.PlainDate.compare(day, earliest) >= 0

/** One more is asked, and everybody's first meeting waits until that answer can have come. */
export const prolong = (
  proposal: Offered,
  answerBy: Temporal.Instant,
  start: Temporal.PlainDate,
) => ({
  ...proposal,
  answerBy: laterOf(Temporal.Instant.compare, proposal.answerBy, answerBy),
  startsOn: laterOf(Temporal.PlainDate.compare, proposal.startsOn, start),
})

const laterOf = <T>(compare: (one: T, other: T) => number, one: T, other: T): T =>
  compare(one, other) >= 0 ? one : other

export const start = (proposal: Proposal, tally: Tally): Outcome<Started, StartRefusal> => {
  if (proposal.status !== "offered") return refused("not-open")
  if (!mayStart(proposal, tally)) return refused("too-few-said-yes")

  return done({ ...common(proposal), status: "started", startsOn: proposal.startsOn })
}

export const dissolve = (proposal: Proposal): Outcome<Dissolved, DissolveRefusal> => {
  if (proposal.status !== "draft" && proposal.status !== "offered") return refused("not-open")

  return done({ ...common(proposal), status: "dissolved" })
}

import type { ThemeId } from "../catalogue/theme.ts"
import type { WaitId } from "../enquiries/situation.ts"
import type { Id } from "../organisations/organisation.ts"
import type { PersonId } from "../people/person.ts"
import { done, type Outcome, refused } from "../platform/outcome.ts"
import type { ProposalId } from "./proposal.ts"

export type OfferId = Id<"offer">

/** A place in a group being formed, open to one person until a deadline. */
export type Offer = Open | Accepted | Declined | Lapsed | Withdrawn
export type Open = Common & { status: "open"; composition: Composition }
export type Accepted = Common & { status: "accepted"; at: Temporal.Instant }
export type Declined = Common & { status: "declined"; at: Temporal.Instant }
export type Lapsed = Common & { status: "lapsed" }
/** The circle was dissolved or began without them. Who had said yes is first in line next time. */
export type Withdrawn = Common & { status: "withdrawn"; hadAccepted: boolean }
export type OfferStatus = Offer["status"]

type Common = {
  id: OfferId
  proposal: ProposalId
  person: PersonId
  wait: WaitId
  seat: number
  /** Forgotten when the circle starts, or some time after the answer. */
  composition: Composition | undefined
  sentAt: Temporal.Instant
  until: Temporal.Instant
}

/** The circle as one person may know it before saying yes: nobody in it can be recognised. */
export type Composition = {
  theme: ThemeId
  /** Everybody who is asked, this person too. */
  people: number
  /** The youngest and the oldest age band, where known. */
  ages?: { from: number; to: number }
  /** What at least three of them have in common. */
  situation: CommonGround[]
  /** Of this person's recognitions: how many somebody else said yes to, and how many two others did. */
  recognitions: { own: number; shared: number; sharedByTwo: number }
  /** Who shares recognitions with whom, by place in the circle; this person is 0. */
  lines: [number, number, number][]
  slot: string
  /** The first meeting at the earliest, as 2026-03-17. */
  startsOn: string
  town: string
  /** First names. */
  leaders: string[]
}

export type CommonGround = {
  about: "children" | "living" | "role" | "event"
  value: string
  people: number
}

export type AnswerRefusal = "already-answered" | "offer-ended"

const common = ({
  id,
  proposal,
  person,
  wait,
  seat,
  composition,
  sentAt,
  until,
}: Offer): Common => ({
  id,
  proposal,
  person,
  wait,
  seat,
  composition,
  sentAt,
  until,
})

const mayAnswer = (offer: Offer, now: Temporal.Instant): Outcome<Open, AnswerRefusal> => {
  if (offer.status === "accepted" || offer.status === "declined") return refused("already-answered")
  if (offer.status !== "open" || isPast(offer, now)) return refused("offer-ended")

  return done(offer)
}

export const isPast = ({ until }: Offer, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, until) > 0

export const accept = (offer: Offer, now: Temporal.Instant): Outcome<Accepted, AnswerRefusal> => {
  const open = mayAnswer(offer, now)
  return open.ok ? done({ ...common(offer), status: "accepted", at: now }) : open
}

export const decline = (offer: Offer, now: Temporal.Instant): Outcome<Declined, AnswerRefusal> => {
  const open = mayAnswer(offer, now)
  return open.ok ? done({ ...common(offer), status: "declined", at: now }) : open
}

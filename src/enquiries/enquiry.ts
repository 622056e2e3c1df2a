import type { Id, Retention } from "../organisations/organisation.ts"
import type { PersonId } from "../people/person.ts"
import { done, type Outcome, refused } from "../platform/outcome.ts"

export type EnquiryId = Id<"enquiry">
export type Channel = "web" | "phone"

/** Somebody's own way in, from the first answer to what came of the talk. */
export type Enquiry = Started | Sent | Confirmed | TalkBooked | Concluded | Withdrawn

type Common = { id: EnquiryId; person: PersonId; channel: Channel; startedAt: Temporal.Instant }
type Shown = Common & { confirmedAt: Temporal.Instant }

/** Still answering; nobody else has been told. */
export type Started = Common & { status: "started" }
/** Said yes without an e-mail for a code: a call confirms it. */
export type Sent = Common & { status: "sent" }
export type Confirmed = Shown & { status: "confirmed"; callMe: boolean }
export type TalkBooked = Shown & { status: "talk-booked" }
export type Concluded = Shown & { status: TalkResult; closedAt: Temporal.Instant }
export type Withdrawn = Common & { status: "withdrawn"; closedAt: Temporal.Instant }

/** What may come of a talk. */
export const talkResults = ["waiting", "other-offer", "not-now"] as const
export type TalkResult = (typeof talkResults)[number]

const common = ({ id, person, channel, startedAt }: Enquiry): Common => ({
  id,
  person,
  channel,
  startedAt,
})

export const startEnquiry = (id: EnquiryId, person: PersonId, now: Temporal.Instant): Started => ({
  id,
  person,
  channel: "web",
  startedAt: now,
  status: "started",
})

export type SendRefusal = "already-sent"

/** The own yes, where a code cannot confirm it. */
export const send = (enquiry: Enquiry): Outcome<Sent, SendRefusal> =>
  enquiry.status === "started"
    ? done({ ...common(enquiry), status: "sent" })
    : refused("already-sent")

/** The own yes, shown to be theirs. */
export const confirm = (
  enquiry: Enquiry,
  now: Temporal.Instant,
): Outcome<Confirmed, SendRefusal> =>
  enquiry.status === "started"
    ? done({ ...common(enquiry), status: "confirmed", confirmedAt: now, callMe: false })
    : refused("already-sent")

/** A talk can be chosen, moved or replaced by a call. */
export const awaitsTalk = (enquiry: Enquiry): enquiry is Confirmed | TalkBooked =>
  enquiry.status === "confirmed" || enquiry.status === "talk-booked"

export const bookTalk = (enquiry: Confirmed | TalkBooked): TalkBooked => ({
  ...common(enquiry),
  status: "talk-booked",
  confirmedAt: enquiry.confirmedAt,
})

/** No time is booked (any more); `callMe` when the person would rather be called. */
export const withoutTalk = (enquiry: Confirmed | TalkBooked, callMe: boolean): Confirmed => ({
  ...common(enquiry),
  status: "confirmed",
  confirmedAt: enquiry.confirmedAt,
  callMe,
})

/** The coordinator has it on the desk: there is somebody to talk to. */
export const isOnTheDesk = (enquiry: Enquiry): enquiry is Sent | Confirmed | TalkBooked =>
  enquiry.status === "sent" || awaitsTalk(enquiry)

export const isConcluded = (enquiry: Enquiry): enquiry is Concluded =>
  talkResults.some((result) => result === enquiry.status)

export type ConcludeRefusal = "not-sent-yet" | "withdrawn"

/** What came of the talk; may be corrected later. A call confirms what no code has confirmed. */
export const conclude = (
  enquiry: Enquiry,
  result: TalkResult,
  now: Temporal.Instant,
): Outcome<Concluded, ConcludeRefusal> => {
  if (enquiry.status === "started") return refused("not-sent-yet")
  if (enquiry.status === "withdrawn") return refused("withdrawn")
  const confirmedAt = enquiry.status === "sent" ? now : enquiry.confirmedAt
  return done({ ...common(enquiry), status: result, confirmedAt, closedAt: now })
}

export const withdraw = (enquiry: Enquiry, now: Temporal.Instant): Withdrawn => ({
  ...common(enquiry),
  status: "withdrawn",
  closedAt: now,
})

/** Nothing came of it, or nobody got as far as a talk, and that is so long ago that it is forgotten. */
export const isLongOver = (
  enquiry: Enquiry,
  { endedMonths, waitMonths }: Retention,
  now: Temporal.ZonedDateTime,
): boolean => {
  const isPast = (from: Temporal.Instant, months: number) =>
    Temporal.ZonedDateTime.compare(from.toZonedDateTimeISO(now.timeZoneId).add({ months }), now) <=
    0
  if (enquiry.status === "other-offer" || enquiry.status === "not-now") {
    return isPast(enquiry.closedAt, endedMonths)
  }
  if (enquiry.status === "sent") return isPast(enquiry.startedAt, waitMonths)
  return awaitsTalk(enquiry) && isPast(enquiry.confirmedAt, waitMonths)
}

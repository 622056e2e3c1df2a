import type { Id } from "../../organisations/organisation.ts"
import type { PersonId } from "../../people/person.ts"
import type { EnquiryId } from "../enquiry.ts"

export type TalkTimeId = Id<"talk-time">

/** A time a coordinator is there for a talk: free, or taken by one person. */
export type TalkTime = FreeTime | TakenTime
type Common = {
  id: TalkTimeId
  coordinator: PersonId
  startsAt: Temporal.Instant
  minutes: number
}
export type FreeTime = Common & { status: "free" }
export type TakenTime = Common & { status: "taken"; enquiry: EnquiryId; person: PersonId }

export const isFree = (time: TalkTime): time is FreeTime => time.status === "free"

export const isComing = ({ startsAt }: TalkTime, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(startsAt, now) > 0

export const take = (
  { id, coordinator, startsAt, minutes }: FreeTime,
  enquiry: EnquiryId,
  person: PersonId,
): TakenTime => ({ id, coordinator, startsAt, minutes, status: "taken", enquiry, person })

export const release = ({ id, coordinator, startsAt, minutes }: TalkTime): FreeTime => ({
  id,
  coordinator,
  startsAt,
  minutes,
  status: "free",
})

export type TalkRefusal = "time-taken" | "talk-over"

export const shortestTalk = 10
export const longestTalk = 120
const mostInARow = 24

export type TimesRow = {
  date: Temporal.PlainDate
  from: Temporal.PlainTime
  to: Temporal.PlainTime
  minutes: number
}

/** The beginnings of talks that follow each other within a span of one day. */
export const startsIn = (
  { date, from, to, minutes }: TimesRow,
  zone: string,
): Temporal.ZonedDateTime[] => {
  const end = date.toZonedDateTime({ timeZone: zone, plainTime: to })
  const starts: Temporal.ZonedDateTime[] = []
  let start = date.toZonedDateTime({ timeZone: zone, plainTime: from })
  while (starts.length < mostInARow) {
    const over = start.add({ minutes })
    if (Temporal.ZonedDateTime.compare(over, end) > 0) break
    starts.push(start)
    start = over
  }
  return starts
}

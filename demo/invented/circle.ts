import { defaultSettings, nextOccurrence, slotOf } from "../../src/organisations/organisation.ts"
import type { PersonId } from "../../src/people/person.ts"
import type { Chances } from "./chances.ts"
import type { Outline } from "./outlines.ts"
import type { Seeker } from "./seeker.ts"

/** One meeting that has been: how many came, leaders counted; nobody has said when it is left out. */
export type Past = {
  recordedAt: Temporal.ZonedDateTime
  headCount: number | undefined
  sparring: boolean
}
export type Answer = { person: PersonId; at: Temporal.ZonedDateTime; says: "yes" | "no" }
type Leaving = { person: PersonId; at: Temporal.ZonedDateTime }

/** A circle with its people and everything that has happened to it. */
export type Circle = Outline & {
  members: Seeker[]
  sentAt: Temporal.ZonedDateTime
  answers: Answer[]
  firstMeeting?: Temporal.ZonedDateTime
  past: Past[]
  leaving: Leaving[]
  /** When its course was over. */
  overAt?: Temporal.ZonedDateTime
}

const { meetings: courseLength } = defaultSettings.course
const leadersCount = 2
const attendance = 0.8
const daysToAnswerAndMeet = 11

const slotNamed = (id: string) => {
  const slot = slotOf(defaultSettings, id)
  if (!slot) throw new Error(`no weekly time ${id}`)
  return slot
}

/** When the circle met, or will meet, for the first time. */
const firstMeetingOf = ({ slot, stand }: Outline, now: Temporal.ZonedDateTime) => {
  const today = nextOccurrence(slotNamed(slot), now.toPlainDate(), now.timeZoneId)
  const next = Temporal.ZonedDateTime.compare(today, now) > 0 ? today : today.add({ weeks: 1 })
  switch (stand.state) {
    case "asked":
      return undefined
    case "forming":
      return nextOccurrence(slotNamed(slot), now.toPlainDate().add({ days: 1 }), now.timeZoneId)
    case "running":
      return next.subtract({ weeks: stand.met })
    default:
      return next.subtract({ weeks: courseLength + stand.weeksAgo })
  }
}

/** Who stops on the way: one or two in most groups, mostly before the fourth meeting. */
const leavingOf = (
  chances: Chances,
  members: readonly Seeker[],
  first: Temporal.ZonedDateTime,
  met: number,
): Leaving[] => {
  if (met < 3) return []
  const count = chances.weighted([
    [0, 2],
    [1, 6],
    [2, members.length > 5 ? 3 : 0],
  ])
  return chances.some(members.slice(1), count).map(({ id }) => {
    const meetings = chances.happens(0.7)
      ? chances.whole(1, 2)
      : chances.whole(3, Math.max(3, met - 1))
    const after = Math.min(meetings, met - 1)
    return { person: id, at: first.add({ days: 7 * (after - 1) + chances.whole(1, 5) }) }
  })
}

const pastOf = (
  chances: Chances,
  outline: Outline,
  members: readonly Seeker[],
  leaving: readonly Leaving[],
  first: Temporal.ZonedDateTime,
  now: Temporal.ZonedDateTime,
): Past[] => {
  const met = outline.stand.state === "running" ? outline.stand.met : courseLength
  const isUnrecorded = outline.stand.state === "running" && outline.stand.unrecorded
  return Array.from({ length: met }, (_, index) => {
    const begins = first.add({ weeks: index })
    const recordedAt = begins.add({ minutes: 120 + chances.whole(5, 45) })
    const here = members.filter(
      ({ id }) =>
        !leaving.some(
          ({ person, at }) => person === id && Temporal.ZonedDateTime.compare(at, begins) < 0,
        ),
    )
    const came = here.filter(() => chances.happens(attendance)).length
    const isLast = index === met - 1
    return {
      recordedAt: Temporal.ZonedDateTime.compare(recordedAt, now) < 0 ? recordedAt : now,
      headCount: isLast && isUnrecorded ? undefined : Math.max(came, 2) + leadersCount,
      sparring: isLast && outline.wantsSparring === true,
    }
  })
}

const answersOf = (
  chances: Chances,
  { stand }: Outline,
  members: readonly Seeker[],
  sentAt: Temporal.ZonedDateTime,
  now: Temporal.ZonedDateTime,
): Answer[] => {
  const isAsked = stand.state === "asked"
  const [yes, no] = isAsked ? [stand.yes, stand.no] : [members.length, 0]
  const answering = isAsked ? members.slice(1) : members
  const hours = isAsked ? sentAt.until(now).total("hours") - 1 : 60
  return answering
    .slice(0, yes + no)
    .map(
      ({ id }, index): Answer => ({
        person: id,
        at: sentAt.add({ minutes: Math.round((hours * 60 * (0.2 + chances.whole(0, 70))) / 71) }),
        says: index < yes ? "yes" : "no",
      }),
    )
    .sort((a, b) => Temporal.ZonedDateTime.compare(a.at, b.at))
}

/** What has happened to a circle until now; its first member has not answered while it is asked. */
export const liveThrough = (
  chances: Chances,
  outline: Outline,
  members: Seeker[],
  now: Temporal.ZonedDateTime,
): Circle => {
  const { stand } = outline
  const first = firstMeetingOf(outline, now)
  const sentDay =
    stand.state === "asked"
      ? now.subtract({ days: stand.daysAgo })
      : (first ?? now).subtract({ days: daysToAnswerAndMeet })
  const sentAt = sentDay.withPlainTime({
    hour: chances.whole(9, 14),
    minute: chances.whole(0, 59),
  })
  const circle = {
    ...outline,
    members,
    sentAt,
    answers: answersOf(chances, outline, members, sentAt, now),
  }
  if (!first || stand.state === "asked" || stand.state === "forming") {
    return { ...circle, ...(first ? { firstMeeting: first } : {}), past: [], leaving: [] }
  }

  const met = stand.state === "running" ? stand.met : courseLength
  const leaving = leavingOf(chances, members, first, met)
  return {
    ...circle,
    firstMeeting: first,
    leaving,
    past: pastOf(chances, outline, members, leaving, first, now),
    ...(stand.state === "running"
      ? {}
      : { overAt: first.add({ weeks: courseLength - 1, days: 1, hours: 3 }) }),
  }
}

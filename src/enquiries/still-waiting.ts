import type { Retention } from "../organisations/organisation.ts"
import type { Wait } from "./situation.ts"

/** A place in the queue: since when, when it was last wanted, and when its person was last asked. */
type Place = Pick<Wait, "since" | "wantedAt" | "askedAt">

const lastWanted = ({ since, wantedAt }: Place): Temporal.Instant =>
  wantedAt && Temporal.Instant.compare(wantedAt, since) > 0 ? wantedAt : since

/** The question "do you still want to wait?" stands open. */
export const isAsked = (place: Place): boolean =>
  place.askedAt !== undefined && Temporal.Instant.compare(place.askedAt, lastWanted(place)) > 0

/** The time to ask has come round, and nobody has asked since. */
export const isTimeToAsk = (
  place: Place,
  { askMonths }: Retention,
  now: Temporal.ZonedDateTime,
): boolean => {
  const wanted = lastWanted(place).toZonedDateTimeISO(now.timeZoneId)
  const turn = (number: number) => wanted.add({ months: number * askMonths })
  const isPast = (time: Temporal.ZonedDateTime) => Temporal.ZonedDateTime.compare(time, now) <= 0
  let turns = 0
  while (isPast(turn(turns + 1))) turns++
  if (turns === 0) return false

  const { askedAt } = place
  return !askedAt || Temporal.Instant.compare(askedAt, turn(turns).toInstant()) < 0
}

/** Nobody has wanted this place for so long that it is to be forgotten. */
export const isUnwanted = (
  place: Place,
  { waitMonths }: Retention,
  now: Temporal.ZonedDateTime,
): boolean => {
  const until = lastWanted(place).toZonedDateTimeISO(now.timeZoneId).add({ months: waitMonths })
  return Temporal.ZonedDateTime.compare(until, now) <= 0
}

import { nextOccurrence, type Organisation } from "../organisations/organisation.ts"
import type { Booking, Room } from "../rooms/room.ts"

type Span = Pick<Booking, "from" | "to">
type Times = { organisation: Organisation; now: Temporal.Instant }

/** The weekly times at which a room is free for the whole of a course that begins now. */
export const freeSlots = (
  { id, slots }: Room,
  bookings: readonly Booking[],
  times: Times,
): string[] => {
  const taken = bookings.filter(({ room }) => room === id)
  if (taken.length === 0) return slots

  return slots.filter((slot) => {
    const meetings = meetingsAt(slot, times)
    return !taken.some((booking) => meetings.some((meeting) => overlap(meeting, booking)))
  })
}

const overlap = (one: Span, other: Span) =>
  Temporal.Instant.compare(one.from, other.to) < 0 &&
  Temporal.Instant.compare(other.from, one.to) < 0

/** When a course would meet that is proposed now in that slot. */
const meetingsAt = (slotId: string, { organisation, now }: Times): Span[] => {
  const { settings, zone } = organisation
  const { course, answerDays, startDays } = settings
  const slot = settings.slots.find(({ id }) => id === slotId)
  if (!slot) return []

  const soonest = now
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days: answerDays + startDays })
  const first = nextOccurrence(slot, soonest, zone)
  return Array.from({ length: course.meetings }, (_, index) => {
    const from = first.add({ weeks: index * course.everyWeeks })
    return { from: from.toInstant(), to: from.add({ minutes: course.minutes }).toInstant() }
  })
}

import type { GroupId } from "../groups/group.ts"
import type { Id } from "../organisations/organisation.ts"
import { done, type Outcome, refused } from "../platform/outcome.ts"
import type { BookingId, RoomId } from "../rooms/room.ts"

export type MeetingId = Id<"meeting">

/** One time a group meets. Moved, it is still the same meeting. */
export type Meeting = Planned | Held | Cancelled
type Common = {
  id: MeetingId
  group: GroupId
  /** The first, the second … of the course. */
  number: number
  startsAt: Temporal.Instant
  minutes: number
  /** Where, when a room has been booked. */
  room?: RoomId
}
export type Planned = Common & { status: "planned"; booking?: BookingId }
/** How many came; never who. */
export type Held = Common & { status: "held"; headCount: number; sparring: boolean }
export type Cancelled = Common & { status: "cancelled"; sparring: boolean }

export type AbsenceRefusal = "meeting-off" | "already-begun"
export type RecordRefusal = "not-yet" | "too-many"
export type ChangeRefusal = "not-planned" | "time-passed" | "room-taken"

export const endsAt = ({ startsAt, minutes }: Meeting): Temporal.Instant =>
  startsAt.add({ minutes })

const isAfter = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) > 0

export const hasBegun = ({ startsAt }: Meeting, now: Temporal.Instant): boolean =>
  !isAfter(startsAt, now)

const isOver = (meeting: Meeting, now: Temporal.Instant): boolean => !isAfter(endsAt(meeting), now)

/** Begun, and nobody has said how it went. */
export const isUnrecorded = (meeting: Meeting, now: Temporal.Instant): boolean =>
  meeting.status === "planned" && hasBegun(meeting, now)

/** The next planned meeting, or the one going on; from meetings in order of time. */
export const nextOf = (meetings: readonly Meeting[], now: Temporal.Instant): Planned | undefined =>
  meetings
    .filter((meeting) => meeting.status === "planned")
    .find((meeting) => !isOver(meeting, now))

/** Whether somebody can still say that they cannot come, or that they can after all. */
export const mayStillAnswer = (
  meeting: Meeting,
  now: Temporal.Instant,
): Outcome<Planned, AbsenceRefusal> => {
  if (meeting.status !== "planned") return refused("meeting-off")
  if (hasBegun(meeting, now)) return refused("already-begun")
  return done(meeting)
}

/** What the leader says afterwards. Without a head-count it did not take place. */
export type Report = { headCount?: number; sparring: boolean }

export const record = (
  { status: _, ...meeting }: Meeting,
  { headCount, sparring }: Report,
  { seats, now }: { seats: number; now: Temporal.Instant },
): Outcome<Held | Cancelled, RecordRefusal> => {
  const { id, group, number, startsAt, minutes, room } = meeting
  const common = { id, group, number, startsAt, minutes, ...(room ? { room } : {}) }
  if (isAfter(startsAt, now)) return refused("not-yet")
  if (headCount === undefined) return done({ ...common, status: "cancelled", sparring })
  if (headCount > seats) return refused("too-many")

  return done({ ...common, status: "held", headCount, sparring })
}

/** A planned meeting at another time keeps who and what it is; the room is found anew. */
export const moved = (
  meeting: Meeting,
  startsAt: Temporal.Instant,
  now: Temporal.Instant,
): Outcome<Planned, ChangeRefusal> => {
  if (meeting.status !== "planned" || hasBegun(meeting, now)) return refused("not-planned")
  if (!isAfter(startsAt, now)) return refused("time-passed")

  return done({ ...meeting, startsAt })
}

export const calledOff = (
  meeting: Meeting,
  now: Temporal.Instant,
): Outcome<Cancelled, ChangeRefusal> => {
  if (meeting.status !== "planned" || hasBegun(meeting, now)) return refused("not-planned")

  const { id, group, number, startsAt, minutes } = meeting
  return done({ id, group, number, startsAt, minutes, status: "cancelled", sparring: false })
}

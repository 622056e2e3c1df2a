import { leaveGroup } from "../groups/actions.ts"
import { type Group, isIn } from "../groups/group.ts"
import { listGroupLeaders, listMemberships } from "../groups/membership-store.ts"
import type { Services } from "../organisations/services.ts"
import { tell } from "../people/jobs.ts"
import type { PersonId } from "../people/person.ts"
import { done, type Outcome, refused } from "../platform/outcome.ts"
import type { Allowed } from "../platform/policy.ts"
import { eraseBooking, listPlaces, listRooms } from "../rooms/store.ts"
import { eraseAbsences, insertAbsence } from "./cancellation-store.ts"
import {
  type AbsenceRefusal,
  type Cancelled,
  type ChangeRefusal,
  calledOff,
  endsAt,
  type Held,
  type Meeting,
  mayStillAnswer,
  moved,
  type Planned,
  type RecordRefusal,
  type Report,
  record,
} from "./meeting.ts"
import { needsOf } from "./needs.ts"
import { bookRoom } from "./room-booking.ts"
import { roomsToTry } from "./room-choice.ts"
import { saveMeeting } from "./store.ts"

/** "I can't come." */
export const stayAway = async (
  services: Services,
  meeting: Allowed<Meeting, "answer">,
  person: PersonId,
): Promise<Outcome<Planned, AbsenceRefusal>> => {
  const outcome = mayStillAnswer(meeting, services.now)
  if (outcome.ok) {
    await insertAbsence(services, { meeting: meeting.id, group: meeting.group, person })
  }
  return outcome
}

/** "I can come after all." */
export const comeAfterAll = async (
  services: Services,
  meeting: Allowed<Meeting, "answer">,
  person: PersonId,
): Promise<Outcome<Planned, AbsenceRefusal>> => {
  const outcome = mayStillAnswer(meeting, services.now)
  if (outcome.ok) await eraseAbsences(services, { meeting: meeting.id, person })
  return outcome
}

/** Says goodbye to a circle: the place is free, and what was said about coming is forgotten. */
export const leaveCircle = async (
  services: Services,
  group: Allowed<Group, "leave">,
  person: PersonId,
): Promise<void> => {
  await eraseAbsences(services, { group: group.id, person })
  await leaveGroup(services, group, person)
}

const peopleAt = async (services: Services, { group, startsAt }: Meeting) => {
  const members = (await listMemberships(services, [group])).filter((one) => isIn(one, startsAt))
  const leaders = await listGroupLeaders(services, [group])
  return [...members, ...leaders].map(({ person }) => person)
}

/** Writes down whether a meeting was held and how many came; the ledger counts it afterwards. */
export const recordMeeting = async (
  services: Services,
  meeting: Allowed<Meeting, "record">,
  report: Report,
): Promise<Outcome<Held | Cancelled, RecordRefusal>> => {
  const seats = (await peopleAt(services, meeting)).length
  const outcome = record(meeting, report, { seats, now: services.now })
  if (!outcome.ok) return outcome

  await saveMeeting(services, outcome.value)
  const { organisation, enqueue } = services
  await enqueue({
    name: "count-meeting",
    data: { organisation: organisation.id, meeting: meeting.id },
  })
  return outcome
}

type Change = { group: Group; startsAt: Temporal.Instant }

/**
 * Moves one meeting and its room, and tells everybody once. To the time it already has: only looks for
 * a room again.
 */
export const moveMeeting = async (
  services: Services,
  meeting: Allowed<Meeting, "move">,
  { group, startsAt }: Change,
): Promise<Outcome<Planned, ChangeRefusal>> => {
  const outcome = moved(meeting, startsAt, services.now)
  if (!outcome.ok) return outcome
  const planned = outcome.value
  const people = await peopleAt(services, planned)
  const booked = await roomFor(services, planned, group, people)
  if (!booked) return refused("room-taken")

  const saved = { ...planned, ...booked }
  await saveMeeting(services, saved)
  if (startsAt.equals(meeting.startsAt)) return done(saved)

  await eraseAbsences(services, { meeting: meeting.id })
  for (const person of people) await tell(services, person, "appointment", startsAt)
  return done(saved)
}

/** A free room at the meeting's time, in the group's place; nothing where none is needed. */
const roomFor = async (
  services: Services,
  meeting: Planned,
  { place, room }: Group,
  people: readonly PersonId[],
) => {
  const where = (await listPlaces(services)).find(({ id }) => id === place)
  if (where?.virtual) return {}
  const rooms = roomsToTry(await listRooms(services), {
    place,
    ...(room ? { room } : {}),
    people: people.length,
    needs: await needsOf(services, people),
  })
  const span = { from: meeting.startsAt, to: endsAt(meeting) }
  return bookRoom(services, rooms, span, meeting.booking)
}

/** Calls one meeting off, gives the room back, and tells everybody once. */
export const callOffMeeting = async (
  services: Services,
  meeting: Allowed<Meeting, "callOff">,
): Promise<Outcome<Cancelled, ChangeRefusal>> => {
  const outcome = calledOff(meeting, services.now)
  if (!outcome.ok) return outcome

  await saveMeeting(services, outcome.value)
  if (meeting.status === "planned" && meeting.booking) {
    await eraseBooking(services, meeting.booking)
  }
  const people = await peopleAt(services, meeting)
  for (const person of people) await tell(services, person, "appointment-off", meeting.startsAt)
  return outcome
}

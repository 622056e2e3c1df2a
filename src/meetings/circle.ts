import { listThemes } from "../catalogue/store.ts"
import type { Theme } from "../catalogue/theme.ts"
import { type Group, type GroupLeader, isIn, type Membership } from "../groups/group.ts"
import { listGroupLeaders, listMemberships } from "../groups/membership-store.ts"
import { type Slot, slotOf } from "../organisations/organisation.ts"
import type { Services } from "../organisations/services.ts"
import type { Place } from "../rooms/room.ts"
import { listPlaces, listRooms } from "../rooms/store.ts"
import { type Absence, listAbsences } from "./cancellation-store.ts"
import { hasBegun, isUnrecorded, type Meeting, nextOf } from "./meeting.ts"
import { listMeetings } from "./store.ts"

/** A meeting with its time on the wall and the name of its room. */
export type Gathering = {
  meeting: Meeting
  at: Temporal.ZonedDateTime
  roomName: string | undefined
  /** Who said that they cannot come, as far as the viewer may know. */
  absent: Membership[]
  /** How many can have been there, the leaders among them. */
  seats: number
}

/** A group with everything its pages show. */
export type Circle = {
  group: Group
  theme: Theme | undefined
  slot: Slot | undefined
  place: Place | undefined
  members: Membership[]
  leaders: GroupLeader[]
  gatherings: Gathering[]
  next: Gathering | undefined
}

/** Those groups as the viewer may see them. */
export const lookAtCircles = async (
  services: Services,
  groups: readonly Group[],
): Promise<Circle[]> => {
  const { now, organisation } = services
  const ids = groups.map(({ id }) => id)
  const [themes, places, rooms] = [
    await listThemes(services),
    await listPlaces(services),
    await listRooms(services),
  ]
  const meetings = await listMeetings(services, ids)
  const memberships = await listMemberships(services, ids)
  const leaders = await listGroupLeaders(services, ids)
  const absences = await listAbsences(services, { groups: ids })

  return groups.map((group) => {
    const isHere = (row: { group: string }) => row.group === group.id
    const sat = memberships.filter(isHere)
    const leading = leaders.filter(isHere)
    const gatherings = meetings.filter(isHere).map(
      (meeting): Gathering => ({
        meeting,
        at: meeting.startsAt.toZonedDateTimeISO(organisation.zone),
        roomName: rooms.find(({ id }) => id === meeting.room)?.name,
        absent: absentFrom(meeting, absences, sat),
        seats: sat.filter((one) => isIn(one, meeting.startsAt)).length + leading.length,
      }),
    )
    const next = nextOf(
      gatherings.map(({ meeting }) => meeting),
      now,
    )
    return {
      group,
      theme: themes.find(({ id }) => id === group.theme),
      slot: slotOf(organisation.settings, group.slot),
      place: places.find(({ id }) => id === group.place),
      members: sat.filter((one) => isIn(one, now)),
      leaders: leading,
      gatherings,
      next: gatherings.find(({ meeting }) => meeting === next),
    }
  })
}

const absentFrom = (
  { id, startsAt }: Meeting,
  absences: readonly Absence[],
  sat: readonly Membership[],
): Membership[] => {
  const away = new Set(absences.filter(({ meeting }) => meeting === id).map((one) => one.person))
  return sat.filter((one) => away.has(one.person) && isIn(one, startsAt))
}

export const coming = ({ gatherings }: Circle, now: Temporal.Instant): Gathering[] =>
  gatherings.filter(({ meeting }) => !hasBegun(meeting, now))

/** Meetings that have begun, the latest first. */
export const past = ({ gatherings }: Circle, now: Temporal.Instant): Gathering[] =>
  gatherings.filter(({ meeting }) => hasBegun(meeting, now)).toReversed()

export const unrecorded = ({ gatherings }: Circle, now: Temporal.Instant): Gathering[] =>
  gatherings.filter(({ meeting }) => isUnrecorded(meeting, now))

/** Coming meetings that still need a room. */
export const withoutRoom = (circle: Circle, now: Temporal.Instant): Gathering[] =>
  circle.place?.virtual
    ? []
    : coming(circle, now).filter(
        ({ meeting }) => meeting.status === "planned" && meeting.room === undefined,
      )

/** Meetings of the last four weeks after which a leader asked for sparring. */
export const askingForSparring = (circle: Circle, now: Temporal.Instant): Gathering[] =>
  past(circle, now).filter(
    ({ meeting }) =>
      meeting.status !== "planned" &&
      meeting.sparring &&
      Temporal.Instant.compare(meeting.startsAt, now.subtract({ hours: 24 * 28 })) > 0,
  )

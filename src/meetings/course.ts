import type { Group } from "../groups/group.ts"
import { nextOccurrence, slotOf } from "../organisations/organisation.ts"
import type { Services } from "../organisations/services.ts"
import { listRooms } from "../rooms/store.ts"
import { endsAt, type MeetingId, type Planned } from "./meeting.ts"
import { bookRoom } from "./room-booking.ts"
import { roomsToTry } from "./room-choice.ts"
import { timesOf } from "./series.ts"
import { insertMeetings } from "./store.ts"

type Course = {
  /** The first meeting is on this day, or the first day after it that is the group's. */
  from: Temporal.PlainDate
  people: number
  needs: readonly string[]
}

/** The course a new group gets: its meetings, each with a room where there is one. */
export const planCourse = async (
  services: Services,
  group: Group,
  { from, people, needs }: Course,
): Promise<Planned[]> => {
  const { chance, organisation } = services
  const { zone, settings } = organisation
  const slot = slotOf(settings, group.slot)
  if (!slot) throw new Error(`the organisation has no weekly time ${group.slot}`)

  const { everyWeeks, meetings } = settings.course
  const first = nextOccurrence(slot, from, zone).toPlainDate()
  const start = Temporal.PlainTime.from(slot.start)
  const { place, room } = group
  const wanted = { place, ...(room ? { room } : {}), people, needs, slot: slot.id }
  const rooms = roomsToTry(await listRooms(services), wanted)

  const planned: Planned[] = []
  for (const [index, startsAt] of timesOf({ first, start, everyWeeks, meetings, zone }).entries()) {
    const meeting: Planned = {
      id: chance.id() as MeetingId,
      group: group.id,
      number: index + 1,
      startsAt,
      minutes: settings.course.minutes,
      status: "planned",
    }
    const booked = await bookRoom(services, rooms, { from: startsAt, to: endsAt(meeting) })
    planned.push({ ...meeting, ...booked })
  }
  await insertMeetings(services, planned)
  return planned
}

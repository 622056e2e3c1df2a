import type { Services } from "../organisations/services.ts"
import { done, type Outcome, refused } from "../platform/outcome.ts"
import type { Allowed } from "../platform/policy.ts"
import type { Booking, BookingId, Place, PlaceId, Refusal, Room, RoomId } from "./room.ts"
import { insertBooking, insertPlace, insertRoom } from "./store.ts"

type Rooms = Allowed<"rooms", "manage">

export const addPlace = (services: Services, _rooms: Rooms, place: Omit<Place, "id">) =>
  insertPlace(services, { ...place, id: services.chance.id() as PlaceId })

export const addRoom = (services: Services, _rooms: Rooms, room: Omit<Room, "id">) =>
  insertRoom(services, { ...room, id: services.chance.id() as RoomId })

/** Takes a room for something else than a group's meeting. */
export const bookRoom = async (
  services: Services,
  room: Allowed<Room, "book">,
  from: Temporal.ZonedDateTime,
  minutes: number,
): Promise<Outcome<Booking, Refusal | "in-the-past">> => {
  if (Temporal.Instant.compare(from.toInstant(), services.now) < 0) return refused("in-the-past")
  const booking: Booking = {
    id: services.chance.id() as BookingId,
    room: room.id,
    from: from.toInstant(),
    to: from.add({ minutes }).toInstant(),
  }
  const outcome = await insertBooking(services, booking)
  return outcome.ok ? done(booking) : outcome
}

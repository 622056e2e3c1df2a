import type { Services } from "../organisations/services.ts"
import type { BookingId, Room, RoomId } from "../rooms/room.ts"
import { insertBooking, saveBooking } from "../rooms/store.ts"

type Span = { from: Temporal.Instant; to: Temporal.Instant }
type Booked = { booking: BookingId; room: RoomId }

/** Takes the first of the rooms that is free; moves the booking there is, when there is one. */
export const bookRoom = async (
  services: Services,
  rooms: readonly Room[],
  span: Span,
  booking?: BookingId,
): Promise<Booked | undefined> => {
  for (const { id: room } of rooms) {
    const outcome = booking
      ? await saveBooking(services, { id: booking, room, ...span })
      : await insertBooking(services, { id: services.chance.id() as BookingId, room, ...span })
    if (outcome.ok) return { booking: outcome.value, room }
  }
  return undefined
}

import { features, type PlaceId, type Room, type RoomId } from "../rooms/room.ts"

/** What a meeting asks of a room. */
export type Wanted = {
  place: PlaceId
  /** The room the group usually has. */
  room?: RoomId
  people: number
  needs: readonly string[]
  /** The weekly time, when the meeting is at one. */
  slot?: string
}

const isAskedOfRooms = (need: string) => features.some((feature) => feature === need)

const fits = (room: Room, { place, people, needs, slot }: Wanted): boolean =>
  room.place === place &&
  room.seats >= people &&
  needs.filter(isAskedOfRooms).every((need) => room.features.includes(need)) &&
  (slot === undefined || room.slots.includes(slot))

/** The rooms to try, in order: the group's own, then the smallest that fits. */
export const roomsToTry = (rooms: readonly Room[], wanted: Wanted): Room[] => {
  const own = rooms.filter((room) => room.id === wanted.room)
  const others = rooms
    .filter((room) => room.id !== wanted.room && fits(room, wanted))
    .sort((a, b) => a.seats - b.seats)
  return [...own, ...others]
}

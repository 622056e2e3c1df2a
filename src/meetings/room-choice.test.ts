import { expect, test } from "vitest"
import type { PlaceId, Room, RoomId } from "../rooms/room.ts"
import { roomsToTry } from "./room-choice.ts"

const place = "the house" as PlaceId
const room = (id: string, seats: number, more: Partial<Room> = {}): Room => ({
  id: id as RoomId,
  place,
  name: id,
  seats,
  features: [],
  slots: ["tue-1900"],
  ...more,
})
const wanted = { place, people: 8, needs: [], slot: "tue-1900" }
const tried = (rooms: Room[], more = {}) =>
  roomsToTry(rooms, { ...wanted, ...more }).map(({ id }) => id)

test("the group's own room comes first, then the smallest that has a chair for everybody", () => {
  const rooms = [room("hall", 40), room("attic", 6), room("parlour", 10), room("library", 12)]
  expect(tried(rooms, { room: "library" as RoomId })).toEqual(["library", "parlour", "hall"])
})

test("a room elsewhere, or closed at that time, is left out", () => {
  const rooms = [
    room("elsewhere", 12, { place: "another house" as PlaceId }),
    room("closed", 12, { slots: ["wed-1900"] }),
  ]
  expect(tried(rooms)).toEqual([])
  expect(tried(rooms, { slot: undefined })).toEqual(["closed"])
})

test("somebody who needs to get in without steps gets in", () => {
  const rooms = [room("cellar", 12), room("ground floor", 14, { features: ["step-free"] })]
  expect(tried(rooms, { needs: ["step-free", "a helper"] })).toEqual(["ground floor"])
})

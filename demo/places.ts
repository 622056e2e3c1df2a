import { slotId } from "../src/organisations/organisation.ts"
import type { Place, PlaceId, Room, RoomId } from "../src/rooms/room.ts"
import { demoId } from "./cast.ts"

export const placeId = (key: string) => demoId<PlaceId>(`place ${key}`)
export const roomId = (key: string) => demoId<RoomId>(`room ${key}`)

const place = (key: string, name: string, town: string, features: string[]): Place => ({
  id: placeId(key),
  name,
  town,
  virtual: false,
  features,
})

export const places: Place[] = [
  place("house", "Huset ved åen", "Ådal", ["step-free"]),
  place("culture", "Kulturhuset", "Vesterlund", ["step-free", "hearing-loop"]),
  place("library", "Biblioteket", "Søhøj", []),
  { ...place("online", "Online", "", []), virtual: true, features: ["step-free"] },
]

const weekdays = [0, 1, 2, 3, 4]
const evenings = weekdays.flatMap((day) => [slotId(day, "16:30"), slotId(day, "19:00")])
const days = weekdays.flatMap((day) => [slotId(day, "10:00"), slotId(day, "13:00")])

const room = (
  key: string,
  name: string,
  seats: number,
  slots: string[],
  features: string[],
): Room => ({
  id: roomId(key),
  place: placeId(key.split(" ")[0] ?? ""),
  name,
  seats,
  features,
  slots,
})

export const rooms: Room[] = [
  room("house stuen", "Stuen", 12, [...days, ...evenings], ["step-free"]),
  room("house loftet", "Loftet", 10, [...days, ...evenings], []),
  room("house havestuen", "Havestuen", 10, evenings, ["step-free", "quiet"]),
  room("culture lokale", "Lokale 2", 14, evenings, ["step-free", "hearing-loop"]),
  room("library studierummet", "Studierummet", 10, [...days, ...evenings.slice(0, 6)], []),
]

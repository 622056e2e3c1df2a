import type { Id } from "../organisations/organisation.ts"

export type PlaceId = Id<"place">
export type RoomId = Id<"room">
export type BookingId = Id<"booking">

/** What a person may need of a room. */
export const features = ["step-free", "hearing-loop", "quiet"] as const
export type Feature = (typeof features)[number]

/** Somewhere groups meet; a virtual place needs no room. */
export type Place = {
  id: PlaceId
  name: string
  town: string
  virtual: boolean
  features: string[]
}

export type Room = {
  id: RoomId
  place: PlaceId
  name: string
  seats: number
  features: string[]
  /** The weekly times it is open to groups. */
  slots: string[]
}

/** A room taken for a while. */
export type Booking = {
  id: BookingId
  room: RoomId
  from: Temporal.Instant
  to: Temporal.Instant
}

export type Refusal = "room-taken"

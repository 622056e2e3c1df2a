import { sql } from "kysely"
import type { Services } from "../organisations/services.ts"
import { attempt } from "../platform/attempt.ts"
import { done, type Outcome, refused } from "../platform/outcome.ts"
import type { Booking, BookingId, Place, PlaceId, Refusal, Room, RoomId } from "./room.ts"

declare module "../platform/database.ts" {
  interface Tables {
    places: {
      organisation_id: string
      id: string
      name: string
      town: string
      virtual: boolean
      features: string[]
    }
    rooms: {
      organisation_id: string
      id: string
      place_id: string
      name: string
      seats: number
      features: string[]
      slots: string[]
    }
    bookings: { organisation_id: string; id: string; room_id: string; during: string }
  }
}

export const listPlaces = async ({ tx, organisation }: Services): Promise<Place[]> => {
  const rows = await tx
    .selectFrom("places")
    .select(["id", "name", "town", "virtual", "features"])
    .where("organisation_id", "=", organisation.id)
    .orderBy("town")
    .orderBy("name")
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as PlaceId }))
}

export const insertPlace = async ({ tx, organisation }: Services, place: Place): Promise<void> => {
  await tx
    .insertInto("places")
    .values({ organisation_id: organisation.id, ...place })
    .execute()
}

export const listRooms = async ({ tx, organisation }: Services): Promise<Room[]> => {
  const rows = await tx
    .selectFrom("rooms")
    .select(["id", "place_id", "name", "seats", "features", "slots"])
    .where("organisation_id", "=", organisation.id)
    .orderBy("name")
    .execute()
  return rows.map(({ place_id, ...row }) => ({
    ...row,
    id: row.id as RoomId,
    place: place_id as PlaceId,
  }))
}

export const insertRoom = async (
  { tx, organisation }: Services,
  { place, ...room }: Room,
): Promise<void> => {
  await tx
    .insertInto("rooms")
    .values({ organisation_id: organisation.id, place_id: place, ...room })
    .execute()
}

/** Two who book at once would wait for each other's row and both be thrown out: they take turns. */
const takeTurns = ({ tx, organisation }: Services) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`bookings|${organisation.id}`}, 0))`.execute(
    tx as never,
  )

/** Takes a room for a while; the database refuses what overlaps. */
export const insertBooking = async (
  services: Services,
  { id, room, from, to }: Booking,
): Promise<Outcome<BookingId, Refusal>> => {
  const { tx, organisation } = services
  await takeTurns(services)
  const outcome = await attempt(tx, () =>
    tx
      .insertInto("bookings")
      .values({
        organisation_id: organisation.id,
        id,
        room_id: room,
        during: `[${from},${to})`,
      })
      .execute(),
  )
  return outcome.ok ? done(id) : refused("room-taken")
}

/** Moves a booking to another room or time; refused, it stays where it was. */
export const saveBooking = async (
  services: Services,
  { id, room, from, to }: Booking,
): Promise<Outcome<BookingId, Refusal>> => {
  const { tx, organisation } = services
  await takeTurns(services)
  const outcome = await attempt(tx, () =>
    tx
      .updateTable("bookings")
      .set({ room_id: room, during: `[${from},${to})` })
      .where("organisation_id", "=", organisation.id)
      .where("id", "=", id)
      .execute(),
  )
  return outcome.ok ? done(id) : refused("room-taken")
}

export const eraseBooking = async (
  { tx, organisation }: Services,
  id: BookingId,
): Promise<void> => {
  await tx
    .deleteFrom("bookings")
    .where("organisation_id", "=", organisation.id)
    .where("id", "=", id)
    .execute()
}

/** The bookings that touch a span of time, in order. */
export const listBookings = async (
  { tx, organisation }: Services,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Booking[]> => {
  const rows = await tx
    .selectFrom("bookings")
    .select([
      "id",
      "room_id",
      sql<Temporal.Instant>`lower(during)`.as("from"),
      sql<Temporal.Instant>`upper(during)`.as("to"),
    ])
    .where("organisation_id", "=", organisation.id)
    .where(sql<boolean>`during && tstzrange(${from}, ${to})`)
    .orderBy(sql`lower(during)`)
    .execute()
  return rows.map((row) => ({
    id: row.id as BookingId,
    room: row.room_id as RoomId,
    from: row.from,
    to: row.to,
  }))
}

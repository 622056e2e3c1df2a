import { type Context, Hono } from "hono"
import { z } from "zod"
import { paths } from "../paths.ts"
import type { Site } from "../people/request.ts"
import type { Errors } from "../ui/field.tsx"
import { addPlace, addRoom, bookRoom } from "./actions.ts"
import { RoomsPage, type RoomsProps } from "./pages/rooms.tsx"
import { roomPolicy, roomsPolicy } from "./policy.ts"
import { features, type PlaceId } from "./room.ts"
import { listBookings, listPlaces, listRooms } from "./store.ts"
import { words } from "./words.ts"

export const routes = new Hono<Site>()

type Shown = Pick<RoomsProps, "done" | "errors" | "typed" | "ticked" | "booking">

const rooms = async (c: Context<Site>, shown: Shown, status: 200 | 409 | 422 = 200) => {
  const { services, show } = c.var
  const { settings, zone } = services.organisation
  const until = services.now.add({ hours: 24 * 28 })
  return show(
    <RoomsPage
      places={await listPlaces(services)}
      rooms={await listRooms(services)}
      bookings={await listBookings(services, services.now, until)}
      slots={settings.slots}
      zone={zone}
      {...shown}
    />,
    status,
  )
}

const access = z.array(z.enum(features)).catch([])
const name = z.string().trim().min(1).max(80)
const place = z.object({ placeName: name, town: z.string().trim().max(80), features: access })
const room = z.object({
  place: z.uuid(),
  roomName: name,
  seats: z.coerce.number().int().min(3).max(200),
  features: access,
  slots: z.array(z.string()).catch([]),
})
const booking = z.object({
  when: z.string().transform((text, context) => {
    try {
      return Temporal.PlainDateTime.from(text)
    } catch {
      context.addIssue("no such time")
      return z.NEVER
    }
  }),
  minutes: z.coerce.number().int().min(15).max(600),
})

type Field = keyof typeof words.da.errors
const messageOf: Record<string, Field> = { placeName: "name", roomName: "name" }

const errorsOf = (error: z.ZodError, language: "da" | "en"): Errors =>
  Object.fromEntries(
    error.issues.map(({ path: [field] }) => {
      const key = String(field)
      return [key, words[language].errors[messageOf[key] ?? (key as Field)]]
    }),
  )

routes.get(paths.rooms.pattern, async (c) => {
  roomsPolicy.require(c.var.viewer, "manage", "rooms")
  const done = c.req.query("done")
  return rooms(c, done === "saved" || done === "booked" ? { done } : {})
})

routes.post(paths.rooms.pattern, async (c) => {
  const { viewer, services, language } = c.var
  const may = roomsPolicy.require(viewer, "manage", "rooms")
  const body = await c.req.parseBody({ all: true })
  const given = {
    ...body,
    features: [body.features ?? []].flat(),
    slots: [body.slots ?? []].flat(),
  }
  const typed = Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  )
  const ticked = [...given.features, ...given.slots].map(String)
  const wrong = (errors: Errors) => rooms(c, { errors, typed, ticked }, 422)
  if (body.what === "place") {
    const virtual = body.virtual === "yes"
    const read = place.refine(({ town }) => virtual || town, { path: ["town"] }).safeParse(given)
    if (!read.success) return wrong(errorsOf(read.error, language))
    const { placeName, town, features: has } = read.data
    await addPlace(services, may, { name: placeName, town, virtual, features: has })
  } else {
    const read = room.safeParse(given)
    if (!read.success) return wrong(errorsOf(read.error, language))
    const places = await listPlaces(services)
    if (!places.some(({ id }) => id === read.data.place)) {
      return wrong({ place: words[language].errors.place })
    }
    const known = new Set(services.organisation.settings.slots.map(({ id }) => id))
    await addRoom(services, may, {
      place: read.data.place as PlaceId,
      name: read.data.roomName,
      seats: read.data.seats,
      features: read.data.features,
      slots: read.data.slots.filter((id) => known.has(id)),
    })
  }
  return c.redirect(`${paths.rooms.to()}?done=saved`, 303)
})

routes.post(paths.bookings.pattern, async (c) => {
  const { viewer, services, language } = c.var
  roomsPolicy.require(viewer, "manage", "rooms")
  const found = (await listRooms(services)).find(({ id }) => id === c.req.param("room"))
  const bookable = roomPolicy.require(viewer, "book", found)
  const body = await c.req.parseBody()
  const read = booking.safeParse({ ...body, when: `${body["when.date"]}T${body["when.time"]}` })
  const typed = {
    room: bookable.id,
    date: String(body["when.date"] ?? ""),
    time: String(body["when.time"] ?? ""),
    minutes: String(body.minutes ?? ""),
  }
  const again = (errors: Errors, status: 409 | 422) =>
    rooms(c, { booking: { ...typed, errors } }, status)
  if (!read.success) return again(errorsOf(read.error, language), 422)

  const from = read.data.when.toZonedDateTime(services.organisation.zone)
  const outcome = await bookRoom(services, bookable, from, read.data.minutes)
  if (!outcome.ok) return again({ when: words[language].refusals[outcome.refusal] }, 409)

  return c.redirect(`${paths.rooms.to()}?done=booked`, 303)
})

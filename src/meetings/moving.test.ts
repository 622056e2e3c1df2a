import { afterEach, beforeEach, expect, test } from "vitest"
import {
  asWorker,
  type Circle,
  lookAgain,
  meet,
  openCircle,
  openTown,
  signedIn,
  type Town,
} from "../../test/circle.ts"
import { openWorld, type World } from "../../test/world.ts"
import { paths } from "../paths.ts"
import type { BookingId } from "../rooms/room.ts"
import { insertBooking, listBookings } from "../rooms/store.ts"

let world: World
let town: Town
let circle: Circle
const members = ["Ada", "Dina", "Erik", "Gry"]
const leaders = ["Femi", "Frida"]

beforeEach(async () => {
  world = await openWorld()
  town = await openTown(world, [{}, { seats: 20 }])
  circle = await openCircle(world, { members, leaders }, town)
  world.outbox.clear()
})
afterEach(() => world.close())

const cora = async () => signedIn(world, await meet(world, "Cora", "coordinator"))
const move = async (date: string, time: string) =>
  (await cora()).post(paths.newTime.to({ meeting: circle.meetings[0]?.id ?? "" }), {
    "when.date": date,
    "when.time": time,
  })
const bookings = () =>
  asWorker(world, (services) =>
    listBookings(services, services.now, services.now.add({ hours: 24 * 365 })),
  )
const take = (room: number, from: string) =>
  asWorker(world, async (services) => {
    const at = Temporal.Instant.from(from)
    const id = services.chance.id() as BookingId
    const taken = { id, room: town.rooms[room] ?? "", from: at, to: at.add({ hours: 2 }) }
    return insertBooking(services, taken as never)
  })

test("a moved meeting is the same meeting; its room moves along and everybody is told once", async () => {
  const [before] = circle.meetings
  const moved = await move("2026-03-12", "17:00")
  expect(moved.status).toBe(303)
  const [after] = (await lookAgain(world, circle)).meetings
  expect(after).toMatchObject({ id: before?.id, number: 1, room: before?.room })
  expect(after?.startsAt.toString()).toBe("2026-03-12T16:00:00Z")
  expect((await bookings())[0]?.from.toString()).toBe("2026-03-12T16:00:00Z")
  expect(await bookings()).toHaveLength(10)

  await world.settle()
  const sent = world.outbox.list()
  expect(sent.flatMap(({ to }) => to).toSorted()).toEqual(
    [...members, ...leaders].map((name) => `${name.toLowerCase()}@eksempel.dk`).toSorted(),
  )
  expect(new Set(sent.map(({ subject }) => subject))).toEqual(new Set(["Din aftale"]))
})

test("half an hour later in the same room is no collision with itself", async () => {
  expect((await move("2026-03-10", "19:30")).status).toBe(303)
  expect((await lookAgain(world, circle)).meetings[0]?.room).toBe(town.rooms[0])
})

test("when its room is taken it gets another in the same place", async () => {
  await take(0, "2026-03-12T16:00:00Z")
  expect((await move("2026-03-12", "17:00")).status).toBe(303)
  expect((await lookAgain(world, circle)).meetings[0]?.room).toBe(town.rooms[1])
  expect(await bookings()).toHaveLength(11)
})

test("when no room is free the meeting stays where it was, and nobody is told", async () => {
  await take(0, "2026-03-12T16:00:00Z")
  await take(1, "2026-03-12T17:00:00Z")
  const refused = await move("2026-03-12", "17:00")
  expect(refused.status).toBe(409)
  expect(refused.text).toContain("Der er ikke et ledigt lokale")
  const [meeting] = (await lookAgain(world, circle)).meetings
  expect(meeting).toEqual(circle.meetings[0])
  await world.settle()
  expect(world.outbox.list()).toEqual([])
})

test.each([
  { date: "2026-03-01", time: "17:00", status: 409, says: "Tiden er gået" },
  { date: "", time: "17:00", status: 422, says: "Vælg en dag og et klokkeslæt" },
  { date: "2026-03-32", time: "17:00", status: 422, says: "Vælg en dag og et klokkeslæt" },
  { date: "i morgen", time: "17:00", status: 422, says: "Vælg en dag og et klokkeslæt" },
])("moving to $date at $time is answered with $status", async ({ date, time, status, says }) => {
  const page = await move(date, time)
  expect(page.status).toBe(status)
  expect(page.text).toContain(says)
})

test("who could not come to the old time is asked anew", async () => {
  const ada = await signedIn(world, await meet(world, "Ada"))
  await ada.post(paths.cancellation.to({ meeting: circle.meetings[0]?.id ?? "" }))
  await move("2026-03-12", "17:00")
  const page = await ada.get(paths.group.to({ group: circle.group.id }))
  expect(page.text).not.toContain("Du har meldt afbud")
})

test("a meeting called off frees its room, and everybody is told once, also on a second click", async () => {
  const meeting = circle.meetings[0]?.id ?? ""
  const desk = await cora()
  expect((await desk.post(paths.callingOff.to({ meeting }))).status).toBe(303)
  expect((await desk.post(paths.callingOff.to({ meeting }))).status).toBe(409)
  expect(await bookings()).toHaveLength(9)
  await world.settle()
  expect(world.outbox.list()).toHaveLength(6)
  expect(world.outbox.list()[0]?.subject).toBe("En aftale er aflyst")
  const ada = await signedIn(world, await meet(world, "Ada"))
  expect((await ada.post(paths.cancellation.to({ meeting }))).status).toBe(409)
  const page = (await ada.get(paths.group.to({ group: circle.group.id }))).text
  expect(page).toContain("17. marts")
  expect(page).toContain("Aflyst")
})

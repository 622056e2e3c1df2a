import { afterAll, beforeAll, expect, test } from "vitest"
import type { Browser } from "../../test/browser.ts"
import { meet, openTown, signedIn } from "../../test/circle.ts"
import { openWorld, type World } from "../../test/world.ts"
import { paths } from "../paths.ts"

let world: World
let cora: Browser
let room: string

beforeAll(async () => {
  world = await openWorld()
  room = (await openTown(world)).rooms[0] ?? ""
  cora = await signedIn(world, await meet(world, "Cora", "coordinator"))
})
afterAll(() => world.close())

const book = (time: string) =>
  cora.post(paths.bookings.to({ room }), {
    "when.date": "2026-05-12",
    "when.time": time,
    minutes: "95",
  })

test("a booking that meets another is shown again where it was typed, with what was typed", async () => {
  expect((await book("19:00")).status).toBe(303)
  const { status, text } = await book("19:30")
  expect(status).toBe(409)
  expect(text).toContain(`href="#f-when-${room}"`)
  expect(text).toContain(`id="f-when-${room}"`)
  expect(text).toContain("<details open")
  expect(text).toContain('value="19:30"')
  expect(text).toContain('value="95"')
})

test("a room without a name keeps the boxes that were ticked", async () => {
  const { status, text } = await cora.post(paths.rooms.to(), {
    what: "room",
    seats: "8",
    features: "quiet",
  })
  expect(status).toBe(422)
  expect(text).toMatch(/value="quiet" checked/)
})

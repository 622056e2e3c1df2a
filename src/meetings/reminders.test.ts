import { afterEach, beforeEach, expect, test } from "vitest"
import { type Circle, meet, openCircle, signedIn } from "../../test/circle.ts"
import { openWorld, type World } from "../../test/world.ts"
import { openHouse } from "../house.ts"
import { paths } from "../paths.ts"

let world: World
let circle: Circle
const members = ["Ada", "Dina", "Erik", "Gry"]
const leaders = ["Femi", "Frida"]
const everybody = [...members, ...leaders].map((name) => `${name.toLowerCase()}@eksempel.dk`)

beforeEach(async () => {
  world = await openWorld("2026-03-09T12:00:00Z")
  circle = await openCircle(world, { members, leaders })
  world.outbox.clear()
})
afterEach(() => world.close())

const reminded = async (): Promise<string[]> => {
  await world.settle()
  const letters = world.outbox.list().filter(({ subject }) => subject.startsWith("Påmindelse"))
  for (const { to } of letters) expect(to).toHaveLength(1)
  return letters.flatMap(({ to }) => to).toSorted()
}
const nearTheMeeting = () => world.clock.advance({ hours: 8 })

test("nobody is reminded too early", async () => {
  await world.house.tick()
  expect(await reminded()).toEqual([])
})

test("everybody is reminded once, however often the clock strikes", async () => {
  nearTheMeeting()
  for (let strikes = 0; strikes < 5; strikes++) {
    await world.house.tick()
    world.clock.advance({ hours: 1 })
  }
  expect(await reminded()).toEqual(everybody.toSorted())
})

test("two clocks at once, and a restart, still remind once", async () => {
  nearTheMeeting()
  const { house } = world
  await Promise.all([house.tick(), house.tick(), house.tick()])
  const restarted = openHouse(house)
  await Promise.all([restarted.tick(), house.tick()])
  await restarted.web.close()
  await restarted.worker.close()
  expect(await reminded()).toEqual(everybody.toSorted())
})

test("the reminder says when, and nothing else", async () => {
  nearTheMeeting()
  await world.house.tick()
  await reminded()
  const [letter] = world.outbox.list()
  expect(letter?.text).toContain("10. marts kl. 19.00")
  expect(letter?.text).not.toMatch(/sorg|gruppe|kreds|huset|lokale|ada|femi/i)
})

test("who has said that they can't come is left in peace", async () => {
  const ada = await signedIn(world, await meet(world, "Ada"))
  await ada.post(paths.cancellation.to({ meeting: circle.meetings[0]?.id ?? "" }))
  nearTheMeeting()
  await world.house.tick()
  expect(await reminded()).toEqual(everybody.filter((one) => !one.startsWith("ada")).toSorted())
})

test("who has left is not reminded", async () => {
  const gry = await signedIn(world, await meet(world, "Gry"))
  await gry.post(paths.departure.to({ group: circle.group.id }))
  nearTheMeeting()
  await world.house.tick()
  expect(await reminded()).toEqual(everybody.filter((one) => !one.startsWith("gry")).toSorted())
})

test("a moved meeting reminds again of its new time, once", async () => {
  nearTheMeeting()
  await world.house.tick()
  await reminded()
  const cora = await signedIn(world, await meet(world, "Cora", "coordinator"))
  const moved = await cora.post(paths.newTime.to({ meeting: circle.meetings[0]?.id ?? "" }), {
    "when.date": "2026-03-12",
    "when.time": "17:00",
  })
  expect(moved.status).toBe(303)
  await world.settle()
  world.outbox.clear()
  world.clock.advance({ hours: 46 })
  await world.house.tick()
  await world.house.tick()
  expect(await reminded()).toEqual(everybody.toSorted())
})

test("a meeting called off reminds nobody", async () => {
  const cora = await signedIn(world, await meet(world, "Cora", "coordinator"))
  await cora.post(paths.callingOff.to({ meeting: circle.meetings[0]?.id ?? "" }))
  nearTheMeeting()
  await world.house.tick()
  expect(await reminded()).toEqual([])
})

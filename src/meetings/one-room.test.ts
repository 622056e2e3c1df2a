import { afterAll, beforeAll, expect, test } from "vitest"
import { asWorker, meet, openTown, signedIn, type Town } from "../../test/circle.ts"
import { openWorld, type World } from "../../test/world.ts"
import { paths } from "../paths.ts"
import { listBookings } from "../rooms/store.ts"

let world: World
let town: Town
beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world)
})
afterAll(() => world.close())

test("four hundred who want the same room at the same time: one gets it, the rest hear it politely", async () => {
  const cora = await signedIn(world, await meet(world, "Cora", "coordinator"))
  const path = paths.bookings.to({ room: town.rooms[0] ?? "" })
  const minutes = Array.from({ length: 400 }, (_, index) => String(index % 60).padStart(2, "0"))
  const answers = await Promise.all(
    minutes.map((minute) =>
      cora.post(path, {
        "when.date": "2026-03-10",
        "when.time": `19:${minute}`,
        minutes: "120",
      }),
    ),
  )
  const count = (status: number) => answers.filter((answer) => answer.status === status).length
  expect({ done: count(303), refused: count(409) }).toEqual({ done: 1, refused: 399 })
  const bookings = await asWorker(world, (services) =>
    listBookings(services, services.now, services.now.add({ hours: 24 * 30 })),
  )
  expect(bookings).toHaveLength(1)
})

test("ten at the same moment, day after day, never bring each other down", async () => {
  const cora = await signedIn(world, await meet(world, "Cora", "coordinator"))
  const path = paths.bookings.to({ room: town.rooms[0] ?? "" })
  for (let day = 1; day <= 20; day++) {
    const form = {
      "when.date": `2026-04-${String(day).padStart(2, "0")}`,
      "when.time": "19:00",
      minutes: "120",
    }
    const answers = await Promise.all(Array.from({ length: 10 }, () => cora.post(path, form)))
    const statuses = answers.map(({ status }) => status).toSorted()
    expect(statuses).toEqual([303, ...Array(9).fill(409)])
  }
})

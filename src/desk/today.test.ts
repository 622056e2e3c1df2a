import { afterAll, beforeAll, expect, test } from "vitest"
import { type Circle, meet, openCircle, signedIn } from "../../test/circle.ts"
import { openWorld, type World } from "../../test/world.ts"
import { paths } from "../paths.ts"
import { inOrder, type Task } from "./today.ts"

let world: World
let circle: Circle
beforeAll(async () => {
  world = await openWorld()
  circle = await openCircle(world, {
    members: ["Ada", "Dina", "Erik", "Gry"],
    leaders: ["Femi", "Frida"],
  })
})
afterAll(() => world.close())

const today = async (name: string, role?: "coordinator" | "administrator") =>
  (await signedIn(world, await meet(world, name, role))).get(paths.desk.to())

test("the oldest promise comes first", () => {
  const at = (text: string) => Temporal.Instant.from(text)
  const later: Task = { kind: "call", enquiry: "b" as never, at: at("2026-03-03T08:00:00Z") }
  const sooner: Task = { kind: "talk", enquiry: "a" as never, at: at("2026-03-02T08:00:00Z") }
  expect(inOrder([later, sooner])).toEqual([sooner, later])
})

test("with nothing to do, the desk says so", async () => {
  expect((await today("Cora", "coordinator")).text).toContain("ikke noget, der venter på dig")
})

test("a meeting nobody wrote down is on the desk until somebody does", async () => {
  world.clock.advance({ days: 9 })
  const page = await today("Cora", "coordinator")
  expect(page.text).toContain("Mødet er ikke skrevet ned")
  expect(page.text).toContain(paths.groupOverview.to({ group: circle.group.id }))

  const [first] = circle.meetings
  const femi = await signedIn(world, await meet(world, "Femi"))
  const report = { held: "yes", heads: "5", sparring: "yes" }
  await femi.post(paths.headCount.to({ meeting: first?.id ?? "" }), report)
  const after = await today("Cora", "coordinator")
  expect(after.text).not.toContain("Mødet er ikke skrevet ned")
  expect(after.text).toContain("Lederne vil gerne tale med dig")
})

test.each(["Ada", "Femi"])("%s does not learn that there is a desk", async (name) => {
  expect((await today(name)).status).toBe(404)
})

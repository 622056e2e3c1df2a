import { afterAll, beforeAll, expect, test } from "vitest"
import { asWorker, type Circle, lookAgain, meet, openCircle, signedIn } from "../../test/circle.ts"
import { openWorld, type World } from "../../test/world.ts"
import { listCounts } from "../groups/count-store.ts"
import { paths } from "../paths.ts"

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

const femi = async () => signedIn(world, await meet(world, "Femi"))
const cora = async () => signedIn(world, await meet(world, "Cora", "coordinator"))
const report = async (index: number, form: Record<string, string>) => {
  const meeting = circle.meetings[index]?.id ?? ""
  return (await femi()).post(paths.headCount.to({ meeting }), form)
}
const counted = async () => {
  await world.settle()
  const counts = await asWorker(world, (services) => listCounts(services))
  return Object.fromEntries(counts.map(({ what, number }) => [what, number]))
}

test("before the meeting there is a guide, and nothing to write down", async () => {
  const page = await (await femi()).get(paths.group.to({ group: circle.group.id }))
  expect(page.text).toContain("I laver jeres spilleregler sammen")
  expect((await (await femi()).get(paths.leader.to())).text).not.toContain("Hvordan gik det?")
  const early = await report(0, { held: "yes", heads: "5" })
  expect(early.status).toBe(409)
  expect(early.text).toContain("Mødet er ikke begyndt endnu")
})

test("after it, the leader is asked first of all, and the desk sees what is missing", async () => {
  world.clock.advance({ days: 9 })
  const page = (await (await femi()).get(paths.leader.to())).text
  expect(page.indexOf("Hvordan gik det?")).toBeGreaterThan(0)
  expect(page.indexOf("Hvordan gik det?")).toBeLessThan(page.indexOf("Næste gang"))
  expect((await (await cora()).get(paths.groups.to())).text).toContain("1 uden antal")
})

test.each([
  { typed: {}, says: "Sig, om mødet blev holdt" },
  { typed: { held: "yes" }, says: "Skriv et tal fra 0 til 6" },
  { typed: { held: "yes", heads: "7" }, says: "Skriv et tal fra 0 til 6" },
  { typed: { held: "yes", heads: "-1" }, says: "Skriv et tal fra 0 til 6" },
  { typed: { held: "yes", heads: "mange" }, says: "Skriv et tal fra 0 til 6" },
])("what can't be right ($typed) is asked again, linked to its field", async ({ typed, says }) => {
  const { status, text } = await report(0, typed)
  expect(status).toBe(422)
  expect(text).toContain(says)
  const field = /href="#(f-[^"]+)"/.exec(text)?.[1]
  expect(text).toContain(`id="${field}"`)
})

test("a head-count is kept, counted once, and a correction is counted as one", async () => {
  expect((await report(0, { held: "yes", heads: "5", sparring: "yes" })).status).toBe(303)
  expect(await counted()).toMatchObject({ held: 1, heads: 5 })
  await report(0, { held: "yes", heads: "6" })
  await report(0, { held: "yes", heads: "6" })
  expect(await counted()).toMatchObject({ held: 1, heads: 6 })
  await report(0, { held: "no" })
  expect(await counted()).toMatchObject({ held: 0, heads: 0 })
  await report(0, { held: "yes", heads: "4", sparring: "yes" })
  expect(await counted()).toMatchObject({ held: 1, heads: 4 })
  const [first] = (await lookAgain(world, circle)).meetings
  expect(first).toMatchObject({ status: "held", headCount: 4, sparring: true })
})

test("the desk sees the head-count and that sparring is wished for, and no names with it", async () => {
  const desk = await cora()
  expect((await desk.get(paths.groups.to())).text).toContain("Ønsker sparring")
  const page = await desk.get(paths.groupOverview.to({ group: circle.group.id }))
  expect(page.text).toContain("Holdt, 4 kom")
})

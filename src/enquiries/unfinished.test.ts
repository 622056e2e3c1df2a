import { afterEach, beforeEach, expect, test } from "vitest"
import { asWorker, meet, signedIn } from "../../test/circle.ts"
import { type Neighbourhood, settle, waitsOf } from "../../test/people.ts"
import { answerAll, answersOf, bothYeses, personAt, signUp, step } from "../../test/signing-up.ts"
import { openWorld, type World } from "../../test/world.ts"
import { listEnquiries } from "./enquiry-store.ts"

let world: World
let where: Neighbourhood
beforeEach(async () => {
  world = await openWorld()
  where = await settle(world)
})
afterEach(() => world.close())

const days = (count: number) => world.clock.advance({ hours: 24 * count })

const keysAndPeople = () =>
  asWorker(world, async ({ tx }) => ({
    people: (await tx.selectFrom("people").select("id").execute()).length,
    keys: (await tx.selectFrom("keystore.person_keys").select("person_id").execute()).length,
  }))

test("a sign-up nobody finished is gone after 14 days, its key with it", async () => {
  const before = await keysAndPeople()
  await answerAll(world.browser(), answersOf(where, "ada@eksempel.dk"))
  expect((await keysAndPeople()).people).toBe(before.people + 1)
  days(13)
  await world.house.tick()
  expect((await keysAndPeople()).people).toBe(before.people + 1)
  days(2)
  await world.house.tick()
  expect(await keysAndPeople()).toEqual(before)
})

test("so is one that began in the middle", async () => {
  const before = await keysAndPeople()
  await world.browser().post(step("name"), { firstName: "Bo" })
  expect((await keysAndPeople()).people).toBe(before.people + 1)
  days(15)
  await world.house.tick()
  expect(await keysAndPeople()).toEqual(before)
})

test("who has said yes and waits for a call is not forgotten", async () => {
  const browser = world.browser()
  const answers = answersOf(where, "", "Karen")
  await answerAll(browser, { ...answers, contact: { phone: "22 33 44 55" } })
  await browser.post(step("yes"), bothYeses)
  days(30)
  await world.house.tick()
  const sent = await asWorker(world, (services) => listEnquiries(services, { status: ["sent"] }))
  expect(sent).toHaveLength(1)
})

test("who was known before only loses the wish they never finished", async () => {
  const person = await meet(world, "Ben")
  const ben = await signedIn(world, person)
  await ben.post(step("theme"), { theme: where.theme })
  expect(await waitsOf(world, person)).toEqual(["wished"])
  days(15)
  await world.house.tick()
  expect(await waitsOf(world, person)).toEqual([])
  expect(await personAt(world, "ben@eksempel.dk")).toBe(person)
})

test("who is written up stays", async () => {
  await signUp(world, where, "carl@eksempel.dk", "Carl")
  days(20)
  await world.house.tick()
  expect(await personAt(world, "carl@eksempel.dk")).toBeDefined()
})

import { afterAll, beforeAll, expect, test } from "vitest"
import type { Browser } from "../../test/browser.ts"
import { asWorker, type Circle, meet, openCircle, signedIn } from "../../test/circle.ts"
import { openWorld, type World } from "../../test/world.ts"
import { paths } from "../paths.ts"
import type { Meeting } from "./meeting.ts"
import { listMyCircles } from "./store.ts"

let world: World
let circle: Circle
let first: Meeting
let second: Meeting
let page: string
const as = async (name: string): Promise<Browser> => signedIn(world, await meet(world, name))

beforeAll(async () => {
  world = await openWorld()
  circle = await openCircle(world, {
    members: ["Ada", "Dina", "Erik", "Gry"],
    leaders: ["Femi", "Frida"],
  })
  const [one, two] = circle.meetings
  if (!one || !two) throw new Error("no meetings")
  first = one
  second = two
  page = paths.group.to({ group: circle.group.id })
})
afterAll(() => world.close())

test("a member sees when and where they meet next and who is in it, by first name", async () => {
  const { status, text, headers } = await (await as("Ada")).get(page)
  expect(status).toBe(200)
  for (const shown of ["10. marts", "19.00–21.00", "Lokale 1, Huset, Byen"]) {
    expect(text).toContain(shown)
  }
  expect(text).toMatch(/Ada.*Dina.*Erik.*Gry|Gry/s)
  expect(text).toMatch(/Femi og Frida|Frida og Femi/)
  expect(text).not.toContain("@")
  expect(headers.get("Cache-Control")).toBe("no-store")
})

test("the title of the page says nothing of group, theme or place", async () => {
  const ada = await as("Ada")
  for (const path of [page, paths.departure.to({ group: circle.group.id })]) {
    const title = /<title>(.*?)<\/title>/.exec((await ada.get(path)).text)?.[1]
    expect(title).toMatch(/^Aftaler/)
    expect(title).not.toMatch(/gruppe|sorg|huset|byen/i)
  }
})

test("one click says that one can't come, the leaders see it, and one click takes it back", async () => {
  const ada = await as("Ada")
  const femi = await as("Femi")
  const cancelled = await ada.post(paths.cancellation.to({ meeting: first.id }))
  expect(cancelled.status).toBe(303)
  expect(cancelled.location).toBe(page)
  expect((await ada.get(page)).text).toContain("Du har meldt afbud")
  expect((await (await as("Dina")).get(page)).text).not.toContain("Du har meldt afbud")
  const seen = (await femi.get(paths.leader.to())).text
  expect(seen).toContain("3 af 4 deltagere")
  expect(seen).toMatch(/Har meldt afbud<\/dt><dd>Ada</)

  expect((await ada.post(paths.cancellation.to({ meeting: first.id }))).status).toBe(303)
  expect((await ada.post(paths.attendance.to({ meeting: first.id }))).status).toBe(303)
  expect((await ada.get(page)).text).not.toContain("Du har meldt afbud")
  expect((await femi.get(paths.leader.to())).text).toContain("4 af 4 deltagere")
})

test("the next meeting and whether one comes is there for one's own page", async () => {
  const ada = await meet(world, "Ada")
  const browser = await signedIn(world, ada)
  await browser.post(paths.cancellation.to({ meeting: first.id }))
  const { house, organisation } = world
  const claims = {
    organisation,
    person: ada,
    roles: ["participant"],
    memberOf: [circle.group.id],
    leads: [],
  }
  const [mine] = await house.web.as(claims, async (tx) =>
    listMyCircles(await house.servicesIn(tx, organisation)),
  )
  expect(mine?.next?.id).toBe(first.id)
  expect(mine?.iCannotCome).toBe(true)
  expect(mine?.members.toSorted()).toEqual(["Ada", "Dina", "Erik", "Gry"])
  expect(mine?.leaders.toSorted()).toEqual(["Femi", "Frida"])
  await browser.post(paths.attendance.to({ meeting: first.id }))
})

test("a meeting that has begun can't be cancelled any more, and it says so kindly", async () => {
  world.clock.advance({ days: 8, hours: 11 })
  const ada = await as("Ada")
  const late = await ada.post(paths.cancellation.to({ meeting: first.id }))
  expect(late.status).toBe(409)
  expect(late.text).toContain("Mødet er begyndt")
  expect((await ada.post(paths.cancellation.to({ meeting: second.id }))).status).toBe(303)
})

test("ids that are none are not found, and nothing breaks", async () => {
  const ada = await as("Ada")
  for (const meeting of ["x", "0", crypto.randomUUID()]) {
    expect((await ada.post(paths.cancellation.to({ meeting }))).status).toBe(404)
  }
  expect((await ada.get(paths.group.to({ group: "nobody" }))).status).toBe(404)
})

test("whoever leaves is told what follows, is gone at once, and the leaders hear that there is news", async () => {
  const gry = await meet(world, "Gry")
  const browser = await signedIn(world, gry)
  const departure = paths.departure.to({ group: circle.group.id })
  expect((await browser.get(departure)).text).toContain("Det er helt i orden at stoppe")
  world.outbox.clear()

  expect((await browser.post(departure)).location).toBe(paths.me.to())
  expect((await browser.get(page)).status).toBe(404)
  expect((await browser.post(departure)).status).toBe(404)
  expect((await (await as("Ada")).get(page)).text).not.toContain("Gry")
  await world.settle()
  const told = world.outbox.list().map(({ to, subject }) => [...to, subject].join(" "))
  expect(told.toSorted()).toEqual([
    "femi@eksempel.dk Besked til dig",
    "frida@eksempel.dk Besked til dig",
  ])
  const keys = await asWorker(world, async ({ tx }) =>
    tx
      .selectFrom("keystore.person_keys")
      .select("shared_with")
      .where("person_id", "=", gry)
      .executeTakeFirstOrThrow(),
  )
  expect(keys.shared_with).toEqual([])
})

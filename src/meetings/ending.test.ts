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
import type { WaitId } from "../enquiries/situation.ts"
import { saveWait } from "../enquiries/waits-store.ts"
import { listMemberships } from "../groups/membership-store.ts"
import { paths } from "../paths.ts"
import type { PersonId } from "../people/person.ts"
import { findPerson } from "../people/store.ts"

let world: World
let town: Town
let circle: Circle

beforeEach(async () => {
  world = await openWorld()
  town = await openTown(world, [{}, { seats: 20 }])
  circle = await openCircle(
    world,
    { members: ["Ada", "Dina", "Erik"], leaders: ["Femi", "Frida"] },
    town,
  )
})
afterEach(() => world.close())

const status = async () => (await lookAgain(world, circle)).group.status
const pass = async (time: Temporal.DurationLike) => {
  world.clock.advance(time)
  await world.house.tick()
}
const passUntilEnded = async () => {
  // The first meeting is after 8 days, the tenth 63 days later, in summer time.
  await pass({ days: 8, hours: 12 })
  await pass({ days: 64 })
}
const isKnown = async (name: string, id: PersonId) =>
  (await asWorker(world, (services) => findPerson(services, id)))?.firstName === name
const cancellations = () =>
  asWorker(world, ({ tx }) => tx.selectFrom("cancellations").selectAll().execute())
const reminders = () =>
  asWorker(world, ({ tx }) => tx.selectFrom("reminders").selectAll().execute())

test("who could not come is forgotten the day after the meeting, and not before", async () => {
  const ada = await signedIn(world, await meet(world, "Ada"))
  await ada.post(paths.cancellation.to({ meeting: circle.meetings[0]?.id ?? "" }))
  await ada.post(paths.cancellation.to({ meeting: circle.meetings[1]?.id ?? "" }))
  await pass({ days: 8 })
  await pass({ hours: 12 })
  expect(await cancellations()).toHaveLength(2)
  expect(await reminders()).toHaveLength(4)
  await pass({ hours: 4 })
  expect(await cancellations()).toHaveLength(1)
  expect(await reminders()).toHaveLength(0)
})

test("a group begins with its first meeting and ends the day after its last", async () => {
  await world.house.tick()
  expect(await status()).toBe("forming")
  await pass({ days: 8, hours: 10, minutes: 30 })
  expect(await status()).toBe("running")
  await pass({ days: 63, hours: 22 })
  expect(await status()).toBe("running")
  await pass({ hours: 4 })
  expect(await status()).toBe("ended")
})

test("when it has ended the names are closed, and the leaders can still write down how it went", async () => {
  await passUntilEnded()
  expect(await status()).toBe("ended")
  const ada = await signedIn(world, await meet(world, "Ada"))
  const page = (await ada.get(paths.group.to({ group: circle.group.id }))).text
  expect(page).toContain("Gruppen er slut")
  expect(page).not.toMatch(/Dina|Erik|Femi|Frida/)
  const keys = await asWorker(world, ({ tx }) =>
    tx.selectFrom("keystore.person_keys").select("shared_with").execute(),
  )
  expect(keys.flatMap((key) => key.shared_with)).toEqual([])

  const femi = await signedIn(world, await meet(world, "Femi"))
  expect((await femi.get(paths.leader.to())).text).toContain("Hvordan gik det?")
  const meeting = circle.meetings[9]?.id ?? ""
  const saved = await femi.post(paths.headCount.to({ meeting }), { held: "yes", heads: "5" })
  expect(saved.status).toBe(303)
})

test("ninety days after the end a person is erased, and not a day before", async () => {
  const ada = await meet(world, "Ada")
  await passUntilEnded()
  await pass({ days: 88 })
  expect(await isKnown("Ada", ada)).toBe(true)
  await pass({ days: 3 })
  expect(await isKnown("Ada", ada)).toBe(false)
  const left = await asWorker(world, async ({ tx }) => [
    await tx.selectFrom("people").select("id").where("id", "=", ada).execute(),
    await tx
      .selectFrom("keystore.person_keys")
      .select("person_id")
      .where("person_id", "=", ada)
      .execute(),
    await tx.selectFrom("memberships").selectAll().execute(),
    await tx.selectFrom("group_leaders").selectAll().execute(),
    await tx.selectFrom("waits").selectAll().execute(),
    await tx.selectFrom("situations").selectAll().execute(),
  ])
  expect(left).toEqual([[], [], [], [], [], []])
})

test("who leads, waits for another group or sits in one stays, without the tie to the old one", async () => {
  const [ada, dina, erik, femi] = [
    await meet(world, "Ada"),
    await meet(world, "Dina"),
    await meet(world, "Erik"),
    await meet(world, "Femi"),
  ]
  const other = await openTown(world)
  await passUntilEnded()
  await asWorker(world, async (services) => {
    const id = services.chance.id() as WaitId
    const { theme } = other
    const since = services.now
    await saveWait(services, {
      id,
      person: dina,
      theme,
      priority: 1,
      recognitions: [],
      status: "waiting",
      since,
    })
  })
  await pass({ days: 60 })
  await openCircle(
    world,
    { members: ["Erik", "Hans"], leaders: ["Mona"], startsOn: "2026-08-18" },
    other,
  )
  await pass({ days: 31 })

  expect(await isKnown("Ada", ada)).toBe(false)
  expect(await isKnown("Dina", dina)).toBe(true)
  expect(await isKnown("Erik", erik)).toBe(true)
  expect(await isKnown("Femi", femi)).toBe(true)
  const ties = await asWorker(world, (services) => listMemberships(services, [circle.group.id]))
  expect(ties).toEqual([])
})

test("who left early is erased ninety days after leaving, while the others go on", async () => {
  const ada = await meet(world, "Ada")
  const browser = await signedIn(world, ada)
  await browser.post(paths.departure.to({ group: circle.group.id }))
  await pass({ days: 40 })
  await pass({ days: 49 })
  expect(await isKnown("Ada", ada)).toBe(true)
  await pass({ days: 2 })
  expect(await isKnown("Ada", ada)).toBe(false)
  expect(await isKnown("Dina", await meet(world, "Dina"))).toBe(true)
})

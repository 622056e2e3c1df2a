import { afterAll, beforeAll, expect, test } from "vitest"
import { agree, asWorker, meet, openTown, startAgreed, type Town } from "../../test/circle.ts"
import { openWorld, type World } from "../../test/world.ts"
import { findSituation } from "../enquiries/situation-store.ts"
import { listWaits } from "../enquiries/waits-store.ts"
import { listCounts } from "../groups/count-store.ts"
import { listGroupLeaders, listMemberships } from "../groups/membership-store.ts"
import { listGroups } from "../groups/store.ts"
import { listBookings } from "../rooms/store.ts"
import { listMeetings } from "./store.ts"

const members = ["Ada", "Dina", "Erik", "Gry", "Hans"]
const leaders = ["Femi", "Frida"]

let world: World
let town: Town
beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world, [{}, { seats: 20 }])
  const proposal = await agree(world, town, { members, leaders })
  await startAgreed(world, proposal)
  await startAgreed(world, proposal)
})
afterAll(() => world.close())

const groupsNow = () => asWorker(world, (services) => listGroups(services))
const meetingsNow = () =>
  asWorker(world, async (services) =>
    listMeetings(
      services,
      (await listGroups(services)).map(({ id }) => id),
    ),
  )

test("everybody who said yes sits in one group, however often it is started", async () => {
  const groups = await groupsNow()
  expect(groups).toHaveLength(1)
  const ids = groups.map(({ id }) => id)
  const sitting = await asWorker(world, (services) => listMemberships(services, ids))
  expect(sitting.map(({ firstName }) => firstName).sort()).toEqual(members)
  const leading = await asWorker(world, (services) => listGroupLeaders(services, ids))
  expect(leading.map(({ firstName }) => firstName).sort()).toEqual(leaders)
})

test("the course has ten Tuesdays at seven, also after the clocks change, each with its room", async () => {
  const meetings = await meetingsNow()
  const local = meetings.map(({ startsAt }) => startsAt.toZonedDateTimeISO("Europe/Copenhagen"))
  expect(local[0]?.toPlainDateTime().toString()).toBe("2026-03-10T19:00:00")
  expect(local.map((at) => at.toPlainTime().hour)).toEqual(Array(10).fill(19))
  expect(meetings.map(({ room }) => room)).toEqual(Array(10).fill(town.rooms[0]))
  const bookings = await asWorker(world, (services) =>
    listBookings(services, services.now, services.now.add({ hours: 24 * 365 })),
  )
  expect(bookings).toHaveLength(10)
})

test("the wait is over, and the note of the talk is gone", async () => {
  const ada = await meet(world, "Ada")
  const waits = await asWorker(world, (services) => listWaits(services, { person: ada }))
  expect(waits.map(({ status }) => status)).toEqual(["placed"])
  const situation = await asWorker(world, (services) => findSituation(services, ada))
  expect(situation.note).toBeUndefined()
  expect(situation.notWith).toBe("naboen")
})

test("everybody gets one neutral message with the first time", async () => {
  const sent = world.outbox.list()
  expect(sent.map(({ to }) => to.length)).toEqual(Array(7).fill(1))
  expect(new Set(sent.map(({ to }) => to[0])).size).toBe(7)
  for (const { subject, text } of sent) {
    expect(subject).toBe("Din aftale")
    expect(text).toContain("10. marts kl. 19.00")
    expect(text).not.toMatch(/sorg|gruppe|huset|lokale/i)
  }
})

test("the ledger counts the group and its people, and knows nobody", async () => {
  const counts = await asWorker(world, (services) => listCounts(services))
  expect(counts.map(({ what, number }) => [what, number])).toEqual([
    ["participants", 5],
    ["started", 1],
  ])
  expect(counts[0]?.month.toString()).toBe("2026-03-01")
})

test("a second circle at the same time gets the other room, and a third meets without one", async () => {
  const others = ["Ida", "Jens", "Karin", "Lars"]
  await startAgreed(
    world,
    await agree(world, town, { members: others, leaders: ["Mona", "Niels"] }),
  )
  await startAgreed(
    world,
    await agree(world, town, { members: ["Ole", "Pia"], leaders: ["Rie", "Sif"] }),
  )
  const groups = await groupsNow()
  expect(groups).toHaveLength(3)
  const rooms = (await meetingsNow()).filter(({ number }) => number === 1).map(({ room }) => room)
  expect(rooms).toHaveLength(3)
  expect(new Set(rooms)).toEqual(new Set([town.rooms[0], town.rooms[1], undefined]))
})

test("two starts of the same circle at once make one circle", async () => {
  const { house, organisation } = world
  const before = (await groupsNow()).length
  const proposal = await agree(world, town, {
    members: ["Tove", "Ulla"],
    leaders: ["Vera", "Willy"],
  })
  const job = { name: "start-group", data: { organisation, proposal } }
  await Promise.all([house.run(job), house.run(job), house.run(job)])
  expect(await groupsNow()).toHaveLength(before + 1)
})

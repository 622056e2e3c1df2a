import { afterAll, beforeAll, expect, test } from "vitest"
import type { Browser } from "../../../test/browser.ts"
import { asWorker, meet, signedIn } from "../../../test/circle.ts"
import { type Neighbourhood, settle } from "../../../test/people.ts"
import { personAt, signUp } from "../../../test/signing-up.ts"
import { openWorld, type World } from "../../../test/world.ts"
import { paths } from "../../paths.ts"
import type { TalkTime } from "./talk-time.ts"
import { listTalkTimes } from "./talk-time-store.ts"

let world: World
let where: Neighbourhood
let cora: Browser
beforeAll(async () => {
  world = await openWorld()
  where = await settle(world)
  cora = await signedIn(world, await meet(world, "Cora", "coordinator"))
})
afterAll(() => world.close())

const times = (): Promise<TalkTime[]> =>
  asWorker(world, (services) => listTalkTimes(services, services.now))

const addTimes = (date: string, from: string, to: string, minutes = "30") =>
  cora.post(paths.talkTimes.to(), { date, from, to, minutes })

const freeOn = async (date: string): Promise<TalkTime[]> =>
  (await times()).filter(
    ({ startsAt, status }) => status === "free" && startsAt.toString().startsWith(date),
  )

const idOn = async (date: string): Promise<string> => (await freeOn(date))[0]?.id ?? ""

test("the coordinator adds a row of times, and the same again changes nothing", async () => {
  expect((await addTimes("2026-03-03", "09:00", "11:00")).status).toBe(303)
  expect((await addTimes("2026-03-03", "09:00", "11:00")).status).toBe(303)
  const starts = (await freeOn("2026-03-03")).map(({ startsAt }) => startsAt.toString())
  expect(starts).toEqual([
    "2026-03-03T08:00:00Z",
    "2026-03-03T08:30:00Z",
    "2026-03-03T09:00:00Z",
    "2026-03-03T09:30:00Z",
  ])
  expect((await cora.get(paths.talkTimes.to())).text).toContain("tirsdag 3. marts kl. 09.00")
})

test("times that cannot be are corrected, and what was typed is kept", async () => {
  const backwards = await addTimes("2026-03-03", "11:00", "09:00")
  expect(backwards.status).toBe(422)
  expect(backwards.text).toContain('value="11:00"')
  expect((await addTimes("2026-03-01", "09:00", "11:00")).status).toBe(422)
  expect((await addTimes("i morgen", "9", "", "1")).status).toBe(422)
})

test("who is written up takes a free time and hears of it in neutral words", async () => {
  const ada = await signUp(world, where, "ada@eksempel.dk", "Ada")
  expect((await ada.get(paths.talk.to())).text).toContain("tirsdag 3. marts kl. 09.00")
  world.outbox.clear()
  const page = await ada.post(paths.talk.to(), { time: await idOn("2026-03-03") })
  expect(page.location).toBe(paths.me.to())
  expect((await ada.get(paths.me.to())).text).toContain("tirsdag 3. marts kl. 09.00")
  await world.settle()
  const [mail, ...more] = world.outbox.list()
  expect(more).toEqual([])
  expect(mail?.to).toEqual(["ada@eksempel.dk"])
  expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/samtale|gruppe|sorg|selvhjælp/i)
  expect((await cora.get(paths.talkTimes.to())).text).toContain("Ada")
})

test("a talk is moved, and the time it had is free again", async () => {
  const ben = await signUp(world, where, "ben@eksempel.dk", "Ben")
  const before = await freeOn("2026-03-03")
  await ben.post(paths.talk.to(), { time: before[0]?.id ?? "" })
  await ben.post(paths.talk.to(), { time: before[1]?.id ?? "" })
  const after = await freeOn("2026-03-03")
  expect(after.map(({ id }) => id)).toContain(before[0]?.id)
  expect(after.map(({ id }) => id)).not.toContain(before[1]?.id)
  await ben.post(paths.talkCancellation.to())
  expect(await freeOn("2026-03-03")).toHaveLength(before.length)
})

test("who would rather be called gives the time back and stands among those to call", async () => {
  const carl = await signUp(world, where, "carl@eksempel.dk", "Carl")
  const free = (await freeOn("2026-03-03")).length
  await carl.post(paths.talk.to(), { time: await idOn("2026-03-03") })
  await carl.post(paths.talkCall.to())
  await carl.post(paths.talkCall.to())
  expect(await freeOn("2026-03-03")).toHaveLength(free)
  expect((await carl.get(paths.me.to())).text).toContain("Vi ringer til dig.")
  const { text } = await cora.get(paths.enquiries.to())
  expect(text.slice(text.indexOf("Ring til dem"), text.indexOf("Samtaler i dag"))).toContain("Carl")
})

test("choosing nothing, something else's id or a time that is past is answered politely", async () => {
  const dorte = await signUp(world, where, "dorte@eksempel.dk", "Dorte")
  expect((await dorte.post(paths.talk.to(), {})).status).toBe(422)
  expect((await dorte.post(paths.talk.to(), { time: "'; --" })).status).toBe(422)
  const none = await dorte.post(paths.talk.to(), { time: where.theme })
  expect(none.status).toBe(409)
  expect(none.text).toContain("taget af en anden")
})

test("of many who want the last time one gets it, and the others see what is left", async () => {
  await addTimes("2026-03-10", "09:00", "09:30")
  const last = await idOn("2026-03-10")
  const crowd: Browser[] = []
  for (let n = 0; n < 8; n++) crowd.push(await signUp(world, where, `nr${n}@eksempel.dk`, `Nr${n}`))
  // All their connections are open before the race, so that they run side by side from the start.
  await Promise.all(crowd.flatMap((one) => [one, one].map((it) => it.get(paths.talk.to()))))
  const answers = await Promise.all(
    Array.from({ length: 50 }).flatMap(() =>
      crowd.map((one) => one.post(paths.talk.to(), { time: last })),
    ),
  )
  expect(answers).toHaveLength(400)
  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status !== 303 && status !== 409)).toEqual([])
  const holder = (await times()).find(({ id }) => id === last)
  expect(holder?.status).toBe("taken")
  const winners = crowd.filter((_, index) =>
    answers.some(({ status }, at) => status === 303 && at % crowd.length === index),
  )
  expect(winners).toHaveLength(1)
})

test("a time somebody has taken meanwhile cannot be removed; a free one can, twice", async () => {
  const taken = (await times()).find(({ status }) => status === "taken")
  const refused = await cora.post(paths.talkTimeRemoval.to({ time: taken?.id ?? "" }))
  expect(refused.status).toBe(409)
  const free = await idOn("2026-03-03")
  for (const _ of ["once", "again"]) {
    const removed = await cora.post(paths.talkTimeRemoval.to({ time: free }))
    expect(removed.location).toBe(paths.talkTimes.to())
  }
  expect((await times()).map(({ id }) => id)).not.toContain(free)
})

test("a person who is erased leaves the time free", async () => {
  const before = await freeOn("2026-03-03")
  const eva = await signUp(world, where, "eva@eksempel.dk", "Eva")
  await eva.post(paths.talk.to(), { time: before[0]?.id ?? "" })
  await eva.post(paths.withdrawal.to())
  expect(await personAt(world, "eva@eksempel.dk")).toBeUndefined()
  expect(await freeOn("2026-03-03")).toHaveLength(before.length)
})

test("a coordinator who cannot come calls the talk off, and the person chooses again", async () => {
  await addTimes("2026-03-04", "09:00", "10:00")
  const [first, second] = await freeOn("2026-03-04")
  const gro = await signUp(world, where, "gro@eksempel.dk", "Gro")
  await gro.post(paths.talk.to(), { time: first?.id ?? "" })
  await world.settle()
  world.outbox.clear()
  expect((await cora.get(paths.talkTimes.to())).text).toContain("Aflys, og giv besked")
  for (const _ of ["once", "again"]) {
    const page = await cora.post(paths.talkTimeCancellation.to({ time: first?.id ?? "" }))
    expect(page.location).toBe(paths.talkTimes.to())
  }
  await world.settle()
  const [mail, ...more] = world.outbox.list()
  expect(more).toEqual([])
  expect(mail?.subject).toBe("En aftale er aflyst")
  expect(mail?.text).not.toMatch(/samtale|gruppe|sorg|selvhjælp/i)
  expect((await times()).map(({ id }) => id)).not.toContain(first?.id)
  expect((await gro.get(paths.me.to())).text).toContain("Vælg en tid")
  expect((await gro.post(paths.talk.to(), { time: second?.id ?? "" })).location).toBe(paths.me.to())
})

test("calling off what is free, past or nothing changes nothing, and is the desk's alone", async () => {
  const before = await times()
  const free = await idOn("2026-03-03")
  for (const time of [free, where.theme, "'; --"]) {
    expect((await cora.post(paths.talkTimeCancellation.to({ time }))).status).toBe(303)
  }
  expect(await times()).toEqual(before)
  const hal = await signUp(world, where, "hal@eksempel.dk", "Hal")
  const taken = (await times()).find(({ status }) => status === "taken")
  const page = await hal.post(paths.talkTimeCancellation.to({ time: taken?.id ?? "" }))
  expect(page.status).toBe(404)
  expect(await times()).toEqual(before)
})

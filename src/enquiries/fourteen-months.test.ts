import { afterAll, beforeAll, expect, test } from "vitest"
import { asWorker, meet, openCircle, openTown, signedIn } from "../../test/circle.ts"
import { type Neighbourhood, settle, waitFor } from "../../test/people.ts"
import { answerAll, answersOf } from "../../test/signing-up.ts"
import { openWorld, type World } from "../../test/world.ts"
import { foundOrganisation } from "../organisations/actions.ts"
import { defaultSettings } from "../organisations/organisation.ts"
import { paths } from "../paths.ts"
import type { PersonId } from "../people/person.ts"
import { insertRole } from "../people/store.ts"
import type { EnquiryId } from "./enquiry.ts"
import { insertEnquiry, listEnquiries } from "./enquiry-store.ts"
import type { WaitId, WaitStatus } from "./situation.ts"
import { listWaits, saveWait, saveWaitStatus } from "./waits-store.ts"

let world: World
let where: Neighbourhood
beforeAll(async () => {
  world = await openWorld()
  where = await settle(world)
})
afterAll(() => world.close())

const wished = (person: PersonId, status: WaitStatus) =>
  asWorker(world, (services) =>
    saveWait(services, {
      id: services.chance.id() as WaitId,
      person,
      theme: where.theme,
      priority: 1,
      recognitions: [],
      status,
      since: services.now,
    }),
  )

const enquired = async (name: string, status: "sent" | "confirmed" | "other-offer" | "not-now") => {
  const person = await meet(world, name)
  await asWorker(world, async (services) => {
    const { now } = services
    const common = {
      id: services.chance.id() as EnquiryId,
      person,
      channel: "web" as const,
      startedAt: now,
    }
    if (status === "sent") return insertEnquiry(services, { ...common, status })
    if (status === "confirmed") {
      return insertEnquiry(services, { ...common, status, confirmedAt: now, callMe: true })
    }
    return insertEnquiry(services, { ...common, status, confirmedAt: now, closedAt: now })
  })
  await wished(person, status === "sent" || status === "confirmed" ? "wished" : "left")
  return person
}

const peopleIn = async (one: World): Promise<Set<string>> => {
  const rows = await asWorker(one, ({ tx }) => tx.selectFrom("people").select("id").execute())
  return new Set(rows.map(({ id }) => id))
}

test("through fourteen months, day by day, nobody is kept too long or forgotten too early", {
  timeout: 300_000,
}, async () => {
  const names = new Map<string, string>()
  const cast = async (name: string, person: Promise<PersonId>) => names.set(await person, name)
  await cast("Cora", meet(world, "Cora", "coordinator"))
  await cast("Vera", waitFor(world, where, "Vera", { weeks: 0 }))
  await cast("Yrsa", waitFor(world, where, "Yrsa", { weeks: 0 }))
  await cast("Olga", waitFor(world, where, "Olga", { weeks: 0 }))
  await cast("Lea", meet(world, "Lea", "leader"))
  await cast("Lea", waitFor(world, where, "Lea", { weeks: 0 }))
  await cast("Otto", enquired("Otto", "other-offer"))
  await cast("Nina", enquired("Nina", "not-now"))
  await cast("Kaj", enquired("Kaj", "sent"))
  await cast("Karla", enquired("Karla", "confirmed"))
  const lise = await enquired("Lise", "not-now")
  names.set(lise, "Lise")
  await asWorker(world, (services) => insertRole(services, lise, "leader"))
  const [offered] = await asWorker(world, async (services) => {
    const olga = [...names].find(([, name]) => name === "Olga")?.[0] as PersonId
    return listWaits(services, { person: olga })
  })
  await asWorker(world, (services) =>
    saveWaitStatus(services, offered ? [offered.id] : [], "offered"),
  )
  await openCircle(world, { members: ["Gro", "Geo"], leaders: ["Mona", "Mia"] })
  for (const name of ["Gro", "Geo"]) await cast(name, meet(world, name))
  const before = await peopleIn(world)
  await answerAll(world.browser(), answersOf(where, "ulla@eksempel.dk", "Ulla"))
  for (const id of await peopleIn(world)) if (!before.has(id)) names.set(id, "Ulla")
  await world.settle()
  world.outbox.clear()

  const gone: Record<string, string> = {}
  const told: Record<string, string[]> = {}
  world.clock.advance({ hours: 4 })
  for (let day = 0; day < 426; day++) {
    const today = world.clock.now().toString().slice(0, 10)
    await world.house.tick()
    await world.settle()
    for (const { to } of world.outbox.list()) {
      const name = (to[0] ?? "").split("@")[0] ?? ""
      told[name] = [...(told[name] ?? []), today]
    }
    world.outbox.clear()
    const here = await peopleIn(world)
    for (const [id, name] of names) if (!here.has(id)) gone[name] ??= today
    if (today === "2026-12-10") {
      const yrsa = await signedIn(world, await meet(world, "Yrsa"))
      await yrsa.post(paths.renewal.to())
    }
    world.clock.advance({ hours: 24 })
  }

  expect(gone).toEqual({
    Ulla: "2026-03-16",
    Otto: "2026-06-02",
    Nina: "2026-06-02",
    Gro: "2026-08-11",
    Geo: "2026-08-11",
    Vera: "2027-03-02",
    Kaj: "2027-03-02",
    Karla: "2027-03-02",
  })
  const quarters = ["2026-06-02", "2026-09-02", "2026-12-02"]
  expect(asked(told)).toEqual({
    vera: quarters,
    yrsa: [...quarters, "2027-03-10"],
    lea: quarters,
  })
  const keys = await asWorker(world, ({ tx }) =>
    tx.selectFrom("keystore.person_keys").select("person_id").execute(),
  )
  expect(new Set(keys.map(({ person_id }) => person_id))).toEqual(await peopleIn(world))
  // Who works here stays; what they wished for as a participant does not.
  await asWorker(world, async (services) => {
    for (const name of ["Lea", "Lise"]) {
      const person = await meet(world, name)
      expect(await listWaits(services, { person })).toEqual([])
      expect(await listEnquiries(services, { person })).toEqual([])
    }
  })
})

test("another organisation keeps to its own numbers", async () => {
  const organisation = await foundOrganisation(
    world.house,
    { slug: "nabo", name: "Nabo", neutralName: "Nabo", zone: "Europe/Copenhagen" },
    { retention: { ...defaultSettings.retention, askMonths: 2, waitMonths: 6 } },
  )
  const elsewhere = { ...world, organisation }
  const { theme } = await openTown(elsewhere)
  const person = await meet(elsewhere, "Nabo")
  const since = world.clock.now()
  await asWorker(elsewhere, (services) =>
    saveWait(services, {
      id: services.chance.id() as WaitId,
      person,
      theme,
      priority: 1,
      recognitions: [],
      status: "waiting",
      since,
    }),
  )
  const isAskedBy = async (months: number) => {
    const then = since.toZonedDateTimeISO("Europe/Copenhagen").add({ months }).toInstant()
    world.clock.advance(world.clock.now().until(then))
    await world.house.tick()
    await world.settle()
    return world.outbox.list().filter(({ to }) => to.includes("nabo@eksempel.dk")).length
  }
  expect(await isAskedBy(1)).toBe(0)
  expect(await isAskedBy(2)).toBe(1)
  expect(await isAskedBy(5)).toBe(2)
  expect(await peopleIn(elsewhere)).toContain(person)
  await isAskedBy(6)
  expect(await peopleIn(elsewhere)).not.toContain(person)
})

/** Reminders of meetings are no questions. */
const asked = (told: Record<string, string[]>) =>
  Object.fromEntries(
    Object.entries(told).filter(([name]) => !["gro", "geo", "mona", "mia"].includes(name)),
  )

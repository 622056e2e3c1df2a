import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { listEnquiries } from "../src/enquiries/enquiry-store.ts"
import { listTalkTimes } from "../src/enquiries/talk/talk-time-store.ts"
import { listWaits } from "../src/enquiries/waits-store.ts"
import { listOffersOf } from "../src/formation/offer-store.ts"
import { listProposals } from "../src/formation/proposal-store.ts"
import { listMemberships } from "../src/groups/membership-store.ts"
import { listGroups } from "../src/groups/store.ts"
import { listLeaders } from "../src/leaders/store.ts"
import { isUnrecorded } from "../src/meetings/meeting.ts"
import { listMeetings } from "../src/meetings/store.ts"
import type { OrganisationId } from "../src/organisations/organisation.ts"
import type { Services } from "../src/organisations/services.ts"
import { paths } from "../src/paths.ts"
import { workerClaims } from "../src/people/viewer.ts"
import { listPlaces, listRooms } from "../src/rooms/store.ts"
import { openWorld } from "../test/world.ts"
import { type CastMember, cast, castId } from "./cast.ts"
import { openTown } from "./town-in-a-test.ts"

let town: Awaited<ReturnType<typeof openTown>>
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const look = async <T>(at: (services: Services) => Promise<T>): Promise<T> => {
  const [entry] = await town.house.directory.list()
  const organisation = entry?.id as OrganisationId
  return town.house.worker.as(workerClaims(organisation), async (tx) =>
    at(await town.house.servicesIn(tx, organisation)),
  )
}

const as = async (who: CastMember) => {
  const browser = town.browser()
  const signedIn = await browser.post(paths.demoSignIn.to(), { as: who })
  return { browser, home: signedIn.location ?? "" }
}

const countBy = <T>(items: readonly T[], keyOf: (item: T) => string) =>
  Object.fromEntries([...Map.groupBy(items, keyOf)].map(([key, some]) => [key, some.length]))

describe("the demo town", () => {
  test("has 90 people waiting, Ada among them", async () => {
    const waits = await look((services) => listWaits(services, { status: ["waiting", "offered"] }))
    const people = new Set(waits.map(({ person }) => person))
    expect(people.size).toBe(90)
    expect(people.has(castId("ada"))).toBe(true)
  })

  test("has 14 leaders, two of them resting and one in training", async () => {
    const leaders = await look(listLeaders)
    expect(countBy(leaders, ({ status }) => status)).toEqual({
      active: 11,
      paused: 2,
      "in-training": 1,
    })
    expect(countBy(leaders, ({ kind }) => kind)).toEqual({ volunteer: 11, employee: 3 })
  })

  test("has 5 rooms in 3 places, and a place online", async () => {
    const [rooms, places] = await look(async (services) => [
      await listRooms(services),
      await listPlaces(services),
    ])
    expect(rooms).toHaveLength(5)
    expect(new Set(rooms.map(({ place }) => place)).size).toBe(3)
    expect(places).toHaveLength(4)
  })

  test("has 16 circles in every state", async () => {
    const { asked, groups } = await look(async (services) => ({
      asked: await listProposals(services, ["offered"]),
      groups: await listGroups(services),
    }))
    expect(asked).toHaveLength(3)
    expect(countBy(groups, ({ status }) => status)).toEqual({
      forming: 1,
      running: 8,
      "self-running": 1,
      ended: 3,
    })
  })

  test("has one past meeting that nobody has counted, in Ben's group", async () => {
    const unrecorded = await look(async (services) => {
      const running = await listGroups(services, { status: ["running"] })
      const meetings = await listMeetings(
        services,
        running.map(({ id }) => id),
      )
      return meetings.filter((meeting) => isUnrecorded(meeting, services.now))
    })
    expect(unrecorded).toHaveLength(1)
    const { browser, home } = await as("femi")
    expect((await browser.get(home)).text).toContain(unrecorded[0]?.id)
  })

  test("has people on the desk: to call, to meet, not decided; and free times for them", async () => {
    const { enquiries, times } = await look(async (services) => ({
      enquiries: await listEnquiries(services, {
        status: ["started", "sent", "confirmed", "talk-booked"],
      }),
      times: await listTalkTimes(services, services.now),
    }))
    expect(countBy(enquiries, ({ status }) => status)).toEqual({
      started: 1,
      sent: 1,
      confirmed: 4,
      "talk-booked": 2,
    })
    expect(times.filter(({ status }) => status === "taken")).toHaveLength(2)
    expect(times.filter(({ status }) => status === "free").length).toBeGreaterThan(20)
  })

  test("leaves the queue empty, and a handful of recent letters", async () => {
    expect(await town.house.jobs.drain(town.house.run)).toBe(0)
    const letters = town.demo.outbox.list()
    expect(letters.length).toBeGreaterThan(0)
    expect(letters.length).toBeLessThan(40)
  })

  test("is built once", async () => {
    const before = await look(listGroups)
    await town.demo.build(town.house, () => undefined)
    expect(await look(listGroups)).toEqual(before)
  })

  test.each(cast)("lets one be %s with one press, at home at once", async (who) => {
    const { browser, home } = await as(who)
    const page = await browser.get(home)
    expect(page.status).toBe(200)
    expect(page.text).toContain('class="demo-banner"')
  })

  test.each([
    ["/demo", "Vær Ada"],
    ["/demo/mail", "eksempel.test"],
    ["/demo/ui", "<h1>"],
    ["/en/demo", "Be Ada"],
  ])("shows %s to everybody", async (path, text) => {
    const page = await town.browser().get(path)
    expect(page.status).toBe(200)
    expect(page.text).toContain(text)
  })

  test("sends nobody in who is not in the cast", async () => {
    const { location } = await town.browser().post(paths.demoSignIn.to(), { as: "viggo" })
    expect(location).toBe(paths.demo.to())
  })
})

describe("a day in the demo town", () => {
  test("brings answers and head-counts, and leaves the choice to whom one can be", async () => {
    const before = town.demo.clock.now()
    const visitor = town.browser()
    const openOf = () =>
      look(async (services) => {
        const waits = await listWaits(services, { status: ["offered"] })
        const offers = []
        for (const { person } of waits) offers.push(...(await listOffersOf(services, person)))
        return offers.filter(({ status }) => status === "open")
      })
    const asked = (await openOf()).length
    expect((await visitor.post(paths.demoDay.to())).location).toBe(paths.demo.to())
    await town.settle()

    expect(before.until(town.demo.clock.now()).total("hours")).toBeGreaterThanOrEqual(24)
    const open = await openOf()
    expect(open.length).toBeLessThan(asked)
    expect(open.map(({ person }) => person)).toContain(castId("ada"))
  })

  test("is followed by Ada's yes, and her group begins", async () => {
    const [offer] = await look((services) => listOffersOf(services, castId("ada")))
    const { browser } = await as("ada")
    await browser.post(paths.acceptance.to({ offer: offer?.id ?? "" }))
    await town.settle()
    const members = await look(async (services) => {
      const forming = await listGroups(services, { status: ["forming"] })
      return listMemberships(
        services,
        forming.map(({ id }) => id),
      )
    })
    expect(members.map(({ firstName }) => firstName)).toContain("Ada")
  })

  test("and a few more are enough for a circle that Cora finds and sends to begin", async () => {
    const { browser } = await as("cora")
    await browser.post(paths.proposals.to())
    const drafts = await look((services) => listProposals(services, ["draft"]))
    expect(drafts.length).toBeGreaterThan(0)
    const proposal = drafts[0]?.id ?? ""
    const sent = await browser.post(paths.proposalOffers.to({ proposal }))
    expect(sent.status).toBe(303)

    const isStarted = async () => {
      const started = await look((services) => listProposals(services, ["started"]))
      return started.some(({ id }) => id === proposal)
    }
    let days = 0
    while (!(await isStarted()) && days < 12) {
      await town.browser().post(paths.demoDay.to())
      await town.settle()
      days++
    }
    expect(days).toBeLessThan(12)
  })
})

test("outside the demo none of this exists", async () => {
  const world = await openWorld()
  for (const path of [paths.demo, paths.demoMail, paths.demoGallery]) {
    expect((await world.browser().get(path.to())).status).toBe(404)
  }
  for (const path of [paths.demoSignIn, paths.demoDay]) {
    expect((await world.browser().post(path.to(), { as: "cora" })).status).toBe(404)
  }
  await world.close()
})

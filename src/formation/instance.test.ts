import { expect, test } from "vitest"
import type { ThemeId } from "../catalogue/theme.ts"
import { openSituation, type Situation, type Wait, type WaitId } from "../enquiries/situation.ts"
import type { Leader, LeaderId } from "../leaders/leader.ts"
import { defaultSettings, type Organisation } from "../organisations/organisation.ts"
import type { PersonId } from "../people/person.ts"
import type { PlaceId, Room, RoomId } from "../rooms/room.ts"
import { instanceOf } from "./instance.ts"
import type { Offered, ProposalId } from "./proposal.ts"
import type { WaitingList } from "./waiting-list.ts"

const now = Temporal.Instant.from("2026-03-02T08:00:00Z")
const [ada, ben, eva] = ["ada", "ben", "eva"] as PersonId[] as [PersonId, PersonId, PersonId]
const theme = "grief" as ThemeId
const place = "house" as PlaceId

const wait = (person: PersonId, changed: Partial<Wait> = {}): Wait => ({
  id: `w-${person}` as WaitId,
  person,
  theme,
  priority: 1,
  recognitions: [],
  status: "waiting",
  since: now.subtract({ hours: 24 * 10 }),
  ...changed,
})

const situations = (some: [PersonId, Partial<Situation>][]) =>
  new Map(some.map(([person, changed]) => [person, { ...openSituation, ...changed }]))

const leader = (id: string, changed: Partial<Leader> = {}): Leader => ({
  id: id as LeaderId,
  person: `p-${id}` as PersonId,
  kind: "volunteer",
  status: "active",
  capacity: 2,
  themes: [theme],
  slots: ["tue-1900", "wed-1900"],
  places: [place],
  languages: ["da"],
  ...changed,
})

const room: Room = {
  id: "r1" as RoomId,
  place,
  name: "",
  seats: 10,
  features: [],
  slots: ["tue-1900", "wed-1900"],
}

const list = (changed: Partial<WaitingList> = {}): WaitingList => ({
  now,
  organisation: { zone: "Europe/Copenhagen", settings: defaultSettings } as Organisation,
  waits: [wait(ada), wait(ben)],
  situations: situations([]),
  firstInLine: new Set(),
  leaders: [leader("femi"), leader("frida")],
  places: [
    { id: place, name: "", town: "Byen", virtual: false, features: [] },
    { id: "web" as PlaceId, name: "", town: "", virtual: true, features: [] },
  ],
  rooms: [room],
  themes: [],
  recognitions: [],
  bookings: [],
  apart: [],
  led: [],
  promised: [],
  ...changed,
})

const promise = {
  id: "promised" as ProposalId,
  status: "offered",
  slot: "tue-1900",
  room: room.id,
  leaders: ["femi"] as LeaderId[],
} as Offered

const idsIn = (changed: Partial<WaitingList>, asked?: PersonId[]) =>
  instanceOf(list(changed), asked && { id: promise.id, people: asked }).people.map(({ id }) => id)

test("whoever has been offered a place is not proposed again, whatever else they wait for", () => {
  const offered = wait(ada, { status: "offered" })
  const other = wait(ada, { id: "w2" as WaitId, theme: "stress" as ThemeId, priority: 2 })
  expect(idsIn({ waits: [offered, other, wait(ben)] })).toEqual([ben])
})

test("the people of the circle that is looked at count, by the wait they were asked for", () => {
  const offered = wait(ada, { status: "offered" })
  const other = wait(ada, { id: "w2" as WaitId, theme: "stress" as ThemeId, priority: 2 })
  const { people } = instanceOf(list({ waits: [offered, other] }), {
    id: promise.id,
    people: [ada],
  })
  expect(people.map(({ themes }) => themes.map(({ id }) => id))).toEqual([["grief"]])
})

test("nobody under 18 is in it; an age left open is the usual one", () => {
  const told = situations([
    [ada, { ageBand: 0 }],
    [ben, { ageBand: 5 }],
    [eva, {}],
  ])
  const { people } = instanceOf(
    list({ waits: [ada, ben, eva].map((id) => wait(id)), situations: told }),
  )
  expect(people.map(({ id, age }) => [id, age])).toEqual([
    ["ben", 5],
    ["eva", 5],
  ])
})

test("every answer left open is answered as most of the others did", () => {
  const waits = [
    wait(ada, { event: "suddenly", recency: 1 }),
    wait(ben, { event: "suddenly", recency: 1 }),
    wait(eva),
  ]
  const told = situations([
    [ada, { living: "alone", children: "grown", places: [place] }],
    [ben, { living: "alone", children: "grown", places: [place] }],
  ])
  const [first, , last] = instanceOf(list({ waits, situations: told })).people
  expect(last).toMatchObject({ living: "alone", children: "grown", places: [place] })
  expect(last?.themes[0]).toMatchObject({ event: first?.themes[0]?.event, recency: 1 })
})

test("when nobody has answered anything, everybody is still comparable", () => {
  const { people } = instanceOf(list())
  for (const { age, themes } of people) {
    expect(Number.isFinite(age) && Number.isFinite(themes[0]?.recency)).toBe(true)
  }
})

test("days are counted from the wait; whoever said yes in vain comes before everybody", () => {
  const first = new Set(["w-ada"] as WaitId[])
  const { people } = instanceOf(list({ firstInLine: first }))
  expect(people.map(({ waitingDays }) => waitingDays)).toEqual([20, 10])
})

test("a leader is as free as the groups they lead and the circles promised leave them", () => {
  const led = [{ leader: "frida" as LeaderId, slot: "wed-1900" }]
  const { facilitators } = instanceOf(list({ led, promised: [promise] }))
  expect(facilitators.map(({ id, slots, capacity }) => [id, slots, capacity])).toEqual([
    ["femi", ["wed-1900"], 1],
    ["frida", ["tue-1900"], 1],
  ])
})

test("a leader who is paused, or has all the groups they can lead, is not in it", () => {
  const leaders = [leader("femi", { status: "paused" }), leader("frida", { capacity: 1 })]
  const led = [{ leader: "frida" as LeaderId, slot: "wed-1900" }]
  expect(instanceOf(list({ leaders, led })).facilitators).toEqual([])
})

test("a promised room is taken at that time, but not for the circle it is promised to", () => {
  const slots = (asked?: { id: ProposalId; people: PersonId[] }) =>
    instanceOf(list({ promised: [promise] }), asked).rooms[0]?.slots
  expect(slots()).toEqual(["wed-1900"])
  expect(slots({ id: promise.id, people: [] })).toEqual(["tue-1900", "wed-1900"])
})

test("a room is free when no meeting of the course would meet another booking", () => {
  const booked = (from: string, to: string) => {
    const booking = {
      id: "b" as never,
      room: room.id,
      from: Temporal.Instant.from(from),
      to: Temporal.Instant.from(to),
    }
    return instanceOf(list({ bookings: [booking] })).rooms[0]?.slots
  }
  const both = ["tue-1900", "wed-1900"]
  expect(booked("2026-03-24T18:30:00Z", "2026-03-24T19:00:00Z")).toEqual(["wed-1900"])
  // Summer time has begun: 19.00 is 17.00 in UTC.
  expect(booked("2026-04-07T16:00:00Z", "2026-04-07T17:00:00Z")).toEqual(both)
  expect(booked("2026-04-07T16:00:00Z", "2026-04-07T17:01:00Z")).toEqual(["wed-1900"])
  expect(booked("2026-03-03T18:00:00Z", "2026-03-03T20:00:00Z")).toEqual(both)
  expect(booked("2026-09-01T17:00:00Z", "2026-09-01T19:00:00Z")).toEqual(both)
})

test("people kept apart from a leader's person are kept from the leader, and nobody leads their own circle", () => {
  const leaders = [leader("femi"), leader("frida", { person: ben })]
  const apart = [[ada, "p-femi" as PersonId]] as [PersonId, PersonId][]
  expect(instanceOf(list({ leaders, apart })).apart).toEqual([
    ["ada", "p-femi"],
    ["ada", "femi"],
    ["ben", "frida"],
  ])
})

import { afterAll, beforeAll, expect, test } from "vitest"
import type { Browser } from "../../test/browser.ts"
import { type Circle, meet, openCircle, openTown, signedIn } from "../../test/circle.ts"
import { openWorld, type World } from "../../test/world.ts"
import type { Group } from "../groups/group.ts"
import { groupPolicy } from "../groups/policy.ts"
import { paths } from "../paths.ts"
import type { PersonId } from "../people/person.ts"
import { type GroupId, type Role, type Viewer, visitor } from "../people/viewer.ts"
import type { Meeting, MeetingId } from "./meeting.ts"
import { meetingPolicy } from "./policy.ts"

const here = "here" as GroupId
const elsewhere = "elsewhere" as GroupId
const somebody = (roles: Role[], memberOf: GroupId[], leads: GroupId[]): Viewer => ({
  kind: "person",
  id: "somebody" as PersonId,
  level: "agenda",
  roles,
  memberOf,
  leads,
})
const kinds: Record<string, Viewer> = {
  "a visitor": visitor,
  "somebody who is signing up": { ...somebody([], [here], []), level: "enquiry" } as Viewer,
  "a participant of another group": somebody([], [elsewhere], []),
  "a member": somebody([], [here], []),
  "its leader": somebody(["leader"], [], [here]),
  "the leader of another group": somebody(["leader"], [], [elsewhere]),
  "the coordinator": somebody(["coordinator"], [], []),
  "the administrator": somebody(["administrator"], [], []),
}
const group = { id: here, status: "running" } as Group
const meeting = { id: "a meeting" as MeetingId, group: here } as Meeting
const yes = true
const no = false

test.each([
  ["a visitor", { visit: no, leave: no, lead: no, oversee: no }],
  ["somebody who is signing up", { visit: no, leave: no, lead: no, oversee: no }],
  ["a participant of another group", { visit: no, leave: no, lead: no, oversee: no }],
  ["a member", { visit: yes, leave: yes, lead: no, oversee: no }],
  ["its leader", { visit: yes, leave: no, lead: yes, oversee: no }],
  ["the leader of another group", { visit: no, leave: no, lead: no, oversee: no }],
  ["the coordinator", { visit: no, leave: no, lead: no, oversee: yes }],
  ["the administrator", { visit: no, leave: no, lead: no, oversee: no }],
] as const)("%s may do this with a group: %o", (who, may) => {
  const viewer = kinds[who] ?? visitor
  const asked = groupPolicy.abilities.map((one) => [one, groupPolicy.may(viewer, one, group)])
  expect(Object.fromEntries(asked)).toEqual(may)
})

test.each([
  ["a visitor", { answer: no, record: no, move: no, callOff: no }],
  ["somebody who is signing up", { answer: no, record: no, move: no, callOff: no }],
  ["a participant of another group", { answer: no, record: no, move: no, callOff: no }],
  ["a member", { answer: yes, record: no, move: no, callOff: no }],
  ["its leader", { answer: no, record: yes, move: no, callOff: no }],
  ["the leader of another group", { answer: no, record: no, move: no, callOff: no }],
  ["the coordinator", { answer: no, record: no, move: yes, callOff: yes }],
  ["the administrator", { answer: no, record: no, move: no, callOff: no }],
] as const)("%s may do this with a meeting: %o", (who, may) => {
  const viewer = kinds[who] ?? visitor
  const asked = meetingPolicy.abilities.map((one) => [one, meetingPolicy.may(viewer, one, meeting)])
  expect(Object.fromEntries(asked)).toEqual(may)
})

test("nobody leaves a group that has ended", () => {
  const ended = { ...group, status: "ended" } as Group
  expect(groupPolicy.may(kinds["a member"] ?? visitor, "leave", ended)).toBe(false)
})

let world: World
let circle: Circle
const browsers: Record<string, Browser> = {}
beforeAll(async () => {
  world = await openWorld()
  const town = await openTown(world, [{}, {}])
  circle = await openCircle(world, { members: ["Ada", "Dina"], leaders: ["Femi", "Frida"] }, town)
  await openCircle(world, { members: ["Ben", "Erik"], leaders: ["Mona", "Niels"] }, town)
  world.clock.advance({ days: 8, hours: 11 })
  const as = async (name: string, role?: Role) => signedIn(world, await meet(world, name, role))
  browsers["a visitor"] = world.browser()
  browsers["a participant of another group"] = await as("Ben")
  browsers["a member"] = await as("Ada")
  browsers["its leader"] = await as("Femi")
  browsers["the leader of another group"] = await as("Mona")
  browsers["the coordinator"] = await as("Cora", "coordinator")
  browsers["the administrator"] = await as("Anton", "administrator")
})
afterAll(() => world.close())

const nothing = {
  group: 404,
  departure: 404,
  leader: 404,
  groups: 404,
  overview: 404,
  cancellation: 404,
  attendance: 404,
  headCount: 404,
  newTime: 404,
  callingOff: 404,
}
const own = { group: 200, departure: 200, cancellation: 303, attendance: 303 }
const led = { group: 200, leader: 200, headCount: 303 }
const desk = { groups: 200, overview: 200, newTime: 409, callingOff: 303 }

test.each([
  ["a visitor", nothing],
  ["a participant of another group", nothing],
  ["a member", { ...nothing, ...own }],
  ["its leader", { ...nothing, ...led }],
  ["the leader of another group", { ...nothing, leader: 200 }],
  ["the administrator", nothing],
  ["the coordinator", { ...nothing, ...desk }],
])("%s is answered so: %o", async (who, answers) => {
  const browser = browsers[who] ?? world.browser()
  const { id } = circle.group
  const [begun, next] = circle.meetings
  const coming = { meeting: next?.id ?? "" }
  const past = { meeting: begun?.id ?? "" }
  const get = async (path: string) => (await browser.get(path)).status
  const post = async (path: string, form = {}) => (await browser.post(path, form)).status
  expect({
    group: await get(paths.group.to({ group: id })),
    departure: await get(paths.departure.to({ group: id })),
    leader: await get(paths.leader.to()),
    groups: await get(paths.groups.to()),
    overview: await get(paths.groupOverview.to({ group: id })),
    cancellation: await post(paths.cancellation.to(coming)),
    attendance: await post(paths.attendance.to(coming)),
    headCount: await post(paths.headCount.to(past), { held: "yes", heads: "3" }),
    newTime: await post(paths.newTime.to(past), {
      "when.date": "2026-03-20",
      "when.time": "12:00",
    }),
    callingOff: await post(paths.callingOff.to(coming)),
  }).toEqual(answers)
})

test("the database itself shows a leader and a member nothing of another circle", async () => {
  const { house, organisation } = world
  const claims = {
    organisation,
    person: await meet(world, "Mona"),
    roles: ["leader"],
    memberOf: [],
    leads: [],
  }
  const rows = await house.web.as(claims, async (tx) => [
    ...(await tx.selectFrom("groups").select("id").execute()),
    ...(await tx.selectFrom("memberships").select("person_id").execute()),
    ...(await tx.selectFrom("meetings").select("id").execute()),
    ...(await tx.selectFrom("cancellations").select("person_id").execute()),
  ])
  expect(rows).toEqual([])
})

test("nobody moves their own place to another circle, also not by a statement of their own", async () => {
  const { house, organisation } = world
  const person = await meet(world, "Ben")
  const own = await house.worker.as(
    { organisation, roles: ["worker"], memberOf: [], leads: [] },
    (tx) =>
      tx
        .selectFrom("memberships")
        .select("group_id")
        .where("person_id", "=", person)
        .executeTakeFirstOrThrow(),
  )
  const claims = {
    organisation,
    person,
    roles: ["participant"],
    memberOf: [own.group_id],
    leads: [],
  }
  const theft = house.web.as(claims, (tx) =>
    tx.updateTable("memberships").set({ group_id: circle.group.id }).execute(),
  )
  await expect(theft).rejects.toThrow(/row-level security/)
})

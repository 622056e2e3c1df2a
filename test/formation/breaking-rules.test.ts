import { expect, test } from "vitest"
import { check } from "../../src/formation/solver/check.ts"
import type { Group, Instance, Solution } from "../../src/formation/solver/instance.ts"
import { propose } from "../../src/formation/solver/solve.ts"
import { judge } from "./judge.ts"
import { waitingList } from "./waiting-list.ts"

const list = waitingList({ seed: 12, people: 90, leaders: 24, themes: 2 })
const { solution } = propose(list, { seed: 1, iterations: 5000 })
const groups = solution.groups
const first = at(groups, 0)
const roomed = found(groups, ({ room }) => room !== null)
const virtual = found(groups, ({ room }) => room === null)

type Case = [rule: string, what: string, list: Instance, solution: Solution]

const cases: Case[] = [
  ["H0", "it is for another list", list, { ...solution, instance: "another" }],
  [
    "H0",
    "two groups have one id",
    list,
    { ...solution, groups: [...groups, { ...first, members: [] }] },
  ],
  ["H0", "a member is nobody", list, changed(first, { members: [...first.members, "nobody"] })],
  [
    "H0",
    "a leader is nobody",
    list,
    changed(first, { facilitators: ["nobody", leaderOf(first, 1)] }),
  ],
  ["H0", "the theme is none", list, changed(first, { theme: "none" })],
  ["H0", "the slot is none", list, changed(first, { slot: "never" })],
  ["H0", "the place is none", list, changed(first, { place: "nowhere" })],
  ["H1", "somebody sits in two groups", list, joined(at(groups, 1), first)],
  ["H1", "somebody sits twice in a group", list, joined(first, first)],
  ["H2", "a member waits for another theme", person(first, { themes: [] }), solution],
  ["H3", "a member is not free", person(first, { slots: [], maybe: [] }), solution],
  ["H4", "a member does not come there", person(first, { places: [] }), solution],
  ["H5", "a member does not speak it", person(first, { languages: ["eo"] }), solution],
  ["H6", "a group is too small", list, changed(first, { members: first.members.slice(0, 3) })],
  ["H6", "a group is too large", { ...list, config: { ...list.config, sizeMax: 4 } }, solution],
  ["H7", "two members must not meet", apart(memberOf(first, 0), memberOf(first, 1)), solution],
  [
    "H7",
    "a member and a leader must not meet",
    apart(leaderOf(first, 0), memberOf(first, 1)),
    solution,
  ],
  ["H7", "the leaders must not meet", apart(leaderOf(first, 1), leaderOf(first, 0)), solution],
  ["H8", "there is one leader", list, changed(first, { facilitators: [leaderOf(first, 0)] })],
  [
    "H8",
    "it is led twice by one",
    list,
    changed(first, { facilitators: [leaderOf(first, 0), leaderOf(first, 0)] }),
  ],
  ["H8", "both are employees", leaders(first, { kind: "employee" }), solution],
  ["H8", "they do not lead the theme", leaders(first, { themes: [] }), solution],
  ["H8", "they are not free", leaders(first, { slots: [] }), solution],
  ["H8", "they do not come there", leaders(first, { places: [] }), solution],
  ["H8", "they do not speak it", leaders(first, { languages: [] }), solution],
  ["H8", "they lead more than they can", leaders(first, { capacity: 0 }), solution],
  ["H8", "they lead two groups at once", list, doubled({ room: null })],
  ["H9", "a virtual group has a room", list, changed(virtual, { room: "library-0" })],
  ["H9", "the room does not exist", list, changed(roomed, { room: "cellar" })],
  ["H9", "there is no room", list, changed(roomed, { room: null })],
  ["H9", "the room is elsewhere", room({ place: "online" }), solution],
  ["H9", "the room is not free", room({ slots: [] }), solution],
  ["H9", "the room is too small", room({ seats: roomed.members.length + 1 }), solution],
  ["H9", "the room lacks what a member needs", person(roomed, { needs: ["lift"] }), solution],
  ["H9", "the virtual place lacks it", person(virtual, { needs: ["lift"] }), solution],
  ["H9", "two groups use a room at once", list, doubled({})],
  ["H10", "a member shares nothing", silent(first), solution],
  ["H11", "it continues nothing known", list, changed(first, { continues: "gone" })],
  ["H11", "a locked group is gone", locked({}), without(first)],
  [
    "H11",
    "a locked group has other members",
    locked({ members: first.members.slice(1) }),
    continuing(),
  ],
  [
    "H11",
    "a locked group has other leaders",
    locked({ facilitators: ["f0", "f1"].toReversed() }),
    continuing(),
  ],
  ["H11", "a locked group has another slot", locked({ slot: otherThan(first.slot) }), continuing()],
  ["H11", "a locked group speaks another language", locked({ language: "eo" }), continuing()],
  ["H11", "two groups continue one", locked({ status: "proposed" }), continuingTwice()],
  [
    "H11",
    "it continues a group of another theme",
    locked({ status: "proposed", theme: otherTheme() }),
    continuing(),
  ],
]

test("the proposal that is broken below is whole before", () => {
  expect(judge(list, solution).broken).toEqual([])
  expect(check(list, solution)).toEqual([])
})

test.each(cases)("%s is noticed by both: %s", (rule, _, instance, broken) => {
  expect(judge(instance, broken).broken).toContain(rule)
  expect(check(instance, broken).map((violation) => violation.rule)).toContain(rule)
})

test("a locked group may be smaller than others, and share less", () => {
  const two = first.members.slice(0, 2)
  const small = { ...first, continues: "old", members: two }
  const instance = {
    ...silent(first),
    previous: [{ ...small, id: "old", status: "locked" as const }],
  }
  const kept = { ...solution, groups: [small, ...groups.slice(1)] }
  expect(judge(instance, kept).broken).toEqual([])
  expect(check(instance, kept)).toEqual([])
})

function changed(group: Group, change: Partial<Group>): Solution {
  return { ...solution, groups: groups.map((one) => (one === group ? { ...one, ...change } : one)) }
}

function joined(group: Group, from: Group): Solution {
  return changed(group, { members: [...group.members, memberOf(from, 0)] })
}

function doubled(change: Partial<Group>): Solution {
  return { ...solution, groups: [...groups, { ...roomed, id: "again", ...change }] }
}

function without(group: Group): Solution {
  return { ...solution, groups: groups.filter((one) => one !== group) }
}

function continuing(): Solution {
  return changed(first, { continues: "old" })
}

function continuingTwice(): Solution {
  return {
    ...solution,
    groups: groups.map((one, i) => (i < 2 ? { ...one, continues: "old" } : one)),
  }
}

function locked(change: Partial<Instance["previous"][number]>): Instance {
  const { continues: _, ...same } = first
  return { ...list, previous: [{ ...same, id: "old", status: "locked", ...change }] }
}

function person(group: Group, change: Partial<Instance["people"][number]>): Instance {
  const id = memberOf(group, 0)
  return {
    ...list,
    people: list.people.map((one) => (one.id === id ? { ...one, ...change } : one)),
  }
}

function silent(group: Group): Instance {
  const id = memberOf(group, 0)
  return {
    ...list,
    people: list.people.map((one) =>
      one.id === id ? { ...one, themes: one.themes.map((theme) => ({ ...theme, says: [] })) } : one,
    ),
  }
}

function leaders(group: Group, change: Partial<Instance["facilitators"][number]>): Instance {
  return {
    ...list,
    facilitators: list.facilitators.map((one) =>
      group.facilitators.includes(one.id) ? { ...one, ...change } : one,
    ),
  }
}

function room(change: Partial<Instance["rooms"][number]>): Instance {
  return {
    ...list,
    rooms: list.rooms.map((one) => (one.id === roomed.room ? { ...one, ...change } : one)),
  }
}

function apart(one: string, other: string): Instance {
  return { ...list, apart: [[one, other]] }
}

function otherThan(slot: string): string {
  return found(list.slots, ({ id }) => id !== slot).id
}

function otherTheme(): string {
  return found(list.themes, ({ id }) => id !== first.theme).id
}

function memberOf(group: Group, i: number): string {
  return at(group.members, i)
}

function leaderOf(group: Group, i: number): string {
  return at(group.facilitators, i)
}

function at<T>(values: readonly T[], i: number): T {
  return found(values, (_, j) => j === i)
}

function found<T>(values: readonly T[], holds: (value: T, i: number) => boolean): T {
  const value = values.find(holds)
  if (value === undefined) throw new Error("The list must give such a group")
  return value
}

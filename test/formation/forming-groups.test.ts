import fc from "fast-check"
import { expect, test } from "vitest"
import { check } from "../../src/formation/solver/check.ts"
import type { Progress } from "../../src/formation/solver/formation.ts"
import type { Instance, Person } from "../../src/formation/solver/instance.ts"
import { readInstance } from "../../src/formation/solver/read.ts"
import { LockedGroupsBreakRules, propose } from "../../src/formation/solver/solve.ts"
import { judge } from "./judge.ts"
import { later, waitingList } from "./waiting-list.ts"

const lists = fc.record({
  seed: fc.nat(1_000_000),
  people: fc.integer({ min: 0, max: 60 }),
  leaders: fc.integer({ min: 0, max: 20 }),
  themes: fc.integer({ min: 1, max: 4 }),
  apart: fc.constantFrom(0, 0.05, 0.8),
})

function expectValid(instance: Instance, iterations = 1500) {
  const formation = propose(instance, { seed: 1, iterations })
  const verdict = judge(instance, formation.solution)
  expect(verdict.broken).toEqual([])
  expect(check(instance, formation.solution)).toEqual([])
  expect(formation.figures.objective).toBeCloseTo(verdict.objective, 6)
  expect(formation.figures.placed).toBe(verdict.placed)
  expect(formation.bound.upper).toBeGreaterThanOrEqual(verdict.objective - 1e-6)
  return formation
}

test("whatever the list, a proposal keeps every rule and is worth what it says", () => {
  fc.assert(
    fc.property(lists, (options) => {
      const list = waitingList(options)
      expect(readInstance(list).ok).toBe(true)
      const { solution, explanations } = expectValid(list)
      expect(explanations.groups).toHaveLength(solution.groups.length)
      const placed = solution.groups.reduce((sum, { members }) => sum + members.length, 0)
      expect(explanations.unplaced).toHaveLength(list.people.length - placed)
      for (const { reasons } of explanations.unplaced) expect(reasons).not.toHaveLength(0)
    }),
    { numRuns: 60 },
  )
})

test("a later proposal leaves what is locked, and keeps every rule", () => {
  fc.assert(
    fc.property(lists, fc.nat(1000), (options, seed) => {
      const list = waitingList(options)
      const before = propose(list, { seed, iterations: 500 })
      expectValid(later(list, before.solution, seed))
    }),
    { numRuns: 40 },
  )
})

test("an ordinary list gets groups, and people in them", () => {
  const { figures } = expectValid(waitingList({ seed: 4 }))
  expect(figures.groups).toBeGreaterThan(2)
  expect(figures.placed).toBeGreaterThan(15)
})

test("searching longer finds better groups than the first construction", () => {
  const list = waitingList({ seed: 5, people: 80, leaders: 20 })
  const first = propose(list, { seed: 1, iterations: 0 })
  const best = propose(list, { seed: 1, iterations: 5000 })
  expect(best.figures.objective).toBeGreaterThan(first.figures.objective)
})

test("the search gets past what only going uphill would find", () => {
  const list = waitingList({ seed: 31, people: 120, leaders: 24, themes: 4 })
  const { figures } = propose(list, { seed: 1, iterations: 20_000 })
  expect(figures.objective).toBeGreaterThan(22_600)
})

test("the same seed and iterations give the same groups, another seed another search", () => {
  const list = waitingList({ seed: 6, people: 80, leaders: 20 })
  const one = propose(list, { seed: 3, iterations: 700 })
  expect(propose(list, { seed: 3, iterations: 700 })).toEqual(one)
  expect(propose(list, { seed: 4, iterations: 700 }).solution).not.toEqual(one.solution)
})

test("progress comes at once, never gets worse, and every step of it keeps the rules", () => {
  const list = waitingList({ seed: 7, people: 60 })
  const steps: Progress[] = []
  propose(list, { seed: 1, iterations: 60_000, onProgress: (step) => steps.push(step) })
  expect(steps[0]?.iterations).toBe(0)
  expect(steps.length).toBeGreaterThan(2)
  steps.forEach((step, i) => {
    expect(judge(list, step.solution).broken).toEqual([])
    expect(step.points).toBeGreaterThanOrEqual(steps[i - 1]?.points ?? Number.NEGATIVE_INFINITY)
  })
})

test("a search that is cancelled gives what it has", () => {
  const list = waitingList({ seed: 8 })
  let asked = 0
  const cancelled = () => ++asked > 4
  const { iterations, solution } = propose(list, { seed: 1, iterations: 1_000_000, cancelled })
  expect(iterations).toBe(1000)
  expect(judge(list, solution).broken).toEqual([])
})

test("a deadline ends the search by the clock it is given", () => {
  const list = waitingList({ seed: 8 })
  let time = 5000
  const now = () => time++
  const { iterations } = propose(list, { seed: 1, milliseconds: 30, now })
  expect(iterations).toBeGreaterThan(0)
  expect(iterations).toBeLessThanOrEqual(30 * 250)
})

test("a proposed group that nothing speaks against stays as it was", () => {
  const list = waitingList({ seed: 9, people: 60, leaders: 20 })
  const { solution } = propose(list, { seed: 1, iterations: 20_000 })
  const previous = solution.groups.map(({ continues: _, ...group }) => ({
    ...group,
    status: "proposed" as const,
  }))
  const again = propose({ ...list, previous }, { seed: 2, iterations: 5000 })
  const { kept, moved, dropped } = again.figures.stability
  expect(moved + dropped).toBeLessThan(0.1 * kept)
  expect(again.solution.groups.map(({ id }) => id)).toContain(solution.groups[0]?.id)
})

test("people who now wait for another theme do not take their group's name along", () => {
  const list = waitingList({ seed: 9, people: 60, leaders: 20 })
  const { solution } = propose(list, { seed: 1, iterations: 5000 })
  const previous = solution.groups.map(({ continues: _, ...group }) => ({
    ...group,
    status: "proposed" as const,
    theme: group.theme === "theme-0" ? "theme-1" : "theme-0",
  }))
  expectValid({ ...list, previous })
})

test("locked groups that break a rule are refused, with the rule", () => {
  const list = waitingList({ seed: 10 })
  const { solution } = propose(list, { seed: 1, iterations: 500 })
  const [group] = solution.groups
  if (!group) throw new Error("the list must give a group")
  const { continues: _, ...same } = group
  const broken = { ...same, status: "locked" as const, room: null, place: "harbour" }
  const contradictory = { ...list, previous: [broken] }
  expect(() => propose(contradictory, { seed: 1 })).toThrow(LockedGroupsBreakRules)
  const read = readInstance(contradictory)
  expect(read.ok ? [] : read.complaints.map(({ row, text }) => `${row} ${text}`)).toContainEqual(
    expect.stringMatching(/^locked "g\d+" breaks rule H9/),
  )
})

const ordinary = waitingList({ seed: 11 })
const everyday = ordinary.slots.map(({ id }) => id)
const everywhere = ordinary.places.map(({ id }) => id)
const twin: Person = {
  id: "twin",
  themes: [{ id: "theme-0", says: ["theme-0.0", "theme-0.1"], event: "one", recency: 1 }],
  age: 3,
  children: "none",
  living: "alone",
  slots: everyday,
  maybe: [],
  places: everywhere,
  languages: ["da"],
  needs: [],
  waitingDays: 10,
}
const twins = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ ...twin, id: `twin-${i}` }))

const dirty: [string, Instance][] = [
  ["nobody at all", { ...ordinary, people: [], facilitators: [], apart: [] }],
  [
    "no slots, places, rooms or themes",
    { ...ordinary, slots: [], places: [], rooms: [], themes: [] },
  ],
  ["one person", { ...ordinary, people: twins(1), apart: [] }],
  [
    "nobody free",
    { ...ordinary, people: ordinary.people.map((p) => ({ ...p, slots: [], maybe: [] })) },
  ],
  ["nobody who leads", { ...ordinary, facilitators: [], apart: [] }],
  [
    "everybody apart from everybody",
    {
      ...ordinary,
      apart: ordinary.people.flatMap((one, i) =>
        ordinary.people.slice(i + 1).map((other): [string, string] => [one.id, other.id]),
      ),
    },
  ],
  ["2,000 identical people", { ...ordinary, people: twins(2000), apart: [] }],
  [
    "ids that nobody knows",
    {
      ...ordinary,
      people: ordinary.people.map((p) => ({
        ...p,
        slots: [...p.slots, "never"],
        places: ["nowhere", ...p.places],
        needs: [],
        themes: [...p.themes, { id: "nothing", says: ["?"], event: "", recency: 0 }],
      })),
      apart: [["nobody", "p1"]],
    },
  ],
  ["the same person twice in every list", { ...ordinary, people: ordinary.people.map(doubled) }],
  [
    "groups larger than the list",
    { ...ordinary, config: { ...ordinary.config, sizeMin: 90, sizeMax: 99 } },
  ],
  ["nothing compared", { ...ordinary, attributes: [] }],
]

function doubled(person: Person): Person {
  const { slots, maybe, places, languages } = person
  return {
    ...person,
    slots: [...slots, ...slots],
    maybe: [...maybe, ...slots],
    places: [...places, ...places],
    languages: [...languages, ...languages],
    themes: person.themes.map((theme) => ({ ...theme, says: [...theme.says, ...theme.says] })),
  }
}

test.each(dirty)("%s: no hang, no crash, no broken rule", (_, instance) => {
  expectValid(instance, 3000)
})

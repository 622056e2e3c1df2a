import { expect, test } from "vitest"
import type { Reason } from "../../src/formation/solver/explain.ts"
import type { Facilitator, Instance, Person } from "../../src/formation/solver/instance.ts"
import { propose } from "../../src/formation/solver/solve.ts"
import { waitingList } from "./waiting-list.ts"

const ordinary = waitingList({ seed: 1 })
const tuesday = "tue-1900"
const at = { theme: "theme-0", slot: tuesday, place: "online", language: "da" }

const somebody: Person = {
  id: "p",
  themes: [{ id: "theme-0", says: ["theme-0.0", "theme-0.6"], event: "one", recency: 1 }],
  age: 3,
  children: "none",
  living: "alone",
  slots: [tuesday],
  maybe: [],
  places: ["online"],
  languages: ["da"],
  needs: [],
  waitingDays: 10,
}
const leader: Facilitator = {
  id: "f",
  kind: "volunteer",
  themes: ["theme-0", "theme-1"],
  slots: [tuesday],
  places: ["online", "library"],
  languages: ["da"],
  capacity: 1,
}

const people = (count: number, change: Partial<Person> = {}, name = "p") =>
  Array.from({ length: count }, (_, i) => ({ ...somebody, ...change, id: `${name}${i}` }))
const leaders = (count: number, change: Partial<Facilitator> = {}) =>
  Array.from({ length: count }, (_, i) => ({ ...leader, ...change, id: `f${i}` }))
const list = (change: Partial<Instance>): Instance => ({
  ...ordinary,
  rooms: [],
  apart: [],
  people: people(4),
  facilitators: leaders(2),
  ...change,
})
const withSizes = (sizeMax: number, sizePenalty: Record<string, number> = {}) => ({
  ...ordinary.config,
  sizeMax,
  weights: { ...ordinary.config.weights, sizePenalty },
})
const otherTheme = {
  themes: [{ id: "theme-1", says: ["theme-1.0"], event: "one", recency: 1 }],
  waitingDays: 0,
}
const room = { id: "hall", place: "library", seats: 12, features: [], slots: [tuesday] }

const cases: [what: string, list: Instance, binding: Reason][] = [
  [
    "no time of their own",
    list({ people: people(1, { slots: [] }) }),
    { kind: "nothing-to-match", changes: 1, missing: "slot" },
  ],
  [
    "no recognition at all",
    list({
      people: people(1, { themes: [{ id: "theme-0", says: [], event: "one", recency: 1 }] }),
    }),
    { kind: "too-few-recognitions", changes: 1, theme: "theme-0", says: 0, needed: 1 },
  ],
  [
    "one person too few",
    list({ people: people(3) }),
    { kind: "too-few-people", changes: 1, at, people: 3, needed: 4 },
  ],
  [
    "one leader too few",
    list({ facilitators: leaders(1) }),
    { kind: "too-few-leaders", changes: 1, at, leaders: 1 },
  ],
  [
    "no volunteer",
    list({ facilitators: leaders(2, { kind: "employee" }) }),
    { kind: "no-volunteer", changes: 1, at },
  ],
  [
    "no room there",
    list({ people: people(4, { places: ["library"] }) }),
    { kind: "no-room", changes: 1, at: { ...at, place: "library" }, needs: [] },
  ],
  [
    "no room with what they need",
    list({ people: people(4, { places: ["library"], needs: ["loop"] }), rooms: [room] }),
    { kind: "no-room", changes: 1, at: { ...at, place: "library" }, needs: ["loop"] },
  ],
  [
    "a group that is full",
    list({ people: people(5), config: withSizes(4) }),
    { kind: "group-full", changes: 1, at, group: "g1" },
  ],
  [
    "a room that is full",
    list({ people: people(5, { places: ["library"] }), rooms: [{ ...room, seats: 6 }] }),
    { kind: "group-full", changes: 1, at: { ...at, place: "library" }, group: "g1" },
  ],
  [
    "somebody they must not meet",
    list({ people: people(5), apart: [["p0", "p1"]] }),
    { kind: "kept-apart", changes: 1, at, group: "g1" },
  ],
  [
    "nothing shared with anybody",
    list({
      people: [
        ...people(4),
        ...people(
          1,
          { themes: [{ id: "theme-0", says: ["theme-0.1"], event: "one", recency: 1 }] },
          "q",
        ),
      ],
    }),
    { kind: "too-little-shared", changes: 1, at, group: null },
  ],
  [
    "leaders who lead another group",
    list({ people: [...people(4), ...people(4, otherTheme, "q")] }),
    { kind: "leaders-busy", changes: 2, at: { ...at, theme: "theme-1" }, groups: ["g1"] },
  ],
  [
    "a room that another group uses",
    list({
      people: [
        ...people(4, { places: ["library"] }),
        ...people(4, { ...otherTheme, places: ["library"] }, "q"),
      ],
      facilitators: leaders(4),
      rooms: [room],
    }),
    {
      kind: "rooms-busy",
      changes: 1,
      at: { ...at, theme: "theme-1", place: "library" },
      groups: ["g1"],
    },
  ],
  [
    "a group that would lose by it",
    list({ people: people(5), config: withSizes(5, { 5: 1000 }) }),
    { kind: "costs-more-than-it-gives", changes: 0, at, group: "g1", points: expect.any(Number) },
  ],
]

test.each(cases)("who is left out hears why: %s", (_, instance, binding) => {
  const { explanations } = propose(instance, { seed: 1, iterations: 2000 })
  expect(explanations.unplaced[0]?.reasons[0]).toEqual(binding)
})

test("what takes fewest changes binds, even when something else is nearer to a group", () => {
  const both = { slots: [tuesday, "wed-1900"] }
  const instance = list({
    people: [...people(4), ...people(4, { ...otherTheme, ...both }, "q")],
    facilitators: [...leaders(2), { ...leader, id: "f9", slots: ["wed-1900"] }],
  })
  const { explanations } = propose(instance, { seed: 1, iterations: 2000 })
  const [first] = explanations.unplaced
  expect(first?.reasons.map(({ kind, changes }) => [kind, changes])).toEqual([
    ["too-few-leaders", 1],
    ["leaders-busy", 2],
  ])
})

test("where the others went is said, after what is nearer", () => {
  const config = withSizes(4)
  const seven = people(7, { slots: [tuesday, "wed-1900"] })
  const facilitators = leaders(4, { slots: [tuesday, "wed-1900"] })
  const { explanations } = propose(list({ people: seven, config, facilitators }), {
    seed: 1,
    iterations: 2000,
  })
  const [first] = explanations.unplaced
  expect(first?.reasons.map(({ kind }) => kind)).toEqual(["group-full", "people-elsewhere"])
  expect(first?.reasons[1]).toMatchObject({ changes: 1, free: 3, groups: ["g1"] })
})

test("whoever waited longest is explained first", () => {
  const three = people(3).map((one, i) => ({ ...one, waitingDays: [5, 50, 20][i] ?? 0 }))
  const { explanations } = propose(list({ people: three }), { seed: 1, iterations: 0 })
  expect(explanations.unplaced.map(({ person }) => person)).toEqual(["p1", "p2", "p0"])
})

test("a group is explained by what its members share", () => {
  const four = people(4).map((one, i) => ({
    ...one,
    age: i < 3 ? 2 : 6,
    slots: i < 3 ? [tuesday] : [],
    maybe: i < 3 ? [] : [tuesday],
    themes: one.themes.map((theme) => ({
      ...theme,
      says: i < 2 ? theme.says : ["theme-0.0", "theme-0.1"].slice(0, i - 1),
    })),
  }))
  const { explanations, figures } = propose(list({ people: four }), { seed: 1, iterations: 100 })
  const [group] = explanations.groups
  expect(group).toMatchObject({
    ...at,
    group: "g1",
    coverage: figures.coverage,
    shared: [
      { statement: "theme-0.0", shame: false, by: 4 },
      { statement: "theme-0.6", shame: true, by: 2 },
    ],
    slotGood: 3,
    slotMaybe: 1,
  })
  expect(group?.points).toBeCloseTo(figures.objective, 9)
  expect(group?.situation).toContainEqual({ attribute: "age", value: 2, members: 3 })
  expect(group?.members[3]).toMatchObject({
    person: "p3",
    recognitions: 2,
    sharedByNone: 1,
    sharedByOne: 1,
    sharedByTwo: 1,
    shame: 0,
    slot: "maybe",
    themeRank: 0,
  })
  expect(group?.members[0]).toMatchObject({ shame: 1, shameSharedByNone: 0, slot: "good" })
})

test("no name is tied to a recognition, and no reason names who somebody is kept apart from", () => {
  const instance = waitingList({ seed: 20, people: 70, leaders: 18, apart: 0.5 })
  const { explanations } = propose(instance, { seed: 1, iterations: 2000 })
  const statements = instance.themes.flatMap((theme) => theme.statements.map(({ id }) => id))
  for (const { members } of explanations.groups)
    for (const id of statements) expect(JSON.stringify(members)).not.toContain(`"${id}"`)
  for (const { reasons } of explanations.unplaced)
    for (const { id } of instance.people) expect(JSON.stringify(reasons)).not.toContain(`"${id}"`)
})

import {
  type Facilitator,
  type Instance,
  instanceFormat,
  type Person,
  type PreviousGroup,
  type Room,
  type Solution,
} from "../../src/formation/solver/instance.ts"

/** A made-up waiting list, small enough that a test reads it. The same options give the same list. */
export type ListOptions = {
  seed: number
  people?: number
  leaders?: number
  themes?: number
  /** Share of people with somebody they must not meet. */
  apart?: number
}

type Chance = { share: () => number; below: (n: number) => number }

const evenings = ["mon", "tue", "wed", "thu", "fri"].map((day, i) => ({
  id: `${day}-1900`,
  day: i,
  start: "19:00",
  minutes: 120,
}))
const places = [
  { id: "library", town: "north", virtual: false, features: [] },
  { id: "harbour", town: "south", virtual: false, features: [] },
  { id: "online", town: null, virtual: true, features: ["stepfree"] },
]

export function waitingList(options: ListOptions): Instance {
  const { seed, people = 40, leaders = 14, themes = 2, apart = 0.05 } = options
  const chance = chanceFrom(seed)
  const topics = Array.from({ length: themes }, (_, t) => ({
    id: `theme-${t}`,
    events: ["one", "two"],
    statements: Array.from({ length: 8 }, (_, s) => ({ id: `theme-${t}.${s}`, shame: s >= 6 })),
  }))
  const waiting = Array.from({ length: people }, (_, i) => person(i, themes, chance))
  const facilitators = Array.from({ length: leaders }, (_, i) => leader(i, themes, chance))
  return {
    format: instanceFormat,
    name: `list-${seed}`,
    seed,
    config: config(),
    slots: evenings,
    places,
    rooms: ["library", "harbour"].flatMap((place) => rooms(place, chance)),
    themes: topics,
    attributes: [
      { key: "age", kind: "ordinal", span: 3, weight: 3, perTheme: false },
      { key: "event", kind: "nominal", weight: 4, perTheme: true },
      { key: "recency", kind: "ordinal", span: 3, weight: 2, perTheme: true },
      { key: "living", kind: "nominal", weight: 1, perTheme: false },
    ],
    people: waiting,
    facilitators,
    apart: apartPairs(waiting, facilitators, apart, chance),
    previous: [],
  }
}

/** The list some days later: some of the groups are locked, one in twenty has left, some are new. */
export function later(list: Instance, solution: Solution, seed: number): Instance {
  const chance = chanceFrom(seed)
  const gone = new Set(list.people.flatMap(({ id }) => (chance.share() < 0.05 ? [id] : [])))
  const people = [
    ...list.people.filter(({ id }) => !gone.has(id)),
    ...Array.from({ length: 5 }, (_, i) => ({
      ...person(i, list.themes.length, chance),
      id: `new-${i}`,
    })),
  ]
  const previous = solution.groups.map((group): PreviousGroup => {
    const { continues: _, ...same } = group
    const whole = !group.members.some((id) => gone.has(id))
    return { ...same, status: whole && chance.share() < 0.4 ? "locked" : "proposed" }
  })
  const apart = list.apart.filter(([one, other]) => !gone.has(one) && !gone.has(other))
  return { ...list, name: `${list.name}-later`, people, apart, previous }
}

function config() {
  return {
    sizeMin: 4,
    sizeMax: 8,
    minShared: 1,
    weights: {
      place: 100,
      perWaitingDay: 0.5,
      secondThemeStep: 10,
      coverage: 60,
      coverageSteps: [0, 0.8, 1],
      shameFactor: 3,
      similarity: 25,
      maybeSlot: 6,
      sizePenalty: { 4: 8, 8: 5 },
      volunteerUse: 12,
      employeeUse: 18,
      fullyLoaded: 10,
      moved: 25,
      dropped: 60,
      reslotted: 8,
    },
  }
}

function person(i: number, themes: number, chance: Chance): Person {
  const first = chance.below(themes)
  const second = (first + 1) % themes
  const both = themes > 1 && chance.share() < 0.2
  const times = some(
    evenings.map(({ id }) => id),
    0.6,
    chance,
  )
  const good = some(times, 0.7, chance)
  return {
    id: `p${i}`,
    themes: [first, ...(both ? [second] : [])].map((theme) => ({
      id: `theme-${theme}`,
      says: some(
        Array.from({ length: 8 }, (_, s) => `theme-${theme}.${s}`),
        0.4,
        chance,
      ),
      event: chance.share() < 0.5 ? "one" : "two",
      recency: chance.below(5),
    })),
    age: chance.below(7),
    children: "none",
    living: chance.share() < 0.5 ? "alone" : "family",
    slots: good,
    maybe: times.filter((slot) => !good.includes(slot)),
    places: some(
      places.map(({ id }) => id),
      0.6,
      chance,
    ),
    languages: chance.share() < 0.9 ? ["da"] : ["en", "da"],
    needs: chance.share() < 0.1 ? ["stepfree"] : [],
    waitingDays: chance.below(200),
  }
}

function leader(i: number, themes: number, chance: Chance): Facilitator {
  return {
    id: `f${i}`,
    kind: chance.share() < 0.2 ? "employee" : "volunteer",
    themes: some(
      Array.from({ length: themes }, (_, t) => `theme-${t}`),
      0.8,
      chance,
    ),
    slots: some(
      evenings.map(({ id }) => id),
      0.6,
      chance,
    ),
    places: some(
      places.map(({ id }) => id),
      0.8,
      chance,
    ),
    languages: ["da", ...(chance.share() < 0.5 ? ["en"] : [])],
    capacity: 1 + chance.below(3),
  }
}

function rooms(place: string, chance: Chance): Room[] {
  return [6, 10].map((seats, i) => ({
    id: `${place}-${i}`,
    place,
    seats,
    features: chance.share() < 0.5 ? ["stepfree"] : [],
    slots: some(
      evenings.map(({ id }) => id),
      0.7,
      chance,
    ),
  }))
}

function apartPairs(
  people: readonly Person[],
  leaders: readonly Facilitator[],
  share: number,
  chance: Chance,
): [string, string][] {
  const others = [...people, ...leaders]
  return people.flatMap((one, i): [string, string][] => {
    const other = others[i + 1 + chance.below(others.length - i - 1)]
    return other && chance.share() < share ? [[one.id, other.id]] : []
  })
}

function some<T>(list: readonly T[], share: number, chance: Chance): T[] {
  return list.filter(() => chance.share() < share)
}

/** A linear congruential generator (Numerical Recipes): enough for making things up. */
function chanceFrom(seed: number): Chance {
  let state = (seed * 2654435761) >>> 0
  const share = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
  share()
  return { share, below: (n) => Math.floor(share() * Math.max(1, n)) }
}

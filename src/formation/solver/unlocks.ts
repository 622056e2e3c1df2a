import { compile } from "./compile.ts"
import { type Explanations, explain, type Reason } from "./explain.ts"
import { improve } from "./improve.ts"
import type { Instance, Meeting, Solution } from "./instance.ts"
import { seededRandom } from "./random.ts"
import { restore } from "./restore.ts"
import { toSolution } from "./solution.ts"

/** One thing that is not there, and would let more people be placed. */
export type Missing =
  | { kind: "leader"; at: Meeting }
  | { kind: "room"; place: string; slot: string }
  /** Somebody who waits says that one more time is possible if need be. */
  | { kind: "evening"; person: string; slot: string }
  | { kind: "joined-themes"; one: string; other: string }

/** `people` more would be placed, and `points` more be won, found by searching again with it. */
export type Unlock = { missing: Missing; people: number; points: number }

export type UnlockOptions = {
  seed: number
  /** Of each search (2,000). */
  iterations?: number
  cancelled?: () => boolean
}

const tried = { leader: 6, room: 3, evening: 5, "joined-themes": 2 } as const
const usualIterations = 2000
/** First without anything more, so that what is merely found by searching on is not promised. */
const baseTimes = 5

/**
 * What one more thing would unlock, most people first: the likeliest things are each added to
 * the best found without, and the search goes on from there. Only what placed more
 * people is returned, so that each is a promise kept once already.
 * @param solution a valid one
 */
export function unlocksOf(
  instance: Instance,
  solution: Solution,
  options: UnlockOptions,
): Unlock[] {
  const iterations = options.iterations ?? usualIterations
  const base = searchOn(instance, solution, baseTimes * iterations, options)
  const explanations = explain(compile(instance), base.solution)
  return candidates(instance, base.solution, explanations)
    .flatMap((missing): Unlock[] => {
      if (options.cancelled?.()) return []
      const { list, groups } = having(instance, base.solution, missing)
      const found = searchOn(list, groups, iterations, options)
      const people = found.placed - base.placed
      return people > 0 ? [{ missing, people, points: found.points - base.points }] : []
    })
    .sort((a, b) => b.people - a.people || b.points - a.points)
}

type Found = { placed: number; points: number; solution: Solution }

function searchOn(
  instance: Instance,
  solution: Solution,
  iterations: number,
  { seed, cancelled = () => false }: UnlockOptions,
): Found {
  const problem = compile(instance)
  const { state } = restore(problem, solution)
  const budget = {
    iterations,
    milliseconds: Number.POSITIVE_INFINITY,
    elapsed: () => 0,
    cancelled,
  }
  const { best } = improve(state, seededRandom(seed), budget, () => {}, mild)
  return { placed: best.placed, points: best.points, solution: toSolution(problem, best) }
}

const mild = { first: 8, last: 1 }

function candidates(instance: Instance, solution: Solution, found: Explanations): Missing[] {
  const reasons = found.unplaced.flatMap((one) => one.reasons)
  const leaders = mostFrequent(
    reasons.flatMap((reason) => (isAboutLeaders(reason) ? [reason.at] : [])),
  ).map((at): Missing => ({ kind: "leader", at }))
  const rooms = mostFrequent(
    reasons.flatMap((reason) =>
      reason.kind === "no-room" || reason.kind === "rooms-busy"
        ? [{ place: reason.at.place, slot: reason.at.slot }]
        : [],
    ),
  ).map((at): Missing => ({ kind: "room", ...at }))
  return [
    ...leaders.slice(0, tried.leader),
    ...rooms.slice(0, tried.room),
    ...evenings(instance, solution, found).slice(0, tried.evening),
    ...narrowThemes(instance, found).slice(0, tried["joined-themes"]),
  ]
}

type AboutLeaders = Extract<Reason, { kind: "too-few-leaders" | "no-volunteer" | "leaders-busy" }>

function isAboutLeaders(reason: Reason): reason is AboutLeaders {
  return ["too-few-leaders", "no-volunteer", "leaders-busy"].includes(reason.kind)
}

function mostFrequent<T>(values: readonly T[]): T[] {
  const counted = [...Map.groupBy(values, (value) => JSON.stringify(value)).values()]
  return counted.sort((a, b) => b.length - a.length).flatMap(([first]) => first ?? [])
}

/** Who waits, and groups with a seat that only the time keeps them from; the longest wait first. */
function evenings(instance: Instance, solution: Solution, found: Explanations): Missing[] {
  const byId = new Map(instance.people.map((person) => [person.id, person]))
  return found.unplaced.flatMap(({ person: id }): Missing[] => {
    const person = byId.get(id)
    const group = solution.groups.find(
      ({ theme, place, language, slot, members }) =>
        members.length < instance.config.sizeMax &&
        person?.themes.some((wanted) => wanted.id === theme) &&
        person.places.includes(place) &&
        person.languages.includes(language) &&
        !person.slots.includes(slot) &&
        !person.maybe.includes(slot),
    )
    return group ? [{ kind: "evening", person: id, slot: group.slot }] : []
  })
}

/** Pairs of the themes for which most wait without a place. */
function narrowThemes({ people }: Instance, found: Explanations): Missing[] {
  const themeOf = new Map(people.map((person) => [person.id, person.themes[0]?.id]))
  const waiting = mostFrequent(found.unplaced.flatMap(({ person }) => themeOf.get(person) ?? []))
  const [one, other, third] = waiting
  const pairs: [string | undefined, string | undefined][] = [
    [one, other],
    [one, third],
    [other, third],
  ]
  return pairs.flatMap(([a, b]): Missing[] =>
    a !== undefined && b !== undefined ? [{ kind: "joined-themes", one: a, other: b }] : [],
  )
}

/** The list with what was missing, and the groups as they stand in it. */
function having(
  instance: Instance,
  solution: Solution,
  missing: Missing,
): { list: Instance; groups: Solution } {
  const list = { ...instance }
  if (missing.kind === "leader") {
    const { theme, slot, place, language } = missing.at
    const leader = {
      id: unused(instance.facilitators.map(({ id }) => id)),
      kind: "volunteer" as const,
      themes: [theme],
      slots: [slot],
      places: [place],
      languages: [language],
      capacity: 1,
    }
    list.facilitators = [...instance.facilitators, leader]
  } else if (missing.kind === "room") {
    const room = {
      id: unused(instance.rooms.map(({ id }) => id)),
      place: missing.place,
      seats: instance.config.sizeMax + 2,
      features: [...new Set(instance.rooms.flatMap(({ features }) => features))],
      slots: [missing.slot],
    }
    list.rooms = [...instance.rooms, room]
  } else if (missing.kind === "evening") {
    list.people = instance.people.map((person) =>
      person.id === missing.person ? { ...person, maybe: [...person.maybe, missing.slot] } : person,
    )
  } else return joined(instance, solution, missing.one, missing.other)
  return { list, groups: solution }
}

function unused(ids: readonly string[]): string {
  let id = "one-more"
  while (ids.includes(id)) id += "+"
  return id
}

/** Both themes as one, with the recognitions of both. */
function joined(instance: Instance, solution: Solution, one: string, other: string) {
  const both = (theme: string) => (theme === other ? one : theme)
  const added = instance.themes.find(({ id }) => id === other)
  const list: Instance = {
    ...instance,
    themes: instance.themes.map((theme) =>
      theme.id === one
        ? { ...theme, statements: [...theme.statements, ...(added?.statements ?? [])] }
        : theme,
    ),
    people: instance.people.map((person) => ({
      ...person,
      themes: person.themes
        .filter(({ id }) => id !== other || !person.themes.some((theme) => theme.id === one))
        .map((theme) => ({ ...theme, id: both(theme.id) })),
    })),
    facilitators: instance.facilitators.map((leader) => ({
      ...leader,
      themes: [...new Set(leader.themes.map(both))],
    })),
    previous: instance.previous.map((group) => ({ ...group, theme: both(group.theme) })),
  }
  const groups = solution.groups.map((group) => ({ ...group, theme: both(group.theme) }))
  return { list, groups: { ...solution, groups } }
}

import { reasonsAtCell } from "./cell-reasons.ts"
import type { Reason, Unplaced } from "./explain.ts"
import type { Meeting, Solution } from "./instance.ts"
import { type Numbered, numberInstance, type Seeker } from "./number.ts"
import type { Problem } from "./problem.ts"
import { restore } from "./restore.ts"
import { row } from "./rows.ts"

/** Everybody in no group, the longest wait first, with what would have to be otherwise. */
export function unplacedReasons(problem: Problem, solution: Solution): Unplaced[] {
  const { instance } = problem
  const placed = new Set(solution.groups.flatMap(({ members }) => members))
  const numbered = numberInstance(instance)
  const supply = countSupply(numbered)
  const restored = restore(problem, solution)

  const unplaced = instance.people.flatMap((person, p): Unplaced[] => {
    if (placed.has(person.id)) return []
    const seeker = numbered.people[p]
    const homes = row(problem.homes, p)
    const reasons = [
      ...(seeker ? ownReasons(numbered, p, seeker) : []),
      ...(seeker ? supplyReasons(numbered, supply, p, seeker, homes.length === 0) : []),
      ...[...homes].flatMap((cell) => reasonsAtCell(problem, restored, cell, p)),
    ]
    return [{ person: person.id, waitingDays: person.waitingDays, reasons: fewestFirst(reasons) }]
  })
  return unplaced.sort((a, b) => b.waitingDays - a.waitingDays)
}

/** Of two reasons with as many changes, the one that lets a person come nearer to a group binds. */
const nearestFirst: Reason["kind"][] = [
  "costs-more-than-it-gives",
  "group-full",
  "kept-apart",
  "too-little-shared",
  "rooms-busy",
  "leaders-busy",
  "people-elsewhere",
  "no-room",
  "no-volunteer",
  "too-few-leaders",
  "too-few-people",
  "too-few-recognitions",
  "nothing-to-match",
]

/** For each kind the one with fewest changes; those first of all. */
function fewestFirst(reasons: readonly Reason[]): Reason[] {
  const fewest = new Map<Reason["kind"], Reason>()
  for (const reason of reasons) {
    const before = fewest.get(reason.kind)
    if (!before || reason.changes < before.changes) fewest.set(reason.kind, reason)
  }
  return [...fewest.values()].sort(
    (a, b) => a.changes - b.changes || nearestFirst.indexOf(a.kind) - nearestFirst.indexOf(b.kind),
  )
}

function ownReasons(numbered: Numbered, p: number, seeker: Seeker): Reason[] {
  const { wishes, minShared, says } = numbered
  const own = numbered.wishesOf[p] ?? []
  const missing = [
    ...(own.length === 0 ? ["theme" as const] : []),
    ...(seeker.slots.length === 0 ? ["slot" as const] : []),
    ...(seeker.places.length === 0 ? ["place" as const] : []),
    ...(seeker.languages.length === 0 ? ["language" as const] : []),
  ]
  return [
    ...missing.map(
      (what): Reason => ({ kind: "nothing-to-match", changes: missing.length, missing: what }),
    ),
    ...own.flatMap((w): Reason[] => {
      const count = row(says, w).length
      if (count >= minShared) return []
      const theme = wishes[w]?.theme.id ?? ""
      const changes = minShared - count
      return [{ kind: "too-few-recognitions", changes, theme, says: count, needed: minShared }]
    }),
  ]
}

/** Who and what there is for a theme, slot, place and language, by the key of that meeting. */
type Supply = Map<number, { people: number; leaders: number; volunteers: number }>

function countSupply(numbered: Numbered): Supply {
  const supply: Supply = new Map()
  const at = (key: number) => {
    const known = supply.get(key)
    if (known) return known
    const none = { people: 0, leaders: 0, volunteers: 0 }
    supply.set(key, none)
    return none
  }
  numbered.wishes.forEach(({ number, themeNumber }) => {
    const seeker = numbered.people[number]
    if (!seeker || seeker.locked) return
    for (const { key } of meetings(numbered, themeNumber, seeker)) at(key).people++
  })
  for (const leader of numbered.leaders) {
    if (leader.spare <= 0) continue
    for (const theme of leader.themes)
      for (const { key } of meetings(numbered, theme, leader)) {
        const there = at(key)
        there.leaders++
        if (leader.volunteer) there.volunteers++
      }
  }
  return supply
}

type Available = { slots: number[]; places: number[]; languages: number[] }

function* meetings({ slots, places, languages }: Numbered, theme: number, who: Available) {
  for (const slot of who.slots)
    for (const place of who.places)
      for (const language of who.languages) {
        const key = ((theme * slots + slot) * places + place) * languages.length + language
        yield { key, slot, place, language }
      }
}

/**
 * Where a group of theirs could never be: who or what is missing, all of it counted. When nothing
 * is, and yet they are homeless, those who could meet share too little.
 */
function supplyReasons(
  numbered: Numbered,
  supply: Supply,
  p: number,
  seeker: Seeker,
  isHomeless: boolean,
): Reason[] {
  const { instance } = numbered
  const needed = instance.config.sizeMin
  const reasons: Reason[] = []
  for (const w of numbered.wishesOf[p] ?? []) {
    const wish = numbered.wishes[w]
    if (!wish || row(numbered.says, w).length < numbered.minShared) continue
    for (const { key, slot, place, language } of meetings(numbered, wish.themeNumber, seeker)) {
      const { people, leaders, volunteers } = supply.get(key) ?? noSupply
      const fewer = Math.max(0, needed - people)
      const unled = Math.max(0, 2 - leaders, 1 - volunteers)
      const rooms = numbered.suits(seeker.needs, place, slot) ? 0 : 1
      const changes = fewer + unled + rooms
      if (changes === 0 && !isHomeless) continue
      const at: Meeting = {
        theme: wish.theme.id,
        slot: instance.slots[slot]?.id ?? "",
        place: instance.places[place]?.id ?? "",
        language: numbered.languages[language] ?? "",
      }
      if (changes === 0) reasons.push({ kind: "too-little-shared", changes: 1, at, group: null })
      else if (fewer > 0) reasons.push({ kind: "too-few-people", changes, at, people, needed })
      else if (leaders < 2) reasons.push({ kind: "too-few-leaders", changes, at, leaders })
      else if (volunteers < 1) reasons.push({ kind: "no-volunteer", changes, at })
      else reasons.push({ kind: "no-room", changes, at, needs: wish.person.needs })
    }
  }
  return reasons
}

const noSupply = { people: 0, leaders: 0, volunteers: 0 }

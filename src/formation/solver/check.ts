import type { Group, Instance, Person, Solution } from "./instance.ts"
import { type Lookup, lookUp } from "./lookup.ts"

/** A hard rule that a solution breaks: which, in which group (or leader), and the ids concerned. */
export type Violation = { rule: Rule; broken: Broken; where: string; ids: string[] }

export type Rule = `H${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11}`
export type Broken = keyof typeof ruleOf

/** Every way a solution can be wrong, and the rule of `docs/formation-format.md` it breaks. */
const ruleOf = {
  "other-instance": "H0",
  "group-id-twice": "H0",
  "unknown-id": "H0",
  "in-two-groups": "H1",
  "theme-not-theirs": "H2",
  "not-free-then": "H3",
  "place-not-accepted": "H4",
  "language-not-spoken": "H5",
  "wrong-size": "H6",
  "kept-apart": "H7",
  "not-two-leaders": "H8",
  "no-volunteer": "H8",
  "leader-cannot": "H8",
  "leader-twice-then": "H8",
  "leader-over-capacity": "H8",
  "virtual-with-room": "H9",
  "no-such-room": "H9",
  "room-elsewhere": "H9",
  "room-not-free": "H9",
  "room-taken-twice": "H9",
  "too-few-seats": "H9",
  "feature-missing": "H9",
  "too-little-shared": "H10",
  "locked-changed": "H11",
  "continues-unknown": "H11",
  "continued-twice": "H11",
  "continues-other-theme": "H11",
} as const satisfies Record<string, Rule>

type Report = (broken: Broken, where: string, ...ids: string[]) => void

/**
 * Checks all hard rules, H0 to H11, by the ids alone: nothing of the search is used.
 * @returns what is broken; empty when the solution is valid
 */
export function check(instance: Instance, solution: Solution): Violation[] {
  const violations: Violation[] = []
  const report: Report = (broken, where, ...ids) =>
    violations.push({ rule: ruleOf[broken], broken, where, ids })

  if (solution.instance !== instance.name)
    report("other-instance", solution.instance, instance.name)
  const lookup = lookUp(instance)
  const used = { ids: new Set<string>(), people: new Set<string>(), bookings: new Set<string>() }
  for (const group of solution.groups) {
    if (used.ids.has(group.id)) report("group-id-twice", group.id)
    used.ids.add(group.id)
    if (!knownMeeting(group, lookup, report)) continue
    checkMembers(group, lookup, used.people, report)
    checkLeaders(group, lookup, used.bookings, report)
    checkRoom(group, lookup, used.bookings, report)
    if (isLocked(group, lookup)) continue
    checkSize(group, instance, report)
    checkFloor(group, instance, lookup, report)
  }
  checkCapacities(instance, solution, report)
  checkContinuity(instance, solution, lookup, report)
  return violations
}

function knownMeeting(group: Group, lookup: Lookup, report: Report): boolean {
  const unknown = [
    ...(lookup.themes.has(group.theme) ? [] : [group.theme]),
    ...(lookup.slots.has(group.slot) ? [] : [group.slot]),
    ...(lookup.places.has(group.place) ? [] : [group.place]),
  ]
  if (unknown.length) report("unknown-id", group.id, ...unknown)
  return unknown.length === 0
}

function checkMembers(group: Group, lookup: Lookup, placed: Set<string>, report: Report): void {
  const together = [...group.members, ...group.facilitators]
  for (const id of group.members) {
    if (placed.has(id)) report("in-two-groups", group.id, id)
    placed.add(id)
    const person = lookup.people.get(id)
    if (!person) {
      report("unknown-id", group.id, id)
      continue
    }
    const times = [...person.slots, ...person.maybe]
    if (!person.themes.some((theme) => theme.id === group.theme))
      report("theme-not-theirs", group.id, id, group.theme)
    if (!times.includes(group.slot)) report("not-free-then", group.id, id, group.slot)
    if (!person.places.includes(group.place)) report("place-not-accepted", group.id, id)
    if (!person.languages.includes(group.language)) report("language-not-spoken", group.id, id)
  }
  together.forEach((one, i) => {
    const apart = lookup.apart.get(one)
    if (!apart) return
    for (const other of together.slice(i + 1))
      if (apart.has(other)) report("kept-apart", group.id, one, other)
  })
}

function checkLeaders(group: Group, lookup: Lookup, bookings: Set<string>, report: Report): void {
  const { facilitators } = group
  if (facilitators.length !== 2 || new Set(facilitators).size !== 2)
    report("not-two-leaders", group.id, ...facilitators)

  let volunteers = 0
  for (const id of facilitators) {
    const leader = lookup.facilitators.get(id)
    if (!leader) {
      report("unknown-id", group.id, id)
      continue
    }
    if (leader.kind === "volunteer") volunteers++
    if (!leader.themes.includes(group.theme)) report("leader-cannot", group.id, id, group.theme)
    if (!leader.slots.includes(group.slot)) report("leader-cannot", group.id, id, group.slot)
    if (!leader.places.includes(group.place)) report("leader-cannot", group.id, id, group.place)
    if (!leader.languages.includes(group.language))
      report("leader-cannot", group.id, id, group.language)
    book(bookings, `leader ${id} ${group.slot}`, () =>
      report("leader-twice-then", group.id, id, group.slot),
    )
  }
  if (volunteers === 0) report("no-volunteer", group.id)
}

function checkRoom(group: Group, lookup: Lookup, bookings: Set<string>, report: Report): void {
  const people = group.members.flatMap((id) => lookup.people.get(id) ?? [])
  const needs = new Set(people.flatMap((person) => person.needs))
  const missing = (features: readonly string[]) => needs.difference(new Set(features))
  const place = lookup.places.get(group.place)
  if (place?.virtual) {
    if (group.room !== null) report("virtual-with-room", group.id, group.room)
    for (const need of missing(place.features)) report("feature-missing", group.id, need)
    return
  }

  const room = group.room === null ? undefined : lookup.rooms.get(group.room)
  if (!room) {
    report("no-such-room", group.id, ...(group.room === null ? [] : [group.room]))
    return
  }
  if (room.place !== group.place) report("room-elsewhere", group.id, room.id)
  if (!room.slots.includes(group.slot)) report("room-not-free", group.id, room.id)
  if (room.seats < people.length + 2) report("too-few-seats", group.id, room.id)
  for (const need of missing(room.features)) report("feature-missing", group.id, room.id, need)
  book(bookings, `room ${room.id} ${group.slot}`, () =>
    report("room-taken-twice", group.id, room.id),
  )
}

function book(bookings: Set<string>, booking: string, taken: () => void): void {
  if (bookings.has(booking)) taken()
  bookings.add(booking)
}

function isLocked(group: Group, lookup: Lookup): boolean {
  return group.continues !== null && lookup.previous.get(group.continues)?.status === "locked"
}

function checkSize(group: Group, { config }: Instance, report: Report): void {
  const size = group.members.length
  if (size < config.sizeMin || size > config.sizeMax) report("wrong-size", group.id, String(size))
}

function checkFloor(group: Group, { config }: Instance, lookup: Lookup, report: Report): void {
  const people = group.members.flatMap((id) => lookup.people.get(id) ?? [])
  const says = people.map((person) => saysAbout(person, group.theme))
  people.forEach((person, i) => {
    const others = says.filter((_, j) => j !== i)
    let shared = 0
    for (const statement of says[i] ?? [])
      if (others.some((theirs) => theirs.has(statement))) shared++
    if (shared < config.minShared) report("too-little-shared", group.id, person.id)
  })
}

function saysAbout(person: Person, theme: string): Set<string> {
  return new Set(person.themes.find(({ id }) => id === theme)?.says)
}

function checkCapacities(instance: Instance, solution: Solution, report: Report): void {
  const led = Map.groupBy(
    solution.groups.flatMap(({ facilitators }) => facilitators),
    (id) => id,
  )
  for (const { id, capacity } of instance.facilitators)
    if ((led.get(id)?.length ?? 0) > capacity) report("leader-over-capacity", id, String(capacity))
}

function checkContinuity(
  instance: Instance,
  solution: Solution,
  lookup: Lookup,
  report: Report,
): void {
  const continued = new Map<string, Group>()
  for (const group of solution.groups) {
    if (group.continues === null) continue
    const before = lookup.previous.get(group.continues)
    if (!before) report("continues-unknown", group.id, group.continues)
    else if (before.theme !== group.theme) report("continues-other-theme", group.id, before.id)
    if (continued.has(group.continues)) report("continued-twice", group.id, group.continues)
    continued.set(group.continues, group)
  }
  for (const before of instance.previous) {
    if (before.status !== "locked") continue
    const now = continued.get(before.id)
    const same =
      now &&
      now.slot === before.slot &&
      now.place === before.place &&
      now.room === before.room &&
      now.language === before.language &&
      sameIds(now.members, before.members) &&
      sameIds(now.facilitators, before.facilitators)
    if (!same) report("locked-changed", before.id)
  }
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  const ids = new Set(a)
  return a.length === b.length && b.every((id) => ids.has(id))
}

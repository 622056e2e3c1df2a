import type { Group, Instance, Person, Solution } from "../../src/formation/solver/instance.ts"

/**
 * Judges a solution from `docs/formation-format.md` alone. It shares nothing with the solver but
 * the types of the format, and does everything the slow and obvious way.
 */
export type Verdict = { broken: string[]; objective: number; placed: number }

export function judge(instance: Instance, solution: Solution): Verdict {
  const broken = [
    ...brokenNames(instance, solution),
    ...solution.groups.flatMap((group) => brokenInGroup(instance, group)),
    ...brokenBetweenGroups(instance, solution),
    ...brokenLocks(instance, solution),
  ]
  const placed = solution.groups.reduce((sum, group) => sum + group.members.length, 0)
  return { broken: [...new Set(broken)].sort(), objective: objective(instance, solution), placed }
}

function brokenNames(instance: Instance, solution: Solution): string[] {
  const ids = solution.groups.map((group) => group.id)
  const known = (list: readonly { id: string }[], id: string) => list.some((one) => one.id === id)
  const strange = solution.groups.some(
    (group) =>
      !known(instance.themes, group.theme) ||
      !known(instance.slots, group.slot) ||
      !known(instance.places, group.place) ||
      group.members.some((id) => !known(instance.people, id)) ||
      group.facilitators.some((id) => !known(instance.facilitators, id)),
  )
  return [
    ...(solution.instance === instance.name ? [] : ["H0"]),
    ...(new Set(ids).size === ids.length ? [] : ["H0"]),
    ...(strange ? ["H0"] : []),
  ]
}

function brokenInGroup(instance: Instance, group: Group): string[] {
  const { config } = instance
  const people = instance.people.filter((person) => group.members.includes(person.id))
  const isLocked = instance.previous.some(
    (before) => before.id === group.continues && before.status === "locked",
  )
  const size = group.members.length
  const says = (person: Person) =>
    person.themes.find((theme) => theme.id === group.theme)?.says ?? []
  const sharesEnough = (person: Person) => {
    const others = people.filter((other) => other !== person).flatMap(says)
    const shared = [...new Set(says(person))].filter((statement) => others.includes(statement))
    return shared.length >= config.minShared
  }
  const met = [...group.members, ...group.facilitators]
  const rules: [string, boolean][] = [
    ["H2", people.every((one) => one.themes.some((theme) => theme.id === group.theme))],
    ["H3", people.every((one) => [...one.slots, ...one.maybe].includes(group.slot))],
    ["H4", people.every((one) => one.places.includes(group.place))],
    ["H5", people.every((one) => one.languages.includes(group.language))],
    ["H6", isLocked || (size >= config.sizeMin && size <= config.sizeMax)],
    ["H7", !instance.apart.some(([one, other]) => met.includes(one) && met.includes(other))],
    ["H8", ledWell(instance, group)],
    ["H9", roomedWell(instance, group, people)],
    ["H10", isLocked || people.every(sharesEnough)],
  ]
  return rules.flatMap(([rule, kept]) => (kept ? [] : [rule]))
}

function ledWell(instance: Instance, group: Group): boolean {
  const leaders = instance.facilitators.filter((one) => group.facilitators.includes(one.id))
  return (
    group.facilitators.length === 2 &&
    leaders.length === 2 &&
    leaders.some((one) => one.kind === "volunteer") &&
    leaders.every(
      (one) =>
        one.themes.includes(group.theme) &&
        one.slots.includes(group.slot) &&
        one.places.includes(group.place) &&
        one.languages.includes(group.language),
    )
  )
}

function roomedWell(instance: Instance, group: Group, people: readonly Person[]): boolean {
  const needs = people.flatMap((person) => person.needs)
  const place = instance.places.find((one) => one.id === group.place)
  if (place?.virtual)
    return group.room === null && needs.every((need) => place.features.includes(need))

  const room = instance.rooms.find((one) => one.id === group.room)
  return (
    room !== undefined &&
    room.place === group.place &&
    room.slots.includes(group.slot) &&
    room.seats >= group.members.length + 2 &&
    needs.every((need) => room.features.includes(need))
  )
}

function brokenBetweenGroups(instance: Instance, solution: Solution): string[] {
  const { groups } = solution
  const twice = (keys: readonly string[]) => new Set(keys).size < keys.length
  const led = (id: string) => groups.filter((group) => group.facilitators.includes(id)).length
  const rooms = groups.flatMap((group) => (group.room ? [`${group.room} at ${group.slot}`] : []))
  const times = groups.flatMap((group) => group.facilitators.map((id) => `${id} at ${group.slot}`))
  return [
    ...(twice(groups.flatMap((group) => group.members)) ? ["H1"] : []),
    ...(twice(times) ? ["H8"] : []),
    ...(instance.facilitators.some((one) => led(one.id) > one.capacity) ? ["H8"] : []),
    ...(twice(rooms) ? ["H9"] : []),
  ]
}

function brokenLocks(instance: Instance, solution: Solution): string[] {
  const continuing = solution.groups.filter((group) => group.continues !== null)
  const wrong = continuing.some((group) => {
    const before = instance.previous.find((one) => one.id === group.continues)
    return before?.theme !== group.theme
  })
  const twice = new Set(continuing.map((group) => group.continues)).size < continuing.length
  const changed = instance.previous.some((before) => {
    if (before.status !== "locked") return false
    const now = continuing.find((group) => group.continues === before.id)
    return !now || print(now) !== print(before)
  })
  return wrong || twice || changed ? ["H11"] : []
}

function print(group: Omit<Group, "id" | "continues">): string {
  const { theme, slot, place, room, language, members, facilitators } = group
  return JSON.stringify([
    theme,
    slot,
    place,
    room,
    language,
    members.toSorted(),
    facilitators.toSorted(),
  ])
}

function objective(instance: Instance, solution: Solution): number {
  const groups = solution.groups.reduce((sum, group) => sum + groupPoints(instance, group), 0)
  return groups - leaderCost(instance, solution) - stabilityCost(instance, solution)
}

function groupPoints(instance: Instance, group: Group): number {
  const { weights } = instance.config
  const people = instance.people.filter((person) => group.members.includes(person.id))
  let points = -(weights.sizePenalty[people.length] ?? 0)
  for (const person of people) {
    const rank = person.themes.findIndex((theme) => theme.id === group.theme)
    const others = people.filter((other) => other !== person)
    points += weights.place + weights.perWaitingDay * person.waitingDays
    points -= weights.secondThemeStep * rank
    points += weights.coverage * coverage(instance, group.theme, person, others)
    if (others.length > 0) {
      const alike = others.map((other) => likeness(instance, group.theme, person, other))
      points += (weights.similarity * alike.reduce((a, b) => a + b, 0)) / others.length
    }
    if (!person.slots.includes(group.slot)) points -= weights.maybeSlot
  }
  return points
}

function coverage(
  instance: Instance,
  theme: string,
  person: Person,
  others: readonly Person[],
): number {
  const { shameFactor, coverageSteps } = instance.config.weights
  const statements = instance.themes.find((one) => one.id === theme)?.statements ?? []
  const says = (one: Person) => one.themes.find((entry) => entry.id === theme)?.says ?? []
  let met = 0
  let all = 0
  for (const { id, shame } of statements) {
    if (!says(person).includes(id)) continue
    const sharers = others.filter((other) => says(other).includes(id)).length
    const weight = shame ? shameFactor : 1
    all += weight
    met += weight * (coverageSteps[sharers] ?? coverageSteps.at(-1) ?? 0)
  }
  return all === 0 ? 1 : met / all
}

function likeness(instance: Instance, theme: string, a: Person, b: Person): number {
  let alike = 0
  let all = 0
  for (const attribute of instance.attributes) {
    const answer = (person: Person): string | number | undefined => {
      const entry = person.themes.find((one) => one.id === theme)
      return attribute.perTheme ? entry?.[attribute.key] : person[attribute.key]
    }
    all += attribute.weight
    if (attribute.kind === "nominal") alike += answer(a) === answer(b) ? attribute.weight : 0
    else {
      const distance = Math.abs(Number(answer(a)) - Number(answer(b)))
      alike += attribute.weight * Math.max(0, 1 - distance / attribute.span)
    }
  }
  return all === 0 ? 0 : alike / all
}

function leaderCost(instance: Instance, solution: Solution): number {
  const { volunteerUse, employeeUse, fullyLoaded } = instance.config.weights
  let cost = 0
  for (const { id, kind, capacity } of instance.facilitators) {
    const led = solution.groups.filter((group) => group.facilitators.includes(id)).length
    cost += led * (kind === "volunteer" ? volunteerUse : employeeUse)
    if (led > 0 && capacity >= 2 && led >= capacity) cost += fullyLoaded
  }
  return cost
}

function stabilityCost(instance: Instance, solution: Solution): number {
  const { moved, dropped, reslotted } = instance.config.weights
  let cost = 0
  for (const before of instance.previous)
    for (const id of before.members) {
      if (!instance.people.some((person) => person.id === id)) continue
      const now = solution.groups.find((group) => group.members.includes(id))
      if (!now) cost += dropped
      else if (now.continues !== before.id) cost += moved
      else if (now.slot !== before.slot || now.place !== before.place) cost += reslotted
    }
  return cost
}

import type { Figures, ObjectiveParts } from "./figures.ts"
import type { Group, Instance, Person, PersonTheme, Solution } from "./instance.ts"
import { alike } from "./likeness.ts"
import { type Lookup, lookUp } from "./lookup.ts"

/** One member's part in a group. Shares are 0–1. */
export type Measured = {
  person: Person
  theme: PersonTheme
  themeRank: number
  /** How many other members say each of this person's statements. */
  others: Map<string, number>
  coverage: number
  similarity: number
  shared: number
  sharedByTwo: number
  shame: number
  shameAlone: number
  maybe: boolean
}

/** Every member of a group, measured. People or themes that are not known are left out. */
export function measureGroup(instance: Instance, lookup: Lookup, group: Group): Measured[] {
  const seated = group.members.flatMap((id) => {
    const person = lookup.people.get(id)
    const themeRank = person?.themes.findIndex((theme) => theme.id === group.theme) ?? -1
    const theme = person?.themes[themeRank]
    return person && theme ? [{ person, theme, themeRank, says: new Set(theme.says) }] : []
  })
  const said = new Map<string, number>()
  for (const { says } of seated) for (const s of says) said.set(s, (said.get(s) ?? 0) + 1)

  return seated.map((one): Measured => {
    const others = new Map([...one.says].map((s) => [s, (said.get(s) ?? 1) - 1]))
    const hard = [...others].filter(([s]) => lookup.shame.has(s))
    const likenesses = seated.flatMap((other) =>
      other === one ? [] : likeness(instance, one, other),
    )
    return {
      person: one.person,
      theme: one.theme,
      themeRank: one.themeRank,
      others,
      coverage: coverageOf(instance, lookup, others),
      similarity: likenesses.length ? sum(likenesses) / likenesses.length : 0,
      shared: count([...others.values()], (n) => n >= 1),
      sharedByTwo: count([...others.values()], (n) => n >= 2),
      shame: hard.length,
      shameAlone: count(hard, ([, n]) => n === 0),
      maybe: !one.person.slots.includes(group.slot) && one.person.maybe.includes(group.slot),
    }
  })
}

/** The objective of a solution in points, its parts, and whom it reaches. */
export function measure(instance: Instance, solution: Solution): Figures {
  const lookup = lookUp(instance)
  const groups = solution.groups.map((group) => measureGroup(instance, lookup, group))
  const members = groups.flat()
  const placed = new Set(solution.groups.flatMap((group) => group.members))
  const leaders = leadersOf(instance, solution)
  const stability = stabilityOf(instance, solution, lookup, placed)
  const parts = partsOf(instance, groups, leaders.cost, stability)
  const { weights } = instance.config
  const everybody = sum(
    instance.people.map((person) => weights.place + weights.perWaitingDay * person.waitingDays),
  )
  const waited90 = instance.people.filter(({ waitingDays }) => waitingDays >= 90)
  const says = sum(members.map(({ others }) => others.size))
  const shame = sum(members.map((member) => member.shame))
  const left = instance.people.flatMap((one) => (placed.has(one.id) ? [] : one.waitingDays))
  return {
    objective: sum(Object.values(parts)),
    parts,
    people: instance.people.length,
    groups: groups.length,
    placed: members.length,
    placedShare: share(members.length, instance.people.length),
    placedWeightedShare: share(parts.placement, everybody),
    waited90: waited90.length,
    waited90PlacedShare: waited90.length
      ? count(waited90, ({ id }) => placed.has(id)) / waited90.length
      : 1,
    longestWaitUnplaced: left.reduce((most, days) => Math.max(most, days), 0),
    coverage: share(sum(members.map((member) => member.coverage)), members.length),
    recognisedByOne: share(sum(members.map((member) => member.shared)), says),
    recognisedByTwo: share(sum(members.map((member) => member.sharedByTwo)), says),
    shameRecognised: shame ? 1 - sum(members.map((member) => member.shameAlone)) / shame : 1,
    peopleAloneWithShame: count(members, ({ shameAlone }) => shameAlone > 0),
    leastShared: members.reduce(
      (least, { shared }) => Math.min(least, shared),
      members[0]?.shared ?? 0,
    ),
    similarity: share(sum(members.map((member) => member.similarity)), members.length),
    maybeShare: share(
      count(members, ({ maybe }) => maybe),
      members.length,
    ),
    sizes: sizesOf(groups),
    spareCapacity: leaders.spare,
    stability,
  }
}

function partsOf(
  { config: { weights } }: Instance,
  groups: readonly Measured[][],
  leaderCost: number,
  { moved, dropped, reslotted }: Figures["stability"],
): ObjectiveParts {
  const members = groups.flat()
  const placement = members.map(
    ({ person, themeRank }) =>
      weights.place +
      weights.perWaitingDay * person.waitingDays -
      weights.secondThemeStep * themeRank,
  )
  return {
    placement: sum(placement),
    coverage: weights.coverage * sum(members.map(({ coverage }) => coverage)),
    similarity: weights.similarity * sum(members.map(({ similarity }) => similarity)),
    maybe: -weights.maybeSlot * count(members, ({ maybe }) => maybe),
    size: -sum(groups.map((group) => weights.sizePenalty[group.length] ?? 0)),
    facilitators: -leaderCost,
    stability: -(weights.moved * moved + weights.dropped * dropped + weights.reslotted * reslotted),
  }
}

function coverageOf(instance: Instance, lookup: Lookup, others: Map<string, number>): number {
  const { shameFactor, coverageSteps } = instance.config.weights
  let met = 0
  let all = 0
  for (const [statement, n] of others) {
    const weight = lookup.shame.has(statement) ? shameFactor : 1
    all += weight
    met += weight * (coverageSteps[Math.min(n, coverageSteps.length - 1)] ?? 0)
  }
  return all > 0 ? met / all : 1
}

type Situated = { person: Person; theme: PersonTheme }

function likeness({ attributes }: Instance, a: Situated, b: Situated): number {
  const weight = sum(attributes.map((attribute) => attribute.weight))
  const alikeness = attributes.map((attribute) => attribute.weight * alike(attribute, a, b))
  return weight > 0 ? sum(alikeness) / weight : 0
}

function leadersOf({ config, facilitators }: Instance, solution: Solution) {
  const { weights } = config
  const led = new Map<string, number>()
  for (const group of solution.groups)
    for (const id of group.facilitators) led.set(id, (led.get(id) ?? 0) + 1)

  let cost = 0
  let spare = 0
  for (const { id, kind, capacity } of facilitators) {
    const groups = led.get(id) ?? 0
    cost += groups * (kind === "employee" ? weights.employeeUse : weights.volunteerUse)
    if (groups > 0 && groups >= capacity && capacity >= 2) cost += weights.fullyLoaded
    spare += Math.max(0, capacity - groups)
  }
  return { cost, spare }
}

function stabilityOf(instance: Instance, solution: Solution, lookup: Lookup, placed: Set<string>) {
  const continued = new Map(solution.groups.map((group) => [group.continues, group]))
  const stability = { kept: 0, moved: 0, dropped: 0, reslotted: 0 }
  for (const before of instance.previous) {
    const now = continued.get(before.id)
    for (const id of before.members) {
      if (!lookup.people.has(id)) continue
      if (!placed.has(id)) stability.dropped++
      else if (!now?.members.includes(id)) stability.moved++
      else {
        stability.kept++
        if (now.slot !== before.slot || now.place !== before.place) stability.reslotted++
      }
    }
  }
  return stability
}

function sizesOf(groups: readonly Measured[][]): Record<string, number> {
  const sizes: Record<string, number> = {}
  for (const { length } of groups) sizes[length] = (sizes[length] ?? 0) + 1
  return sizes
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function count<T>(list: readonly T[], holds: (one: T) => boolean): number {
  return list.reduce((n, one) => n + Number(holds(one)), 0)
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}

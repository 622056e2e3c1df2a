import type { CommonSituation, GroupReasons, MemberReasons, SharedRecognition } from "./explain.ts"
import type { Group, Instance, Solution } from "./instance.ts"
import { attributeOf } from "./likeness.ts"
import { type Lookup, lookUp } from "./lookup.ts"
import { type Measured, measureGroup } from "./measure.ts"

/** Why the members of each group sit together, in the order of the groups. */
export function groupReasons(instance: Instance, solution: Solution): GroupReasons[] {
  const lookup = lookUp(instance)
  return solution.groups.map((group) => reasonsOf(instance, lookup, group))
}

function reasonsOf(instance: Instance, lookup: Lookup, group: Group): GroupReasons {
  const members = measureGroup(instance, lookup, group)
  const { theme, slot, place, language } = group
  const maybe = members.filter((member) => member.maybe).length
  return {
    group: group.id,
    theme,
    slot,
    place,
    language,
    points: pointsOf(instance, lookup, group, members),
    coverage: mean(members.map((member) => member.coverage)),
    similarity: mean(members.map((member) => member.similarity)),
    shared: sharedIn(lookup, members),
    situation: instance.attributes.flatMap(
      (attribute) =>
        mostFrequent(
          attribute.key,
          members.map((member) => attributeOf(attribute, member)),
        ) ?? [],
    ),
    slotGood: members.length - maybe,
    slotMaybe: maybe,
    members: members.map(memberReasons),
  }
}

function memberReasons(member: Measured): MemberReasons {
  const recognitions = member.others.size
  return {
    person: member.person.id,
    coverage: member.coverage,
    similarity: member.similarity,
    recognitions,
    sharedByNone: recognitions - member.shared,
    sharedByOne: member.shared,
    sharedByTwo: member.sharedByTwo,
    shame: member.shame,
    shameSharedByNone: member.shameAlone,
    slot: member.maybe ? "maybe" : "good",
    themeRank: member.themeRank,
    waitingDays: member.person.waitingDays,
  }
}

function sharedIn(lookup: Lookup, members: readonly Measured[]): SharedRecognition[] {
  const by = new Map<string, number>()
  for (const { others } of members)
    for (const statement of others.keys()) by.set(statement, (by.get(statement) ?? 0) + 1)
  return [...by]
    .filter(([, n]) => n >= 2)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([statement, n]) => ({ statement, shame: lookup.shame.has(statement), by: n }))
}

function mostFrequent(
  attribute: string,
  values: readonly (string | number)[],
): CommonSituation | undefined {
  const [first] = [...Map.groupBy(values, (value) => value)].sort(
    ([, a], [, b]) => b.length - a.length,
  )
  return first && { attribute, value: first[0], members: first[1].length }
}

/** Placement, coverage, likeness, slot and size points, less the use of the two leaders. */
function pointsOf(
  instance: Instance,
  lookup: Lookup,
  group: Group,
  members: readonly Measured[],
): number {
  const { weights } = instance.config
  const leaders = group.facilitators.map((id) =>
    lookup.facilitators.get(id)?.kind === "employee" ? weights.employeeUse : weights.volunteerUse,
  )
  const perMember = members.map(
    (member) =>
      weights.place +
      weights.perWaitingDay * member.person.waitingDays -
      weights.secondThemeStep * member.themeRank +
      weights.coverage * member.coverage +
      weights.similarity * member.similarity -
      (member.maybe ? weights.maybeSlot : 0),
  )
  return sum(perMember) - (weights.sizePenalty[members.length] ?? 0) - sum(leaders)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function mean(numbers: readonly number[]): number {
  return numbers.length ? sum(numbers) / numbers.length : 0
}

import { type Group, type Instance, type Solution, solutionFormat } from "./instance.ts"
import type { Problem } from "./problem.ts"
import type { Snapshot } from "./snapshot.ts"

/**
 * The groups of a snapshot by their ids, after the locked groups as they are. A group that carries
 * on a previous one keeps its id.
 */
export function toSolution(problem: Problem, snapshot: Snapshot): Solution {
  const { instance } = problem
  const taken = new Set(instance.previous.map(({ id }) => id))
  const cells = [...snapshot.open.subarray(0, snapshot.opened)].sort(
    (a, b) => (snapshot.cell[a] ?? 0) - (snapshot.cell[b] ?? 0) || a - b,
  )
  let next = 1
  const groups = cells.map((g): Group => {
    const continued = instance.previous[problem.previous[snapshot.continues[g] ?? -1] ?? -1]
    while (!continued && taken.has(`g${next}`)) next++
    return {
      id: continued?.id ?? `g${next++}`,
      ...meetingOf(problem, snapshot.cell[g] ?? 0),
      room: instance.rooms[snapshot.room[g] ?? -1]?.id ?? null,
      members: membersOf(problem, snapshot, g),
      facilitators: leadersOf(problem, snapshot, g),
      continues: continued?.id ?? null,
    }
  })
  return {
    format: solutionFormat,
    instance: instance.name,
    groups: [...lockedOnly(instance).groups, ...groups],
  }
}

/** The locked groups and no other: what every solution begins with. */
export function lockedOnly(instance: Instance): Solution {
  const groups = instance.previous
    .filter(({ status }) => status === "locked")
    .map(({ status: _, ...group }) => ({ ...group, continues: group.id }))
  return { format: solutionFormat, instance: instance.name, groups }
}

/** Where and about what the groups of a cell meet. */
export function meetingOf({ instance, ...problem }: Problem, cell: number) {
  return {
    theme: instance.themes[problem.cellTheme[cell] ?? 0]?.id ?? "",
    slot: instance.slots[problem.cellSlot[cell] ?? 0]?.id ?? "",
    place: instance.places[problem.cellPlace[cell] ?? 0]?.id ?? "",
    language: problem.cellLanguage[cell] ?? "",
  }
}

function membersOf({ instance, wishPerson, sizeMax }: Problem, snapshot: Snapshot, g: number) {
  const wishes = snapshot.members.subarray(g * sizeMax, g * sizeMax + (snapshot.size[g] ?? 0))
  return [...wishes]
    .map((w) => wishPerson[w] ?? 0)
    .sort((a, b) => a - b)
    .map((p) => instance.people[p]?.id ?? "")
}

/** A volunteer first. */
function leadersOf({ instance, isVolunteer }: Problem, snapshot: Snapshot, g: number) {
  return [snapshot.leader[2 * g] ?? 0, snapshot.leader[2 * g + 1] ?? 0]
    .sort((a, b) => (isVolunteer[b] ?? 0) - (isVolunteer[a] ?? 0) || a - b)
    .map((f) => instance.facilitators[f]?.id ?? "")
}

import type { Reason } from "./explain.ts"
import type { Meeting } from "./instance.ts"
import { isFree } from "./leaders.ts"
import { begin, joinGroup, takeBack } from "./operations.ts"
import type { Problem } from "./problem.ts"
import { row } from "./rows.ts"
import { wishIn } from "./search.ts"
import { meetingOf } from "./solution.ts"
import { floorHolds, isKeptApart, roomFits } from "./sound.ts"
import type { State } from "./state.ts"
import { joiningGain } from "./value.ts"

type Restored = { state: State; names: string[] }

/** Why a waiting person is in no group of one cell where they could be. */
export function reasonsAtCell(
  problem: Problem,
  restored: Restored,
  cell: number,
  person: number,
): Reason[] {
  const at = meetingOf(problem, cell)
  const groups = groupsIn(restored.state, cell)
  if (groups.length === 0) return [whyNoGroup(restored, cell, at)]
  const wish = wishIn(restored.state, person, cell)
  return groups.map((g) => whyNotIn(restored, g, wish, at))
}

function groupsIn(state: State, cell: number): number[] {
  const groups: number[] = []
  for (let g = state.firstIn[cell] ?? -1; g >= 0; g = state.nextIn[g] ?? -1) groups.push(g)
  return groups
}

function whyNotIn({ state, names }: Restored, g: number, wish: number, at: Meeting): Reason {
  const { wishPerson, sizeMax } = state.problem
  const person = wishPerson[wish] ?? 0
  const group = names[g] ?? ""
  const changes = 1
  if (isKeptApart(state, g, person)) return { kind: "kept-apart", changes, at, group }
  if ((state.size[g] ?? 0) >= sizeMax) return { kind: "group-full", changes, at, group }

  const points = Math.max(0, -joiningGain(state, g, wish))
  begin(state)
  joinGroup(state, g, wish)
  const fits = hasFittingRoom(state, g)
  const shares = floorHolds(state, g)
  takeBack(state)
  if (!fits) return { kind: "group-full", changes, at, group }
  if (!shares) return { kind: "too-little-shared", changes, at, group }
  return { kind: "costs-more-than-it-gives", changes: 0, at, group, points }
}

/** Its own room, or one that is free at the time. */
function hasFittingRoom(state: State, g: number): boolean {
  const { problem, meetsIn } = state
  const cell = state.cell[g] ?? 0
  if (problem.virtual[cell]) return true
  const slot = problem.cellSlot[cell] ?? 0
  return row(problem.rooms, cell).some((room) => {
    const holder = (meetsIn[room * problem.slots + slot] ?? 0) - 1
    return (holder < 0 || holder === g) && roomFits(state, g, room)
  })
}

/** Nobody meets in this cell: people, leaders or rooms are elsewhere, or too little is shared. */
function whyNoGroup({ state, names }: Restored, cell: number, at: Meeting): Reason {
  const { problem } = state
  const nameAll = (groups: Iterable<number>) => [...new Set(groups)].flatMap((g) => names[g] ?? [])
  const seekers = [...row(problem.seekers, cell)].map((w) => problem.wishPerson[w] ?? 0)
  const free = seekers.filter((p) => (state.groupOf[p] ?? -1) < 0)
  if (free.length < problem.sizeMin) {
    const groups = nameAll(seekers.map((p) => state.groupOf[p] ?? -1))
    const changes = problem.sizeMin - free.length
    return { kind: "people-elsewhere", changes, at, free: free.length, groups }
  }

  const leaders = [...row(problem.leaders, cell)]
  const idle = leaders.filter((leader) => isFree(state, cell, leader))
  const missing = Math.max(
    2 - idle.length,
    idle.some((leader) => problem.isVolunteer[leader]) ? 0 : 1,
  )
  if (missing > 0) {
    const groups = nameAll(leaders.flatMap((leader) => ledBy(state, leader)))
    return { kind: "leaders-busy", changes: missing, at, groups }
  }

  const slot = problem.cellSlot[cell] ?? 0
  const holders = [...row(problem.rooms, cell)].map(
    (room) => (state.meetsIn[room * problem.slots + slot] ?? 0) - 1,
  )
  if (!problem.virtual[cell] && holders.every((g) => g >= 0))
    return { kind: "rooms-busy", changes: 1, at, groups: nameAll(holders) }
  return { kind: "too-little-shared", changes: 1, at, group: null }
}

function ledBy(state: State, leader: number): number[] {
  const { slots } = state.problem
  return [...state.leadsAt.subarray(leader * slots, (leader + 1) * slots)].flatMap((g) =>
    g > 0 ? [g - 1] : [],
  )
}

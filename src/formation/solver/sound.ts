import { changeRoom } from "./operations.ts"
import type { State } from "./state.ts"

/**
 * Whether every group changed since `begin` keeps the rules that a change can break: size, floor,
 * a room that fits. Groups whose room no longer fits are given another one, or swap theirs.
 */
export function allSound(state: State): boolean {
  const { sizeMin, sizeMax } = state.problem
  for (let i = 0; i < state.touchedCount; i++) {
    const g = state.touched[i] ?? 0
    if ((state.cell[g] ?? -1) < 0) continue
    const size = state.size[g] ?? 0
    if (size < sizeMin || size > sizeMax || !floorHolds(state, g)) return false
  }
  // Settling rooms may touch more groups; they are settled when they are.
  for (let i = 0; i < state.touchedCount; i++) {
    const g = state.touched[i] ?? 0
    if ((state.cell[g] ?? -1) >= 0 && !settleRoom(state, g)) return false
  }
  return true
}

/** Whether every member shares at least `minShared` of their recognitions with somebody. */
export function floorHolds(state: State, g: number): boolean {
  const { says, minShared, statements, sizeMax } = state.problem
  const { said, members } = state
  const first = g * sizeMax
  const last = first + (state.size[g] ?? 0)
  for (let i = first; i < last; i++) {
    const w = members[i] ?? 0
    const end = says.start[w + 1] ?? 0
    let shared = 0
    for (let j = says.start[w] ?? 0; j < end && shared < minShared; j++)
      if ((said[g * statements + (says.values[j] ?? 0)] ?? 0) >= 2) shared++
    if (shared < minShared) return false
  }
  return true
}

/** Whether a person must not meet somebody who is in the group or leads it. */
export function isKeptApart(state: State, g: number, person: number): boolean {
  const { apart, people } = state.problem
  const end = apart.start[person + 1] ?? 0
  for (let i = apart.start[person] ?? 0; i < end; i++) {
    const other = apart.values[i] ?? 0
    if (other < people ? state.groupOf[other] === g : leads(state, g, other - people)) return true
  }
  return false
}

/** Whether a facilitator must not meet a member of the group, or `beside`, who leads it too. */
export function isLeaderKeptApart(
  state: State,
  g: number,
  leader: number,
  beside: number,
): boolean {
  const { apart, people } = state.problem
  const end = apart.start[people + leader + 1] ?? 0
  for (let i = apart.start[people + leader] ?? 0; i < end; i++) {
    const other = apart.values[i] ?? 0
    if (other < people ? g >= 0 && state.groupOf[other] === g : other - people === beside)
      return true
  }
  return false
}

export function leads(state: State, g: number, leader: number): boolean {
  return state.leader[2 * g] === leader || state.leader[2 * g + 1] === leader
}

/** Seats for the members and two leaders, and what the members need. */
export function roomFits(state: State, g: number, room: number): boolean {
  const { roomSeats, roomHas, features } = state.problem
  if ((roomSeats[room] ?? 0) < (state.size[g] ?? 0) + 2) return false
  for (let f = 0; f < features; f++)
    if ((state.needed[g * features + f] ?? 0) > 0 && roomHas[room * features + f] === 0)
      return false
  return true
}

function settleRoom(state: State, g: number): boolean {
  const { problem, meetsIn } = state
  const cell = state.cell[g] ?? 0
  if (problem.virtual[cell]) return true
  const mine = state.room[g] ?? -1
  if (roomFits(state, g, mine)) return true

  const slot = problem.cellSlot[cell] ?? 0
  const end = problem.rooms.start[cell + 1] ?? 0
  for (let i = problem.rooms.start[cell] ?? 0; i < end; i++) {
    const room = problem.rooms.values[i] ?? 0
    if (room === mine || !roomFits(state, g, room)) continue
    const holder = (meetsIn[room * problem.slots + slot] ?? 0) - 1
    if (holder < 0) {
      changeRoom(state, g, room)
      return true
    }
    if (!roomFits(state, holder, mine)) continue
    changeRoom(state, holder, -1)
    changeRoom(state, g, room)
    changeRoom(state, holder, mine)
    return true
  }
  return false
}

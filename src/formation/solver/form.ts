import { nameAfterPrevious } from "./continue.ts"
import { fill } from "./fill.ts"
import { choosePair, isFree, keptBusyBy, relieve } from "./leaders.ts"
import { joinGroup, mark, openGroup, takeBackTo } from "./operations.ts"
import { dissolve, type Search } from "./search.ts"
import { isKeptApart } from "./sound.ts"
import type { State } from "./state.ts"

export type Forming = {
  cell: number
  /** The first member, or -1. */
  wish: number
  /** How many members to stop at. */
  target: number
  /** May take leaders and rooms from other groups, which are dissolved if they must be. */
  evenBusy: boolean
  /** May take members from groups that have more than they need. */
  borrow: boolean
  /** Points of chance in the choice of members. */
  noise: number
}

/**
 * Opens a group in a cell and fills it, member by member, with whoever adds most.
 * @returns its number, or -1 when leaders, a room or enough people are not to be had; what was done
 * by then stands in the journal
 */
export function formGroup(search: Search, forming: Forming): number {
  const { state, random } = search
  const { cell } = forming
  const pair = choosePair(state, cell, random, forming.evenBusy)
  if (!pair) return -1
  if (forming.evenBusy) {
    freeLeader(search, cell, pair.one)
    freeLeader(search, cell, pair.other)
    // One of them may have stepped in for the other.
    if (!isFree(state, cell, pair.one) || !isFree(state, cell, pair.other)) return -1
  }
  const room = findRoom(search, forming)
  if (room === undefined) return -1

  const g = openGroup(state, cell, pair.one, pair.other, room)
  if (forming.wish >= 0 && !seatFirst(state, g, forming.wish)) return -1
  fill(search, g, forming)
  if ((state.size[g] ?? 0) < state.problem.sizeMin) return -1
  if (state.problem.previous.length) nameAfterPrevious(state, g)
  return g
}

/** As `formGroup`, but leaves everything as it was when no group can be formed. */
export function tryForming(search: Search, forming: Forming): number {
  const before = mark(search.state)
  const g = formGroup(search, forming)
  if (g < 0) takeBackTo(search.state, before)
  return g
}

function seatFirst(state: State, g: number, w: number): boolean {
  const person = state.problem.wishPerson[w] ?? 0
  if ((state.groupOf[person] ?? -1) >= 0 || isKeptApart(state, g, person)) return false
  joinGroup(state, g, w)
  return true
}

/** Makes a facilitator free at the cell's time: by a substitute, else by dissolving a group. */
function freeLeader(search: Search, cell: number, leader: number): void {
  const { state, random } = search
  for (;;) {
    const g = keptBusyBy(state, cell, leader, random)
    if (g < 0) return
    if (!relieve(state, g, leader, random)) dissolve(search, g)
  }
}

/** A free room with enough seats, else the largest free one; -1 in a virtual place. */
function findRoom({ state, random, ...search }: Search, forming: Forming): number | undefined {
  const { problem, meetsIn } = state
  const { cell } = forming
  if (problem.virtual[cell]) return -1

  const slot = problem.cellSlot[cell] ?? 0
  const start = problem.rooms.start[cell] ?? 0
  const end = problem.rooms.start[cell + 1] ?? 0
  let largest: number | undefined
  for (let i = start; i < end; i++) {
    const room = problem.rooms.values[i] ?? 0
    if ((meetsIn[room * problem.slots + slot] ?? 0) > 0) continue
    largest = room
    if ((problem.roomSeats[room] ?? 0) >= forming.target + 2) break
  }
  if (largest !== undefined || !forming.evenBusy) return largest

  const room = problem.rooms.values[start + random.below(end - start)] ?? 0
  const holder = (meetsIn[room * problem.slots + slot] ?? 0) - 1
  dissolve({ state, random, ...search }, holder)
  return room
}

import { choosePair, isFree, keptBusyBy, relieve } from "./leaders.ts"
import {
  changeContinues,
  joinGroup,
  leaveGroup,
  mark,
  openGroup,
  takeBackTo,
} from "./operations.ts"
import { dissolve, mostCandidates, type Search } from "./search.ts"
import { isKeptApart } from "./sound.ts"
import type { State } from "./state.ts"
import {
  coverageOfJoining,
  joiningGain,
  leavingGain,
  likenessTo,
  ownPoints,
  perOther,
} from "./value.ts"

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

/** Adds the best candidate until the target is met, or nobody adds anything. */
export function fill(search: Search, g: number, forming: Forming): void {
  const { state, candidates, chance, likeness } = search
  const { problem } = state
  let count = gather(search, g, forming)
  while ((state.size[g] ?? 0) < forming.target && count > 0) {
    const size = state.size[g] ?? 0
    const pairs = state.pairs[g] ?? 0
    const common =
      -perOther(size) * pairs -
      (size >= problem.sizeMin
        ? (problem.sizePenalty[size + 1] ?? 0) - (problem.sizePenalty[size] ?? 0)
        : 0)
    let best = -1
    let most = size < problem.sizeMin ? Number.NEGATIVE_INFINITY : 0
    for (let i = 0; i < count; i++) {
      const w = candidates[i] ?? 0
      const gain =
        ownPoints(state, g, w) +
        coverageOfJoining(state, g, w) +
        perOther(size + 1) * (pairs + (likeness[i] ?? 0)) +
        common +
        (chance[i] ?? 0) +
        lossElsewhere(state, w)
      if (gain <= most) continue
      most = gain
      best = i
    }
    if (best < 0) return

    const w = candidates[best] ?? 0
    count--
    candidates[best] = candidates[count] ?? 0
    chance[best] = chance[count] ?? 0
    likeness[best] = likeness[count] ?? 0
    if (!take(state, g, w)) continue
    for (let i = 0; i < count; i++)
      likeness[i] = (likeness[i] ?? 0) + likenessOf(state, w, candidates[i] ?? 0)
  }
}

function gather(search: Search, g: number, { cell, borrow, noise }: Forming): number {
  const { state, random, candidates, chance, likeness } = search
  const { seekers, wishPerson } = state.problem
  const start = seekers.start[cell] ?? 0
  const total = (seekers.start[cell + 1] ?? 0) - start
  const offset = random.below(total)
  let count = 0
  for (let i = 0; i < total && count < mostCandidates; i++) {
    const w = seekers.values[start + ((offset + i) % total)] ?? 0
    const from = state.groupOf[wishPerson[w] ?? 0] ?? -1
    if (from >= 0 && (!borrow || from === g || !canSpare(state, from))) continue
    candidates[count] = w
    chance[count] = random.next() * noise
    likeness[count] = likenessTo(state, g, w)
    count++
  }
  return count
}

function canSpare(state: State, g: number): boolean {
  return (state.size[g] ?? 0) > state.problem.sizeMin
}

/** What the group somebody sits in loses, or 0 for those who wait. */
function lossElsewhere(state: State, w: number): number {
  const person = state.problem.wishPerson[w] ?? 0
  const from = state.groupOf[person] ?? -1
  if (from < 0) return 0
  if (!canSpare(state, from)) return Number.NEGATIVE_INFINITY
  return leavingGain(state, from, state.wishOf[person] ?? 0)
}

function take(state: State, g: number, w: number): boolean {
  const person = state.problem.wishPerson[w] ?? 0
  if (isKeptApart(state, g, person)) return false
  const from = state.groupOf[person] ?? -1
  if (from >= 0) {
    if (!canSpare(state, from)) return false
    leaveGroup(state, from, state.wishOf[person] ?? 0)
  }
  joinGroup(state, g, w)
  return true
}

function likenessOf(state: State, a: number, b: number): number {
  const { tables, table, rowOf, columnOf } = state.problem.likeness
  let sum = 0
  for (let t = 0; t < tables; t++)
    sum += table[(rowOf[a * tables + t] ?? 0) + (columnOf[b * tables + t] ?? 0)] ?? 0
  return sum
}

/** Seats everybody who was freed, and still waits, in the group that gains most by it. */
export function seatFreed(search: Search): void {
  const { state, freed, random } = search
  for (let i = freed.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const person = freed[i] ?? 0
    freed[i] = freed[j] ?? 0
    freed[j] = person
  }
  for (const person of freed) if ((state.groupOf[person] ?? -1) < 0) seatBest(state, person)
}

/** Seats a waiting person in the group that gains most, if any gains. */
export function seatBest(state: State, person: number): boolean {
  const { homes, homeWish, sizeMax } = state.problem
  const end = homes.start[person + 1] ?? 0
  let group = -1
  let wish = 0
  let most = 0
  for (let i = homes.start[person] ?? 0; i < end; i++) {
    const w = homeWish[i] ?? 0
    for (let g = state.firstIn[homes.values[i] ?? 0] ?? -1; g >= 0; g = state.nextIn[g] ?? -1) {
      if ((state.size[g] ?? 0) >= sizeMax) continue
      const room = state.room[g] ?? -1
      if (room >= 0 && (state.problem.roomSeats[room] ?? 0) < (state.size[g] ?? 0) + 3) continue
      const gain = joiningGain(state, g, w)
      if (gain <= most || isKeptApart(state, g, person)) continue
      most = gain
      group = g
      wish = w
    }
  }
  if (group < 0) return false
  joinGroup(state, group, wish)
  return true
}

/** Lets a group carry on the previous group that most of its members were in, if that is free. */
export function nameAfterPrevious(state: State, g: number): void {
  const { problem, members, continuedBy } = state
  const theme = problem.cellTheme[state.cell[g] ?? 0]
  const first = g * problem.sizeMax
  const size = state.size[g] ?? 0
  let chosen = -1
  let most = 0
  for (let i = 0; i < size; i++) {
    const before = problem.previousOf[problem.wishPerson[members[first + i] ?? 0] ?? 0] ?? -1
    if (before < 0 || problem.previousTheme[before] !== theme) continue
    const holder = continuedBy[before] ?? -1
    if (holder >= 0 && holder !== g) continue
    let count = 0
    for (let j = 0; j < size; j++) {
      const person = problem.wishPerson[members[first + j] ?? 0] ?? 0
      if (problem.previousOf[person] === before) count++
    }
    if (count <= most) continue
    most = count
    chosen = before
  }
  changeContinues(state, g, chosen)
}

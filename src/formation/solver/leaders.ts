import { changeLeader } from "./operations.ts"
import type { Random } from "./random.ts"
import { isLeaderKeptApart, leads } from "./sound.ts"
import type { State } from "./state.ts"
import { leadingCost } from "./value.ts"

/** Points of chance in the choice of leaders, and the most that being busy counts against one. */
const noise = 15
const busyPrice = 60

export type Pair = { one: number; other: number }

/**
 * Chooses a volunteer and a second leader for a cell: cheap, and not busy, with some chance.
 * @param evenBusy whether those who would first have to be freed come into question
 */
export function choosePair(
  state: State,
  cell: number,
  random: Random,
  evenBusy: boolean,
): Pair | undefined {
  const { problem } = state
  const end = problem.leaders.start[cell + 1] ?? 0
  let one = -1
  let other = -1
  let lowest = Number.POSITIVE_INFINITY
  for (let i = problem.leaders.start[cell] ?? 0; i < end; i++) {
    const leader = problem.leaders.values[i] ?? 0
    if (!problem.isVolunteer[leader]) continue
    const price = priceOf(state, cell, leader, random, evenBusy)
    if (price >= lowest) continue
    lowest = price
    one = leader
  }
  if (one < 0) return undefined

  lowest = Number.POSITIVE_INFINITY
  for (let i = problem.leaders.start[cell] ?? 0; i < end; i++) {
    const leader = problem.leaders.values[i] ?? 0
    if (leader === one || isLeaderKeptApart(state, -1, leader, one)) continue
    const price = priceOf(state, cell, leader, random, evenBusy)
    if (price >= lowest) continue
    lowest = price
    other = leader
  }
  return other < 0 ? undefined : { one, other }
}

function priceOf(
  state: State,
  cell: number,
  leader: number,
  random: Random,
  evenBusy: boolean,
): number {
  const free = isFree(state, cell, leader)
  if (!free && !evenBusy) return Number.POSITIVE_INFINITY
  const price = leadingCost(state, leader) + random.next() * noise
  return free ? price : price + random.next() * busyPrice
}

/** Whether a facilitator leads nothing at the cell's time and may take one more group. */
export function isFree(state: State, cell: number, leader: number): boolean {
  const { problem } = state
  const slot = problem.cellSlot[cell] ?? 0
  return (
    state.leadsAt[leader * problem.slots + slot] === 0 &&
    (state.load[leader] ?? 0) < (problem.capacity[leader] ?? 0)
  )
}

/** The group that keeps a facilitator from leading in the cell, one of them, or -1. */
export function keptBusyBy(state: State, cell: number, leader: number, random: Random): number {
  const { slots, cellSlot, capacity } = state.problem
  const first = leader * slots
  const then = (state.leadsAt[first + (cellSlot[cell] ?? 0)] ?? 0) - 1
  if (then >= 0) return then
  if ((state.load[leader] ?? 0) < (capacity[leader] ?? 0)) return -1

  let chosen = -1
  let met = 0
  for (let slot = 0; slot < slots; slot++) {
    const g = (state.leadsAt[first + slot] ?? 0) - 1
    if (g >= 0 && random.below(++met) === 0) chosen = g
  }
  return chosen
}

/** Replaces a leader of a group by another free one, the cheapest with some chance. */
export function relieve(state: State, g: number, leader: number, random: Random): boolean {
  const seatOf = state.leader[2 * g] === leader ? 0 : 1
  const substitute = chooseSubstitute(state, g, seatOf, random)
  if (substitute < 0) return false
  changeLeader(state, g, seatOf, substitute)
  return true
}

/** A free facilitator who could sit in leader seat 0 or 1 of the group, or -1. */
export function chooseSubstitute(state: State, g: number, seatOf: number, random: Random): number {
  const { problem } = state
  const cell = state.cell[g] ?? 0
  const beside = state.leader[2 * g + 1 - seatOf] ?? 0
  const needsVolunteer = problem.isVolunteer[beside] === 0
  const end = problem.leaders.start[cell + 1] ?? 0
  let chosen = -1
  let lowest = Number.POSITIVE_INFINITY
  for (let i = problem.leaders.start[cell] ?? 0; i < end; i++) {
    const leader = problem.leaders.values[i] ?? 0
    if (needsVolunteer && problem.isVolunteer[leader] === 0) continue
    if (leads(state, g, leader) || !isFree(state, cell, leader)) continue
    if (isLeaderKeptApart(state, g, leader, beside)) continue
    const price = leadingCost(state, leader) + random.next() * noise
    if (price >= lowest) continue
    lowest = price
    chosen = leader
  }
  return chosen
}

import { formGroup, nameAfterPrevious, seatBest, seatFreed, tryForming } from "./form.ts"
import { chooseSubstitute } from "./leaders.ts"
import { begin, changeLeader, joinGroup, leaveGroup, takeBack } from "./operations.ts"
import { dissolve, randomGroupFor, type Search, wishIn } from "./search.ts"
import { allSound, isKeptApart } from "./sound.ts"
import type { State } from "./state.ts"
import { joiningGain, leavingGain } from "./value.ts"

/**
 * Every move changes the state and keeps the change when the points differ by at least `threshold`
 * and all rules hold; otherwise it takes everything back. Returns whether it was kept.
 */
type Move = (search: Search, threshold: number) => boolean

/** Moves somebody, waiting or placed, into another group: as one more, or instead of a member. */
export const reseat: Move = (search, threshold) => {
  const person = somebody(search, 0.5)
  const found = randomGroupFor(search, person)
  if (!found) return false
  const { state, random } = search
  const full = (state.size[found.group] ?? 0) >= state.problem.sizeMax
  if (!full && random.next() < 0.5) return joinAsOneMore(search, person, found, threshold)
  return takeSeat(search, person, found, threshold)
}

/** Gives a random group another leader. */
export const substitute: Move = (search, threshold) => {
  const { state, random } = search
  if (state.opened === 0) return false
  const g = state.open[random.below(state.opened)] ?? 0
  const seatOf = random.below(2)
  begin(state)
  const leader = chooseSubstitute(state, g, seatOf, random)
  if (leader < 0) return false
  changeLeader(state, g, seatOf, leader)
  return keepIf(state, threshold)
}

/**
 * Ruin and recreate (Schrimpf et al. 2000): forms a group for somebody in one of the cells where
 * they could be, whatever must be dissolved for it, and seats those again who lost their place.
 */
export const recreate: Move = (search, threshold) => {
  const { state, random, freed } = search
  const { problem } = state
  freed.length = 0
  begin(state)
  const person = somebody(search, 0.7)
  const home = randomHome(state, person, random.next())
  const own = state.groupOf[person] ?? -1
  if (own >= 0) dissolve(search, own)
  else if (random.next() < 0.3) dissolveNear(search, person)

  const largest = random.next() < 0.5 ? problem.sizeMax : Math.min(problem.sizeMax, 8)
  const formed = formGroup(search, {
    cell: problem.homes.values[home] ?? 0,
    wish: problem.homeWish[home] ?? 0,
    target: problem.sizeMin + random.below(largest - problem.sizeMin + 1),
    evenBusy: true,
    borrow: random.next() < 0.5,
    noise: random.next() * 40,
  })
  if (formed < 0) {
    takeBack(state)
    return false
  }

  seatFreed(search)
  reopen(search)
  return keepIf(state, threshold)
}

function keepIf(state: State, threshold: number): boolean {
  if (state.problem.previous.length) renameTouched(state)
  if (state.points - state.pointsBefore >= threshold && allSound(state)) return true
  takeBack(state)
  return false
}

function renameTouched(state: State): void {
  for (let i = 0; i < state.touchedCount; i++) {
    const g = state.touched[i] ?? 0
    if ((state.cell[g] ?? -1) >= 0) nameAfterPrevious(state, g)
  }
}

function somebody({ state, random }: Search, waitingShare: number): number {
  if (state.waitingCount > 0 && random.next() < waitingShare)
    return state.waiting[random.below(state.waitingCount)] ?? 0
  const { reachable } = state.problem
  return reachable[random.below(reachable.length)] ?? 0
}

/** Where in `homes` a random cell of a person stands. */
function randomHome(state: State, person: number, chance: number): number {
  const { start } = state.problem.homes
  const first = start[person] ?? 0
  return first + Math.floor(chance * ((start[person + 1] ?? 0) - first))
}

type Found = { group: number; wish: number }

function joinAsOneMore(search: Search, person: number, found: Found, threshold: number): boolean {
  const { state } = search
  const { group, wish } = found
  if (isKeptApart(state, group, person)) return false
  const own = state.groupOf[person] ?? -1
  let gain = joiningGain(state, group, wish)
  if (own < 0) {
    if (gain < threshold) return false
    begin(state)
    joinGroup(state, group, wish)
    return keepIf(state, threshold)
  }

  const before = state.wishOf[person] ?? 0
  const enough = (state.size[own] ?? 0) > state.problem.sizeMin
  gain += leavingGain(state, own, before)
  if (enough && gain < threshold) return false
  begin(state)
  leaveGroup(state, own, before)
  joinGroup(state, group, wish)
  if (!enough) refill(search, own, person)
  return keepIf(state, threshold)
}

/** Takes the seat of a random member, who goes to the empty seat, to another group, or waits. */
function takeSeat(search: Search, person: number, found: Found, threshold: number): boolean {
  const { state, random } = search
  const { problem } = state
  const { group, wish } = found
  const size = state.size[group] ?? 0
  const out = state.members[group * problem.sizeMax + random.below(size)] ?? 0
  const other = problem.wishPerson[out] ?? 0
  const own = state.groupOf[person] ?? -1

  begin(state)
  leaveGroup(state, group, out)
  if (own >= 0) leaveGroup(state, own, state.wishOf[person] ?? 0)
  if (isKeptApart(state, group, person)) {
    takeBack(state)
    return false
  }
  joinGroup(state, group, wish)

  const back = own >= 0 ? wishIn(state, other, state.cell[own] ?? 0) : -1
  if (back >= 0 && !isKeptApart(state, own, other)) joinGroup(state, own, back)
  else seatBest(state, other)
  if (own >= 0 && (state.size[own] ?? 0) < problem.sizeMin) refill(search, own, person)
  return keepIf(state, threshold)
}

const mostAsked = 40

/** Gives a group one more member out of those who wait, the best of some. */
function refill({ state, random }: Search, g: number, notAgain: number): void {
  const { seekers, wishPerson } = state.problem
  const cell = state.cell[g] ?? 0
  const start = seekers.start[cell] ?? 0
  const total = (seekers.start[cell + 1] ?? 0) - start
  const offset = random.below(total)
  let best = -1
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0, asked = 0; i < total && asked < mostAsked; i++) {
    const w = seekers.values[start + ((offset + i) % total)] ?? 0
    const person = wishPerson[w] ?? 0
    if (person === notAgain || (state.groupOf[person] ?? -1) >= 0) continue
    asked++
    const gain = joiningGain(state, g, w)
    if (gain <= most || isKeptApart(state, g, person)) continue
    most = gain
    best = w
  }
  if (best >= 0) joinGroup(state, g, best)
}

/** Dissolves a random group that a person could join. */
function dissolveNear(search: Search, person: number): void {
  const found = randomGroupFor(search, person)
  if (found) dissolve(search, found.group)
}

const reopenings = 2

/** Tries to open groups with free leaders and rooms for those who lost their place. */
function reopen(search: Search): void {
  const { state, random, freed } = search
  const { problem } = state
  for (let i = 0; i < reopenings; i++) {
    const person = freed[random.below(freed.length)] ?? -1
    if (person < 0 || (state.groupOf[person] ?? -1) >= 0) continue
    const home = randomHome(state, person, random.next())
    tryForming(search, {
      cell: problem.homes.values[home] ?? 0,
      wish: problem.homeWish[home] ?? 0,
      target: Math.min(problem.sizeMax, 8),
      evenBusy: false,
      borrow: random.next() < 0.5,
      noise: random.next() * 20,
    })
  }
}

import { nameAfterPrevious } from "./continue.ts"
import { fill } from "./fill.ts"
import { tryForming } from "./form.ts"
import { idsOf } from "./ids.ts"
import { choosePair, isFree } from "./leaders.ts"
import { begin, changeContinues, joinGroup, openGroup, takeBack } from "./operations.ts"
import type { Problem } from "./problem.ts"
import type { Random } from "./random.ts"
import { numbersOf } from "./rows.ts"
import { openSearch, type Search, wishIn } from "./search.ts"
import { seatBest } from "./seat.ts"
import { allSound, isKeptApart, isLeaderKeptApart } from "./sound.ts"
import { emptyState, type State } from "./state.ts"

const cellsTried = 4
const usualSize = 7

/**
 * First groups, at once: those proposed earlier as far as they still hold, then one for each who
 * waits, the longest first, where people, leaders and a room are free; then everybody joins whom a
 * group gains by.
 */
export function construct(problem: Problem, random: Random): State {
  const state = emptyState(problem)
  const search = openSearch(state, random)
  if (problem.previous.length) revive(search)

  const { people } = problem.instance
  const longestFirst = problem.reachable.toSorted(
    (a, b) => (people[b]?.waitingDays ?? 0) - (people[a]?.waitingDays ?? 0),
  )
  for (const person of longestFirst)
    for (let i = 0; i < cellsTried && (state.groupOf[person] ?? -1) < 0; i++)
      formFor(search, person)
  for (const person of longestFirst) {
    if ((state.groupOf[person] ?? -1) >= 0) continue
    begin(state)
    if (seatBest(state, person) && !allSound(state)) takeBack(state)
  }
  return state
}

function formFor(search: Search, person: number): void {
  const { state, random } = search
  const { homes, homeWish, sizeMin, sizeMax } = state.problem
  const first = homes.start[person] ?? 0
  const home = first + random.below((homes.start[person + 1] ?? 0) - first)
  begin(state)
  const g = tryForming(search, {
    cell: homes.values[home] ?? 0,
    wish: homeWish[home] ?? 0,
    target: Math.min(sizeMax, Math.max(sizeMin, usualSize)),
    evenBusy: false,
    borrow: false,
    noise: 0,
  })
  if (g < 0 || !allSound(state) || state.points < state.pointsBefore) takeBack(state)
}

/** Opens the groups proposed earlier again: same cell, and leaders, room and members if they can. */
function revive(search: Search): void {
  const { state } = search
  const { problem } = state
  const ids = idsOf(problem)
  problem.previous.forEach((number, i) => {
    const group = problem.instance.previous[number]
    if (!group) return
    const cell = ids.cellOf(group)
    if (cell < 0) return
    begin(state)
    const leaders = numbersOf(group.facilitators, ids.leaders)
    const g = openAgain(search, cell, leaders, ids.rooms.get(group.room ?? "") ?? -1)
    if (g < 0) return
    changeContinues(state, g, i)
    for (const person of numbersOf(group.members, ids.people)) {
      const wish = wishIn(state, person, cell)
      const free = (state.groupOf[person] ?? -1) < 0
      const fits = (state.size[g] ?? 0) < problem.sizeMax
      if (wish >= 0 && free && fits && !isKeptApart(state, g, person)) joinGroup(state, g, wish)
    }
    const target = problem.sizeMin
    fill(search, g, { cell, wish: -1, target, evenBusy: false, borrow: false, noise: 0 })
    nameAfterPrevious(state, g)
    if (!allSound(state) || state.points < state.pointsBefore) takeBack(state)
  })
}

function openAgain(search: Search, cell: number, leaders: number[], room: number): number {
  const { state } = search
  const { problem } = state
  const rooms = problem.rooms
  let free = problem.virtual[cell] ? -1 : undefined
  for (let i = rooms.start[cell] ?? 0; i < (rooms.start[cell + 1] ?? 0); i++) {
    const other = rooms.values[i] ?? 0
    const taken = state.meetsIn[other * problem.slots + (problem.cellSlot[cell] ?? 0)] ?? 0
    if (taken === 0 && (free === undefined || other === room)) free = other
  }
  const [one = -1, other = -1] = leaders
  const same = leaders.length === 2 && leaders.every((leader) => mayLead(state, cell, leader))
  const paired =
    same &&
    !isLeaderKeptApart(state, -1, one, other) &&
    (problem.isVolunteer[one] === 1 || problem.isVolunteer[other] === 1)
  const pair = paired ? { one, other } : choosePair(state, cell, search.random, false)
  return pair && free !== undefined ? openGroup(state, cell, pair.one, pair.other, free) : -1
}

function mayLead(state: State, cell: number, leader: number): boolean {
  const { leaders } = state.problem
  const may = leaders.values.subarray(leaders.start[cell], leaders.start[cell + 1])
  return may.includes(leader) && isFree(state, cell, leader)
}

import { nameAfterPrevious } from "./continue.ts"
import { fill } from "./fill.ts"
import { idsOf } from "./ids.ts"
import { choosePair, isFree, type Pair } from "./leaders.ts"
import { begin, changeContinues, joinGroup, openGroup, takeBack } from "./operations.ts"
import { numbersOf, row } from "./rows.ts"
import { type Search, wishIn } from "./search.ts"
import { allSound, isKeptApart, isLeaderKeptApart } from "./sound.ts"
import type { State } from "./state.ts"

/**
 * Opens the groups proposed earlier again, in the same cell, with the leaders, room and members who
 * still can; filled up to the least size with others.
 */
export function revive(search: Search): void {
  const { state } = search
  const { problem } = state
  const ids = idsOf(problem)
  problem.previous.forEach((number, i) => {
    const group = problem.instance.previous[number]
    const cell = group ? ids.cellOf(group) : -1
    if (!group || cell < 0) return

    begin(state)
    const pair = pairAgain(search, cell, numbersOf(group.facilitators, ids.leaders))
    const room = roomAgain(state, cell, ids.rooms.get(group.room ?? "") ?? -1)
    if (!pair || room === undefined) return
    const g = openGroup(state, cell, pair.one, pair.other, room)
    changeContinues(state, g, i)
    for (const person of numbersOf(group.members, ids.people)) joinAgain(state, g, person)
    const target = problem.sizeMin
    fill(search, g, { cell, wish: -1, target, evenBusy: false, borrow: false, noise: 0 })
    nameAfterPrevious(state, g)
    if (!allSound(state) || state.points < state.pointsBefore) takeBack(state)
  })
}

/** The same leaders if they still may, else others who are free. */
function pairAgain(search: Search, cell: number, before: number[]): Pair | undefined {
  const { state } = search
  const { isVolunteer, leaders } = state.problem
  const may = row(leaders, cell)
  const [one = -1, other = -1] = before
  const same =
    before.length === 2 &&
    before.every((leader) => may.includes(leader) && isFree(state, cell, leader)) &&
    before.some((leader) => isVolunteer[leader] === 1) &&
    !isLeaderKeptApart(state, -1, one, other)
  return same ? { one, other } : choosePair(state, cell, search.random, false)
}

/** The same room if it is free, else the largest that is; -1 in a virtual place. */
function roomAgain(state: State, cell: number, before: number): number | undefined {
  const { rooms, virtual, cellSlot, slots } = state.problem
  if (virtual[cell]) return -1
  const slot = cellSlot[cell] ?? 0
  const free = row(rooms, cell).filter((room) => state.meetsIn[room * slots + slot] === 0)
  return free.includes(before) ? before : free.at(-1)
}

function joinAgain(state: State, g: number, person: number): void {
  const wish = wishIn(state, person, state.cell[g] ?? -1)
  const free = (state.groupOf[person] ?? -1) < 0
  const fits = (state.size[g] ?? 0) < state.problem.sizeMax
  if (wish >= 0 && free && fits && !isKeptApart(state, g, person)) joinGroup(state, g, wish)
}

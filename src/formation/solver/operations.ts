import type { State } from "./state.ts"
import { coverageOfJoining, leadingCost, likenessTo, ownPoints, pointsOf } from "./value.ts"

const join = 0
const leave = 1
const openUp = 2
const closeDown = 3
const lead = 4
const move = 5
const follow = 6
const entry = 7

/** Starts a change that `takeBack` can undo as a whole. */
export function begin(state: State): void {
  state.written = 0
  state.touchedCount = 0
  state.change++
  state.pointsBefore = state.points
}

/** Undoes everything since `begin`. */
export function takeBack(state: State): void {
  takeBackTo(state, { written: 0, points: state.pointsBefore })
}

/** A point within a change that `takeBackTo` can return to. */
export type Mark = { written: number; points: number }

export function mark(state: State): Mark {
  return { written: state.written, points: state.points }
}

export function takeBackTo(state: State, { written, points }: Mark): void {
  const { journal } = state
  let at = state.written
  while (at > written) {
    at -= entry
    const group = journal[at + 1] ?? 0
    const a = journal[at + 2] ?? 0
    const b = journal[at + 3] ?? 0
    switch (journal[at]) {
      case join:
        unseat(state, group, a)
        break
      case leave:
        seat(state, group, a)
        break
      case openUp:
        shut(state, group)
        break
      case closeDown:
        openAs(state, a, b, journal[at + 4] ?? 0, journal[at + 5] ?? 0)
        setContinues(state, group, journal[at + 6] ?? 0)
        break
      case lead:
        replaceLeader(state, group, a, b)
        break
      case move:
        setRoom(state, group, a)
        break
      case follow:
        setContinues(state, group, a)
    }
  }
  state.written = written
  state.points = points
}

/** Puts wish `w` into group `g`. The person is in no group. */
export function joinGroup(state: State, g: number, w: number): void {
  note(state, join, g, w)
  seat(state, g, w)
}

export function leaveGroup(state: State, g: number, w: number): void {
  note(state, leave, g, w)
  unseat(state, g, w)
}

/** Opens an empty group and returns its number. Leaders and room are free; room -1 is none. */
export function openGroup(
  state: State,
  cell: number,
  leader: number,
  other: number,
  room: number,
): number {
  const g = openAs(state, cell, leader, other, room)
  note(state, openUp, g)
  return g
}

/** Closes an empty group. */
export function closeGroup(state: State, g: number): void {
  const cell = state.cell[g] ?? 0
  const leader = state.leader[2 * g] ?? 0
  const other = state.leader[2 * g + 1] ?? 0
  note(state, closeDown, g, cell, leader, other, state.room[g] ?? -1, state.continues[g] ?? -1)
  setContinues(state, g, -1)
  shut(state, g)
}

/** Gives the group another leader in seat 0 or 1. */
export function changeLeader(state: State, g: number, seatOf: number, leader: number): void {
  note(state, lead, g, seatOf, state.leader[2 * g + seatOf] ?? 0)
  replaceLeader(state, g, seatOf, leader)
}

export function changeRoom(state: State, g: number, room: number): void {
  note(state, move, g, state.room[g] ?? -1)
  setRoom(state, g, room)
}

/** Says which previous group this one carries on; -1 for none. */
export function changeContinues(state: State, g: number, previous: number): void {
  note(state, follow, g, state.continues[g] ?? -1)
  setContinues(state, g, previous)
}

function note(state: State, kind: number, g: number, a = 0, b = 0, c = 0, d = 0, e = 0): void {
  if (state.written + entry > state.journal.length) {
    const longer = new Int32Array(state.journal.length * 2)
    longer.set(state.journal)
    state.journal = longer
  }
  const { journal, written } = state
  journal[written] = kind
  journal[written + 1] = g
  journal[written + 2] = a
  journal[written + 3] = b
  journal[written + 4] = c
  journal[written + 5] = d
  journal[written + 6] = e
  state.written = written + entry

  if (state.touchedAt[g] === state.change) return
  state.touchedAt[g] = state.change
  state.touched[state.touchedCount++] = g
}

function seat(state: State, g: number, w: number): void {
  const { problem, members } = state
  const person = problem.wishPerson[w] ?? 0
  const size = state.size[g] ?? 0
  const before = pointsOf(state, g)
  state.own[g] = (state.own[g] ?? 0) + ownPoints(state, g, w)
  state.cover[g] = (state.cover[g] ?? 0) + coverageOfJoining(state, g, w)
  state.pairs[g] = (state.pairs[g] ?? 0) + likenessTo(state, g, w)
  members[g * problem.sizeMax + size] = w
  state.size[g] = size + 1
  state.points += pointsOf(state, g) - before
  countStatements(state, g, w, 1)
  countNeeds(state, g, person, 1)

  state.groupOf[person] = g
  state.wishOf[person] = w
  const at = state.waitingAt[person] ?? 0
  const last = state.waiting[--state.waitingCount] ?? 0
  state.waiting[at] = last
  state.waitingAt[last] = at
  state.waitingAt[person] = -1
}

function unseat(state: State, g: number, w: number): void {
  const { problem, members } = state
  const person = problem.wishPerson[w] ?? 0
  const first = g * problem.sizeMax
  const size = (state.size[g] ?? 0) - 1
  const before = pointsOf(state, g)
  let at = first
  while (members[at] !== w) at++
  members[at] = members[first + size] ?? 0
  state.size[g] = size
  countStatements(state, g, w, -1)
  countNeeds(state, g, person, -1)
  if (size > 0) {
    state.own[g] = (state.own[g] ?? 0) - ownPoints(state, g, w)
    state.cover[g] = (state.cover[g] ?? 0) - coverageOfJoining(state, g, w)
    state.pairs[g] = (state.pairs[g] ?? 0) - likenessTo(state, g, w)
  } else {
    state.own[g] = 0
    state.cover[g] = 0
    state.pairs[g] = 0
  }
  state.points += pointsOf(state, g) - before

  state.groupOf[person] = -1
  state.wishOf[person] = -1
  state.waitingAt[person] = state.waitingCount
  state.waiting[state.waitingCount++] = person
}

function countStatements(state: State, g: number, w: number, by: number): void {
  const { said, scaleOf } = state
  const { says, statements, wishScale } = state.problem
  const scale = by * (wishScale[w] ?? 0)
  const end = says.start[w + 1] ?? 0
  for (let i = says.start[w] ?? 0; i < end; i++) {
    const at = g * statements + (says.values[i] ?? 0)
    const count = (said[at] ?? 0) + by
    said[at] = count
    scaleOf[at] = count > 0 ? (scaleOf[at] ?? 0) + scale : 0
  }
}

function countNeeds(state: State, g: number, person: number, by: number): void {
  const { needs, features } = state.problem
  const end = needs.start[person + 1] ?? 0
  for (let i = needs.start[person] ?? 0; i < end; i++) {
    const at = g * features + (needs.values[i] ?? 0)
    state.needed[at] = (state.needed[at] ?? 0) + by
  }
}

function openAs(state: State, cell: number, leader: number, other: number, room: number): number {
  const g = state.spare[state.limit - state.opened - 1] ?? 0
  state.open[state.opened] = g
  state.openAt[g] = state.opened++
  state.cell[g] = cell
  state.room[g] = -1

  const first = state.firstIn[cell] ?? -1
  state.nextIn[g] = first
  state.beforeIn[g] = -1
  if (first >= 0) state.beforeIn[first] = g
  state.firstIn[cell] = g

  engage(state, g, 0, leader)
  engage(state, g, 1, other)
  setRoom(state, g, room)
  return g
}

function shut(state: State, g: number): void {
  release(state, g, 0)
  release(state, g, 1)
  setRoom(state, g, -1)

  const cell = state.cell[g] ?? 0
  const before = state.beforeIn[g] ?? -1
  const next = state.nextIn[g] ?? -1
  if (before >= 0) state.nextIn[before] = next
  else state.firstIn[cell] = next
  if (next >= 0) state.beforeIn[next] = before
  state.cell[g] = -1

  const at = state.openAt[g] ?? 0
  const last = state.open[--state.opened] ?? 0
  state.open[at] = last
  state.openAt[last] = at
  state.openAt[g] = -1
  state.spare[state.limit - state.opened - 1] = g
}

function replaceLeader(state: State, g: number, seatOf: number, leader: number): void {
  release(state, g, seatOf)
  engage(state, g, seatOf, leader)
}

function engage(state: State, g: number, seatOf: number, leader: number): void {
  const slot = state.problem.cellSlot[state.cell[g] ?? 0] ?? 0
  state.points -= leadingCost(state, leader)
  state.load[leader] = (state.load[leader] ?? 0) + 1
  state.leadsAt[leader * state.problem.slots + slot] = g + 1
  state.leader[2 * g + seatOf] = leader
}

function release(state: State, g: number, seatOf: number): void {
  const slot = state.problem.cellSlot[state.cell[g] ?? 0] ?? 0
  const leader = state.leader[2 * g + seatOf] ?? 0
  state.load[leader] = (state.load[leader] ?? 0) - 1
  state.points += leadingCost(state, leader)
  state.leadsAt[leader * state.problem.slots + slot] = 0
  state.leader[2 * g + seatOf] = -1
}

function setRoom(state: State, g: number, room: number): void {
  const { cellSlot, slots } = state.problem
  const slot = cellSlot[state.cell[g] ?? 0] ?? 0
  const old = state.room[g] ?? -1
  if (old >= 0) state.meetsIn[old * slots + slot] = 0
  if (room >= 0) state.meetsIn[room * slots + slot] = g + 1
  state.room[g] = room
}

function setContinues(state: State, g: number, previous: number): void {
  const old = state.continues[g] ?? -1
  if (old === previous) return

  const before = pointsOf(state, g)
  if (old >= 0) state.continuedBy[old] = -1
  if (previous >= 0) state.continuedBy[previous] = g
  state.continues[g] = previous
  let own = 0
  const first = g * state.problem.sizeMax
  for (let i = 0; i < (state.size[g] ?? 0); i++)
    own += ownPoints(state, g, state.members[first + i] ?? 0)
  state.own[g] = own
  state.points += pointsOf(state, g) - before
}

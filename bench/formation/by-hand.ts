import { compile } from "../../src/formation/solver/compile.ts"
import type { Instance, Solution } from "../../src/formation/solver/instance.ts"
import { choosePair } from "../../src/formation/solver/leaders.ts"
import { begin, joinGroup, openGroup, takeBack } from "../../src/formation/solver/operations.ts"
import { type Random, seededRandom } from "../../src/formation/solver/random.ts"
import { row } from "../../src/formation/solver/rows.ts"
import { wishIn } from "../../src/formation/solver/search.ts"
import { takeSnapshot } from "../../src/formation/solver/snapshot.ts"
import { toSolution } from "../../src/formation/solver/solution.ts"
import { allSound, isKeptApart } from "../../src/formation/solver/sound.ts"
import { emptyState, type State } from "../../src/formation/solver/state.ts"

/** Who is asked first, and where a group is tried first. */
type Habit = {
  order: (state: State, people: readonly number[]) => number[]
  cells: (state: State, cells: readonly number[]) => number[]
}

/**
 * First come, first served, by a good coordinator: whoever waited longest joins the first group
 * there is for them, else a group is opened at the time and place where most who wait could come.
 */
export function firstComeFirstServed(instance: Instance): Solution {
  const waited = (p: number) => instance.people[p]?.waitingDays ?? 0
  const free = (state: State, cell: number) =>
    row(state.problem.seekers, cell).filter(
      (w) => (state.groupOf[state.problem.wishPerson[w] ?? 0] ?? -1) < 0,
    ).length
  return byHand(instance, seededRandom(1), {
    order: (_, people) => people.toSorted((a, b) => waited(b) - waited(a)),
    cells: (state, cells) => {
      const counted = new Map(cells.map((cell) => [cell, free(state, cell)]))
      return cells.toSorted((a, b) => (counted.get(b) ?? 0) - (counted.get(a) ?? 0))
    },
  })
}

/** Anybody, anywhere, that the rules allow. */
export function atRandom(instance: Instance, seed: number): Solution {
  const random = seededRandom(seed)
  const shuffled = (_: State, values: readonly number[]) =>
    values
      .map((value) => ({ value, at: random.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value)
  return byHand(instance, random, { order: shuffled, cells: shuffled })
}

function byHand(instance: Instance, random: Random, { order, cells }: Habit): Solution {
  const problem = compile(instance)
  const state = emptyState(problem)
  for (const person of order(state, [...problem.reachable])) {
    if ((state.groupOf[person] ?? -1) >= 0) continue
    const homes = [...row(problem.homes, person)]
    if (homes.some((cell) => join(state, cell, person))) continue
    for (const cell of cells(state, homes)) if (open(state, random, cell, person, order)) break
  }
  return toSolution(problem, takeSnapshot(state))
}

function join(state: State, cell: number, person: number): boolean {
  for (let g = state.firstIn[cell] ?? -1; g >= 0; g = state.nextIn[g] ?? -1) {
    if ((state.size[g] ?? 0) >= state.problem.comfortable || isKeptApart(state, g, person)) continue
    begin(state)
    joinGroup(state, g, wishIn(state, person, cell))
    if (allSound(state)) return true
    takeBack(state)
  }
  return false
}

function open(
  state: State,
  random: Random,
  cell: number,
  first: number,
  order: Habit["order"],
): boolean {
  const { problem } = state
  const pair = choosePair(state, cell, random, false)
  const slot = problem.cellSlot[cell] ?? 0
  const free = [...row(problem.rooms, cell)].filter(
    (room) => (state.meetsIn[room * problem.slots + slot] ?? 0) === 0,
  )
  const room = problem.virtual[cell] ? -1 : free.at(-1)
  if (!pair || room === undefined) return false

  begin(state)
  const g = openGroup(state, cell, pair.one, pair.other, room)
  const others = [...row(problem.seekers, cell)]
    .map((w) => problem.wishPerson[w] ?? 0)
    .filter((p) => p !== first && (state.groupOf[p] ?? -1) < 0)
  const most = Math.min(problem.comfortable, (problem.roomSeats[room] ?? Infinity) - 2)
  for (const p of [first, ...order(state, others)])
    if ((state.size[g] ?? 0) < most && !isKeptApart(state, g, p))
      joinGroup(state, g, wishIn(state, p, cell))
  if (allSound(state)) return true
  takeBack(state)
  return false
}

import { tryForming } from "./form.ts"
import { begin, takeBack } from "./operations.ts"
import type { Problem } from "./problem.ts"
import type { Random } from "./random.ts"
import { revive } from "./revive.ts"
import { openSearch, type Search } from "./search.ts"
import { seatBest } from "./seat.ts"
import { allSound } from "./sound.ts"
import { emptyState, type State } from "./state.ts"

const cellsTried = 4

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
  const { homes, homeWish, comfortable } = state.problem
  const first = homes.start[person] ?? 0
  const home = first + random.below((homes.start[person + 1] ?? 0) - first)
  begin(state)
  const g = tryForming(search, {
    cell: homes.values[home] ?? 0,
    wish: homeWish[home] ?? 0,
    target: comfortable,
    evenBusy: false,
    borrow: false,
    noise: 0,
  })
  if (g < 0 || !allSound(state) || state.points < state.pointsBefore) takeBack(state)
}

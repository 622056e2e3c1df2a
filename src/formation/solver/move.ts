import { nameAfterPrevious } from "./continue.ts"
import { takeBack } from "./operations.ts"
import type { Search } from "./search.ts"
import { allSound } from "./sound.ts"
import type { State } from "./state.ts"

/**
 * Every move changes the state and keeps the change when the points differ by at least `threshold`
 * and all rules hold; otherwise it takes everything back. Returns whether it was kept.
 */
export type Move = (search: Search, threshold: number) => boolean

export function keepIf(state: State, threshold: number): boolean {
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

/** A random person, with this chance one of those who wait. */
export function somebody({ state, random }: Search, waitingShare: number): number {
  if (state.waitingCount > 0 && random.next() < waitingShare)
    return state.waiting[random.below(state.waitingCount)] ?? 0
  const { reachable } = state.problem
  return reachable[random.below(reachable.length)] ?? 0
}

/** Where in `homes` a random cell of a person stands. */
export function randomHome(state: State, person: number, chance: number): number {
  const { start } = state.problem.homes
  const first = start[person] ?? 0
  return first + Math.floor(chance * ((start[person + 1] ?? 0) - first))
}

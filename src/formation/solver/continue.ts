import { changeContinues } from "./operations.ts"
import type { State } from "./state.ts"

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

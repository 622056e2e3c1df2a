import { idsOf } from "./ids.ts"
import type { Solution } from "./instance.ts"
import { changeContinues, joinGroup, openGroup } from "./operations.ts"
import type { Problem } from "./problem.ts"
import { numbersOf } from "./rows.ts"
import { wishIn } from "./search.ts"
import { emptyState, type State } from "./state.ts"

/**
 * The state of a valid solution, and which group of the solution each open group is. Locked groups
 * are part of the problem and do not open.
 */
export function restore(problem: Problem, solution: Solution): { state: State; names: string[] } {
  const state = emptyState(problem)
  const ids = idsOf(problem)
  const names: string[] = []
  for (const group of solution.groups) {
    const cell = ids.cellOf(group)
    const [leader, other] = numbersOf(group.facilitators, ids.leaders)
    if (isLocked(problem, group.continues) || cell < 0) continue
    if (leader === undefined || other === undefined) continue

    const g = openGroup(state, cell, leader, other, ids.rooms.get(group.room ?? "") ?? -1)
    for (const person of numbersOf(group.members, ids.people)) {
      const wish = wishIn(state, person, cell)
      if (wish >= 0) joinGroup(state, g, wish)
    }
    const before = problem.instance.previous.findIndex(({ id }) => id === group.continues)
    changeContinues(state, g, problem.previous.indexOf(before))
    names[g] = group.id
  }
  return { state, names }
}

function isLocked({ instance }: Problem, continues: string | null): boolean {
  return instance.previous.some(({ id, status }) => id === continues && status === "locked")
}

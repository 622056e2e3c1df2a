import { assign } from "./assign.ts"
import type { Problem } from "./problem.ts"
import type { Snapshot } from "./snapshot.ts"

/**
 * Says anew which group of a snapshot carries on which previous one, so that as few people as
 * possible count as moved: the assignment of most points, theme by theme.
 */
export function renameAll(problem: Problem, snapshot: Snapshot): void {
  const open = [...snapshot.open.subarray(0, snapshot.opened)]
  const previous = [...problem.previous.keys()]
  const themes = Map.groupBy(open, (g) => problem.cellTheme[snapshot.cell[g] ?? 0] ?? -1)
  for (const [theme, groups] of themes) {
    const before = previous.filter((b) => problem.previousTheme[b] === theme)
    if (before.length === 0) continue
    const points = groups.map((g) => before.map((b) => stayingPoints(problem, snapshot, g, b)))
    const chosen = assign(points)
    groups.forEach((g, row) => {
      const old = before.indexOf(snapshot.continues[g] ?? -1)
      const now = chosen[row] ?? -1
      snapshot.points += (points[row]?.[now] ?? 0) - (points[row]?.[old] ?? 0)
      snapshot.continues[g] = before[now] ?? -1
    })
  }
}

/** What it is worth that group `g` carries on previous group `b`. */
function stayingPoints(problem: Problem, snapshot: Snapshot, g: number, b: number): number {
  const cell = snapshot.cell[g] ?? 0
  const same =
    problem.previousSlot[b] === problem.cellSlot[cell] &&
    problem.previousPlace[b] === problem.cellPlace[cell]
  const first = g * problem.sizeMax
  const wishes = snapshot.members.subarray(first, first + (snapshot.size[g] ?? 0))
  const stay = wishes.filter((w) => problem.previousOf[problem.wishPerson[w] ?? 0] === b).length
  return stay * (problem.moved - (same ? 0 : problem.reslotted))
}

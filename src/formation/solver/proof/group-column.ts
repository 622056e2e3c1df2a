import type { Problem } from "../problem.ts"
import { perOther } from "../value.ts"
import type { CellView } from "./cell-view.ts"
import type { GroupColumn, Master } from "./master.ts"

/** A set of seekers of a view as a column of the programme. */
export function columnOf(master: Master, view: number, seekers: readonly number[]): GroupColumn {
  const cell = master.views[view]
  const sorted = seekers.toSorted((a, b) => a - b)
  return {
    view,
    wishes: sorted.map((i) => cell?.wish[i] ?? 0),
    people: sorted.map((i) => cell?.person[i] ?? 0),
    value: cell ? worthOf(master.problem, cell, sorted) : 0,
  }
}

/** Points of a group of these seekers, without its leaders. */
function worthOf(problem: Problem, view: CellView, seekers: readonly number[]): number {
  const said = new Map<number, number>()
  for (const i of seekers) for (const s of view.says[i] ?? []) said.set(s, (said.get(s) ?? 0) + 1)
  let points = -(problem.sizePenalty[seekers.length] ?? 0)
  let pairs = 0
  seekers.forEach((i, at) => {
    points += view.own[i] ?? 0
    view.says[i]?.forEach((s, n) => {
      points += (view.worth[i]?.[n] ?? 0) * (problem.step[said.get(s) ?? 0] ?? 0)
    })
    for (const j of seekers.slice(at + 1)) pairs += view.alike[i * view.seekers + j] ?? 0
  })
  return points + perOther(seekers.length) * pairs
}

import type { CellView } from "./cell-view.ts"
import { isWithin, type Master, type PairColumn } from "./master.ts"
import type { ChargedCut, Charges } from "./price.ts"

/** What a cell is charged by the duals of the rows. */
export function chargesOf(master: Master, view: number, duals: Float64Array): Charges {
  const cell = master.views[view]
  const at = (row: number | undefined) => (row === undefined || row < 0 ? 0 : (duals[row] ?? 0))
  const people = cell?.person ?? new Int32Array(0)
  return {
    person: Float64Array.from(people, (p) => at(master.personRow[p])),
    group: at(master.viewRow[view]),
    rooms: roomCharges(master, view, cell, at),
    cuts: cutsIn(master, people, at),
  }
}

function roomCharges(
  { covers, problem }: Master,
  view: number,
  cell: CellView | undefined,
  at: (row: number | undefined) => number,
): Charges["rooms"] {
  const cover = covers[view]
  if (!cell || !cover || cell.virtual) return () => 0
  const known = new Map<number, number>()
  return (needs, size) => {
    const key = needs * (problem.sizeMax + 1) + size
    const before = known.get(key)
    if (before !== undefined) return before
    const fitting = cover.fitting(needs, size)
    const charge = cover.sets.reduce(
      (sum, { bits }, i) => ((fitting & ~bits) === 0 ? sum + at(cover.rows[i]) : sum),
      fitting === 0 ? Number.POSITIVE_INFINITY : 0,
    )
    known.set(key, charge)
    return charge
  }
}

function cutsIn(
  { cuts }: Master,
  people: Int32Array,
  at: (row: number | undefined) => number,
): ChargedCut[] {
  return cuts.flatMap(({ cut, row }): ChargedCut[] => {
    const charge = at(row)
    if (cut.kind !== "people" || charge <= 0) return []
    const seekers = cut.people.map((p) => people.indexOf(p)).filter((i) => i >= 0)
    return seekers.length >= 2 ? [{ seekers, charge }] : []
  })
}

/**
 * The part of the Lagrangian bound that no group has a say in: what the right hand sides cost, and
 * what pairs and full leaders would still gain. Computed here from the duals alone, so that nothing
 * rests on how exactly the programme was solved.
 */
export function fixedPart(master: Master, duals: Float64Array): number {
  const dual = (row: number | undefined) => (row === undefined || row < 0 ? 0 : (duals[row] ?? 0))
  const { problem, most } = master
  let sum = 0
  for (let row = 0; row < most.length; row++) sum += dual(row) * (most[row] ?? 0)
  for (const leader of master.full.values())
    sum += Math.max(0, dual(master.fullRow[leader]) - problem.fullyLoaded)
  for (const pair of master.pairs.values()) sum += Math.max(0, pairGain(master, duals, pair))
  return sum
}

/** What a pair of leaders still gains at these duals. */
export function pairGain(master: Master, duals: Float64Array, pair: PairColumn): number {
  const { problem, views } = master
  const dual = (row: number | undefined) => (row === undefined || row < 0 ? 0 : (duals[row] ?? 0))
  const slot = problem.cellSlot[views[pair.view]?.cell ?? 0] ?? 0
  let gain = dual(master.viewRow[pair.view]) - pair.cost
  for (const leader of [pair.one, pair.other]) {
    gain -= dual(master.slotRow.get(`${leader} ${slot}`))
    gain -= dual(master.capacityRow[leader]) + dual(master.fullRow[leader])
  }
  for (const { cut, row } of master.cuts)
    if (cut.kind === "leaders" && dual(row) > 0 && isWithin(master, cut, pair)) gain -= dual(row)
  return gain
}

import { chargesOf, pairGain } from "./charges.ts"
import { columnOf } from "./group-column.ts"
import type { OpenLinearProgram } from "./linear.ts"
import {
  addCut,
  addGroup,
  type GroupColumn,
  type Master,
  openMaster,
  type PairColumn,
} from "./master.ts"
import { price } from "./price.ts"

/** `better`: groups, and pairs of leaders by view, worth more than what was known. */
export type Closed = { upper: number; better: Choice | undefined }
export type Choice = { value: number; groups: GroupColumn[]; pairs: ChosenPair[] }
export type ChosenPair = { view: number; one: number; other: number }

const mostColumns = 8000
const leastReach = 1
const tolerance = 1e-6

/**
 * Closes the gap, as far as it can: with duals whose bound is `upper`, a choice worth more than
 * `upper - reach` can only hold groups and pairs that fall short by at most `reach`. The best choice
 * of all of those, in whole numbers, is found; what is worth more than both does not exist. `reach`
 * is the whole gap, or as much of it as leaves few enough groups.
 * @returns undefined when time ran out before they were known
 */
export function close(
  master: Master,
  open: OpenLinearProgram,
  { upper, duals }: { upper: number; duals: Float64Array },
  known: Choice,
  milliseconds: number,
  late: () => boolean,
): Closed | undefined {
  for (let reach = upper - known.value + tolerance; reach > leastReach; reach /= 2) {
    const groups = within(master, duals, reach, late)
    if (late()) return undefined
    if (groups)
      return solveWhole(master, open, { upper, duals }, groups, reach, known, milliseconds)
  }
  return undefined
}

/** All groups that fall short by at most `reach`, or undefined when they are too many. */
function within(master: Master, duals: Float64Array, reach: number, late: () => boolean) {
  const groups: GroupColumn[] = []
  for (const [v, view] of master.views.entries()) {
    const every = mostColumns - groups.length
    const charges = chargesOf(master, v, duals)
    const limits = { threshold: -reach, every, nodes: Number.POSITIVE_INFINITY, late }
    const found = price(master.problem, view, charges, limits)
    if (found.sets.length >= every || late()) return undefined
    for (const { seekers } of found.sets) groups.push(columnOf(master, v, seekers))
  }
  return groups
}

function solveWhole(
  master: Master,
  open: OpenLinearProgram,
  { upper, duals }: { upper: number; duals: Float64Array },
  groups: readonly GroupColumn[],
  reach: number,
  known: Choice,
  milliseconds: number,
): Closed {
  const program = open()
  try {
    const isKnown = (pair: PairColumn) => known.pairs.some((one) => nameOf(one) === nameOf(pair))
    const isOfUse = (pair: PairColumn) => pairGain(master, duals, pair) >= -reach || isKnown(pair)
    const whole = openMaster(master.problem, program, master.views, isOfUse)
    for (const { cut } of master.cuts) addCut(whole, cut)
    for (const group of [...known.groups, ...groups]) addGroup(whole, group)
    const solved = program.solveWhole(columnsOf(whole, known), milliseconds)
    const better = solved.columns && choiceOf(whole, solved.columns, known.value)
    const most = Math.max(known.value, upper - reach, solved.upper + tolerance)
    return { upper: Math.min(upper, most), better }
  } finally {
    program.close()
  }
}

function choiceOf(master: Master, columns: Float64Array, lower: number): Choice | undefined {
  const taken = <T>(of: Map<number, T>) =>
    [...of].flatMap(([column, one]) => ((columns[column] ?? 0) > 0.5 ? [one] : []))
  const groups = taken(master.groups)
  const pairs = taken(master.pairs)
  const value =
    groups.reduce((sum, group) => sum + group.value, 0) -
    pairs.reduce((sum, pair) => sum + pair.cost, 0) -
    taken(master.full).length * master.problem.fullyLoaded
  return value > lower + tolerance ? { value, groups, pairs } : undefined
}

/** A choice as values of the columns. */
function columnsOf(master: Master, { groups, pairs }: Choice): Float64Array {
  const columns = new Float64Array(master.columns)
  const names = new Set([...groups, ...pairs].map(nameOf))
  for (const [column, one] of [...master.groups, ...master.pairs])
    if (names.has(nameOf(one))) columns[column] = 1
  for (const [column, leader] of master.full) {
    const led = pairs.filter(({ one, other }) => one === leader || other === leader).length
    const spare = master.most[master.capacityRow[leader] ?? 0] ?? 0
    if (led >= spare) columns[column] = 1
  }
  return columns
}

function nameOf(column: GroupColumn | ChosenPair): string {
  return "wishes" in column
    ? `${column.view}: ${column.wishes.join()}`
    : `${column.view} ${Math.min(column.one, column.other)} ${Math.max(column.one, column.other)}`
}

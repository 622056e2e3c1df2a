import type { Problem } from "../problem.ts"
import { row } from "../rows.ts"
import { type CellView, viewCell } from "./cell-view.ts"
import type { LinearProgram } from "./linear.ts"
import { coverRooms, type RoomCover } from "./room-cover.ts"

/** A group that could be: seekers of a cell, by their wishes, ascending. `value` without leaders. */
export type GroupColumn = { view: number; wishes: number[]; people: number[]; value: number }
export type PairColumn = { view: number; one: number; other: number; cost: number }

/** At most `most` of what it counts; a cut that every whole solution keeps. */
export type Cut =
  /** ⌊members among `people` / 2⌋, summed over groups. */
  | { kind: "people"; people: [number, number, number]; most: 1 }
  /** Pairs within `leaders`; at one slot, or at all. */
  | { kind: "leaders"; leaders: number[]; slot: number | undefined; most: number }

/**
 * The choice of groups and of leaders in pairs, as a linear programme over the groups met so far:
 * each person in one group, as many pairs as groups in a cell, each leader once at a slot and no
 * more often than they can, rooms by Hall's theorem, and cuts. Person-and-leader pairs who must not
 * meet are not looked at: that leaves more room, so the bound holds.
 */
export type Master = {
  problem: Problem
  program: LinearProgram
  views: CellView[]
  covers: RoomCover[]
  /** What each column of the programme is. */
  groups: Map<number, GroupColumn>
  pairs: Map<number, PairColumn>
  full: Map<number, number>
  columns: number
  rows: number
  known: Set<string>
  cuts: { cut: Cut; row: number }[]
  most: number[]
  personRow: Int32Array
  viewRow: number[]
  slotRow: Map<string, number>
  capacityRow: Int32Array
  fullRow: Int32Array
}

export function openMaster(
  problem: Problem,
  program: LinearProgram,
  views: CellView[] = viewCells(problem),
  isOfUse: (pair: PairColumn) => boolean = () => true,
): Master {
  const leaders = problem.capacity.length
  const master: Master = {
    problem,
    program,
    views,
    covers: coverRooms(problem, views),
    groups: new Map(),
    pairs: new Map(),
    full: new Map(),
    columns: 0,
    rows: 0,
    known: new Set(),
    cuts: [],
    most: [],
    personRow: new Int32Array(problem.people).fill(-1),
    viewRow: [],
    slotRow: new Map(),
    capacityRow: new Int32Array(leaders).fill(-1),
    fullRow: new Int32Array(leaders).fill(-1),
  }
  for (const p of problem.reachable) master.personRow[p] = addRow(master, 1)
  master.viewRow = views.map(() => addRow(master, 0))
  for (const cover of new Set(master.covers))
    cover.rows = cover.sets.map(({ rooms }) => addRow(master, rooms.length))
  addLeaders(master, isOfUse)
  return master
}

function viewCells(problem: Problem): CellView[] {
  const views = Array.from({ length: problem.cells }, (_, cell) => viewCell(problem, cell))
  return views.filter(({ mostGroups }) => mostGroups > 0)
}

function addRow(master: Master, most: number): number {
  master.program.addRow({ most, columns: [], entries: [] })
  master.most.push(most)
  return master.rows++
}

function addLeaders(master: Master, isOfUse: (pair: PairColumn) => boolean): void {
  const { problem, views } = master
  const seen = new Set(views.flatMap(({ cell }) => [...row(problem.leaders, cell)]))
  for (const leader of seen) {
    const spare = (problem.capacity[leader] ?? 0) - (problem.lockedLoad[leader] ?? 0)
    master.capacityRow[leader] = addRow(master, spare)
    if ((problem.capacity[leader] ?? 0) < 2 || problem.fullyLoaded <= 0) continue
    const fullRow = addRow(master, spare - 1)
    master.fullRow[leader] = fullRow
    const column = { value: -problem.fullyLoaded, upper: 1, rows: [fullRow], entries: [-1] }
    master.full.set(master.program.addColumn(column), leader)
    master.columns++
  }
  views.forEach(({ cell }, view) => {
    const slot = problem.cellSlot[cell] ?? 0
    const may = row(problem.leaders, cell)
    for (const leader of may) slotRowOf(master, leader, slot)
    may.forEach((one, i) => {
      for (const other of may.subarray(i + 1)) {
        const pair = pairOf(problem, view, one, other)
        if (pair && isOfUse(pair)) addPair(master, slot, pair)
      }
    })
  })
}

function slotRowOf(master: Master, leader: number, slot: number): number {
  const key = `${leader} ${slot}`
  const known = master.slotRow.get(key)
  if (known !== undefined) return known
  const added = addRow(master, 1)
  master.slotRow.set(key, added)
  return added
}

function pairOf(
  problem: Problem,
  view: number,
  one: number,
  other: number,
): PairColumn | undefined {
  if (problem.isVolunteer[one] === 0 && problem.isVolunteer[other] === 0) return undefined
  if (row(problem.apart, problem.people + one).includes(problem.people + other)) return undefined
  const cost = (problem.leaderUse[one] ?? 0) + (problem.leaderUse[other] ?? 0)
  return { view, one, other, cost }
}

function addPair(master: Master, slot: number, pair: PairColumn): void {
  const rows = [master.viewRow[pair.view] ?? 0]
  const entries = [-1]
  for (const leader of [pair.one, pair.other]) {
    rows.push(slotRowOf(master, leader, slot), master.capacityRow[leader] ?? 0)
    entries.push(1, 1)
    const fullRow = master.fullRow[leader] ?? -1
    if (fullRow < 0) continue
    rows.push(fullRow)
    entries.push(1)
  }
  const column = master.program.addColumn({ value: -pair.cost, upper: 1, rows, entries })
  master.pairs.set(column, pair)
  master.columns++
}

/** Adds a group, unless it is there already. */
export function addGroup(master: Master, group: GroupColumn): boolean {
  const { program, personRow, viewRow } = master
  const key = `${group.view}:${group.wishes.join(",")}`
  if (master.known.has(key)) return false
  master.known.add(key)
  const rows = group.people.map((p) => personRow[p] ?? 0)
  rows.push(viewRow[group.view] ?? 0, ...roomRowsOf(master, group))
  const entries = rows.map(() => 1)
  for (const { cut, row: at } of master.cuts) {
    if (cut.kind !== "people" || !countsIn(cut.people, group)) continue
    rows.push(at)
    entries.push(1)
  }
  // A person sits once at most by their row; an upper bound of its own would cost a dual.
  const column = program.addColumn({ value: group.value, upper: 1e30, rows, entries })
  master.groups.set(column, group)
  master.columns++
  return true
}

function roomRowsOf({ views, covers }: Master, { view, people, wishes }: GroupColumn) {
  const cover = covers[view]
  const cell = views[view]
  if (!cover || !cell || cell.virtual) return []
  const needs = wishes.reduce((bits, w) => bits | (cell.needs[cell.wish.indexOf(w)] ?? 0), 0)
  const fitting = cover.fitting(needs, people.length)
  return cover.sets.flatMap(({ bits }, i) => ((fitting & ~bits) === 0 ? (cover.rows[i] ?? []) : []))
}

function countsIn(people: readonly number[], group: GroupColumn): boolean {
  let together = 0
  for (const p of people) if (group.people.includes(p)) together++
  return together >= 2
}

/** Adds a cut over all columns there are; later groups get their part of it when they come. */
export function addCut(master: Master, cut: Cut): void {
  const columns: number[] = []
  if (cut.kind === "people") {
    for (const [column, group] of master.groups)
      if (countsIn(cut.people, group)) columns.push(column)
  } else {
    for (const [column, pair] of master.pairs) if (isWithin(master, cut, pair)) columns.push(column)
  }
  master.program.addRow({ most: cut.most, columns, entries: columns.map(() => 1) })
  master.most.push(cut.most)
  master.cuts.push({ cut, row: master.rows++ })
}

export function isWithin(
  { problem, views }: Master,
  cut: Cut,
  { view, one, other }: PairColumn,
): boolean {
  if (cut.kind !== "leaders" || !cut.leaders.includes(one) || !cut.leaders.includes(other))
    return false
  return cut.slot === undefined || problem.cellSlot[views[view]?.cell ?? 0] === cut.slot
}

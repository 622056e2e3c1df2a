import { nameAfterPrevious } from "../continue.ts"
import { begin, changeRoom, joinGroup, openGroup } from "../operations.ts"
import { row } from "../rows.ts"
import { type Snapshot, takeSnapshot } from "../snapshot.ts"
import { allSound, isKeptApart, roomFits } from "../sound.ts"
import { emptyState, type State } from "../state.ts"
import type { Choice, ChosenPair } from "./close.ts"
import type { GroupColumn, Master } from "./master.ts"

/**
 * A choice with pairs dealt out to the groups of each cell and rooms found for them; undefined when
 * somebody would meet a leader they must not meet.
 */
export function realise(master: Master, { groups, pairs }: Choice): Snapshot | undefined {
  const { problem, views } = master
  const state = emptyState(problem)
  const left = [...pairs]
  begin(state)
  // The largest first: they fit in the fewest rooms.
  for (const group of groups.toSorted((a, b) => b.wishes.length - a.wishes.length)) {
    const cell = views[group.view]?.cell ?? 0
    const at = left.findIndex((pair) => pair.view === group.view && mayLead(master, pair, group))
    const [pair] = at < 0 ? [] : left.splice(at, 1)
    if (!pair) return undefined
    const g = openGroup(state, cell, pair.one, pair.other, -1)
    for (const wish of group.wishes) {
      if (isKeptApart(state, g, problem.wishPerson[wish] ?? 0)) return undefined
      joinGroup(state, g, wish)
    }
  }
  const open = [...state.open.subarray(0, state.opened)]
  for (const g of open) if (!findRoom(state, g, new Set())) return undefined
  if (problem.previous.length) for (const g of open) nameAfterPrevious(state, g)
  return allSound(state) ? takeSnapshot(state) : undefined
}

function mayLead({ problem }: Master, { one, other }: ChosenPair, group: GroupColumn): boolean {
  return group.people.every((p) => {
    const apart = row(problem.apart, p)
    return !apart.includes(problem.people + one) && !apart.includes(problem.people + other)
  })
}

/** Kuhn's augmenting path: a group takes a room, and whoever had it looks for another. */
function findRoom(state: State, g: number, asked: Set<number>): boolean {
  const { problem, meetsIn } = state
  const cell = state.cell[g] ?? 0
  if (problem.virtual[cell]) return true
  const slot = problem.cellSlot[cell] ?? 0
  for (const room of row(problem.rooms, cell)) {
    if (asked.has(room) || !roomFits(state, g, room)) continue
    asked.add(room)
    const holder = (meetsIn[room * problem.slots + slot] ?? 0) - 1
    if (holder >= 0) {
      changeRoom(state, holder, -1)
      if (!findRoom(state, holder, asked)) {
        changeRoom(state, holder, room)
        continue
      }
    }
    changeRoom(state, g, room)
    return true
  }
  return false
}

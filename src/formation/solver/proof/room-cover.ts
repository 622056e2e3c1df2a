import type { Problem } from "../problem.ts"
import type { CellView } from "./cell-view.ts"

/**
 * Hall's theorem for the rooms free at one place and slot: groups find rooms when, for every set of
 * rooms, no more groups fit only there than it has rooms. All sets of up to four rooms; of more
 * rooms the sets of the largest ones, which are some of the conditions and so a relaxation.
 */
export type RoomCover = {
  sets: { rooms: number[]; bits: number }[]
  /** Row of each set in the programme. */
  rows: number[]
  /** Rooms, as bits in the order of the cell, that have what is needed and seats for a group. */
  fitting: (needs: number, size: number) => number
}

const mostForAllSets = 4
const mostAsBits = 30

/** One for each view; views at the same place and slot share theirs. */
export function coverRooms(problem: Problem, views: readonly CellView[]): RoomCover[] {
  const known = new Map<string, RoomCover>()
  return views.map(({ cell, rooms, virtual }) => {
    const key = virtual ? "" : `${problem.cellPlace[cell]} ${problem.cellSlot[cell]}`
    const cover = known.get(key) ?? coverOf(problem, virtual ? new Int32Array(0) : rooms)
    known.set(key, cover)
    return cover
  })
}

function coverOf(problem: Problem, rooms: Int32Array): RoomCover {
  if (rooms.length > mostAsBits) return { sets: [], rows: [], fitting: () => 1 }
  const has = rooms.map((room) => {
    let bits = 0
    for (let f = 0; f < problem.features; f++)
      if (problem.roomHas[room * problem.features + f] === 1) bits |= 1 << f
    return bits
  })
  return {
    sets: setsOf(rooms.length).map((bits) => ({
      bits,
      rooms: [...rooms].filter((_, i) => (bits >> i) & 1),
    })),
    rows: [],
    fitting: (needs, size) =>
      rooms.reduce((fitting, room, i) => {
        const fits = (problem.roomSeats[room] ?? 0) >= size + 2 && (needs & ~(has[i] ?? 0)) === 0
        return fits ? fitting | (1 << i) : fitting
      }, 0),
  }
}

/** Rooms stand fewest seats first. */
function setsOf(rooms: number): number[] {
  const all = 2 ** rooms - 1
  if (rooms <= mostForAllSets) return Array.from({ length: all }, (_, i) => i + 1)
  return Array.from({ length: rooms }, (_, i) => all - (2 ** i - 1))
}

import type { Numbered } from "./number.ts"
import { row } from "./rows.ts"

/** Where a group could be, as numbers of the instance. See `Problem` for what makes a cell. */
export type Cell = {
  theme: number
  slot: number
  place: number
  language: number
  /** Wishes, ascending. */
  seekers: number[]
  leaders: number[]
  rooms: number[]
}

/**
 * Every cell where a group could be. A cell is left out when another one, in another language, has
 * all its seekers and all its leaders.
 */
export function findCells(numbered: Numbered): Cell[] {
  const cells = seekersIn(numbered, leadersIn(numbered))
  const kept = cells.filter((cell) => keepSharing(cell, numbered))
  return withoutContained(kept)
}

type Keyed = Map<number, Cell>

function leadersIn(numbered: Numbered): Keyed {
  const { instance, slots, places, languages } = numbered
  const cells: Keyed = new Map()
  instance.facilitators.forEach((_, f) => {
    const leader = numbered.leaders[f]
    if (!leader || leader.spare <= 0) return
    for (const theme of leader.themes)
      for (const slot of leader.slots)
        for (const place of leader.places) {
          const rooms = numbered.freeRooms[place * slots + slot]
          if (!rooms?.length && !numbered.virtual[place]) continue
          for (const language of leader.languages) {
            const key = ((theme * slots + slot) * places + place) * languages.length + language
            const cell = cells.get(key)
            if (cell) cell.leaders.push(f)
            else
              cells.set(key, {
                theme,
                slot,
                place,
                language,
                seekers: [],
                leaders: [f],
                rooms: rooms ?? [],
              })
          }
        }
  })

  for (const [key, cell] of cells) {
    const led = cell.leaders.length >= 2 && cell.leaders.some((f) => numbered.leaders[f]?.volunteer)
    if (!led) cells.delete(key)
  }
  return cells
}

function seekersIn(numbered: Numbered, cells: Keyed): Cell[] {
  const { slots, places, languages, minShared } = numbered
  numbered.wishes.forEach((wish, w) => {
    const person = numbered.people[wish.number]
    if (!person || person.locked) return
    if (row(numbered.says, w).length < minShared) return
    for (const slot of person.slots)
      for (const place of person.places) {
        if (person.needs.length && !numbered.suits(person.needs, place, slot)) continue
        for (const language of person.languages) {
          const key = ((wish.themeNumber * slots + slot) * places + place) * languages.length
          cells.get(key + language)?.seekers.push(w)
        }
      }
  })
  return [...cells.values()]
}

/** Takes out seekers who share too little with all the others there. False when too few are left. */
function keepSharing(cell: Cell, numbered: Numbered): boolean {
  const { says, minShared, instance } = numbered
  const said = new Map<number, number>()
  for (const w of cell.seekers) for (const s of row(says, w)) said.set(s, (said.get(s) ?? 0) + 1)

  let before = -1
  while (cell.seekers.length !== before && cell.seekers.length >= instance.config.sizeMin) {
    before = cell.seekers.length
    cell.seekers = cell.seekers.filter((w) => {
      let shared = 0
      for (const s of row(says, w)) if ((said.get(s) ?? 0) >= 2) shared++
      if (shared >= minShared) return true
      for (const s of row(says, w)) said.set(s, (said.get(s) ?? 0) - 1)
      return false
    })
  }
  return cell.seekers.length >= Math.max(1, instance.config.sizeMin)
}

function withoutContained(cells: Cell[]): Cell[] {
  const together = Map.groupBy(cells, (cell) => `${cell.theme} ${cell.slot} ${cell.place}`)
  const kept: Cell[] = []
  for (const alternatives of together.values()) {
    alternatives.sort((a, b) => b.seekers.length - a.seekers.length)
    const distinct: Cell[] = []
    for (const cell of alternatives)
      if (!distinct.some((wider) => contains(wider, cell))) distinct.push(cell)
    kept.push(...distinct)
  }
  return kept
}

function contains(wider: Cell, cell: Cell): boolean {
  const seekers = new Set(wider.seekers)
  const leaders = new Set(wider.leaders)
  return cell.seekers.every((w) => seekers.has(w)) && cell.leaders.every((f) => leaders.has(f))
}

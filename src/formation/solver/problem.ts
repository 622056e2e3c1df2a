import type { Instance } from "./instance.ts"
import type { Likeness } from "./likeness.ts"
import type { Rows } from "./rows.ts"

/**
 * An instance as numbers, ready for searching. People, facilitators, slots, places and rooms are
 * numbered as in the instance. A *wish* is a person with one of their themes. A *cell* is a theme,
 * slot, place and language where a group could be: at least `sizeMin` seekers, two leaders of whom
 * one a volunteer, and a room. Locked groups are already taken out: their members have no homes,
 * their rooms and leaders are busy.
 *
 * The search files index these arrays with `?? 0`: every index is in range by construction, and the
 * compiler asks for an answer anyway.
 */
export type Problem = {
  instance: Instance
  people: number
  slots: number
  sizeMin: number
  sizeMax: number
  /** The largest of the sizes that cost least. */
  comfortable: number
  minShared: number
  /** The most statements of any theme. */
  statements: number

  /** Wishes of person `p`: `wishStart[p]` to `wishStart[p + 1] - 1`, in their own order. */
  wishStart: Int32Array
  wishPerson: Int32Array
  wishTheme: Int32Array
  /** Points for placing it, in a slot that suits. */
  wishPoints: Float64Array
  /** Coverage points per unit of recognition weight. */
  wishScale: Float64Array
  /** What wish `w` says: statements numbered within the theme, and their weights beside them. */
  says: Rows
  saysWeight: Float64Array

  /** `availability[p · slots + s]`: 0 not free, 1 if need be, 2 good. */
  availability: Uint8Array
  likeness: Likeness

  cells: number
  cellTheme: Int32Array
  cellSlot: Int32Array
  cellPlace: Int32Array
  cellLanguage: string[]
  /** Wishes that may sit in the cell, ascending. */
  seekers: Rows
  /** Facilitators who may lead in the cell. */
  leaders: Rows
  /** Rooms that may hold a group of the cell, fewest seats first; none in a virtual place. */
  rooms: Rows
  virtual: Uint8Array
  /** Cells person `p` may sit in, and with which wish. */
  homes: Rows
  homeWish: Int32Array
  /** People who have homes. */
  reachable: Int32Array

  /** Whom somebody must not meet: people as `p`, facilitators as `people + f`. */
  apart: Rows
  features: number
  /** Features person `p` needs. */
  needs: Rows
  roomSeats: Int32Array
  /** `roomHas[r · features + f]` */
  roomHas: Uint8Array

  isVolunteer: Uint8Array
  capacity: Int32Array
  leaderUse: Float64Array
  /** Groups they lead that are locked. */
  lockedLoad: Int32Array

  /** `step[n]`: how well a statement is met for each of the `n` members who say it. */
  step: Float64Array
  /** Points taken for a group of `n`. */
  sizePenalty: Float64Array
  maybeSlot: number
  fullyLoaded: number

  /** Proposed earlier and not locked: what `previous` in the instance they are. */
  previous: Int32Array
  previousTheme: Int32Array
  previousSlot: Int32Array
  previousPlace: Int32Array
  /** Index in `previous` of the group person `p` was in, or -1. */
  previousOf: Int32Array
  moved: number
  dropped: number
  reslotted: number
}

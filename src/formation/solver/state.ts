import type { Problem } from "./problem.ts"

/**
 * The groups being formed, as arrays, with a journal that takes a half-made change back.
 * Every change goes through the seven operations in `operations.ts`, which keep `points` true.
 */
export type State = {
  problem: Problem
  /** What all open groups are worth, leaders' cost and stability included. */
  points: number

  /** Cell of group `g`, or -1 when it is not open. */
  cell: Int32Array
  size: Int32Array
  /** Wishes: `members[g · sizeMax + i]` for `i < size[g]`. */
  members: Int32Array
  /** `leader[2g]` and `leader[2g + 1]`. */
  leader: Int32Array
  /** -1 in a virtual place. */
  room: Int32Array
  /** Index in `problem.previous`, or -1. */
  continues: Int32Array
  /** Sum of the members' own points, of coverage points, of likeness points over pairs. */
  own: Float64Array
  cover: Float64Array
  pairs: Float64Array
  /** `said[g · statements + s]` members say `s`; `scaleOf` is the sum of their `wishScale`. */
  said: Int32Array
  scaleOf: Float64Array
  /** `needed[g · features + f]` members need `f`. */
  needed: Int32Array

  /** Open groups, in no order, and where each stands among them. */
  open: Int32Array
  openAt: Int32Array
  opened: number
  /** Closed group numbers; the last `limit - opened` are a stack. */
  spare: Int32Array
  limit: number
  /** Groups of a cell as a linked list, -1 at its end. */
  firstIn: Int32Array
  nextIn: Int32Array
  beforeIn: Int32Array

  /** Group of person `p`, or -1, and the wish they sit there with. */
  groupOf: Int32Array
  wishOf: Int32Array
  /** Reachable people in no group, and where each stands among them. */
  waiting: Int32Array
  waitingAt: Int32Array
  waitingCount: number

  load: Int32Array
  /** Group that facilitator `f` leads at slot `s`, plus one: `leadsAt[f · slots + s]`. */
  leadsAt: Int32Array
  /** Group in room `r` at slot `s`, plus one: `meetsIn[r · slots + s]`. */
  meetsIn: Int32Array
  /** Group that continues previous `i`, or -1. */
  continuedBy: Int32Array

  journal: Int32Array
  written: number
  /** Groups changed since the last `begin`; `touchedAt[g]` is the change they were noted in. */
  touched: Int32Array
  touchedCount: number
  touchedAt: Int32Array
  change: number
  pointsBefore: number
}

/** No group is open, everybody waits. */
export function emptyState(problem: Problem): State {
  const { people, slots, sizeMin, sizeMax, statements, features } = problem
  const limit = Math.floor(problem.reachable.length / sizeMin) + 1
  const leaders = problem.capacity.length
  const waitingAt = new Int32Array(people).fill(-1)
  problem.reachable.forEach((p, i) => {
    waitingAt[p] = i
  })
  let dropped = 0
  for (const p of problem.reachable) if ((problem.previousOf[p] ?? -1) >= 0) dropped++

  return {
    problem,
    points: -dropped * problem.dropped,
    cell: new Int32Array(limit).fill(-1),
    size: new Int32Array(limit),
    members: new Int32Array(limit * sizeMax),
    leader: new Int32Array(limit * 2).fill(-1),
    room: new Int32Array(limit).fill(-1),
    continues: new Int32Array(limit).fill(-1),
    own: new Float64Array(limit),
    cover: new Float64Array(limit),
    pairs: new Float64Array(limit),
    said: new Int32Array(limit * statements),
    scaleOf: new Float64Array(limit * statements),
    needed: new Int32Array(limit * features),
    open: new Int32Array(limit),
    openAt: new Int32Array(limit).fill(-1),
    opened: 0,
    spare: Int32Array.from({ length: limit }, (_, i) => limit - 1 - i),
    limit,
    firstIn: new Int32Array(problem.cells).fill(-1),
    nextIn: new Int32Array(limit).fill(-1),
    beforeIn: new Int32Array(limit).fill(-1),
    groupOf: new Int32Array(people).fill(-1),
    wishOf: new Int32Array(people).fill(-1),
    waiting: problem.reachable.slice(),
    waitingAt,
    waitingCount: problem.reachable.length,
    load: problem.lockedLoad.slice(),
    leadsAt: new Int32Array(leaders * slots),
    meetsIn: new Int32Array(problem.roomSeats.length * slots),
    continuedBy: new Int32Array(problem.previous.length).fill(-1),
    journal: new Int32Array(1024),
    written: 0,
    touched: new Int32Array(limit),
    touchedCount: 0,
    touchedAt: new Int32Array(limit),
    change: 0,
    pointsBefore: 0,
  }
}

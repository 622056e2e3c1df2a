import type { Problem } from "../problem.ts"
import { row } from "../rows.ts"
import { likenessBetween } from "../value.ts"

/** One cell with its seekers numbered from 0, ready for trying out sets of them. */
export type CellView = {
  cell: number
  seekers: number
  /** Wish and person of seeker `i`. */
  wish: Int32Array
  person: Int32Array
  /** Points for placing them here, as if whoever was in a group before could stay in it. */
  own: Float64Array
  /** What `i` says, and the coverage points of each when fully met. */
  says: Int32Array[]
  worth: Float64Array[]
  /** `alike[i · seekers + j]`: likeness points, and for each `i` the others, likest first. */
  alike: Float64Array
  likest: Int32Array[]
  /** `1` where `i` and `j` must not meet. */
  apart: Uint8Array
  /** The features `i` needs, as bits. */
  needs: Int32Array
  /** Rooms of the cell; none in a virtual place. */
  rooms: Int32Array
  virtual: boolean
  /** More groups than this are never in the cell. */
  mostGroups: number
}

export function viewCell(problem: Problem, cell: number): CellView {
  const wish = row(problem.seekers, cell)
  const seekers = wish.length
  const person = wish.map((w) => problem.wishPerson[w] ?? 0)
  const alike = new Float64Array(seekers * seekers)
  const apart = new Uint8Array(seekers * seekers)
  for (let i = 0; i < seekers; i++)
    for (let j = 0; j < seekers; j++) {
      if (i === j) continue
      alike[i * seekers + j] = likenessBetween(problem, wish[i] ?? 0, wish[j] ?? 0)
      if (row(problem.apart, person[i] ?? 0).includes(person[j] ?? 0)) apart[i * seekers + j] = 1
    }
  const others = Array.from({ length: seekers }, (_, i) => i)
  return {
    cell,
    seekers,
    wish,
    person,
    own: Float64Array.from(wish, (w) => ownPoints(problem, cell, w)),
    says: [...wish].map((w) => row(problem.says, w)),
    worth: [...wish].map((w) =>
      Float64Array.from(
        row(problem.says, w),
        (_, i) =>
          (problem.saysWeight[(problem.says.start[w] ?? 0) + i] ?? 0) * (problem.wishScale[w] ?? 0),
      ),
    ),
    alike,
    likest: others.map((i) =>
      Int32Array.from(
        others
          .filter((j) => j !== i)
          .sort((a, b) => (alike[i * seekers + b] ?? 0) - (alike[i * seekers + a] ?? 0)),
      ),
    ),
    apart,
    needs: person.map((p) => row(problem.needs, p).reduce((bits, need) => bits | (1 << need), 0)),
    rooms: row(problem.rooms, cell),
    virtual: problem.virtual[cell] === 1,
    mostGroups: mostGroupsIn(problem, cell, seekers),
  }
}

/**
 * What placing a wish here gives at most. Whoever was proposed a group before costs nothing when
 * the theme is the same: perhaps it can be carried on; at another time or place it costs the lower
 * of `reslotted` and `moved`; in another theme it is `moved`.
 */
function ownPoints(problem: Problem, cell: number, w: number): number {
  const p = problem.wishPerson[w] ?? 0
  const slot = problem.cellSlot[cell] ?? 0
  const maybe = problem.availability[p * problem.slots + slot] === 1 ? problem.maybeSlot : 0
  const points = (problem.wishPoints[w] ?? 0) - maybe
  const before = problem.previousOf[p] ?? -1
  if (before < 0) return points
  if (problem.previousTheme[before] !== problem.cellTheme[cell])
    return points + problem.dropped - problem.moved
  const same =
    problem.previousSlot[before] === slot &&
    problem.previousPlace[before] === problem.cellPlace[cell]
  return points + problem.dropped - (same ? 0 : Math.min(problem.moved, problem.reslotted))
}

/** By people, by leaders who each lead one group at a time, by volunteers, by rooms. */
function mostGroupsIn(problem: Problem, cell: number, seekers: number): number {
  const leaders = row(problem.leaders, cell)
  const volunteers = leaders.filter((leader) => problem.isVolunteer[leader] === 1).length
  return Math.min(
    Math.floor(seekers / problem.sizeMin),
    Math.floor(leaders.length / 2),
    volunteers,
    problem.virtual[cell] ? Number.POSITIVE_INFINITY : row(problem.rooms, cell).length,
  )
}

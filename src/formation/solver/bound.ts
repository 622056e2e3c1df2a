import type { Problem } from "./problem.ts"
import { row } from "./rows.ts"
import { likenessBetween } from "./value.ts"

/** In larger cells the likest companions are not looked for: full likeness is assumed. */
const mostCompared = 200

/**
 * A number of points that no set of new groups exceeds, on top of what the locked groups give.
 *
 * Argument. Every rule is relaxed but these: a person sits in at most one cell of theirs, groups
 * have `sizeMin` to `sizeMax` members and two leaders, and leaders have capacities.
 * 1. In cell c, person i brings at most their own points; plus coverage as if everybody in c who
 *    shares a statement were in the group; plus the mean likeness to the `sizeMin - 1` likest
 *    seekers of c, since a mean over more others is no higher.
 * 2. A group of k costs its size penalty and at least the two cheapest leaders of c (one a
 *    volunteer). Divided by k, each member carries at least the least such share over all k.
 * 3. Nobody counts for less than nothing, and no more people are placed than `sizeMax` times the
 *    groups that the leaders' capacities allow: the sum runs over the highest that many.
 * Moving people between groups only ever costs points, so staying counts as if all could stay.
 */
export function upperBound(problem: Problem): number {
  const best = new Float64Array(problem.people)
  for (let c = 0; c < problem.cells; c++) {
    const most = mostInCell(problem, c)
    const wishes = row(problem.seekers, c)
    wishes.forEach((w, i) => {
      const p = problem.wishPerson[w] ?? 0
      best[p] = Math.max(best[p] ?? 0, most[i] ?? 0)
    })
  }
  best.sort().reverse()
  const seats = mostGroups(problem) * problem.sizeMax
  return best.subarray(0, seats).reduce((sum, points) => sum + points, 0)
}

function mostInCell(problem: Problem, c: number): Float64Array {
  const wishes = row(problem.seekers, c)
  const slot = problem.cellSlot[c] ?? 0
  const share = leastShare(problem, c)
  const coverage = coverageIn(problem, wishes)
  return Float64Array.from(wishes, (w, i) => {
    const p = problem.wishPerson[w] ?? 0
    const maybe = problem.availability[p * problem.slots + slot] === 1 ? problem.maybeSlot : 0
    const staying = (problem.previousOf[p] ?? -1) >= 0 ? problem.dropped : 0
    const own = (problem.wishPoints[w] ?? 0) - maybe + staying
    return own + (coverage[i] ?? 0) + likestIn(problem, wishes, w) - share
  })
}

/** Coverage points of each wish if all the others were in the group. */
function coverageIn(problem: Problem, wishes: Int32Array): Float64Array {
  const { says, saysWeight, wishScale, sizeMax } = problem
  const said = new Int32Array(problem.statements)
  for (const w of wishes) for (const s of row(says, w)) said[s] = (said[s] ?? 0) + 1
  const highest = Float64Array.from(problem.step)
  for (let n = 2; n < highest.length; n++)
    highest[n] = Math.max(highest[n] ?? 0, highest[n - 1] ?? 0)

  return Float64Array.from(wishes, (w) => {
    let met = 0
    row(says, w).forEach((s, i) => {
      const weight = saysWeight[(says.start[w] ?? 0) + i] ?? 0
      met += weight * (highest[Math.min(said[s] ?? 0, sizeMax)] ?? 0)
    })
    return met * (wishScale[w] ?? 0)
  })
}

/** Mean likeness points to the `sizeMin - 1` likest others. */
function likestIn(problem: Problem, wishes: Int32Array, w: number): number {
  const others = problem.sizeMin - 1
  const { tables } = problem.likeness
  if (others === 0 || wishes.length > mostCompared)
    return tables === 0 ? 0 : problem.instance.config.weights.similarity

  const likest = new Float64Array(wishes.length)
  wishes.forEach((other, i) => {
    if (other === w) return
    likest[i] = likenessBetween(problem, w, other)
  })
  return (
    likest
      .sort()
      .reverse()
      .subarray(0, others)
      .reduce((sum, x) => sum + x, 0) / others
  )
}

/** The least a member can carry of what a group of this cell costs. */
function leastShare(problem: Problem, c: number): number {
  const costs = [...row(problem.leaders, c)].sort(
    (a, b) => (problem.leaderUse[a] ?? 0) - (problem.leaderUse[b] ?? 0),
  )
  const volunteer = costs.find((f) => problem.isVolunteer[f] === 1) ?? 0
  const other = costs.find((f) => f !== volunteer) ?? 0
  const leaders = (problem.leaderUse[volunteer] ?? 0) + (problem.leaderUse[other] ?? 0)
  let least = Number.POSITIVE_INFINITY
  for (let k = problem.sizeMin; k <= problem.sizeMax; k++)
    least = Math.min(least, ((problem.sizePenalty[k] ?? 0) + leaders) / k)
  return least
}

/** Two leaders per group, one of them a volunteer; and people enough. */
function mostGroups(problem: Problem): number {
  let all = 0
  let volunteers = 0
  problem.capacity.forEach((capacity, f) => {
    const spare = Math.max(0, capacity - (problem.lockedLoad[f] ?? 0))
    all += spare
    if (problem.isVolunteer[f]) volunteers += spare
  })
  const byPeople = Math.floor(problem.reachable.length / problem.sizeMin)
  return Math.min(Math.floor(all / 2), volunteers, byPeople)
}

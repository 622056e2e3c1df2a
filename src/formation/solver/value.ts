import type { Problem } from "./problem.ts"
import type { State } from "./state.ts"

/**
 * What one group adds to the objective, its leaders' cost left out.
 *
 * Coverage is kept per statement: with `n` members saying `s`, each weighs `scale = coverage / Σ u`,
 * and the statement is worth `u_s · f(n - 1) · Σ scale`, so that a member joining or leaving is
 * priced in the number of statements they say.
 */
export function pointsOf(state: State, g: number): number {
  const size = state.size[g] ?? 0
  return (
    (state.own[g] ?? 0) +
    (state.cover[g] ?? 0) +
    perOther(size) * (state.pairs[g] ?? 0) -
    (size > 0 ? (state.problem.sizePenalty[size] ?? 0) : 0)
  )
}

/** What group `g` gains when wish `w` joins it. */
export function joiningGain(state: State, g: number, w: number): number {
  const { problem } = state
  const size = state.size[g] ?? 0
  const pairs = state.pairs[g] ?? 0
  return (
    ownPoints(state, g, w) +
    coverageOfJoining(state, g, w) +
    perOther(size + 1) * (pairs + likenessTo(state, g, w)) -
    perOther(size) * pairs -
    (problem.sizePenalty[size + 1] ?? 0) +
    (size > 0 ? (problem.sizePenalty[size] ?? 0) : 0)
  )
}

/** What group `g` gains, mostly less than nothing, when its member `w` leaves. */
export function leavingGain(state: State, g: number, w: number): number {
  const { problem } = state
  const size = state.size[g] ?? 0
  const pairs = state.pairs[g] ?? 0
  const likeness = likenessTo(state, g, w) - likenessBetween(problem, w, w)
  return (
    -ownPoints(state, g, w) -
    coverageOfStaying(state, g, w) +
    perOther(size - 1) * (pairs - likeness) -
    perOther(size) * pairs -
    (size > 1 ? (problem.sizePenalty[size - 1] ?? 0) : 0) +
    (problem.sizePenalty[size] ?? 0)
  )
}

/** Each pair counts for both: 2 / (size - 1). */
export function perOther(size: number): number {
  return size > 1 ? 2 / (size - 1) : 0
}

/** A member's own points: placement, slot that is only possible, staying where they were. */
export function ownPoints(state: State, g: number, w: number): number {
  const { problem } = state
  const person = problem.wishPerson[w] ?? 0
  const slot = problem.cellSlot[state.cell[g] ?? 0] ?? 0
  const points = problem.wishPoints[w] ?? 0
  const maybe = problem.availability[person * problem.slots + slot] === 1 ? problem.maybeSlot : 0
  return points - maybe + stayingPoints(state, g, person)
}

/** Against being dropped: what it is worth that a person proposed earlier is in this group. */
function stayingPoints(state: State, g: number, person: number): number {
  const { problem } = state
  const before = problem.previousOf[person] ?? -1
  if (before < 0) return 0
  if (state.continues[g] !== before) return problem.dropped - problem.moved

  const cell = state.cell[g] ?? 0
  const same =
    problem.previousSlot[before] === problem.cellSlot[cell] &&
    problem.previousPlace[before] === problem.cellPlace[cell]
  return problem.dropped - (same ? 0 : problem.reslotted)
}

export function coverageOfJoining(state: State, g: number, w: number): number {
  const { problem, said, scaleOf } = state
  const { says, saysWeight, step, statements } = problem
  const scale = problem.wishScale[w] ?? 0
  const end = says.start[w + 1] ?? 0
  const base = g * statements
  let sum = 0
  for (let i = says.start[w] ?? 0; i < end; i++) {
    const at = base + (says.values[i] ?? 0)
    const count = said[at] ?? 0
    const others = scaleOf[at] ?? 0
    sum +=
      (saysWeight[i] ?? 0) *
      ((step[count + 1] ?? 0) * (others + scale) - (step[count] ?? 0) * others)
  }
  return sum
}

function coverageOfStaying(state: State, g: number, w: number): number {
  const { problem, said, scaleOf } = state
  const { says, saysWeight, step, statements } = problem
  const scale = problem.wishScale[w] ?? 0
  const end = says.start[w + 1] ?? 0
  const base = g * statements
  let sum = 0
  for (let i = says.start[w] ?? 0; i < end; i++) {
    const at = base + (says.values[i] ?? 0)
    const count = said[at] ?? 0
    const all = scaleOf[at] ?? 0
    sum +=
      (saysWeight[i] ?? 0) * ((step[count] ?? 0) * all - (step[count - 1] ?? 0) * (all - scale))
  }
  return sum
}

/** Likeness points of wish `w` to the members of group `g`, summed. */
export function likenessTo(state: State, g: number, w: number): number {
  const { members, problem } = state
  const { tables, table, rowOf, columnOf } = problem.likeness
  const first = g * problem.sizeMax
  const end = first + (state.size[g] ?? 0)
  let sum = 0
  for (let t = 0; t < tables; t++) {
    const at = rowOf[w * tables + t] ?? 0
    for (let i = first; i < end; i++)
      sum += table[at + (columnOf[(members[i] ?? 0) * tables + t] ?? 0)] ?? 0
  }
  return sum
}

/** Likeness points of two wishes to each other, once. */
export function likenessBetween({ likeness }: Problem, a: number, b: number): number {
  const { tables, table, rowOf, columnOf } = likeness
  let sum = 0
  for (let t = 0; t < tables; t++)
    sum += table[(rowOf[a * tables + t] ?? 0) + (columnOf[b * tables + t] ?? 0)] ?? 0
  return sum
}

/** What it costs that this leader takes one more group. */
export function leadingCost(state: State, leader: number): number {
  const { capacity, leaderUse, fullyLoaded } = state.problem
  const most = capacity[leader] ?? 0
  const last = most >= 2 && (state.load[leader] ?? 0) + 1 === most
  return (leaderUse[leader] ?? 0) + (last ? fullyLoaded : 0)
}

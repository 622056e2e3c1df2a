import { upperBound } from "./bound.ts"
import { check } from "./check.ts"
import { compile } from "./compile.ts"
import { construct } from "./construct.ts"
import { improve } from "./improve.ts"
import type { Instance, Solution } from "./instance.ts"
import { measure } from "./measure.ts"
import type { Problem } from "./problem.ts"
import type { OpenLinearProgram } from "./proof/linear.ts"
import { choiceIn, met } from "./proof/met.ts"
import { type ProofLimits, prove } from "./proof/prove.ts"
import { realise } from "./proof/realise.ts"
import { seededRandom } from "./random.ts"
import type { Snapshot } from "./snapshot.ts"
import { lockedOnly, toSolution } from "./solution.ts"

/** No solution has more points than `upper`; `solution` is the best one come upon on the way. */
export type Proven = { upper: number; objective: number; solution: Solution }

export type ProofOptions = ProofLimits & {
  seed: number
  /** Told in points whenever the bound is lowered. */
  onBound?: (upper: number) => void
}

/**
 * Proves how many points are possible at most: for some sixty people to the very optimum in
 * seconds, for four hundred closer and closer; for very large lists a simple relaxation at once.
 * Whenever it is stopped, what it has is a valid bound.
 * @param instance from `readInstance`, its locked groups keeping the rules
 * @param open a solver of linear programmes
 */
export function proveBound(
  instance: Instance,
  open: OpenLinearProgram,
  { seed, onBound = () => {}, ...limits }: ProofOptions,
): Proven {
  const problem = compile(instance)
  const base = lockedOnly(instance)
  const locked = measure(instance, base).objective
  const first = upperBound(problem) + locked
  onBound(first)
  if (isTooLarge(problem)) return { upper: first, objective: locked, solution: base }

  const { groups, snapshot } = searchFirst(problem, seed, limits)
  const proof = prove(
    problem,
    open,
    groups,
    (master) => choiceIn(master, snapshot),
    realise,
    limits,
    (upper) => onBound(upper + locked),
  )
  const found = [snapshot, ...proof.better].map((one) => toSolution(problem, one))
  const valid = found.filter((solution) => check(instance, solution).length === 0)
  const best = [base, ...valid]
    .map((solution) => ({ solution, objective: measure(instance, solution).objective }))
    .reduce((a, b) => (b.objective > a.objective ? b : a))
  return { upper: Math.max(best.objective, proof.upper + locked), ...best }
}

const largest = { people: 1500, pairs: 20_000_000, features: 30 }

function isTooLarge({ people, seekers, cells, features }: Problem): boolean {
  let pairs = 0
  for (let c = 0; c < cells; c++)
    pairs += ((seekers.start[c + 1] ?? 0) - (seekers.start[c] ?? 0)) ** 2
  return people > largest.people || pairs > largest.pairs || features > largest.features
}

const small = { people: 120, searches: 4, iterations: 15_000 }
const usualIterations = 100_000
const shareOfTime = 0.3

/** The best of a few short searches, or of one long, and all the groups they met. */
function searchFirst(problem: Problem, seed: number, { elapsed, ...limits }: ProofLimits) {
  const isSmall = problem.reachable.length <= small.people
  const remembered = met(problem)
  let snapshot: Snapshot | undefined
  for (let i = 0; i < (isSmall ? small.searches : 1); i++) {
    const random = seededRandom(seed + i)
    const state = construct(problem, random)
    const budget = {
      iterations: isSmall ? small.iterations : usualIterations,
      milliseconds: limits.milliseconds * shareOfTime,
      elapsed,
      cancelled: limits.cancelled,
    }
    const { best } = improve(state, random, budget, () => remembered.note(state))
    if (!snapshot || best.points > snapshot.points) snapshot = best
  }
  if (!snapshot) throw new Error("At least one search must be made")
  return { groups: remembered.groups, snapshot }
}

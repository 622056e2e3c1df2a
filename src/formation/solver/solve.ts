import { upperBound } from "./bound.ts"
import { check, type Violation } from "./check.ts"
import { compile } from "./compile.ts"
import { construct } from "./construct.ts"
import { explain } from "./explain.ts"
import type { Bound, Formation, Progress } from "./formation.ts"
import { improve } from "./improve.ts"
import type { Instance, Solution } from "./instance.ts"
import { measure } from "./measure.ts"
import type { Problem } from "./problem.ts"
import { seededRandom } from "./random.ts"
import { recognitionOf } from "./recognition.ts"
import { type Snapshot, takeSnapshot } from "./snapshot.ts"
import { lockedOnly, toSolution } from "./solution.ts"

export type Options = {
  /** Its lowest 32 bits count. */
  seed: number
  /** Steps of the search. Without this and `milliseconds`, `usualIterations`. */
  iterations?: number
  /** From the call to the end of the search; checking and explaining come after. Needs `now`. */
  milliseconds?: number
  /** A clock in milliseconds; its zero does not matter. */
  now?: () => number
  onProgress?: (progress: Progress) => void
  /** Asked every 250 iterations; true ends the search early with the best so far. */
  cancelled?: () => boolean
}

const usualIterations = 100_000

/** What is locked breaks hard rules, so no solution exists. `readInstance` refuses such instances. */
export class LockedGroupsBreakRules extends Error {
  readonly violations: Violation[]

  constructor(violations: Violation[]) {
    super(`Locked groups break the rules: ${describe(violations)}`)
    this.name = "LockedGroupsBreakRules"
    this.violations = violations
  }
}

/**
 * Forms groups: first at once, then better and better until the budget ends.
 *
 * The same instance, seed and iterations give the same solution, unless a deadline or `cancelled`
 * comes in between. Whatever is returned or reported keeps all hard rules, by `check`.
 * @param instance from `readInstance`; ids that are not known are passed over
 * @returns the best solution found, its figures, an upper bound and the reasons
 * @throws LockedGroupsBreakRules when there can be no solution
 */
export function propose(instance: Instance, options: Options): Formation {
  const { now = () => 0, cancelled = () => false } = options
  const began = now()
  const elapsed = () => now() - began
  const budget = { ...limitsOf(options), elapsed, cancelled }
  const nothing = lockedOnly(instance)
  const contradictions = check(instance, nothing)
  if (contradictions.length) throw new LockedGroupsBreakRules(contradictions)

  const problem = compile(instance)
  const random = seededRandom(options.seed)
  const state = construct(problem, random)
  const report = reporter(problem, options, elapsed)
  report(takeSnapshot(state), 0, 0)
  const { best, iterations } = improve(state, random, budget, report)

  const upper = upperBound(problem) + measure(instance, nothing).objective
  return describeFormation(problem, toSolution(problem, best), upper, iterations)
}

/** As `propose` gives it, of a solution come upon in another way, with the bound proven for it. */
export function proposeAs(
  instance: Instance,
  solution: Solution,
  upper: number,
  iterations: number,
): Formation {
  return describeFormation(compile(instance), solution, upper, iterations)
}

function describeFormation(
  problem: Problem,
  found: Solution,
  upper: number,
  iterations: number,
): Formation {
  const { instance } = problem
  const solution = checked(instance, found)
  const figures = measure(instance, solution)
  return {
    solution,
    figures,
    bound: boundOf(figures.objective, upper),
    explanations: explain(problem, solution),
    recognition: recognitionOf(problem, solution),
    iterations,
  }
}

function limitsOf({ iterations, milliseconds, now }: Options) {
  const timed = milliseconds !== undefined && now !== undefined
  return {
    iterations: iterations ?? (timed ? Number.POSITIVE_INFINITY : usualIterations),
    milliseconds: timed ? milliseconds : Number.POSITIVE_INFINITY,
  }
}

const reportEvery = { iterations: 20_000, milliseconds: 100 }

/**
 * Reports at once, then every 20,000 iterations; with a clock instead every tenth of a second, and
 * more seldom when a report itself takes long.
 */
function reporter(
  problem: Problem,
  { onProgress, now }: Options,
  elapsed: () => number,
): (best: Snapshot, iterations: number, done: number) => void {
  if (!onProgress) return () => {}

  const nextAfter = (iterations: number, began: number, ended: number) =>
    now
      ? {
          iterations,
          milliseconds: ended + Math.max(reportEvery.milliseconds, 10 * (ended - began)),
        }
      : { iterations: iterations + reportEvery.iterations, milliseconds: 0 }
  let next = { iterations: 0, milliseconds: 0 }
  return (best, iterations, done) => {
    const began = elapsed()
    if (iterations < next.iterations || began < next.milliseconds) return
    const solution = checked(problem.instance, toSolution(problem, best))
    const { objective, placed } = measure(problem.instance, solution)
    onProgress({ iterations, done, points: objective, placed, solution })
    next = nextAfter(iterations, began, elapsed())
  }
}

/** Passes a solution on only if it keeps every rule. */
function checked(instance: Instance, solution: Solution): Solution {
  const violations = check(instance, solution)
  if (violations.length) throw new Error(`The search broke its own rules: ${describe(violations)}`)
  return solution
}

/** Points within which an objective reaches a bound. */
const reaches = 1e-3

/** How an objective stands to a number of points that no solution exceeds. */
function boundOf(objective: number, upper: number): Bound {
  const proven = objective >= upper - reaches
  const share = upper > 0 ? Math.min(1, objective / upper) : 1
  return { upper: Math.max(upper, objective), share, proven }
}

function describe(violations: readonly Violation[]): string {
  return violations
    .slice(0, 5)
    .map(({ rule, broken, where, ids }) => `${rule} ${broken} in ${where} (${ids.join(", ")})`)
    .join("; ")
}

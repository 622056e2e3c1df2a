import fc from "fast-check"
import { expect, test } from "vitest"
import type { Instance } from "../../src/formation/solver/instance.ts"
import { loadLinearSolver } from "../../src/formation/solver/proof/highs.ts"
import { type Proven, proveBound } from "../../src/formation/solver/proven.ts"
import { propose } from "../../src/formation/solver/solve.ts"
import { judge } from "./judge.ts"
import { later, waitingList } from "./waiting-list.ts"

const open = await loadLinearSolver()
const seeds = fc.nat(1_000_000)

/** `looks` is how often the proof may look whether it is to stop before it is. */
function proven(instance: Instance, milliseconds: number, looks = Infinity): Proven {
  const began = performance.now()
  let left = looks
  return proveBound(instance, open, {
    seed: 1,
    milliseconds,
    elapsed: () => performance.now() - began,
    cancelled: () => --left < 0,
  })
}

test("no valid groups are worth more than the bound, wherever the proof is cut off", () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 0, max: 600 }), (seed, looks) => {
      const list = waitingList({ seed, people: 36, leaders: 10 })
      const { solution } = propose(list, { seed, iterations: 4000 })
      expect(proven(list, 300, looks).upper).toBeGreaterThanOrEqual(
        judge(list, solution).objective - 1e-6,
      )
    }),
    { numRuns: 25 },
  )
})

test("with groups proposed and locked before, the bound holds for those who stay and who move", () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 0, max: 600 }), (seed, looks) => {
      const list = waitingList({ seed, people: 36, leaders: 10 })
      const again = later(list, propose(list, { seed, iterations: 500 }).solution, seed)
      const { solution } = propose(again, { seed, iterations: 4000 })
      expect(proven(again, 300, looks).upper).toBeGreaterThanOrEqual(
        judge(again, solution).objective - 1e-6,
      )
    }),
    { numRuns: 25 },
  )
})

test.each([2, 3, 8, 9, 11])("for few people it finds the best there is, list %i", (seed) => {
  const list = waitingList({ seed, people: 32, leaders: 9 })
  const { upper, objective, solution } = proven(list, 30_000)
  expect(judge(list, solution).broken).toEqual([])
  expect(judge(list, solution).objective).toBeCloseTo(objective, 6)
  expect(upper).toBeCloseTo(objective, 3)
})

test("the bound only ever falls, and soon below what the relaxation says", () => {
  const began = performance.now()
  const bounds: number[] = []
  proveBound(waitingList({ seed: 3, people: 50, leaders: 14 }), open, {
    seed: 1,
    milliseconds: 3000,
    elapsed: () => performance.now() - began,
    cancelled: () => false,
    onBound: (bound) => bounds.push(bound),
  })
  expect(bounds).toEqual(bounds.toSorted((a, b) => b - a))
  expect(bounds.at(-1)).toBeLessThan((bounds[0] ?? 0) * 0.97)
})

test("a list in which nobody can meet is proven at once", () => {
  const list = waitingList({ seed: 4 })
  expect(proven({ ...list, facilitators: [], apart: [] }, 1000)).toMatchObject({
    upper: 0,
    objective: 0,
  })
})

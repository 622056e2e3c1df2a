import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import type { Instance, Solution } from "../../src/formation/solver/instance.ts"
import { readInstance } from "../../src/formation/solver/read.ts"
import { propose } from "../../src/formation/solver/solve.ts"
import { judge } from "./judge.ts"

// The format has a judge and a generator of its own beside the project, where it is developed.
const beside = new URL("../../../shared/formation/", import.meta.url)
const evaluator = new URL("evaluate.mjs", beside)
const generator = fileURLToPath(new URL("generate.mjs", beside))

type Judged = { ok: boolean; violations: { rule: string }[]; figures: Record<string, unknown> }
type Evaluate = (instance: Instance, solution: Solution) => Judged

const sizes = [
  ["tiny", "11", "base"],
  ["small", "12", "base"],
  ["small", "13", "apart"],
  ["small", "14", "scarce"],
  ["medium", "15", "rooms"],
] as const

test.skipIf(!existsSync(evaluator)).each(sizes)(
  "both judges agree on a %s list, seed %s, %s",
  async (size, seed, variant) => {
    const instance = generated(size, seed, variant)
    const { evaluate }: { evaluate: Evaluate } = await import(evaluator.href)
    const { solution, figures } = propose(instance, { seed: 1, iterations: 3000 })
    const theirs = evaluate(instance, solution)
    expect(theirs.violations).toEqual([])
    expect(judge(instance, solution).broken).toEqual([])
    expect(judge(instance, solution).objective).toBeCloseTo(Number(theirs.figures.objective), 4)
    expect(rounded(figures)).toEqual(theirs.figures)

    const [first, ...others] = solution.groups
    if (!first) return
    const broken = { ...solution, groups: [{ ...first, slot: "sun-1900", members: [] }, ...others] }
    expect(judge(instance, broken).broken).toEqual(
      [...new Set(evaluate(instance, broken).violations.map(({ rule }) => rule))].sort(),
    )
  },
)

// Upper bounds proven by column generation, outside this project.
const bounds = [
  ["1", 44_620],
  ["2", 48_055],
  ["3", 43_965],
] as const

test.skipIf(!existsSync(evaluator))("400 people come near what is possible", () => {
  const shares = bounds.map(([seed, bound]) => {
    const instance = generated("medium", seed, "base")
    return propose(instance, { seed: 1, iterations: 100_000 }).figures.objective / bound
  })
  for (const share of shares) expect(share).toBeGreaterThan(0.93)
  expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.955)
})

function generated(size: string, seed: string, variant: string): Instance {
  const args = [generator, "--size", size, "--seed", seed, "--variant", variant]
  const read = readInstance(JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })))
  if (!read.ok) throw new Error(JSON.stringify(read.complaints.slice(0, 3)))
  return read.instance
}

function rounded(value: unknown): unknown {
  if (typeof value === "number") return Math.round(value * 1e6) / 1e6
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rounded(one)]))
}

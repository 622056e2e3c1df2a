import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Instance, Solution } from "../../src/formation/solver/instance.ts"
import { readInstance } from "../../src/formation/solver/read.ts"
import { projectRoot } from "../../src/platform/project-root.ts"
import { judge } from "../../test/formation/judge.ts"
import { waitingList } from "../../test/formation/waiting-list.ts"

/** The format's own generator and judge stand beside the project where it is developed. */
const beside = join(projectRoot, "..", "shared", "formation")
const hasBeside = existsSync(join(beside, "generate.mjs"))

export const generatorName = hasBeside ? "the format's generator" : "the tests' generator"

/** Waiting lists of one size, by seed; where the generator is not there, those of the tests. */
export function listOf(size: "small" | "medium" | "large", seed: number): Instance {
  const people = { small: 60, medium: 400, large: 5000 }[size]
  if (!hasBeside) return waitingList({ seed, people, leaders: Math.ceil(people / 7), themes: 6 })
  const args = [join(beside, "generate.mjs"), "--size", size, "--seed", String(seed)]
  const options = { encoding: "utf8" as const, maxBuffer: 2 ** 30 }
  const read = readInstance(JSON.parse(execFileSync(process.execPath, args, options)))
  if (!read.ok) throw new Error(JSON.stringify(read.complaints.slice(0, 3)))
  return read.instance
}

type Evaluated = { violations: unknown[]; figures: { objective: number } }
type Evaluate = (instance: Instance, solution: Solution) => Evaluated

/** Throws when a judge finds a broken rule, or counts other points. */
export async function haveJudged(instance: Instance, solution: Solution, objective: number) {
  const { broken, objective: counted } = judge(instance, solution)
  if (broken.length > 0 || Math.abs(counted - objective) > 0.01)
    throw new Error(`${instance.name}: ${broken.join()} ${counted} against ${objective}`)
  if (!hasBeside) return
  const module = await import(pathToFileURL(join(beside, "evaluate.mjs")).href)
  const evaluate: Evaluate = module.evaluate
  const { violations, figures } = evaluate(instance, solution)
  if (violations.length > 0 || Math.abs(figures.objective - objective) > 0.01)
    throw new Error(`${instance.name}: the format's judge finds ${JSON.stringify(violations[0])}`)
}

import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { compile } from "../src/formation/solver/compile.ts"
import { construct } from "../src/formation/solver/construct.ts"
import type { Instance, Solution } from "../src/formation/solver/instance.ts"
import { measure } from "../src/formation/solver/measure.ts"
import { loadLinearSolver } from "../src/formation/solver/proof/highs.ts"
import { proveBound } from "../src/formation/solver/proven.ts"
import { seededRandom } from "../src/formation/solver/random.ts"
import { recognitionOf } from "../src/formation/solver/recognition.ts"
import { takeSnapshot } from "../src/formation/solver/snapshot.ts"
import { toSolution } from "../src/formation/solver/solution.ts"
import { propose } from "../src/formation/solver/solve.ts"
import { projectRoot } from "../src/platform/project-root.ts"
import { atRandom, firstComeFirstServed } from "./formation/by-hand.ts"
import { generatorName, haveJudged, listOf } from "./formation/lists.ts"
import { thisMachine } from "./machine.ts"

/** Seconds: of the searches, and of the proof on 60 and on 400 people. */
const seconds = (process.env.SECONDS ?? "0.3,1,2,10").split(",").map(Number)
const proofSeconds = { small: 10, medium: Number(process.env.PROOF ?? 40), large: 0 }
const lists = [
  ...[41, 42, 43, 44, 45, 46].map((seed) => ({ size: "small" as const, seed })),
  ...[41, 42, 43].map((seed) => ({ size: "medium" as const, seed })),
  { size: "large" as const, seed: 41 },
]

type Row = {
  list: string
  method: string
  points: number
  ofBound: number | undefined
  placed: number
  waited90: number
  coverage: number
  shame: number
  ofCeiling: number
  iterations: number | undefined
  milliseconds: number
}

const open = await loadLinearSolver()
const machine = thisMachine()
const rows: Row[] = []
const proofs: { list: string; upper: number; optimum: boolean; seconds: number }[] = []

// The code is warm in the site's worker; so it is here.
propose(listOf("medium", 7), { seed: 1, iterations: 20_000 })

for (const { size, seed } of lists) {
  const instance = listOf(size, seed)
  const upper = proofSeconds[size] > 0 ? proved(instance, proofSeconds[size]) : undefined
  await run(instance, upper, "first come, first served", () => firstComeFirstServed(instance))
  await run(instance, upper, "random", () => atRandom(instance, seed))
  await run(instance, upper, "greedy alone", () => greedy(instance))
  for (const limit of size === "large" ? [15] : size === "small" ? [1] : seconds)
    await run(instance, upper, `Kreds, ${limit} s`, () => {
      const { solution, iterations } = propose(instance, {
        seed: 1,
        milliseconds: limit * 1000,
        now: () => performance.now(),
      })
      return { solution, iterations }
    })
}
write()

function proved(instance: Instance, limit: number): number {
  const began = performance.now()
  const elapsed = () => performance.now() - began
  const { upper, objective } = proveBound(instance, open, {
    seed: 1,
    milliseconds: limit * 1000,
    elapsed,
    cancelled: () => false,
  })
  const optimum = upper - objective < 1e-3
  proofs.push({ list: instance.name, upper, optimum, seconds: elapsed() / 1000 })
  console.log(`${instance.name}: at most ${upper.toFixed(1)}${optimum ? ", reached" : ""}`)
  return upper
}

function greedy(instance: Instance): Solution {
  const problem = compile(instance)
  return toSolution(problem, takeSnapshot(construct(problem, seededRandom(1))))
}

type Found = { solution: Solution; iterations: number }

async function run(
  instance: Instance,
  upper: number | undefined,
  method: string,
  form: () => Solution | Found,
) {
  const began = performance.now()
  const formed = form()
  const milliseconds = performance.now() - began
  const { solution, iterations } =
    "solution" in formed ? formed : { solution: formed, iterations: undefined }
  const figures = measure(instance, solution)
  await haveJudged(instance, solution, figures.objective)
  rows.push({
    list: instance.name,
    method,
    points: figures.objective,
    ofBound: upper === undefined ? undefined : figures.objective / upper,
    placed: figures.placed,
    waited90: figures.waited90PlacedShare,
    coverage: figures.coverage,
    shame: figures.shameRecognised,
    ofCeiling: recognitionOf(compile(instance), solution).shareOfCeiling,
    iterations,
    milliseconds,
  })
  console.log(
    `${instance.name} ${method}: ${figures.objective.toFixed(0)}, ${figures.placed} placed`,
  )
}

function write() {
  const folder = join(projectRoot, "bench", "formation")
  mkdirSync(folder, { recursive: true })
  const on = Temporal.Now.plainDateISO().toString()
  const result = { bench: "formation", on, machine, generator: generatorName, proofs, rows }
  writeFileSync(join(folder, "results.json"), `${JSON.stringify(result, undefined, 2)}\n`)
  writeFileSync(join(folder, "results.md"), told(on))
}

function told(on: string): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  const first = new Map(
    rows.filter(({ method }) => method.startsWith("first")).map((row) => [row.list, row.placed]),
  )
  const against = ({ list, placed }: Row) =>
    `${placed} (${(100 * (placed / (first.get(list) ?? placed) - 1)).toFixed(0)} %)`
  const lines = rows.map((row) =>
    [
      row.list,
      row.method,
      row.points.toFixed(0),
      row.ofBound === undefined ? "–" : percent(row.ofBound),
      against(row),
      percent(row.waited90),
      percent(row.coverage),
      `${percent(row.shame)} (${percent(row.ofCeiling)})`,
      row.iterations ?? "–",
      row.milliseconds.toFixed(0),
    ].join(" | "),
  )
  const bounds = proofs.map(
    ({ list, upper, optimum, seconds: took }) =>
      `${list} | ${upper.toFixed(1)} | ${optimum ? "yes" : "no"} | ${took.toFixed(1)}`,
  )
  return `# Forming groups, against what is done today

\`npm run bench formation\`; lists of ${generatorName}, search seed 1. Every solution was judged by the judge
of the tests, and by the format's own where it was there. Times are those of one core, warm.

| list | method | points | of the proven bound | placed (against first come) | waited 90 days, placed | coverage | hard ones shared (of what is possible) | iterations | ms |
|---|---|---|---|---|---|---|---|---|---|
${lines.map((line) => `| ${line} |`).join("\n")}

| list | no groups have more points than | proven to be the best | s |
|---|---|---|---|
${bounds.map((line) => `| ${line} |`).join("\n")}

Measured ${on} on ${machine.cores} cores, ${machine.memoryGiB} GiB of memory, ${machine.system}, Node ${machine.node};
load before the run: ${machine.load}.
`
}

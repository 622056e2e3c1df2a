import { readFile, writeFile } from "node:fs/promises"
import { text } from "node:stream/consumers"
import { parseArgs } from "node:util"
import { openOptimiser } from "./optimiser.ts"
import type { Complaint } from "./solver/fields.ts"
import type { Formation, Progress } from "./solver/formation.ts"
import type { Instance } from "./solver/instance.ts"
import { readInstance } from "./solver/read.ts"
import type { Recognition } from "./solver/recognition.ts"

const proposeHelp = `Usage: kreds propose --in INSTANCE.json --out SOLUTION.json [options]

Forms groups from a waiting list. The files are described in docs/formation-format.md.

  --in FILE      the waiting list; - reads it from standard input
  --out FILE     where the groups are written; - writes them to standard output
  --seconds N    how long to search (2)
  --proof N      how many seconds to prove how good it is, beside the search and after it, at most
                 (as long as the search; up to 5 where no more than 100 people wait)
  --seed N       a whole number; another one gives another search (1)
  --json         print the summary as JSON, to standard output
  --help         print this

Exit code 0 when groups were written, 1 when the waiting list was refused, 2 when the command was
typed wrongly. With --out - and --json the summary goes to standard error.
`

type Io = {
  stdout: NodeJS.WritableStream
  stderr: NodeJS.WritableStream
  stderrIsTerminal: boolean
}

type Wanted = {
  from: string
  to: string
  seconds: number
  proof: number | undefined
  seed: number
  json: boolean
}
type Outcome<T> = { ok: true; value: T } | { ok: false; sentences: string[] }

const exit = { done: 0, refused: 1, usage: 2 } as const
const mostComplaints = 20

/**
 * Runs `kreds propose`.
 * @param args what was typed after `propose`
 * @returns the exit code: 0 done, 1 refused, 2 usage
 */
export async function proposeCommand(args: string[], io: Io): Promise<number> {
  if (args.includes("--help")) {
    io.stdout.write(proposeHelp)
    return exit.done
  }
  const wanted = readArguments(args)
  if (!wanted.ok) return refuse(io, wanted.sentences, exit.usage)

  const instance = await readFrom(wanted.value.from)
  if (!instance.ok) return refuse(io, instance.sentences, exit.refused)

  const began = performance.now()
  const formation = await search(instance.value, wanted.value, io)
  const seconds = (performance.now() - began) / 1000
  const written = await writeTo(wanted.value.to, JSON.stringify(formation.solution), io)
  if (!written.ok) return refuse(io, written.sentences, exit.refused)

  summarise(formation, seconds, wanted.value, io)
  return exit.done
}

function refuse({ stderr }: Io, sentences: readonly string[], code: number): number {
  for (const sentence of sentences) stderr.write(`${sentence}\n`)
  return code
}

function readArguments(args: string[]): Outcome<Wanted> {
  try {
    const { values } = parseArgs({
      args,
      options: {
        in: { type: "string" },
        out: { type: "string" },
        seconds: { type: "string", default: "2" },
        proof: { type: "string" },
        seed: { type: "string", default: "1" },
        json: { type: "boolean", default: false },
      },
    })
    const seconds = Number(values.seconds)
    const seed = Number(values.seed)
    const proof = values.proof === undefined ? undefined : Number(values.proof)
    const sentences = [
      ...(values.in ? [] : ["--in must say where the waiting list is."]),
      ...(values.out ? [] : ["--out must say where the groups go."]),
      ...(seconds > 0 && seconds <= 86_400
        ? []
        : [`--seconds must be a number from above 0 to 86400, and is ${values.seconds}.`]),
      ...(proof === undefined || (proof >= 0 && proof <= 86_400)
        ? []
        : [`--proof must be a number from 0 to 86400, and is ${values.proof}.`]),
      ...(Number.isSafeInteger(seed) && values.seed.trim() !== ""
        ? []
        : [`--seed must be a whole number, and is ${values.seed}.`]),
    ]
    const { in: from = "", out: to = "", json } = values
    if (sentences.length === 0) return { ok: true, value: { from, to, seconds, proof, seed, json } }
    return { ok: false, sentences: [...sentences, seeHelp] }
  } catch (error) {
    return { ok: false, sentences: [reasonOf(error), seeHelp] }
  }
}

const seeHelp = "kreds propose --help says how to use it."

async function readFrom(from: string): Promise<Outcome<Instance>> {
  const name = from === "-" ? "Standard input" : from
  let json: unknown
  try {
    json = JSON.parse(from === "-" ? await text(process.stdin) : await readFile(from, "utf8"))
  } catch (error) {
    const what = error instanceof SyntaxError ? "is not JSON" : "cannot be read"
    return { ok: false, sentences: [`${name} ${what}: ${reasonOf(error)}`] }
  }
  const read = readInstance(json)
  if (read.ok) return { ok: true, value: read.instance }
  return { ok: false, sentences: [`${name} is refused.`, ...sentencesOf(read.complaints)] }
}

function sentencesOf(complaints: readonly Complaint[]): string[] {
  const sentences = complaints.slice(0, mostComplaints).map(({ row, text }) => `${row}: ${text}.`)
  const left = complaints.length - sentences.length
  return left > 0 ? [...sentences, `And ${left} more.`] : sentences
}

async function search(instance: Instance, wanted: Wanted, io: Io): Promise<Formation> {
  const optimiser = openOptimiser()
  try {
    return await optimiser.proposeProven(instance, {
      seed: wanted.seed,
      milliseconds: wanted.seconds * 1000,
      proofMilliseconds: 1000 * (wanted.proof ?? usualProof(instance, wanted.seconds)),
      ...(io.stderrIsTerminal ? { onProgress: (progress) => showProgress(progress, io) } : {}),
    })
  } finally {
    if (io.stderrIsTerminal) io.stderr.write("\r\u001b[K")
    await optimiser.close()
  }
}

const quicklyProven = { people: 100, seconds: 5 }

function usualProof({ people }: Instance, seconds: number): number {
  return people.length > quicklyProven.people ? seconds : Math.max(seconds, quicklyProven.seconds)
}

function showProgress({ done, points, placed }: Progress, { stderr }: Io): void {
  const percent = String(Math.floor(done * 100)).padStart(3)
  stderr.write(`\r\u001b[K${percent} %  ${placed} placed, ${points.toFixed(0)} points`)
}

async function writeTo(to: string, solution: string, io: Io): Promise<Outcome<undefined>> {
  if (to === "-") {
    io.stdout.write(`${solution}\n`)
    return { ok: true, value: undefined }
  }
  try {
    await writeFile(to, `${solution}\n`)
    return { ok: true, value: undefined }
  } catch (error) {
    return { ok: false, sentences: [`${to} cannot be written: ${reasonOf(error)}`] }
  }
}

function summarise(
  { figures, bound, recognition, iterations }: Formation,
  seconds: number,
  w: Wanted,
  io: Io,
) {
  const megabytes = process.resourceUsage().maxRSS / 1024
  if (w.json) {
    const summary = { bound, recognition, iterations, seed: w.seed, seconds, megabytes, ...figures }
    const to = w.to === "-" ? io.stderr : io.stdout
    to.write(`${JSON.stringify(summary)}\n`)
    return
  }
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  const best = bound.proven
    ? "the best possible"
    : `at least ${percent(bound.share)} of the best possible`
  const lines = [
    `objective  ${figures.objective.toFixed(1)} points, ${best} (bound ${bound.upper.toFixed(1)})`,
    `placed     ${figures.placed} of ${figures.people} people in ${figures.groups} groups`,
    `coverage   ${percent(figures.coverage)}, ${percent(figures.recognisedByOne)} recognised by one`,
    `shame      ${percent(share(recognition.shared, recognition.shame))} shared of ${percent(recognition.ceiling)} possible, ${recognition.alone.length} people alone with one`,
    ...whyAlone(recognition),
    `time       ${seconds.toFixed(1)} s, ${iterations} iterations, seed ${w.seed}`,
    `memory     ${megabytes.toFixed(0)} MB`,
  ]
  io.stderr.write(`${lines.join("\n")}\n`)
}

/** What keeps recognitions unshared, the most frequent first. */
function whyAlone({ alone }: Recognition): string[] {
  const total = (why: (one: Recognition["alone"][number]) => number) =>
    alone.reduce((sum, one) => sum + why(one), 0)
  const reasons: [number, string][] = [
    [total((one) => one.nobodySaysIt), "nobody else says it"],
    [total((one) => one.nobodyReachable), "no common time and place"],
    [total((one) => one.elsewhere), "who says it sits elsewhere"],
    [total((one) => one.waiting), "who says it has no seat"],
  ]
  const told = reasons.filter(([n]) => n > 0).sort(([a], [b]) => b - a)
  return told.length > 0 ? [`           ${told.map(([n, why]) => `${n}: ${why}`).join(", ")}`] : []
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 1
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split("\n")[0] ?? message
}

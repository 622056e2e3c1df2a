import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PassThrough } from "node:stream"
import { text } from "node:stream/consumers"
import { afterAll, beforeAll, expect, test } from "vitest"
import { proposeCommand } from "../../src/formation/propose.ts"
import { judge } from "./judge.ts"
import { waitingList } from "./waiting-list.ts"

const list = waitingList({ seed: 3 })
let folder: string
let input: string
let output: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kreds-propose-"))
  input = join(folder, "list.json")
  output = join(folder, "groups.json")
  await writeFile(input, JSON.stringify(list))
})

afterAll(() => rm(folder, { recursive: true }))

async function run(args: string[], stderrIsTerminal = false) {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const code = await proposeCommand(args, { stdout, stderr, stderrIsTerminal })
  stdout.end()
  stderr.end()
  return { code, out: await text(stdout), err: await text(stderr) }
}

test("it writes valid groups and sums them up", async () => {
  const { code, out, err } = await run([
    "--in",
    input,
    "--out",
    output,
    "--seconds",
    "0.2",
    "--proof",
    "0.2",
  ])
  expect(code).toBe(0)
  expect(out).toBe("")
  expect(err).toMatch(/^objective {2}\d+\.\d points/)
  expect(err).toMatch(/^placed {5}\d+ of 40 people in \d+ groups$/m)
  const solution = JSON.parse(await readFile(output, "utf8"))
  expect(solution.groups.length).toBeGreaterThan(0)
  expect(judge(list, solution).broken).toEqual([])
})

test("it is usable in a pipe: the groups alone on standard output, a JSON summary beside", async () => {
  const { code, out, err } = await run([
    "--in",
    input,
    "--out",
    "-",
    "--json",
    "--seconds",
    "0.1",
    "--proof",
    "0.1",
  ])
  expect(code).toBe(0)
  expect(JSON.parse(out).instance).toBe(list.name)
  const summary = JSON.parse(err)
  expect(summary.objective).toBeCloseTo(judge(list, JSON.parse(out)).objective, 6)
  expect(summary.bound.upper).toBeGreaterThanOrEqual(summary.objective)
})

test("the summary is on standard output when the groups are in a file", async () => {
  const { out, err } = await run([
    "--in",
    input,
    "--out",
    output,
    "--json",
    "--seconds",
    "0.1",
    "--proof",
    "0.1",
  ])
  expect(JSON.parse(out)).toMatchObject({ people: 40, seed: 1 })
  expect(err).toBe("")
})

test("what is proven to be the best possible is said to be", async () => {
  const few = join(folder, "few.json")
  await writeFile(few, JSON.stringify(waitingList({ seed: 9, people: 32, leaders: 9 })))
  const args = ["--in", few, "--out", output, "--seconds", "0.3", "--proof", "30", "--seed", "1"]
  const { err } = await run(args)
  expect(err).toMatch(/^objective {2}5262\.1 points, the best possible \(bound 5262\.1\)$/m)
})

test("a terminal sees progress, which is wiped in the end", async () => {
  const { err } = await run(
    ["--in", input, "--out", output, "--seconds", "0.3", "--proof", "0.3"],
    true,
  )
  expect(err).toMatch(/\d+ % {2}\d+ placed, \d+ points/)
  expect(err).toContain("\r\u001b[Kobjective")
})

test("help says how to use it", async () => {
  const { code, out } = await run(["--help"])
  expect(code).toBe(0)
  expect(out).toContain("Usage: kreds propose --in INSTANCE.json --out SOLUTION.json")
})

test.each([
  ["nothing", [], "--in must say where the waiting list is."],
  ["no output", ["--in", "x"], "--out must say where the groups go."],
  [
    "a time in words",
    ["--in", "x", "--out", "y", "--seconds", "soon"],
    "--seconds must be a number from above 0 to 86400, and is soon.",
  ],
  [
    "a proof before now",
    ["--in", "x", "--out", "y", "--proof=-1"],
    "--proof must be a number from 0 to 86400, and is -1.",
  ],
  [
    "half a seed",
    ["--in", "x", "--out", "y", "--seed", "1.5"],
    "--seed must be a whole number, and is 1.5.",
  ],
  ["something else", ["--in", "x", "--out", "y", "--quick"], "Unknown option '--quick'"],
])("typed with %s it says so and exits 2", async (_, args, sentence) => {
  const { code, err, out } = await run(args)
  expect(code).toBe(2)
  expect(err).toContain(sentence)
  expect(out).toBe("")
})

test("a list that is refused gives sentences that name the row, and exit 1", async () => {
  const wrong = join(folder, "wrong.json")
  const people = list.people.map((one, i) => (i === 4 ? { ...one, places: ["moon"] } : one))
  await writeFile(wrong, JSON.stringify({ ...list, people }))
  const { code, err } = await run(["--in", wrong, "--out", output])
  expect(code).toBe(1)
  expect(err).toBe(
    `${wrong} is refused.\npeople[4] "p4": places names "moon", which is no place.\n`,
  )
})

test("what cannot be read or is not JSON is said in one sentence", async () => {
  const torn = join(folder, "torn.json")
  await writeFile(torn, '{"format": ')
  const first = await run(["--in", torn, "--out", output])
  expect(first.code).toBe(1)
  expect(first.err).toMatch(/torn\.json is not JSON: .*\n$/)
  const second = await run(["--in", join(folder, "none.json"), "--out", output])
  expect(second.code).toBe(1)
  expect(second.err).toMatch(/none\.json cannot be read: ENOENT.*\n$/)
  const third = await run([
    "--in",
    input,
    "--out",
    join(folder, "no/where.json"),
    "--seconds",
    "0.1",
    "--proof",
    "0.1",
  ])
  expect(third.code).toBe(1)
  expect(third.err).toMatch(/where\.json cannot be written: ENOENT.*\n$/)
})

import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PassThrough } from "node:stream"
import { text } from "node:stream/consumers"
import { afterAll, beforeAll, expect, test } from "vitest"
import { explain } from "../../src/commands/explain.ts"
import type { Instance } from "../../src/formation/solver/instance.ts"
import { propose } from "../../src/formation/solver/solve.ts"
import { unlocksOf } from "../../src/formation/solver/unlocks.ts"
import { waitingList } from "./waiting-list.ts"

const list = waitingList({ seed: 3, people: 60, leaders: 12, themes: 3 })
const formation = propose(list, { seed: 1, iterations: 3000 })
const placed = formation.solution.groups[0]?.members[0] ?? ""
const waiting = formation.explanations.unplaced[0]?.person ?? ""
let folder: string
let input: string
let groups: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kreds-explain-"))
  input = join(folder, "list.json")
  groups = join(folder, "groups.json")
  await writeFile(input, JSON.stringify(list))
  await writeFile(groups, JSON.stringify(formation.solution))
})

afterAll(() => rm(folder, { recursive: true }))

async function run(...args: string[]) {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const configuration = () => {
    throw new Error("explain needs no configuration")
  }
  const code = await explain.run(args, { stdout, stderr, stderrIsTerminal: false, configuration })
  stdout.end()
  stderr.end()
  return { code, out: await text(stdout), err: await text(stderr) }
}

const both = () => ["--in", input, "--solution", groups]

test("it says in Danish why each group, and why not everybody else", async () => {
  const { code, out, err } = await run(...both())
  expect({ code, err }).toEqual({ code: 0, err: "" })
  for (const { id } of formation.solution.groups) expect(out).toContain(`Gruppe ${id} om theme-`)
  expect(out).toContain(`Ikke i en gruppe: ${formation.explanations.unplaced.length}`)
  for (const { person } of formation.explanations.unplaced)
    expect(out).toMatch(new RegExp(`^${person} har ventet \\d+ dage\\.\n {2}[A-ZÆØÅ]`, "m"))
  expect(out).toContain("Hvad én ting mere ville give:")
})

test("English is its equal", async () => {
  const { out } = await run(...both(), "--lang", "en")
  expect(out).toContain("Group g1 about theme-")
  expect(out).toContain("What one more thing would give:")
  expect(out).not.toMatch(/[æøå]/)
})

test("one person is told about alone, placed or not", async () => {
  const seated = await run(...both(), "--lang", "en", "--person", placed)
  expect(seated.out.match(/^Group/gm)).toHaveLength(1)
  expect(seated.out).toMatch(/of this person's \d+ sentences are shared by another/)
  const unseated = await run(...both(), "--lang", "en", "--person", waiting)
  expect(unseated.out).toContain("In no group: 1")
  expect(unseated.out).not.toContain("Group ")
})

test("nobody's name stands beside a recognition", async () => {
  const { out } = await run(...both())
  const statements = list.themes.flatMap((theme) => theme.statements.map(({ id }) => id))
  expect(statements.filter((id) => out.includes(id))).toEqual([])
})

test("who cannot be with somebody is only ever said as: speak first", async () => {
  const group = formation.solution.groups[0]
  const apart: [string, string][] = (group?.members ?? []).map((id) => ["p-x", id])
  const model = list.people.find(({ id }) => id === placed)
  const people = [...list.people, ...(model ? [{ ...model, id: "p-x" }] : [])]
  const other = join(folder, "apart.json")
  await writeFile(other, JSON.stringify({ ...list, people, apart: [...list.apart, ...apart] }))
  const args = ["--in", other, "--solution", groups, "--person", "p-x"]
  const { out } = await run(...args)
  expect(out).toContain("Tal med personen, før I finder en gruppe.")
  expect(out).not.toContain("ikke kan være sammen")
})

test("a program reads it as JSON", async () => {
  const told = JSON.parse((await run(...both(), "--json")).out)
  expect(told.groups).toHaveLength(formation.solution.groups.length)
  expect(told).toHaveProperty("unlocks")
})

test.each([
  ["a person nobody knows", () => [...both(), "--person", "moon"], 'has nobody called "moon".'],
  ["a file that is not there", () => ["--in", "x", "--solution", "y"], "cannot be read: ENOENT"],
  ["a list for groups", () => ["--in", input, "--solution", input], "cannot be read"],
])("%s is refused in one sentence", async (_, args, sentence) => {
  const { code, out, err } = await run(...args())
  expect({ code, out }).toEqual({ code: 1, out: "" })
  expect(err).toContain(sentence)
})

test("groups that break a rule are refused by its name", async () => {
  const broken = join(folder, "broken.json")
  const { solution } = formation
  await writeFile(broken, JSON.stringify({ ...solution, instance: "another" }))
  const { code, err } = await run("--in", input, "--solution", broken)
  expect(code).toBe(1)
  expect(err).toContain("breaks rule H0")
})

test("wrong words are told before anything is read", async () => {
  await expect(run("--in", "x")).rejects.toThrow("--solution must say where the groups are.")
  await expect(run(...both(), "--lang", "fr")).rejects.toThrow("--lang must be da or en")
})

test("one more leader is promised only the people whom a new search places", () => {
  const one = list.people[0]
  if (!one) throw new Error("the list must have people")
  const evening = "tue-1900"
  const themes = [{ id: "theme-0", says: ["theme-0.0", "theme-0.1"], event: "one", recency: 1 }]
  const people = [1, 2, 3, 4, 5].map((n) => ({
    ...one,
    id: `p${n}`,
    themes,
    slots: [evening],
    maybe: [],
    places: ["online"],
    languages: ["da"],
    needs: [],
  }))
  const leader = {
    id: "f1",
    kind: "volunteer" as const,
    themes: ["theme-0"],
    slots: [evening],
    places: ["online"],
    languages: ["da"],
    capacity: 1,
  }
  const short: Instance = { ...list, people, facilitators: [leader], rooms: [], apart: [] }
  const { solution } = propose(short, { seed: 1, iterations: 100 })
  expect(solution.groups).toEqual([])
  const at = { theme: "theme-0", slot: evening, place: "online", language: "da" }
  expect(unlocksOf(short, solution, { seed: 1, iterations: 200 })).toMatchObject([
    { missing: { kind: "leader", at }, people: 5 },
  ])
})

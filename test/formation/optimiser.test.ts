import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { afterAll, expect, test } from "vitest"
import { openOptimiser } from "../../src/formation/optimiser.ts"
import type { Progress } from "../../src/formation/solver/formation.ts"
import { propose } from "../../src/formation/solver/solve.ts"
import { judge } from "./judge.ts"
import { waitingList } from "./waiting-list.ts"

const list = waitingList({ seed: 2, people: 80, leaders: 20 })
const optimiser = openOptimiser()

afterAll(() => optimiser.close())

test("the thread finds what the search finds", async () => {
  const formation = await optimiser.propose(list, { seed: 5, iterations: 2000 })
  expect(formation).toEqual(propose(list, { seed: 5, iterations: 2000 }))
})

test("it tells how far it is while it works", async () => {
  const steps: Progress[] = []
  const enough = new AbortController()
  const onProgress = (step: Progress) => {
    if (steps.push(step) === 4) enough.abort()
  }
  await optimiser.propose(list, {
    seed: 1,
    milliseconds: 30_000,
    onProgress,
    signal: enough.signal,
  })
  expect(steps[0]).toMatchObject({ iterations: 0, done: 0 })
  expect(steps[3]?.iterations).toBeGreaterThan(steps[1]?.iterations ?? 0)
  for (const { solution } of steps) expect(judge(list, solution).broken).toEqual([])
})

test("aborting ends the search with the best so far", async () => {
  const stop = new AbortController()
  const began = performance.now()
  const { solution } = await optimiser.propose(list, {
    seed: 1,
    milliseconds: 60_000,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  })
  expect(performance.now() - began).toBeLessThan(10_000)
  expect(solution.groups.length).toBeGreaterThan(0)
})

test("two calls at once are answered each with its own", async () => {
  const other = waitingList({ seed: 3 })
  const [one, two] = await Promise.all([
    optimiser.propose(list, { seed: 1, iterations: 500 }),
    optimiser.propose(other, { seed: 1, iterations: 500 }),
  ])
  expect([one.solution.instance, two.solution.instance]).toEqual([list.name, other.name])
})

test("a search that fails rejects its own call and no other", async () => {
  const group = { ...list.people[0], theme: "theme-0", slot: "mon-1900", place: "library" }
  const locked = {
    ...group,
    id: "old",
    status: "locked" as const,
    room: null,
    language: "da",
    members: [],
    facilitators: [],
  }
  const failing = optimiser.propose({ ...list, previous: [locked] }, { seed: 1, iterations: 1 })
  await expect(failing).rejects.toThrow("Locked groups break the rules: H8")
  await expect(optimiser.propose(list, { seed: 1, iterations: 1 })).resolves.toBeDefined()
})

test("closing rejects what is still running", async () => {
  const closing = openOptimiser()
  const running = closing.propose(list, { seed: 1, milliseconds: 60_000 })
  const rejected = expect(running).rejects.toThrow("The optimiser was closed")
  await closing.close()
  await rejected
})

test("an idle optimiser does not keep the process alive", async () => {
  const source = new URL("../../src/formation/optimiser.ts", import.meta.url)
  const program = `
    import { openOptimiser } from ${JSON.stringify(source.href)}
    const list = ${JSON.stringify(waitingList({ seed: 2, people: 30, leaders: 9 }))}
    const { iterations } = await openOptimiser().propose(list, { seed: 1, iterations: 10 })
    console.log(iterations)`
  const run = promisify(execFile)
  const args = ["--input-type=module", "--eval", program]
  const { stdout } = await run(process.execPath, args, { timeout: 20_000 })
  expect(stdout.trim()).toBe("10")
})

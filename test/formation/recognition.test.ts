import { expect, test } from "vitest"
import { compile } from "../../src/formation/solver/compile.ts"
import type { Instance, Person } from "../../src/formation/solver/instance.ts"
import { recognitionOf } from "../../src/formation/solver/recognition.ts"
import { propose } from "../../src/formation/solver/solve.ts"
import { waitingList } from "./waiting-list.ts"

const list = waitingList({ seed: 1 })
const evening = "tue-1900"
const hard = ["theme-0.6", "theme-0.7"]
const both = ["theme-0.0", "theme-0.1"]

function somebody(id: string, says: string[], change: Partial<Person> = {}): Person {
  return {
    id,
    themes: [{ id: "theme-0", says, event: "one", recency: 1 }],
    age: 3,
    children: "none",
    living: "alone",
    slots: [evening],
    maybe: [],
    places: ["online"],
    languages: ["da"],
    needs: [],
    waitingDays: 10,
    ...change,
  }
}

const leaders = ["f1", "f2"].map((id) => ({
  id,
  kind: "volunteer" as const,
  themes: ["theme-0"],
  slots: [evening],
  places: ["online"],
  languages: ["da"],
  capacity: 1,
}))

function listOf(...others: Person[]): Instance {
  const people = [
    somebody("p1", [...both, ...hard]),
    somebody("p2", both),
    somebody("p3", both),
    somebody("p4", both),
    ...others,
  ]
  return { ...list, rooms: [], apart: [], people, facilitators: leaders }
}

test.each<[string, Person[], object]>([
  ["nobody else says it", [], { nobodySaysIt: 2 }],
  [
    "who says it can never come when they can",
    [somebody("x", hard, { slots: ["mon-1900"] })],
    { nobodySaysIt: 1, nobodyReachable: 1 },
  ],
])("somebody alone is counted with the reason: %s", (_, others, why) => {
  const instance = listOf(...others.map((one) => ({ ...one, themes: saying(one, ["theme-0.6"]) })))
  const { recognition } = propose(instance, { seed: 1, iterations: 200 })
  expect(recognition).toMatchObject({ shame: 2, shared: 0, reachable: 0, ceiling: 0 })
  const nothing = { nobodySaysIt: 0, nobodyReachable: 0, elsewhere: 0, waiting: 0 }
  expect(recognition.alone).toEqual([{ person: "p1", recognitions: 2, ...nothing, ...why }])
})

test("who says it and waits is a reason of its own, and lifts the ceiling", () => {
  const instance = listOf(somebody("x", [...both, ...hard]))
  const { solution } = propose(listOf(), { seed: 1, iterations: 200 })
  const recognition = recognitionOf(compile(instance), solution)
  expect(recognition).toMatchObject({ shame: 2, shared: 0, reachable: 2, ceiling: 1 })
  expect(recognition.alone[0]).toMatchObject({ waiting: 2, elsewhere: 0 })
})

test("what is shared is counted, and nobody is alone", () => {
  const instance = listOf(somebody("x", [...both, ...hard]))
  const { recognition } = propose(instance, { seed: 1, iterations: 200 })
  expect(recognition).toMatchObject({ shame: 4, shared: 4, reachable: 4, shareOfCeiling: 1 })
  expect(recognition.alone).toEqual([])
})

test("the counts are those of the figures", () => {
  for (const seed of [1, 2, 3]) {
    const { figures, recognition } = propose(waitingList({ seed, people: 70, leaders: 20 }), {
      seed,
      iterations: 1000,
    })
    expect(recognition.shared / recognition.shame).toBeCloseTo(figures.shameRecognised, 9)
    expect(recognition.alone.length).toBe(figures.peopleAloneWithShame)
    expect(recognition.reachable).toBeGreaterThanOrEqual(recognition.shared)
  }
})

function saying({ themes }: Person, says: string[]) {
  return themes.map((theme) => ({ ...theme, says }))
}

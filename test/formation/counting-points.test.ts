import fc from "fast-check"
import { expect, test } from "vitest"
import { compile } from "../../src/formation/solver/compile.ts"
import { construct } from "../../src/formation/solver/construct.ts"
import { improve } from "../../src/formation/solver/improve.ts"
import type { Instance } from "../../src/formation/solver/instance.ts"
import { begin, joinGroup, leaveGroup, takeBack } from "../../src/formation/solver/operations.ts"
import { seededRandom } from "../../src/formation/solver/random.ts"
import { recreate } from "../../src/formation/solver/recreate.ts"
import { openSearch, wishIn } from "../../src/formation/solver/search.ts"
import { takeSnapshot } from "../../src/formation/solver/snapshot.ts"
import { lockedOnly, toSolution } from "../../src/formation/solver/solution.ts"
import { emptyState, type State } from "../../src/formation/solver/state.ts"
import { joiningGain, leavingGain } from "../../src/formation/solver/value.ts"
import { judge } from "./judge.ts"
import { later, waitingList } from "./waiting-list.ts"

const seeds = fc.nat(1_000_000)
const endless = { milliseconds: Infinity, elapsed: () => 0, cancelled: () => false }

function searched(instance: Instance, seed: number, iterations: number) {
  const random = seededRandom(seed)
  const problem = compile(instance)
  const state = construct(problem, random)
  const { best } = improve(state, random, { ...endless, iterations }, () => {})
  return { problem, state, best, random }
}

function laterList(seed: number): Instance {
  const list = waitingList({ seed, people: 60, leaders: 18 })
  const { problem, best } = searched(list, seed, 500)
  return later(list, toSolution(problem, best), seed)
}

test("the points the search counts are the objective, by the judge", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const instance = laterList(seed)
      const { problem, best } = searched(instance, seed, 1500)
      // Both begin with everybody dropped: the search with those it can reach, the judge with all.
      const start = judge(instance, lockedOnly(instance)).objective
      const gained = judge(instance, toSolution(problem, best)).objective - start
      expect(best.points - emptyState(problem).points).toBeCloseTo(gained, 6)
    }),
    { numRuns: 20 },
  )
})

test("what joining and leaving are said to give is what they give", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { state } = searched(laterList(seed), seed, 300)
      for (const { person, group, wish } of possibleJoins(state)) {
        const before = state.points
        const gain = joiningGain(state, group, wish)
        begin(state)
        joinGroup(state, group, wish)
        expect(state.points - before, `person ${person} joins`).toBeCloseTo(gain, 6)
        expect(leavingGain(state, group, wish)).toBeCloseTo(-gain, 6)
        leaveGroup(state, group, wish)
        expect(state.points).toBeCloseTo(before, 6)
        takeBack(state)
      }
    }),
    { numRuns: 15 },
  )
})

test("a move that is not kept leaves everything as it was", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { state, random } = searched(laterList(seed), seed, 300)
      const search = openSearch(state, random)
      const before = contents(state)
      for (let i = 0; i < 50; i++) expect(recreate(search, Number.POSITIVE_INFINITY)).toBe(false)
      expect(contents(state)).toEqual(before)
    }),
    { numRuns: 15 },
  )
})

function possibleJoins(state: State) {
  const waiting = [...state.waiting.subarray(0, state.waitingCount)]
  const open = [...state.open.subarray(0, state.opened)]
  return waiting.flatMap((person) =>
    open.flatMap((group) => {
      const wish = wishIn(state, person, state.cell[group] ?? -1)
      return wish >= 0 && (state.size[group] ?? 0) < state.problem.sizeMax
        ? [{ person, group, wish }]
        : []
    }),
  )
}

/** All a state holds, but for the order of members and of lists. */
function contents(state: State) {
  const { sizeMax } = state.problem
  const snapshot = takeSnapshot(state)
  const open = [...snapshot.open.subarray(0, snapshot.opened)].sort((a, b) => a - b)
  return {
    points: snapshot.points,
    groups: open.map((g) => ({
      cell: snapshot.cell[g],
      leaders: [snapshot.leader[2 * g], snapshot.leader[2 * g + 1]],
      room: snapshot.room[g],
      continues: snapshot.continues[g],
      members: [
        ...snapshot.members.subarray(g * sizeMax, g * sizeMax + (snapshot.size[g] ?? 0)),
      ].sort(),
    })),
    waiting: [...state.waiting.subarray(0, state.waitingCount)].sort(),
    load: [...state.load],
    leadsAt: [...state.leadsAt],
    meetsIn: [...state.meetsIn],
    said: open.map((g) => [
      ...state.said.subarray(g * state.problem.statements, (g + 1) * state.problem.statements),
    ]),
  }
}

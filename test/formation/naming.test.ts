import fc from "fast-check"
import { expect, test } from "vitest"
import { assign } from "../../src/formation/solver/assign.ts"
import { propose } from "../../src/formation/solver/solve.ts"
import { later, waitingList } from "./waiting-list.ts"

const tables = fc
  .record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 5 }) })
  .chain(({ rows, columns }) => {
    const row = fc.array(fc.integer({ min: -3, max: 9 }), {
      minLength: columns,
      maxLength: columns,
    })
    return fc.array(row, { minLength: rows, maxLength: rows })
  })

/** The most points by trying everything. */
function most(points: number[][], row = 0, taken = new Set<number>()): number {
  const own = points[row]
  if (!own) return 0
  return own.reduce(
    (best, value, column) =>
      taken.has(column)
        ? best
        : Math.max(best, value + most(points, row + 1, new Set([...taken, column]))),
    most(points, row + 1, taken),
  )
}

test("groups are named after previous ones so that most people count as staying", () => {
  fc.assert(
    fc.property(tables, (points) => {
      const chosen = assign(points)
      const named = chosen.filter((column) => column >= 0)
      expect(new Set(named).size).toBe(named.length)
      const sum = chosen.reduce((all, column, row) => all + (points[row]?.[column] ?? 0), 0)
      expect(sum).toBe(most(points))
    }),
    { numRuns: 300 },
  )
})

test("when little changes, hardly anybody who had a place is disturbed", () => {
  const shares = [1, 2, 3, 4, 5].map((seed) => {
    const list = waitingList({ seed, people: 120, leaders: 30 })
    const again = later(list, propose(list, { seed: 1, iterations: 20_000 }).solution, seed)
    const here = new Set(again.people.map(({ id }) => id))
    const free = again.previous
      .filter(({ status }) => status === "proposed")
      .flatMap(({ members }) => members.filter((id) => here.has(id)))
    const { figures } = propose(again, { seed: 1, iterations: 10_000 })
    return (figures.stability.moved + figures.stability.dropped) / free.length
  })
  expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.05)
})

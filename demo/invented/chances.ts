import { type Random, seededRandom } from "../../src/formation/solver/random.ts"

/** Seeded chance with the few questions the town asks of it. */
export type Chances = {
  happens(probability: number): boolean
  /** A whole number, both ends included. */
  whole(from: number, to: number): number
  pick<T>(items: readonly T[]): T
  /** Some of them, none twice, in their own order. */
  some<T>(items: readonly T[], count: number): T[]
  weighted<T>(items: readonly (readonly [T, number])[]): T
  /** Around a middle, about two thirds within one spread of it. */
  around(middle: number, spread: number): number
}

export const openChances = (seed: number): Chances => {
  const { next, below }: Random = seededRandom(seed)

  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)]
    if (item === undefined) throw new Error("nothing to pick from")
    return item
  }

  return {
    happens: (probability) => next() < probability,
    whole: (from, to) => from + below(to - from + 1),
    pick,
    some(items, count) {
      const left = items.map((item, index) => ({ item, index, lot: next() }))
      return left
        .toSorted((a, b) => a.lot - b.lot)
        .slice(0, count)
        .toSorted((a, b) => a.index - b.index)
        .map(({ item }) => item)
    },
    weighted(items) {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0)
      const chosen = items.find(([, weight]) => {
        left -= weight
        return left < 0
      })
      return chosen ? chosen[0] : pick(items)[0]
    },
    // Irwin and Hall: twelve even numbers added are very nearly a bell.
    around: (middle, spread) =>
      middle + spread * (Array.from({ length: 12 }, next).reduce((a, b) => a + b, 0) - 6),
  }
}

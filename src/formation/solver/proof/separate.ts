import type { Cut, Master } from "./master.ts"

const violation = 0.02
const mostCuts = 40
const mostPerPerson = 4

/** Cuts that the fractional solution breaks, the most broken first. */
export function separate(master: Master, columns: Float64Array): Cut[] {
  return [...peopleCuts(master, columns), ...leaderCuts(master, columns)]
}

type Broken = { cut: Cut; by: number }

/**
 * Subset-row cuts (Jepsen et al. 2008) for three people: of three, at most one pair or all three
 * can be together once.
 */
function peopleCuts(master: Master, columns: Float64Array): Cut[] {
  const together = noWeights()
  const groups: { people: number[]; value: number }[] = []
  for (const [column, { people }] of master.groups) {
    const value = columns[column] ?? 0
    if (value < 1e-6 || value > 1 - 1e-6) continue
    groups.push({ people, value })
    people.forEach((p, i) => {
      for (const q of people.slice(i + 1)) together.add(p, q, value)
    })
  }
  const known = new Set(
    master.cuts.flatMap(({ cut }) => (cut.kind === "people" ? [cut.people.join()] : [])),
  )
  const broken: Broken[] = []
  for (const people of triplesOf(together)) {
    const name = people.join()
    if (known.has(name)) continue
    known.add(name)
    let value = 0
    for (const group of groups) {
      let met = 0
      for (const p of people) if (group.people.includes(p)) met++
      if (met >= 2) value += group.value
    }
    if (value > 1 + violation) broken.push({ cut: { kind: "people", people, most: 1 }, by: value })
  }
  return spread(broken)
}

function spread(broken: Broken[]): Cut[] {
  const uses = new Map<number, number>()
  const chosen: Cut[] = []
  for (const { cut } of broken.sort((a, b) => b.by - a.by)) {
    if (cut.kind !== "people" || chosen.length >= mostCuts) continue
    if (cut.people.some((p) => (uses.get(p) ?? 0) >= mostPerPerson)) continue
    for (const p of cut.people) uses.set(p, (uses.get(p) ?? 0) + 1)
    chosen.push(cut)
  }
  return chosen
}

/** Triples of which at least two pairs weigh something, more than 1 in all. */
function* triplesOf(weights: Weights): Generator<[number, number, number]> {
  for (const [p, others] of weights.of) {
    const near = [...others]
    for (let i = 0; i < near.length; i++) {
      const [q, first] = near[i] ?? [0, 0]
      for (const [r, second] of near.slice(i + 1)) {
        if (first + second + weights.between(q, r) <= 1 + violation) continue
        const [a = 0, b = 0, c = 0] = [p, q, r].sort((x, y) => x - y)
        yield [a, b, c]
      }
    }
  }
}

/**
 * Blossom inequalities (Edmonds 1965): an odd number of turns to lead, divided into pairs, leaves
 * one over. For the turns of three or more leaders, at one slot and at all.
 */
function leaderCuts(master: Master, columns: Float64Array): Cut[] {
  const { problem, views } = master
  const bySlot = new Map<number, Weights>()
  const all = noWeights()
  for (const [column, { view, one, other }] of master.pairs) {
    const value = columns[column] ?? 0
    if (value < 1e-6) continue
    const slot = problem.cellSlot[views[view]?.cell ?? 0] ?? 0
    const there = bySlot.get(slot) ?? noWeights()
    bySlot.set(slot, there)
    there.add(one, other, value)
    all.add(one, other, value)
  }
  const known = new Set(
    master.cuts.flatMap(({ cut }) => (cut.kind === "leaders" ? nameOf(cut) : [])),
  )
  const broken: Broken[] = []
  const tryCut = (leaders: number[], slot: number | undefined, weights: Weights) => {
    const turns = leaders.reduce(
      (sum, f) => sum + (slot === undefined ? (master.most[master.capacityRow[f] ?? 0] ?? 0) : 1),
      0,
    )
    if (turns % 2 === 0) return
    const most = (turns - 1) / 2
    const cut: Cut = { kind: "leaders", leaders: leaders.toSorted((a, b) => a - b), slot, most }
    const name = nameOf(cut)
    const by = weights.within(leaders) - most
    if (by < violation || known.has(name)) return
    known.add(name)
    broken.push({ cut, by })
  }
  for (const [slot, weights] of bySlot)
    for (const leaders of grown(weights)) tryCut(leaders, slot, weights)
  for (const leaders of grown(all)) tryCut(leaders, undefined, all)
  return broken
    .sort((a, b) => b.by - a.by)
    .slice(0, mostCuts)
    .map(({ cut }) => cut)
}

const largestSet = 9

/** Sets of leaders, grown from each one, and each pair, by whoever weighs most to them. */
function* grown(weights: Weights): Generator<number[]> {
  for (const [first, others] of weights.of)
    for (const second of others.keys()) {
      if (second < first) continue
      const set = [first, second]
      while (set.length < largestSet) {
        let most = 0
        let next = -1
        for (const member of set)
          for (const candidate of weights.of.get(member)?.keys() ?? []) {
            if (set.includes(candidate)) continue
            const weight = set.reduce((sum, one) => sum + weights.between(one, candidate), 0)
            if (weight <= most) continue
            most = weight
            next = candidate
          }
        if (next < 0) break
        set.push(next)
        yield set.slice()
      }
    }
}

function nameOf(cut: Extract<Cut, { kind: "leaders" }>): string {
  return `${cut.slot} ${cut.leaders.join()}`
}

type Weights = {
  of: Map<number, Map<number, number>>
  add: (one: number, other: number, weight: number) => void
  between: (one: number, other: number) => number
  within: (set: readonly number[]) => number
}

/** Weights of pairs, either way round. */
function noWeights(): Weights {
  const of = new Map<number, Map<number, number>>()
  const between = (one: number, other: number) => of.get(one)?.get(other) ?? 0
  const addOne = (one: number, other: number, weight: number) => {
    const others = of.get(one) ?? new Map<number, number>()
    of.set(one, others)
    others.set(other, (others.get(other) ?? 0) + weight)
  }
  return {
    of,
    between,
    add: (one, other, weight) => {
      addOne(one, other, weight)
      addOne(other, one, weight)
    },
    within: (set) =>
      set.reduce(
        (sum, one, i) => set.slice(i + 1).reduce((all, other) => all + between(one, other), sum),
        0,
      ),
  }
}

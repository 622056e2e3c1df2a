import type { Problem } from "../problem.ts"
import type { CellView } from "./cell-view.ts"

/** What members, a group and cuts are charged while a cell is priced. Points, none below 0. */
export type Charges = {
  /** By seeker. */
  person: Float64Array
  group: number
  /** By what members need (bits) and size: what the rooms that fit are charged; infinite for none. */
  rooms: (needs: number, size: number) => number
  cuts: ChargedCut[]
}

/** Charged once when at least two of these seekers sit together (a subset-row cut). */
export type ChargedCut = { seekers: number[]; charge: number }

export type PricedSet = { seekers: number[]; gain: number }

export type Priced = {
  /** No set that may meet gains more, or than `threshold` if that is higher. */
  ceiling: number
  sets: PricedSet[]
  nodes: number
}

export type PriceLimits = {
  /** Sets must gain more than this to be of interest. */
  threshold: number
  /** Keep all sets above the threshold, up to this many, instead of ever better ones. */
  every?: number
  /** Nodes of the search, after which what is unexplored counts by its bound. */
  nodes: number
  /** Asked now and then; true ends the search as if the nodes were used up. */
  late?: () => boolean
}

const keptSets = 6
const looseness = 1e-9

/**
 * The set of seekers that gains most, by branch and bound (depth first, best addition first).
 *
 * Bound of a node with `t` chosen and some remaining: for each size `k`, the chosen and the best
 * `k - t` of the remaining count with their own points less charges; the coverage they would have
 * if, for every statement, as many of the remaining said it as can still come; and the likeness to
 * the chosen and to the likest that can still come. No set below the node gains more. A remaining
 * seeker whose own inclusion cannot lift the node above the threshold is left out below it.
 */
export function price(
  problem: Problem,
  view: CellView,
  charges: Charges,
  limits: PriceLimits,
): Priced {
  const { sizeMin, sizeMax, minShared, step, sizePenalty, statements } = problem
  const { seekers, alike, likest, says, worth, apart, needs } = view
  const reaches = step.length - 1
  const highest = Float64Array.from(step)
  for (let n = 2; n < highest.length; n++)
    highest[n] = Math.max(highest[n] ?? 0, highest[n - 1] ?? 0)
  const saturated = saturationOf(highest)

  const base = Float64Array.from(view.own, (own, i) => own - (charges.person[i] ?? 0))
  const cutsOf: number[][] = Array.from({ length: seekers }, () => [])
  charges.cuts.forEach((cut, c) => {
    for (const i of cut.seekers) cutsOf[i]?.push(c)
  })
  const inCut = new Int32Array(charges.cuts.length)
  let cutCharge = 0

  const chosen: number[] = []
  const place = new Uint8Array(seekers)
  const said = new Int32Array(statements)
  const may = new Int32Array(statements)
  const toChosen = new Float64Array(seekers)
  const sizes = sizeMax + 1
  const width = sizeMax + 1

  let nodes = 0
  let stopped = false
  let ceiling = limits.threshold
  let best = limits.threshold
  const sets: PricedSet[] = []

  function keep(gain: number): void {
    const set = { seekers: chosen.slice(), gain }
    if (limits.every !== undefined) {
      sets.push(set)
      if (sets.length >= limits.every) stopped = true
      return
    }
    best = gain
    sets.push(set)
    if (sets.length > keptSets) sets.shift()
  }

  /** Explores all sets that hold the chosen and any of `remaining`. */
  function explore(remaining: Int32Array, chosenNeeds: number): void {
    nodes++
    if ((nodes & 255) === 0 && limits.late?.()) stopped = true
    if (nodes > limits.nodes) stopped = true

    const t = chosen.length
    const from = Math.max(sizeMin, t, 1)
    const everybody = t + remaining.length
    if (everybody < from) return
    const to = Math.min(sizeMax, everybody)

    place.fill(0)
    for (const i of chosen) place[i] = 1
    for (const i of remaining) {
      place[i] = 2
      for (const s of says[i] ?? []) may[s] = (may[s] ?? 0) + 1
    }

    // promise[i · width + k]: what `i` brings at most in a set of k.
    const rows = everybody
    const promise = new Float64Array(rows * width)
    let hopeless = false
    for (let at = 0; at < rows; at++) {
      const isChosen = at < t
      const i = isChosen ? (chosen[at] ?? 0) : (remaining[at - t] ?? 0)
      if (!promiseOf(i, isChosen, t, from, to, promise, at)) {
        if (isChosen) hopeless = true
        else for (let k = from; k <= to; k++) promise[at * width + k] = Number.NEGATIVE_INFINITY
      }
    }
    // With nobody added the promise of the chosen is exactly what they bring.
    let whole = Number.NEGATIVE_INFINITY
    if (!hopeless && t >= sizeMin) {
      whole = -(sizePenalty[t] ?? 0) - charges.group - cutCharge - charges.rooms(chosenNeeds, t)
      for (let at = 0; at < t; at++) whole += promise[at * width + t] ?? 0
    }

    const lift = new Float64Array(remaining.length).fill(Number.NEGATIVE_INFINITY)
    let most = Number.NEGATIVE_INFINITY
    if (!hopeless)
      for (let k = Math.max(from, t + 1); k <= to; k++) {
        let sum = -(sizePenalty[k] ?? 0) - charges.group - cutCharge - charges.rooms(chosenNeeds, k)
        for (let at = 0; at < t; at++) sum += promise[at * width + k] ?? 0
        const seats = k - t
        const { total, least } = topOf(promise, t, rows, k, seats)
        most = Math.max(most, sum + total)
        for (let r = 0; r < remaining.length; r++) {
          const own = promise[(t + r) * width + k] ?? 0
          const value = own >= least ? sum + total : sum + total - least + own
          if (value > (lift[r] ?? 0)) lift[r] = value
        }
      }

    for (const i of remaining) for (const s of says[i] ?? []) may[s] = (may[s] ?? 0) - 1

    if (hopeless) return
    if (whole > best && floorHolds()) keep(whole)
    if (most <= best) return
    if (stopped) {
      ceiling = Math.max(ceiling, most)
      return
    }

    const order = [...remaining.keys()]
      .filter((r) => (lift[r] ?? 0) > best)
      .sort((a, b) => orderOf(b) - orderOf(a))
    function orderOf(r: number): number {
      return promise[(t + r) * width + Math.min(to, Math.max(from, t + 1))] ?? 0
    }
    const left = Int32Array.from(order, (r) => remaining[r] ?? 0)
    for (let o = 0; o < left.length; o++) {
      const i = left[o] ?? 0
      if ((lift[order[o] ?? 0] ?? 0) <= best) continue
      if (stopped) {
        ceiling = Math.max(ceiling, lift[order[o] ?? 0] ?? 0)
        continue
      }
      add(i)
      const rest: number[] = []
      const full = chosen.length >= sizeMax
      for (let later = o + 1; !full && later < left.length; later++) {
        const j = left[later] ?? 0
        if (!apart[i * seekers + j] && (lift[order[later] ?? 0] ?? 0) > best) rest.push(j)
      }
      explore(Int32Array.from(rest), chosenNeeds | (needs[i] ?? 0))
      remove(i)
    }
  }

  function promiseOf(
    i: number,
    isChosen: boolean,
    t: number,
    from: number,
    to: number,
    promise: Float64Array,
    at: number,
  ): boolean {
    const own = says[i] ?? none
    const value = worth[i] ?? noWorth
    const self = isChosen ? 0 : 1
    // Coverage by how many others may still come: it is the same from `saturated` on.
    let shareable = 0
    for (const s of own) {
      const others = isChosen ? (said[s] ?? 0) - 1 : (said[s] ?? 0)
      if (others + (may[s] ?? 0) - self > 0) shareable++
    }
    if (shareable < minShared) return false

    let charge = 0
    if (!isChosen) for (const c of cutsOf[i] ?? []) if (inCut[c] === 1) charge += halfOf(c)

    const order = likest[i] ?? none
    let sum = toChosen[i] ?? 0
    let walked = 0
    let taken = 0
    let coverage = 0
    let reckoned = -1
    for (let k = from; k <= to; k++) {
      const free = k - t - self
      if (free < 0) {
        promise[at * width + k] = Number.NEGATIVE_INFINITY
        continue
      }
      while (taken < free && walked < order.length) {
        const j = order[walked++] ?? 0
        if (place[j] !== 2) continue
        sum += alike[i * seekers + j] ?? 0
        taken++
      }
      const reach = Math.min(free, saturated)
      if (reach !== reckoned) {
        reckoned = reach
        coverage = 0
        for (let n = 0; n < own.length; n++) {
          const s = own[n] ?? 0
          const here = isChosen ? (said[s] ?? 0) - 1 : (said[s] ?? 0)
          const others = here + Math.min(reach, (may[s] ?? 0) - self)
          const table = reach === 0 ? step : highest
          coverage += (value[n] ?? 0) * (table[Math.min(others + 1, reaches)] ?? 0)
        }
      }
      promise[at * width + k] = (base[i] ?? 0) - charge + coverage + (k > 1 ? sum / (k - 1) : 0)
    }
    return true
  }

  function halfOf(c: number): number {
    return (charges.cuts[c]?.charge ?? 0) / 2
  }

  const top = new Float64Array(sizes)
  function topOf(promise: Float64Array, t: number, rows: number, k: number, seats: number) {
    let filled = 0
    for (let at = t; at < rows; at++) {
      const value = promise[at * width + k] ?? 0
      if (filled === seats && value <= (top[seats - 1] ?? 0)) continue
      let slot = filled < seats ? filled++ : seats - 1
      while (slot > 0 && (top[slot - 1] ?? 0) < value) {
        top[slot] = top[slot - 1] ?? 0
        slot--
      }
      top[slot] = value
    }
    let total = 0
    for (let slot = 0; slot < seats; slot++) total += top[slot] ?? 0
    return { total: filled < seats ? Number.NEGATIVE_INFINITY : total, least: top[seats - 1] ?? 0 }
  }

  function add(i: number): void {
    chosen.push(i)
    for (const s of says[i] ?? none) said[s] = (said[s] ?? 0) + 1
    for (const c of cutsOf[i] ?? []) {
      const n = (inCut[c] ?? 0) + 1
      inCut[c] = n
      if (n === 2) cutCharge += charges.cuts[c]?.charge ?? 0
    }
    for (let j = 0; j < seekers; j++)
      toChosen[j] = (toChosen[j] ?? 0) + (alike[i * seekers + j] ?? 0)
  }

  function remove(i: number): void {
    chosen.pop()
    for (const s of says[i] ?? none) said[s] = (said[s] ?? 0) - 1
    for (const c of cutsOf[i] ?? []) {
      const n = inCut[c] ?? 0
      inCut[c] = n - 1
      if (n === 2) cutCharge -= charges.cuts[c]?.charge ?? 0
    }
    for (let j = 0; j < seekers; j++)
      toChosen[j] = (toChosen[j] ?? 0) - (alike[i * seekers + j] ?? 0)
  }

  function floorHolds(): boolean {
    return chosen.every((i) => {
      let shared = 0
      for (const s of says[i] ?? none) if ((said[s] ?? 0) >= 2) shared++
      return shared >= minShared
    })
  }

  explore(
    Int32Array.from({ length: seekers }, (_, i) => i),
    0,
  )
  const found = sets.reduce((highestGain, { gain }) => Math.max(highestGain, gain), ceiling)
  return { ceiling: found + looseness, sets, nodes }
}

const none = new Int32Array(0)
const noWorth = new Float64Array(0)

/** From this many others on, more do not make a statement better met. */
function saturationOf(highest: Float64Array): number {
  const most = highest.at(-1) ?? 0
  const first = highest.findIndex((value, n) => n > 0 && value >= most)
  return Math.max(0, first - 1)
}

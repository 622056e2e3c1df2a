import { upperBound } from "../bound.ts"
import type { Problem } from "../problem.ts"
import type { Snapshot } from "../snapshot.ts"
import { chargesOf, fixedPart } from "./charges.ts"
import { type Choice, close } from "./close.ts"
import { columnOf } from "./group-column.ts"
import type { OpenLinearProgram } from "./linear.ts"
import { addCut, addGroup, type GroupColumn, type Master, openMaster } from "./master.ts"
import { price } from "./price.ts"
import { separate } from "./separate.ts"

export type ProofLimits = {
  /** Milliseconds since the proof began, and when to stop. */
  elapsed: () => number
  milliseconds: number
  cancelled: () => boolean
}

/** `upper` in points on top of the locked groups; `better` are choices come upon that may be better. */
export type Proof = { upper: number; better: Snapshot[]; rounds: number; nodes: number }

const tolerance = 1e-6
/** Points; what gains less is left to the bound. */
const leastGain = 1e-7
const firstNodes = 250
const nodesFactor = 8
const mostCutRounds = 60
/** The gap is tried to be closed when no cut is left to make, and after every so many rounds. */
const closeEvery = 6

/**
 * An upper bound by column generation with exact pricing, lower and lower until time is up.
 *
 * Argument. Every valid choice of groups keeps the rows of the programme (`master.ts`) and the cuts,
 * which hold for whole numbers. Charge each row its dual, whatever non-negative numbers these are:
 * then no choice is worth more than the right hand sides at their duals, plus what each pair of
 * leaders still gains if that is above 0, plus for each cell the most any group there still gains,
 * if above 0, times the most groups the cell can have. The last is what pricing finds; where its
 * search was cut short, the bound of what was left unexplored takes its place. So each round gives a
 * valid bound, and the lowest of them holds.
 * @param groups to begin with, such as those a search has met
 * @param known a valid solution
 * @param realised turns a better choice into groups with leaders and rooms, if it can be
 * @param onBound told whenever the bound is lowered
 */
export function prove(
  problem: Problem,
  open: OpenLinearProgram,
  groups: (master: Master) => Iterable<GroupColumn>,
  known: (master: Master) => Choice,
  realised: (master: Master, choice: Choice) => Snapshot | undefined,
  limits: ProofLimits,
  onBound: (upper: number) => void = () => {},
): Proof {
  const program = open()
  try {
    return proveWith(openMaster(problem, program), open, groups, known, realised, limits, onBound)
  } finally {
    program.close()
  }
}

function proveWith(
  master: Master,
  open: OpenLinearProgram,
  groups: (master: Master) => Iterable<GroupColumn>,
  knownIn: (master: Master) => Choice,
  realised: (master: Master, choice: Choice) => Snapshot | undefined,
  limits: ProofLimits,
  onBound: (upper: number) => void,
): Proof {
  const left = () => limits.milliseconds - limits.elapsed()
  const late = () => limits.cancelled() || left() <= 0
  const proof: Proof = {
    upper: upperBound(master.problem),
    better: [],
    rounds: 0,
    nodes: 0,
  }
  let best: { upper: number; duals: Float64Array } | undefined
  const lowerTo = (upper: number) => {
    if (upper >= proof.upper) return
    proof.upper = upper
    onBound(proof.upper)
  }
  for (const group of groups(master)) addGroup(master, group)

  let nodes = firstNodes
  let cutRounds = 0
  let known = knownIn(master)
  while (!late() && proof.upper > known.value + tolerance) {
    const solved = master.program.solve(left())
    if (!solved) break
    proof.rounds++
    const round = priceAll(master, solved.duals, nodes, late)
    proof.nodes += round.nodes
    if (!best || round.upper < best.upper) best = { upper: round.upper, duals: solved.duals }
    lowerTo(round.upper)
    if (round.added > 0) continue
    if (round.cutOff && nodes < Number.MAX_SAFE_INTEGER / nodesFactor) {
      nodes *= nodesFactor
      continue
    }
    const cuts = cutRounds++ < mostCutRounds ? separate(master, solved.columns) : []
    for (const cut of cuts) addCut(master, cut)
    if (cuts.length > 0 && cutRounds % closeEvery !== 0) continue

    const closed = close(master, open, best, known, left(), late)
    if (closed) {
      known = closed.better ?? known
      const snapshot = closed.better && realised(master, closed.better)
      if (snapshot) proof.better.push(snapshot)
      lowerTo(closed.upper)
    }
    if (cuts.length === 0 && !(closed?.better && proof.upper > known.value + tolerance)) break
  }
  return proof
}

/** Prices every cell; adds what gains. */
function priceAll(master: Master, duals: Float64Array, nodes: number, late: () => boolean) {
  const round = { upper: fixedPart(master, duals), added: 0, cutOff: false, nodes: 0 }
  master.views.forEach((view, v) => {
    const charges = chargesOf(master, v, duals)
    const found = price(master.problem, view, charges, { threshold: leastGain, nodes, late })
    round.nodes += found.nodes
    if (found.nodes > nodes) round.cutOff = true
    round.upper += view.mostGroups * Math.max(0, found.ceiling)
    for (const { seekers } of found.sets)
      if (addGroup(master, columnOf(master, v, seekers))) round.added++
  })
  return round
}

import { begin, takeBack } from "./operations.ts"
import type { Random } from "./random.ts"
import { recreate } from "./recreate.ts"
import { renameAll } from "./rename.ts"
import { reseat } from "./reseat.ts"
import { openSearch } from "./search.ts"
import { seatBest } from "./seat.ts"
import { retakeSnapshot, type Snapshot, takeSnapshot } from "./snapshot.ts"
import { allSound } from "./sound.ts"
import type { State } from "./state.ts"
import { substitute } from "./substitute.ts"

/** When to stop, whichever comes first; without a clock only `iterations` counts. */
export type Budget = {
  iterations: number
  milliseconds: number
  /** Milliseconds since the search began. */
  elapsed: () => number
  cancelled: () => boolean
}

/** Points: how much worse a change may be is of this order, from the first step to the last. */
export type Temperature = { first: number; last: number }

const warm: Temperature = { first: 30, last: 8 }
/** Where groups were proposed before: hotter, and more people than need be are moved. */
const mild: Temperature = { first: 12, last: 3 }
const coldShare = 0.05
const coldest = 0.3
const stretch = 250
const recreateShare = 0.3
const substituteShare = 0.05
/** Recreating is allowed to cost more, most of all where one group is a large part of the whole. */
const recreateHeat = { fewPeople: 8, manyPeople: 4, manyIs: 150 }

/**
 * Simulated annealing (Kirkpatrick et al. 1983) with ruin-and-recreate moves, from the state given.
 * The same state, random and `iterations` give the same result; a deadline makes the end of the
 * search, and so its temperature, depend on the machine.
 * @param onStretch called every 250 iterations with the share of the budget used, 0–1
 * @returns the best groups met, and how many iterations were made
 */
export function improve(
  state: State,
  random: Random,
  budget: Budget,
  onStretch: (best: Snapshot, iterations: number, done: number) => void,
  temperature = state.problem.previous.length > 0 ? mild : warm,
): { best: Snapshot; iterations: number } {
  const search = openSearch(state, random)
  const best = takeSnapshot(state)
  let iterations = 0
  let done = doneOf(budget, iterations)
  if (state.problem.reachable.length === 0) return { best, iterations }

  const many = state.problem.reachable.length >= recreateHeat.manyIs
  const hotter = many ? recreateHeat.manyPeople : recreateHeat.fewPeople
  let untilLook = 1
  while (done < 1 && !budget.cancelled()) {
    const heat = heatAt(done, temperature)
    const end = Math.min(iterations + stretch, budget.iterations)
    for (; iterations < end; iterations++) {
      const kind = random.next()
      const allowed = heat * Math.log(random.next() + Number.MIN_VALUE)
      if (kind < recreateShare) recreate(search, allowed * hotter)
      else if (kind < recreateShare + substituteShare) substitute(search, allowed)
      else reseat(search, allowed)

      if (--untilLook > 0) continue
      untilLook = Math.max(1, state.opened >> 2)
      if (state.points > best.points) retakeSnapshot(best, state)
    }
    done = doneOf(budget, iterations)
    onStretch(best, iterations, done)
  }
  seatWhoStillFits(state)
  if (state.points > best.points) retakeSnapshot(best, state)
  if (state.problem.previous.length > 0) renameAll(state.problem, best)
  return { best, iterations }
}

function seatWhoStillFits(state: State): void {
  for (const person of state.waiting.slice(0, state.waitingCount)) {
    begin(state)
    if (seatBest(state, person) && !allSound(state)) takeBack(state)
  }
}

function doneOf(budget: Budget, iterations: number): number {
  const byCount = budget.iterations > 0 ? iterations / budget.iterations : 1
  const byTime = budget.milliseconds > 0 ? budget.elapsed() / budget.milliseconds : 1
  return Math.min(1, Math.max(byCount, byTime))
}

/** Falls evenly in proportion, then once more for a short cold finish. */
function heatAt(done: number, { first, last }: Temperature): number {
  if (done < 1 - coldShare) return first * (last / first) ** (done / (1 - coldShare))
  return last * (coldest / last) ** ((done - 1 + coldShare) / coldShare)
}

import type { Forming } from "./form.ts"
import { joinGroup, leaveGroup } from "./operations.ts"
import { mostCandidates, type Search } from "./search.ts"
import { isKeptApart } from "./sound.ts"
import type { State } from "./state.ts"
import {
  coverageOfJoining,
  leavingGain,
  likenessBetween,
  likenessTo,
  ownPoints,
  perOther,
} from "./value.ts"

/** Adds the best candidate until the target is met, or nobody adds anything. */
export function fill(search: Search, g: number, forming: Forming): void {
  const { state, candidates, chance, likeness } = search
  const { problem } = state
  let count = gather(search, g, forming)
  while ((state.size[g] ?? 0) < forming.target && count > 0) {
    const size = state.size[g] ?? 0
    const pairs = state.pairs[g] ?? 0
    const common =
      -perOther(size) * pairs -
      (size >= problem.sizeMin
        ? (problem.sizePenalty[size + 1] ?? 0) - (problem.sizePenalty[size] ?? 0)
        : 0)
    let best = -1
    let most = size < problem.sizeMin ? Number.NEGATIVE_INFINITY : 0
    for (let i = 0; i < count; i++) {
      const w = candidates[i] ?? 0
      const gain =
        ownPoints(state, g, w) +
        coverageOfJoining(state, g, w) +
        perOther(size + 1) * (pairs + (likeness[i] ?? 0)) +
        common +
        (chance[i] ?? 0) +
        lossElsewhere(state, w)
      if (gain <= most) continue
      most = gain
      best = i
    }
    if (best < 0) return

    const w = candidates[best] ?? 0
    count--
    candidates[best] = candidates[count] ?? 0
    chance[best] = chance[count] ?? 0
    likeness[best] = likeness[count] ?? 0
    if (!take(state, g, w)) continue
    for (let i = 0; i < count; i++)
      likeness[i] = (likeness[i] ?? 0) + likenessBetween(state.problem, w, candidates[i] ?? 0)
  }
}

function gather(search: Search, g: number, { cell, borrow, noise }: Forming): number {
  const { state, random, candidates, chance, likeness } = search
  const { seekers, wishPerson } = state.problem
  const start = seekers.start[cell] ?? 0
  const total = (seekers.start[cell + 1] ?? 0) - start
  const offset = random.below(total)
  let count = 0
  for (let i = 0; i < total && count < mostCandidates; i++) {
    const w = seekers.values[start + ((offset + i) % total)] ?? 0
    const from = state.groupOf[wishPerson[w] ?? 0] ?? -1
    if (from >= 0 && (!borrow || from === g || !canSpare(state, from))) continue
    candidates[count] = w
    chance[count] = random.next() * noise
    likeness[count] = likenessTo(state, g, w)
    count++
  }
  return count
}

function canSpare(state: State, g: number): boolean {
  return (state.size[g] ?? 0) > state.problem.sizeMin
}

/** What the group somebody sits in loses, or 0 for those who wait. */
function lossElsewhere(state: State, w: number): number {
  const person = state.problem.wishPerson[w] ?? 0
  const from = state.groupOf[person] ?? -1
  if (from < 0) return 0
  if (!canSpare(state, from)) return Number.NEGATIVE_INFINITY
  return leavingGain(state, from, state.wishOf[person] ?? 0)
}

function take(state: State, g: number, w: number): boolean {
  const person = state.problem.wishPerson[w] ?? 0
  if (isKeptApart(state, g, person)) return false
  const from = state.groupOf[person] ?? -1
  if (from >= 0) {
    if (!canSpare(state, from)) return false
    leaveGroup(state, from, state.wishOf[person] ?? 0)
  }
  joinGroup(state, g, w)
  return true
}

import { formGroup, tryForming } from "./form.ts"
import { keepIf, type Move, randomHome, somebody } from "./move.ts"
import { begin, takeBack } from "./operations.ts"
import { dissolve, randomGroupFor, type Search } from "./search.ts"
import { seatFreed } from "./seat.ts"

const odds = { forWaiting: 0.7, dissolveNear: 0.7, upToMost: 0.5, borrow: 0.5 }
/** Points of chance in the choice of members, at most: forming anew, and for those who lost theirs. */
const mostNoise = { recreate: 40, reopen: 20 }
const reopenings = 2

/**
 * Ruin and recreate (Schrimpf et al. 2000): forms a group for somebody in one of the cells where
 * they could be, whatever must be dissolved for it, and seats those again who lost their place.
 */
export const recreate: Move = (search, threshold) => {
  const { state, random, freed } = search
  const { problem } = state
  freed.length = 0
  begin(state)
  const person = somebody(search, odds.forWaiting)
  const home = randomHome(state, person, random.next())
  const own = state.groupOf[person] ?? -1
  if (own >= 0) dissolve(search, own)
  else if (random.next() < odds.dissolveNear) dissolveNear(search, person)

  const largest = random.next() < odds.upToMost ? problem.sizeMax : problem.comfortable
  const formed = formGroup(search, {
    cell: problem.homes.values[home] ?? 0,
    wish: problem.homeWish[home] ?? 0,
    target: problem.sizeMin + random.below(largest - problem.sizeMin + 1),
    evenBusy: true,
    borrow: random.next() < odds.borrow,
    noise: random.next() * mostNoise.recreate,
  })
  if (formed < 0) {
    takeBack(state)
    return false
  }

  seatFreed(search)
  reopen(search)
  return keepIf(state, threshold)
}

/** Dissolves a random group that a person could join. */
function dissolveNear(search: Search, person: number): void {
  const found = randomGroupFor(search, person)
  if (found) dissolve(search, found.group)
}

/** Tries to open groups with free leaders and rooms for those who lost their place. */
function reopen(search: Search): void {
  const { state, random, freed } = search
  const { problem } = state
  for (let i = 0; i < reopenings; i++) {
    const person = freed[random.below(freed.length)] ?? -1
    if (person < 0 || (state.groupOf[person] ?? -1) >= 0) continue
    const home = randomHome(state, person, random.next())
    tryForming(search, {
      cell: problem.homes.values[home] ?? 0,
      wish: problem.homeWish[home] ?? 0,
      target: problem.comfortable,
      evenBusy: false,
      borrow: random.next() < odds.borrow,
      noise: random.next() * mostNoise.reopen,
    })
  }
}

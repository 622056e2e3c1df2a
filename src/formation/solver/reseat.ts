import { keepIf, type Move, somebody } from "./move.ts"
import { begin, joinGroup, leaveGroup, takeBack } from "./operations.ts"
import { type Joinable, randomGroupFor, type Search, wishIn } from "./search.ts"
import { seatBest } from "./seat.ts"
import { isKeptApart } from "./sound.ts"
import { joiningGain, leavingGain } from "./value.ts"

const odds = { forWaiting: 0.5, asOneMore: 0.5 }

/** Moves somebody, waiting or placed, into another group: as one more, or instead of a member. */
export const reseat: Move = (search, threshold) => {
  const person = somebody(search, odds.forWaiting)
  const found = randomGroupFor(search, person)
  if (!found) return false
  const { state, random } = search
  const full = (state.size[found.group] ?? 0) >= state.problem.sizeMax
  if (!full && random.next() < odds.asOneMore)
    return joinAsOneMore(search, person, found, threshold)
  return takeSeat(search, person, found, threshold)
}

function joinAsOneMore(
  search: Search,
  person: number,
  found: Joinable,
  threshold: number,
): boolean {
  const { state } = search
  const { group, wish } = found
  if (isKeptApart(state, group, person)) return false
  const own = state.groupOf[person] ?? -1
  let gain = joiningGain(state, group, wish)
  if (own < 0) {
    if (gain < threshold) return false
    begin(state)
    joinGroup(state, group, wish)
    return keepIf(state, threshold)
  }

  const before = state.wishOf[person] ?? 0
  const enough = (state.size[own] ?? 0) > state.problem.sizeMin
  gain += leavingGain(state, own, before)
  if (enough && gain < threshold) return false
  begin(state)
  leaveGroup(state, own, before)
  joinGroup(state, group, wish)
  if (!enough) refill(search, own, person)
  return keepIf(state, threshold)
}

/** Takes the seat of a random member, who goes to the empty seat, to another group, or waits. */
function takeSeat(search: Search, person: number, found: Joinable, threshold: number): boolean {
  const { state, random } = search
  const { problem } = state
  const { group, wish } = found
  const size = state.size[group] ?? 0
  const out = state.members[group * problem.sizeMax + random.below(size)] ?? 0
  const other = problem.wishPerson[out] ?? 0
  const own = state.groupOf[person] ?? -1

  begin(state)
  leaveGroup(state, group, out)
  if (own >= 0) leaveGroup(state, own, state.wishOf[person] ?? 0)
  if (isKeptApart(state, group, person)) {
    takeBack(state)
    return false
  }
  joinGroup(state, group, wish)

  const back = own >= 0 ? wishIn(state, other, state.cell[own] ?? 0) : -1
  if (back >= 0 && !isKeptApart(state, own, other)) joinGroup(state, own, back)
  else seatBest(state, other)
  if (own >= 0 && (state.size[own] ?? 0) < problem.sizeMin) refill(search, own, person)
  return keepIf(state, threshold)
}

const mostAsked = 40

/** Gives a group one more member out of those who wait, the best of some. */
function refill({ state, random }: Search, g: number, notAgain: number): void {
  const { seekers, wishPerson } = state.problem
  const cell = state.cell[g] ?? 0
  const start = seekers.start[cell] ?? 0
  const total = (seekers.start[cell + 1] ?? 0) - start
  const offset = random.below(total)
  let best = -1
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0, asked = 0; i < total && asked < mostAsked; i++) {
    const w = seekers.values[start + ((offset + i) % total)] ?? 0
    const person = wishPerson[w] ?? 0
    if (person === notAgain || (state.groupOf[person] ?? -1) >= 0) continue
    asked++
    const gain = joiningGain(state, g, w)
    if (gain <= most || isKeptApart(state, g, person)) continue
    most = gain
    best = w
  }
  if (best >= 0) joinGroup(state, g, best)
}

import { chooseSubstitute } from "./leaders.ts"
import { keepIf, type Move } from "./move.ts"
import { begin, changeLeader } from "./operations.ts"

/** Gives a random group another leader. */
export const substitute: Move = (search, threshold) => {
  const { state, random } = search
  if (state.opened === 0) return false
  const g = state.open[random.below(state.opened)] ?? 0
  const seatOf = random.below(2)
  begin(state)
  const leader = chooseSubstitute(state, g, seatOf, random)
  if (leader < 0) return false
  changeLeader(state, g, seatOf, leader)
  return keepIf(state, threshold)
}

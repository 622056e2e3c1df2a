import { joinGroup } from "./operations.ts"
import type { Search } from "./search.ts"
import { isKeptApart } from "./sound.ts"
import type { State } from "./state.ts"
import { joiningGain } from "./value.ts"

/** Seats everybody who was freed, and still waits, in the group that gains most by it. */
export function seatFreed(search: Search): void {
  const { state, freed, random } = search
  for (let i = freed.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const person = freed[i] ?? 0
    freed[i] = freed[j] ?? 0
    freed[j] = person
  }
  for (const person of freed) if ((state.groupOf[person] ?? -1) < 0) seatBest(state, person)
}

/** Seats a waiting person in the group that gains most, if any gains. */
export function seatBest(state: State, person: number): boolean {
  const { homes, homeWish, sizeMax } = state.problem
  const end = homes.start[person + 1] ?? 0
  let group = -1
  let wish = 0
  let most = 0
  for (let i = homes.start[person] ?? 0; i < end; i++) {
    const w = homeWish[i] ?? 0
    for (let g = state.firstIn[homes.values[i] ?? 0] ?? -1; g >= 0; g = state.nextIn[g] ?? -1) {
      if ((state.size[g] ?? 0) >= sizeMax) continue
      const room = state.room[g] ?? -1
      if (room >= 0 && (state.problem.roomSeats[room] ?? 0) < (state.size[g] ?? 0) + 3) continue
      const gain = joiningGain(state, g, w)
      if (gain <= most || isKeptApart(state, g, person)) continue
      most = gain
      group = g
      wish = w
    }
  }
  if (group < 0) return false
  joinGroup(state, group, wish)
  return true
}

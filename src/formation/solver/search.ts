import { closeGroup, leaveGroup } from "./operations.ts"
import type { Random } from "./random.ts"
import type { State } from "./state.ts"

/** A state, its chance, and scratch room that the moves share. */
export type Search = {
  state: State
  random: Random
  /** People whose group was dissolved in this change. */
  freed: number[]
  /** Wishes considered for a group, with their chance and likeness to its members. */
  candidates: Int32Array
  chance: Float64Array
  likeness: Float64Array
}

export const mostCandidates = 48

export function openSearch(state: State, random: Random): Search {
  return {
    state,
    random,
    freed: [],
    candidates: new Int32Array(mostCandidates),
    chance: new Float64Array(mostCandidates),
    likeness: new Float64Array(mostCandidates),
  }
}

/** Closes a group; its members wait, and are remembered as freed. */
export function dissolve(search: Search, g: number): void {
  const { state, freed } = search
  const { problem, members } = state
  const first = g * problem.sizeMax
  for (let i = (state.size[g] ?? 0) - 1; i >= 0; i--) {
    const w = members[first + i] ?? 0
    leaveGroup(state, g, w)
    freed.push(problem.wishPerson[w] ?? 0)
  }
  closeGroup(state, g)
}

/** A random group that a person could join, with the wish to join it by; undefined if none. */
export function randomGroupFor(search: Search, person: number): Joinable | undefined {
  const { state, random } = search
  const { homes, homeWish } = state.problem
  const own = state.groupOf[person] ?? -1
  const end = homes.start[person + 1] ?? 0
  let met = 0
  let group = -1
  let wish = 0
  for (let i = homes.start[person] ?? 0; i < end; i++) {
    let g = state.firstIn[homes.values[i] ?? 0] ?? -1
    while (g >= 0) {
      if (g !== own && random.below(++met) === 0) {
        group = g
        wish = homeWish[i] ?? 0
      }
      g = state.nextIn[g] ?? -1
    }
  }
  return group < 0 ? undefined : { group, wish }
}

export type Joinable = { group: number; wish: number }

/** The wish by which a person may sit in a cell, or -1. */
export function wishIn(state: State, person: number, cell: number): number {
  const { homes, homeWish } = state.problem
  const end = homes.start[person + 1] ?? 0
  for (let i = homes.start[person] ?? 0; i < end; i++)
    if (homes.values[i] === cell) return homeWish[i] ?? -1
  return -1
}

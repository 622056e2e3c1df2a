import type { Explanations } from "./explain.ts"
import type { Figures } from "./figures.ts"
import type { Solution } from "./instance.ts"
import type { Recognition } from "./recognition.ts"

/** What a search returns: groups that keep every hard rule, and what is known about them. */
export type Formation = {
  solution: Solution
  figures: Figures
  bound: Bound
  explanations: Explanations
  recognition: Recognition
  /** Steps of the search. The same seed and `iterations` give the same solution. */
  iterations: number
}

/**
 * No solution has more points than `upper`. `proven` is true when the solution reaches it.
 * `share` is objective over upper, 0–1: "at least this much of the best possible".
 */
export type Bound = { upper: number; share: number; proven: boolean }

/** The best so far, already checked. The first comes right after the first construction. */
export type Progress = {
  iterations: number
  /** 0–1 of the budget. */
  done: number
  points: number
  placed: number
  solution: Solution
}

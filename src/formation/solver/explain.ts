import { groupReasons } from "./group-reasons.ts"
import type { Meeting, Solution } from "./instance.ts"
import type { Problem } from "./problem.ts"
import { unplacedReasons } from "./unplaced-reasons.ts"

/** Explains a valid solution: every group, and everybody who is in none. */
export function explain(problem: Problem, solution: Solution): Explanations {
  return {
    groups: groupReasons(problem.instance, solution),
    unplaced: unplacedReasons(problem, solution),
  }
}

/** Why the proposal looks as it does: values for pages and the command line to put into words. */
export type Explanations = { groups: GroupReasons[]; unplaced: Unplaced[] }

/** Why these people sit together. Shares are 0–1, points as in the objective. */
export type GroupReasons = Meeting & {
  group: string
  /** What the group adds to the objective, its leaders' cost taken off. */
  points: number
  /** Mean over the members of how well their recognitions are met. */
  coverage: number
  /** Mean likeness of life situation. */
  similarity: number
  /** Recognitions at least two members share, the most shared first. Never who. */
  shared: SharedRecognition[]
  /** What most members have in common, for each compared attribute. */
  situation: CommonSituation[]
  /** Members whom the slot suits, and those for whom it is possible if need be. */
  slotGood: number
  slotMaybe: number
  members: MemberReasons[]
}

export type SharedRecognition = { statement: string; shame: boolean; by: number }

/** `members` is how many members have `value`, the most frequent value of the attribute. */
export type CommonSituation = { attribute: string; value: string | number; members: number }

/** Numbers only: no name is ever tied to a single recognition. */
export type MemberReasons = {
  person: string
  coverage: number
  similarity: number
  /** How many of their recognitions nobody, at least one, at least two others share. */
  recognitions: number
  sharedByNone: number
  sharedByOne: number
  sharedByTwo: number
  shame: number
  shameSharedByNone: number
  slot: "good" | "maybe"
  /** 0 when the group is about the theme they came with. */
  themeRank: number
  waitingDays: number
}

/** Somebody in no group; the reasons come fewest changes first, so the first one binds. */
export type Unplaced = { person: string; waitingDays: number; reasons: Reason[] }

/**
 * One thing that keeps a person out. `changes` counts how many things would have to be otherwise, 0
 * when the person could sit there by the rules; `at` is the meeting nearest to success.
 */
export type Reason =
  /** Their own answers leave nothing to match. */
  | { kind: "nothing-to-match"; changes: number; missing: "theme" | "slot" | "place" | "language" }
  /** They say yes to fewer recognitions than everybody must share. */
  | { kind: "too-few-recognitions"; changes: number; theme: string; says: number; needed: number }
  /** Too few share theme, time, place and language. `people` counts this person too. */
  | { kind: "too-few-people"; changes: number; at: Meeting; people: number; needed: number }
  /** Fewer than two leaders could ever lead it. */
  | { kind: "too-few-leaders"; changes: number; at: Meeting; leaders: number }
  /** Two could lead it, but all are employees. */
  | { kind: "no-volunteer"; changes: number; at: Meeting }
  /** No room is free then that suits (`needs` are this person's own). */
  | { kind: "no-room"; changes: number; at: Meeting; needs: string[] }
  /** There is a group, and it has as many as it may have, or as its room may hold. */
  | { kind: "group-full"; changes: number; at: Meeting; group: string }
  /** There is a group with somebody they must not meet. Only ever shown to the coordinator. */
  | { kind: "kept-apart"; changes: number; at: Meeting; group: string }
  /** Too little in the group, or among all who could meet, that they would share. */
  | { kind: "too-little-shared"; changes: number; at: Meeting; group: string | null }
  /** There is a group with a place, and the proposal is better without them by `points`. */
  | {
      kind: "costs-more-than-it-gives"
      changes: number
      at: Meeting
      group: string
      points: number
    }
  /** The leaders needed are busy with these other groups. */
  | { kind: "leaders-busy"; changes: number; at: Meeting; groups: string[] }
  /** The rooms are taken by these other groups. */
  | { kind: "rooms-busy"; changes: number; at: Meeting; groups: string[] }
  /** Those they could meet with are needed in these other groups. */
  | { kind: "people-elsewhere"; changes: number; at: Meeting; free: number; groups: string[] }

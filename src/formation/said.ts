import type { Reason } from "./solver/explain.ts"

type Kind = Reason["kind"]
type Of<K extends Kind> = Extract<Reason, { kind: K }>

/** A reason as words take it: the meeting already put into words, wishes counted. */
type Sayable<R> = Omit<R, "at" | "kind" | "needs"> &
  (R extends { at: unknown } ? { at: string } : unknown) &
  (R extends { needs: unknown } ? { needs: number } : unknown)

/** One sentence for every reason there is. */
export type Said = { [K in Kind]: (reason: Sayable<Of<K>>) => string }

/** Puts a reason into words; `at` says a meeting's theme, time and place. */
export const say = (words: Said, reason: Reason, at: string): string => {
  const needs = "needs" in reason ? reason.needs.length : 0
  const sentence = words[reason.kind] as (sayable: object) => string
  return sentence({ ...reason, at, needs })
}

import type { Outcome } from "../../src/platform/outcome.ts"

/** The town was invented so that nothing in it is refused; if something is, it is a mistake here. */
export const must = <T>(outcome: Outcome<T, string>): T => {
  if (!outcome.ok) throw new Error(`the invented town was refused: ${outcome.refusal}`)
  return outcome.value
}

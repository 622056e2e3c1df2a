/** What came of an action that a person may be refused: the value, or the reason as they would say it. */
export type Outcome<Value, Refusal extends string> =
  | { ok: true; value: Value }
  | { ok: false; refusal: Refusal }

export const done = <Value>(value: Value) => ({ ok: true as const, value })

export const refused = <Refusal extends string>(refusal: Refusal) => ({
  ok: false as const,
  refusal,
})

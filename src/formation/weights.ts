import type { Attribute, Weights } from "./solver/instance.ts"

/** Everybody shares at least this many of their recognitions with somebody in the circle. */
export const leastShared = 2

/** What a proposal gains and loses points by, as in docs/formation-format.md. */
export const weights: Weights = {
  place: 100,
  perWaitingDay: 0.5,
  secondThemeStep: 10,
  coverage: 60,
  coverageSteps: [0, 0.8, 1],
  shameFactor: 3,
  similarity: 25,
  maybeSlot: 6,
  sizePenalty: { 3: 30, 4: 16, 5: 8, 6: 0, 7: 0, 8: 0, 9: 6, 10: 14, 11: 24, 12: 36 },
  volunteerUse: 12,
  employeeUse: 18,
  fullyLoaded: 10,
  moved: 25,
  dropped: 60,
  reslotted: 8,
}

/** How life situations are compared: what happened first, then age, then how long ago. */
export const attributes: Attribute[] = [
  { key: "age", kind: "ordinal", span: 3, weight: 3, perTheme: false },
  { key: "event", kind: "nominal", weight: 4, perTheme: true },
  { key: "recency", kind: "ordinal", span: 3, weight: 2, perTheme: true },
  { key: "children", kind: "nominal", weight: 2, perTheme: false },
  { key: "living", kind: "nominal", weight: 1, perTheme: false },
]

import type { Id } from "../organisations/organisation.ts"

export type ThemeId = Id<"theme">
export type RecognitionId = Id<"recognition">
export type Role = "self" | "relative" | "bereaved"
export type Texts = { da: string; en: string }

/** A kind of life challenge that groups are formed about. */
export type Theme = {
  id: ThemeId
  slug: string
  position: number
  roles: Role[]
  name: Texts
  summary: Texts
  description: Texts
  forWhom: Texts
  otherOffers: Texts
  /** What happened, as far as it makes situations comparable. */
  events: (Texts & { key: string })[]
}

/** A sentence a person quietly says yes to: "det kender jeg godt". */
export type Recognition = Texts & {
  id: RecognitionId
  theme: ThemeId
  key: string
  /** The sentences people find hardest to say. */
  shame: boolean
}

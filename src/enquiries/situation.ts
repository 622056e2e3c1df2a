import type { RecognitionId, Role, ThemeId } from "../catalogue/theme.ts"
import type { Id } from "../organisations/organisation.ts"
import type { PersonId } from "../people/person.ts"
import type { PlaceId } from "../rooms/room.ts"

export type WaitId = Id<"wait">

/** Under 18, 18-24, 25-34, 35-44, 45-54, 55-64, 65 and over. */
export const ageBands = ["under18", "18", "25", "35", "45", "55", "65"] as const
export const childrenChoices = ["none", "small", "teen", "grown"] as const
export const livingChoices = ["alone", "partner", "family", "shared"] as const
/** How long ago: under a month, under half a year, under two years, under five years, longer. */
export const recencyBands = ["weeks", "months", "year", "years", "long"] as const

export type Children = (typeof childrenChoices)[number]
export type Living = (typeof livingChoices)[number]

/** What a circle is formed from. Everything may be left open; nothing here says who it is. */
export type Situation = {
  ageBand?: number | undefined
  children?: Children | undefined
  living?: Living | undefined
  slotsGood: string[]
  slotsPossible: string[]
  places: PlaceId[]
  languages: string[]
  needs: string[]
  /** Who they could not be with, in their own words; the coordinator alone sees it. */
  notWith?: string | undefined
  /** A short note of the talk; gone when a group starts. */
  note?: string | undefined
  /** What it is about, in their own words, where no theme fits. */
  missingTheme?: string | undefined
}

export const openSituation: Situation = {
  slotsGood: [],
  slotsPossible: [],
  places: [],
  languages: ["da"],
  needs: [],
}

export type WaitStatus = "wished" | "waiting" | "offered" | "placed" | "left" | "lapsed"

/** One theme a person wants a group about; priority 1 is what they came with. */
export type Wait = {
  id: WaitId
  person: PersonId
  theme: ThemeId
  priority: number
  role?: Role | undefined
  event?: string | undefined
  recency?: number | undefined
  recognitions: RecognitionId[]
  status: WaitStatus
  since: Temporal.Instant
  /** When they last said that they still want it, and when they were last asked. */
  wantedAt?: Temporal.Instant | undefined
  askedAt?: Temporal.Instant | undefined
}

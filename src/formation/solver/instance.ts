/**
 * The JSON of `docs/formation-format.md`, as types. Ids are opaque strings; times are whole days or
 * minutes; points are the unit of every weight. `read.ts` turns unknown JSON into these.
 */

export const instanceFormat = "selfhelp-formation/1"
export const solutionFormat = "selfhelp-formation-solution/1"

/** A waiting list and everything its groups could be made of. */
export type Instance = {
  format: typeof instanceFormat
  name: string
  seed?: number
  config: Config
  slots: Slot[]
  places: Place[]
  rooms: Room[]
  themes: Theme[]
  attributes: Attribute[]
  people: Person[]
  facilitators: Facilitator[]
  /** Pairs of ids, person–person or person–facilitator, who never meet in a group. */
  apart: [string, string][]
  /** Groups proposed earlier. Locked ones stay exactly as they are. */
  previous: PreviousGroup[]
}

export type Config = {
  sizeMin: number
  sizeMax: number
  /** How many of their own recognitions every member shares with somebody in the group. */
  minShared: number
  weights: Weights
}

/** Points. What is given for, and what is taken from, a proposal. */
export type Weights = {
  place: number
  perWaitingDay: number
  secondThemeStep: number
  coverage: number
  /** How much a recognition counts when 0, 1, 2 … others share it; the last holds for more. */
  coverageSteps: number[]
  shameFactor: number
  similarity: number
  maybeSlot: number
  /** Points taken by size of group; a size not named costs nothing. */
  sizePenalty: Record<string, number>
  volunteerUse: number
  employeeUse: number
  fullyLoaded: number
  moved: number
  dropped: number
  reslotted: number
}

/** A weekly time. Two slots never overlap. `day` 0 is Monday. */
export type Slot = { id: string; day: number; start: string; minutes: number }

export type Place = { id: string; town: string | null; virtual: boolean; features: string[] }

/** `slots` are the times when the room is free. */
export type Room = {
  id: string
  place: string
  seats: number
  features: string[]
  slots: string[]
}

export type Theme = { id: string; events: string[]; statements: Statement[] }

/** A recognition. `shame` marks those that are hardest to say. */
export type Statement = { id: string; shame: boolean }

/** How one side of two people's life situations is compared. */
export type Attribute =
  | { key: PersonKey; perTheme: false; kind: "nominal"; weight: number }
  | { key: ThemeKey; perTheme: true; kind: "nominal"; weight: number }
  | { key: "age"; perTheme: false; kind: "ordinal"; span: number; weight: number }
  | { key: "recency"; perTheme: true; kind: "ordinal"; span: number; weight: number }

export type PersonKey = "age" | "children" | "living"
export type ThemeKey = "event" | "recency"

/** Somebody who waits. `themes[0]` is what they came with; later ones are acceptable too. */
export type Person = {
  id: string
  themes: PersonTheme[]
  age: number
  children: string
  living: string
  /** Slots that suit them. */
  slots: string[]
  /** Slots that are possible if need be. */
  maybe: string[]
  places: string[]
  languages: string[]
  /** Features a room must have for them. */
  needs: string[]
  waitingDays: number
}

/** `says` are the recognitions this person said yes to within the theme. */
export type PersonTheme = { id: string; says: string[]; event: string; recency: number }

/** `capacity` is how many groups they can lead at the same time. */
export type Facilitator = {
  id: string
  kind: "volunteer" | "employee"
  themes: string[]
  slots: string[]
  places: string[]
  languages: string[]
  capacity: number
}

/** Where a group meets, about what, in which language. */
export type Meeting = { theme: string; slot: string; place: string; language: string }

export type PreviousGroup = Meeting & {
  id: string
  status: "proposed" | "locked"
  room: string | null
  members: string[]
  facilitators: string[]
}

/** The groups found. Who is in none is simply not listed. */
export type Solution = {
  format: typeof solutionFormat
  /** The name of the instance it was made for. */
  instance: string
  groups: Group[]
}

/** `room` is null in a virtual place; `continues` names the previous group this one carries on. */
export type Group = Meeting & {
  id: string
  room: string | null
  members: string[]
  facilitators: string[]
  continues: string | null
}

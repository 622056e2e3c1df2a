import type { Recognition, RecognitionId, Role, Theme, ThemeId } from "../../catalogue/theme.ts"
import type { Slot } from "../../organisations/organisation.ts"
import type { SafeContact } from "../../people/person.ts"
import type { Place, PlaceId } from "../../rooms/room.ts"
import type { Children, Living } from "../situation.ts"
import { firstWishOf, otherWishesOf, type SignUp, type Step } from "./sign-up.ts"

/** What is said on one page. An absent answer is an answer too. */
export type Answer =
  | { kind: "theme"; first: ThemeId | "missing" | undefined; missing: string }
  | { kind: "more"; themes: ThemeId[] }
  | { kind: "recognitions"; recognitions: RecognitionId[] }
  | About
  | { kind: "age"; ageBand: number | undefined }
  | { kind: "young" }
  | { kind: "home"; children: Children | undefined; living: Living | undefined }
  | { kind: "times"; good: string[]; possible: string[] }
  | { kind: "places"; places: PlaceId[] }
  | { kind: "languages"; languages: string[]; needs: string[] }
  | { kind: "name"; firstName: string }
  | { kind: "contact"; email: string; phone: string }
  | { kind: "safe-contact"; contact: SafeContact }
  | { kind: "not-with"; notWith: string }

type About = {
  kind: "about"
  role: Role | undefined
  event: string | undefined
  recency: number | undefined
}

export type AnswerOf<Kind extends Answer["kind"]> = Extract<Answer, { kind: Kind }>

/** What there is to choose from. */
export type Choices = {
  themes: Theme[]
  recognitions: Recognition[]
  places: Place[]
  slots: Slot[]
}

export const groupLanguages = ["da", "en"] as const
export const mostOtherThemes = 3

export type AnswerRefusal =
  | "no-theme"
  | "no-own-words"
  | "too-many-themes"
  | "no-name"
  | "no-way-to-reach"
  | "email-wrong"
  | "phone-wrong"

/** The field it is about, and what is the matter. */
export type AnswerRefusals = Partial<Record<string, AnswerRefusal>>

/** What was answered before, for the page to show; before anything was, all is open. */
export const answerOf = (step: Step, signUp: SignUp | undefined): Answer | undefined => {
  const situation = signUp?.situation
  const person = signUp?.person
  const first = signUp && firstWishOf(signUp)?.theme
  switch (step.kind) {
    case "theme":
      return {
        kind: "theme",
        first: situation?.missingTheme ? "missing" : first,
        missing: situation?.missingTheme ?? "",
      }
    case "more":
      return { kind: "more", themes: signUp ? otherWishesOf(signUp).map(({ theme }) => theme) : [] }
    case "recognitions":
      return { kind: "recognitions", recognitions: step.wish?.recognitions ?? [] }
    case "about": {
      const { role, event, recency } = step.wish ?? {}
      return { kind: "about", role, event, recency }
    }
    case "age":
      return { kind: "age", ageBand: situation?.ageBand }
    case "young":
      return { kind: "young" }
    case "home":
      return { kind: "home", children: situation?.children, living: situation?.living }
    case "times": {
      const { slotsGood: good = [], slotsPossible: possible = [] } = situation ?? {}
      return { kind: "times", good, possible }
    }
    case "places":
      return { kind: "places", places: situation?.places ?? [] }
    case "languages": {
      const { languages = ["da"], needs = [] } = situation ?? {}
      return { kind: "languages", languages, needs }
    }
    case "name":
      return { kind: "name", firstName: person?.firstName ?? "" }
    case "contact":
      return { kind: "contact", email: person?.email ?? "", phone: person?.phone ?? "" }
    case "safe-contact":
      return person && { kind: "safe-contact", contact: person.safeContact }
    case "not-with":
      return { kind: "not-with", notWith: situation?.notWith ?? "" }
    default:
      return undefined
  }
}

import type { Role, Theme, ThemeId } from "../../catalogue/theme.ts"
import { normalisePhone, type SafeContact } from "../../people/person.ts"
import { features } from "../../rooms/room.ts"
import { ageBands, childrenChoices, livingChoices, recencyBands } from "../situation.ts"
import {
  type Answer,
  type AnswerRefusals,
  type Choices,
  groupLanguages,
  mostOtherThemes,
} from "./answer.ts"
import type { Step } from "./sign-up.ts"

/** What a browser sent. */
export type Form = { one(name: string): string; all(name: string): string[] }

export const formOf = (sent: FormData): Form => {
  const all = (name: string) => sent.getAll(name).filter((value) => typeof value === "string")
  return { all, one: (name) => all(name)[0] ?? "" }
}

/** A field no person sees; what fills it is not a person. */
export const trap = "website"

const longestWord = 60
const longestText = 2000

const among = <T extends string>(choices: readonly T[], value: string): T | undefined =>
  choices.find((choice) => choice === value)

const allAmong = <T extends string>(choices: readonly T[], values: readonly string[]): T[] =>
  choices.filter((choice) => values.includes(choice))

const place = (choices: readonly string[], value: string): number | undefined => {
  const index = choices.indexOf(value)
  return index < 0 ? undefined : index
}

const hours: SafeContact["hours"] = ["morning", "afternoon", "evening"]

const text = (form: Form, name: string, longest = longestText) =>
  form.one(name).trim().slice(0, longest)

const firstTheme = (form: Form, ids: readonly ThemeId[]): ThemeId | "missing" | undefined => {
  const chosen = among([...ids, "missing" as const], form.one("theme"))
  return chosen ?? (text(form, "missing") ? "missing" : undefined)
}

/** Not asked where the theme leaves no choice. */
const roleIn = (form: Form, theme: Theme | undefined): Role | undefined =>
  theme?.roles.length === 1 ? theme.roles[0] : among(theme?.roles ?? [], form.one("role"))

/** What one page says. Whatever was never offered is left out. */
export const readAnswer = (step: Step, form: Form, choices: Choices): Answer | undefined => {
  const themes = choices.themes.map(({ id }) => id)
  switch (step.kind) {
    case "theme":
      return { kind: "theme", first: firstTheme(form, themes), missing: text(form, "missing") }
    case "more":
      return { kind: "more", themes: allAmong(themes, form.all("themes")) }
    case "recognitions": {
      const offered = choices.recognitions.filter(({ theme }) => theme === step.wish?.theme)
      const ids = offered.map(({ id }) => id)
      return { kind: "recognitions", recognitions: allAmong(ids, form.all("recognitions")) }
    }
    case "about": {
      const theme = choices.themes.find(({ id }) => id === step.wish?.theme)
      return {
        kind: "about",
        role: roleIn(form, theme),
        event: among(theme?.events.map(({ key }) => key) ?? [], form.one("event")),
        recency: place(recencyBands, form.one("recency")),
      }
    }
    case "age":
      return { kind: "age", ageBand: place(ageBands, form.one("age")) }
    case "young":
      return { kind: "young" }
    case "home":
      return {
        kind: "home",
        children: among(childrenChoices, form.one("children")),
        living: among(livingChoices, form.one("living")),
      }
    case "times": {
      const fitting = (fit: string) =>
        choices.slots.map(({ id }) => id).filter((id) => form.one(`times.${id}`) === fit)
      return { kind: "times", good: fitting("good"), possible: fitting("possible") }
    }
    case "places": {
      const ids = choices.places.map(({ id }) => id)
      return { kind: "places", places: allAmong(ids, form.all("places")) }
    }
    case "languages": {
      const languages = allAmong(groupLanguages, form.all("languages"))
      const needs = allAmong(features, form.all("needs"))
      return { kind: "languages", languages: languages.length > 0 ? languages : ["da"], needs }
    }
    case "name":
      return { kind: "name", firstName: text(form, "firstName", longestWord) }
    case "contact":
      return {
        kind: "contact",
        email: text(form, "email", 254),
        phone: text(form, "phone", longestWord),
      }
    case "safe-contact":
      return {
        kind: "safe-contact",
        contact: {
          write: form.one("write") !== "no",
          voicemail: form.one("voicemail") === "yes",
          hours: allAmong(hours, form.all("hours")),
          note: text(form, "note"),
        },
      }
    case "not-with":
      return { kind: "not-with", notWith: text(form, "notWith") }
    default:
      return undefined
  }
}

/** What has to be corrected before an answer can be kept; mostly nothing. */
export const refusalsIn = (
  answer: Answer,
  isEmail: (typed: string) => boolean,
  standing: readonly ThemeId[],
): AnswerRefusals => {
  if (answer.kind === "theme") {
    if (!answer.first && standing.length === 0) return { theme: "no-theme" }
    return answer.first === "missing" && !answer.missing ? { missing: "no-own-words" } : {}
  }
  if (answer.kind === "more") {
    return answer.themes.length > mostOtherThemes ? { themes: "too-many-themes" } : {}
  }
  if (answer.kind === "name") return answer.firstName ? {} : { firstName: "no-name" }
  if (answer.kind === "contact") {
    const { email, phone } = answer
    if (!email && !phone) return { email: "no-way-to-reach" }
    return {
      ...(email && !isEmail(email) ? { email: "email-wrong" as const } : {}),
      ...(phone && !normalisePhone(phone) ? { phone: "phone-wrong" as const } : {}),
    }
  }
  return {}
}

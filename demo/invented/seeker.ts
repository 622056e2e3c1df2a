import type { shippedThemes } from "../../src/catalogue/actions.ts"
import type { Role } from "../../src/catalogue/theme.ts"
import type { Children, Living, Situation } from "../../src/enquiries/situation.ts"
import {
  type Language,
  type PersonId,
  type SafeContact,
  usualContact,
} from "../../src/people/person.ts"
import type { PlaceId } from "../../src/rooms/room.ts"
import { placeId } from "../places.ts"
import type { Chances } from "./chances.ts"
import { emailFor, phoneFor } from "./names.ts"

export type ShippedTheme = ReturnType<typeof shippedThemes>[number]

/** A theme somebody wants a group about, by the names the content gives its parts. */
export type Wish = {
  theme: string
  role: Role
  event: string
  recency: number
  recognitions: string[]
}

/** Somebody invented who asks for a group: everything they say on their way in. */
export type Seeker = {
  id: PersonId
  firstName: string
  language: Language
  email?: string
  phone?: string
  safeContact: SafeContact
  situation: Situation
  wishes: Wish[]
}

/** People of one kind recognise the same sentences; each theme has this many kinds. */
export const kindsOfPeople = 3

const fewestSaid = 4

/** What somebody of that kind says yes to: mostly what the others of their kind do. */
export const recognitionsOf = (
  { happens, pick }: Chances,
  { recognitions }: ShippedTheme,
  kind: number,
): string[] => {
  const said = recognitions.filter(({ shame }, index) => {
    const isTheirs = index % kindsOfPeople === kind
    return happens((isTheirs ? 0.72 : 0.2) * (shame ? 0.85 : 1))
  })
  while (said.length < fewestSaid) {
    const one = pick(recognitions.filter((_, index) => index % kindsOfPeople === kind))
    if (said.includes(one)) break
    said.push(one)
  }
  return recognitions.filter((one) => said.includes(one)).map(({ key }) => key)
}

export const wishFor = (chances: Chances, theme: ShippedTheme, kind: number): Wish => ({
  theme: theme.slug,
  role: theme.roles[0] ?? "self",
  event: chances.pick(theme.events).key,
  recency: chances.weighted([
    [0, 1],
    [1, 4],
    [2, 5],
    [3, 3],
    [4, 2],
  ]),
  recognitions: recognitionsOf(chances, theme, kind),
})

const usualAges: Record<string, number> = {
  sorg: 4.6,
  angst: 2.2,
  depression: 2.6,
  ensomhed: 4,
  "lavt-selvvaerd": 2.2,
}

/** An adult's age band, around what is usual for the theme. */
export const ageFor = (chances: Chances, theme: string): number =>
  Math.max(1, Math.min(6, Math.round(chances.around(usualAges[theme] ?? 3.4, 1.1))))

/** Children and housing that go with an age. */
export const homeFor = (chances: Chances, age: number): { children: Children; living: Living } => {
  if (age === 1) {
    return {
      children: "none",
      living: chances.weighted([
        ["shared", 4],
        ["alone", 4],
        ["family", 2],
      ]),
    }
  }
  const children: Children =
    age >= 5
      ? chances.weighted([
          ["grown", 7],
          ["none", 2],
          ["teen", 1],
        ])
      : chances.weighted([
          ["none", 3],
          ["small", age < 4 ? 5 : 1],
          ["teen", age > 2 ? 4 : 0],
        ])
  const living: Living =
    children === "small" || children === "teen"
      ? chances.weighted([
          ["family", 6],
          ["alone", 3],
          ["partner", 1],
        ])
      : chances.weighted([
          ["alone", 5],
          ["partner", 4],
          ["shared", 1],
        ])
  return { children, living }
}

const towns = [
  ["house", 6],
  ["culture", 2],
  ["library", 2],
] as const

/** Where they would come: their own town, perhaps the next one, perhaps online. */
export const placesFor = (chances: Chances, sure?: string): PlaceId[] => {
  const own = sure ?? chances.weighted(towns)
  const others = towns
    .map(([key]) => key)
    .filter((key) => key !== own && chances.happens(key === "house" ? 0.6 : 0.4))
  const online = own !== "online" && chances.happens(0.25) ? ["online"] : []
  return [own, ...others, ...online].map(placeId)
}

const notes = [
  "Ring ikke, når jeg er på arbejde.",
  "Skriv helst først.",
  "Sig kun dit fornavn, hvis en anden tager telefonen.",
]

/** How they are reached: mostly by e-mail, some by telephone too, a few by telephone alone. */
export const contactFor = (
  chances: Chances,
  firstName: string,
  number: number,
): Pick<Seeker, "email" | "phone" | "safeContact"> => {
  const way = chances.weighted([
    ["email", 78],
    ["both", 14],
    ["phone", 8],
  ])
  const safeContact: SafeContact = {
    ...usualContact,
    voicemail: chances.happens(0.3),
    hours: chances.some(["morning", "afternoon", "evening"], chances.whole(0, 2)),
    note: chances.happens(0.08) ? chances.pick(notes) : "",
  }
  return {
    ...(way === "phone" ? {} : { email: emailFor(firstName, number) }),
    ...(way === "email" ? {} : { phone: phoneFor(chances) }),
    safeContact,
  }
}

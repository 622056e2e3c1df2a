import type { shippedThemes } from "../../src/catalogue/actions.ts"
import type { Role } from "../../src/catalogue/theme.ts"
import type { Situation } from "../../src/enquiries/situation.ts"
import type { Language, PersonId, SafeContact } from "../../src/people/person.ts"
import type { Chances } from "./chances.ts"

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
const recognitionsOf = (
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

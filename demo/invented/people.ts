import { openSituation } from "../../src/enquiries/situation.ts"
import type { PersonId } from "../../src/people/person.ts"
import { type CastMember, castId, castNames, demoId } from "../cast.ts"
import type { Chances } from "./chances.ts"
import { ageFor, homeFor, placesFor } from "./circumstances.ts"
import { contactFor } from "./contact.ts"
import { nameFor } from "./names.ts"
import { type Seeker, type ShippedTheme, type Wish, wishFor } from "./seeker.ts"
import { someTimes, timesWith, wayOf } from "./times.ts"

/** What is settled about somebody before chance has its say. */
export type Settled = {
  theme: string
  kind: number
  /** The circle they sit in: when and where they must be able to come. */
  meets?: { slot: string; place: string }
  ageBand?: number
  is?: Extract<CastMember, "ada" | "ben">
}

/** What the cast want besides: Ada waits for this while she is asked about the other. */
const secondOf = { ada: "ensomhed", ben: undefined }

/** Invents one person after the other, no two the same. */
export const openPeople = (chances: Chances, themes: readonly ShippedTheme[]) => {
  const staff = new Set<string>(Object.values(castNames))
  let count = 0

  const wishes = ({ theme, kind, is }: Settled): Wish[] => {
    const others = themes.filter(({ slug }) => (is ? slug === secondOf[is] : slug !== theme))
    const more = is
      ? others.length
      : chances.weighted([
          [0, 64],
          [1, 29],
          [2, 7],
        ])
    return [
      ...themes.filter(({ slug }) => slug === theme).map((one) => wishFor(chances, one, kind)),
      ...chances.some(others, more).map((one) => wishFor(chances, one, kind)),
    ]
  }

  return (settled: Settled, taken: readonly string[] = []): Seeker => {
    count++
    const { theme, meets, is } = settled
    const age = settled.ageBand ?? ageFor(chances, theme)
    const way = wayOf(chances, age)
    const firstName = is ? castNames[is] : nameFor(chances, age, new Set([...staff, ...taken]))
    const times = meets ? timesWith(chances, way, meets.slot) : someTimes(chances, way)
    const speaksEnglish = chances.happens(0.08)
    return {
      id: is ? castId(is) : demoId<PersonId>(`person ${count}`),
      firstName,
      language: "da",
      ...contactFor(chances, firstName, count),
      ...(is ? { email: `${is}@eksempel.test` } : {}),
      wishes: wishes(settled),
      situation: {
        ...openSituation,
        ...times,
        ageBand: age,
        ...homeFor(chances, age),
        places: placesFor(chances, meets?.place),
        languages: speaksEnglish ? ["da", "en"] : ["da"],
        needs: chances.happens(0.06) && meets?.place !== "house" ? needsAt(meets?.place) : [],
      },
    }
  }
}

/** Only what the place has: nobody is offered a circle they cannot get into. */
const needsAt = (place: string | undefined) =>
  place === undefined || place === "culture" ? ["step-free"] : []

import type { Chances } from "./chances.ts"
import type { openPeople } from "./people.ts"
import { kindsOfPeople, type Seeker } from "./seeker.ts"

/** Somebody with the day they signed up and the day of their talk. */
export type Come = {
  seeker: Seeker
  signedUpAt: Temporal.ZonedDateTime
  talkedAt: Temporal.ZonedDateTime
}

/** How many wait for each theme beside those who have been asked: most for the common ones. */
const waitingFor: Record<string, number> = {
  stress: 9,
  angst: 9,
  depression: 10,
  sorg: 7,
  skilsmisse: 8,
  ensomhed: 9,
  "lavt-selvvaerd": 5,
  sygemeldt: 4,
  "kronisk-sygdom": 3,
  "foraeldre-til-barn-med-adhd": 3,
  "paaroerende-psykisk-sygdom": 2,
  "paaroerende-misbrug": 3,
}

const rare = [
  "kronisk-sygdom",
  "foraeldre-til-barn-med-adhd",
  "paaroerende-psykisk-sygdom",
  "paaroerende-misbrug",
]

const usualDays = 44
const longestDays = 320
const soonestDays = 7

/** Six to eight weeks for most, months for a few, longest for the rare themes. */
export const daysWaited = (chances: Chances, theme: string): number => {
  const usual = rare.includes(theme) ? usualDays * 3 : usualDays
  const days = Math.exp(chances.around(Math.log(usual), 0.75))
  return Math.round(Math.min(longestDays, Math.max(soonestDays, days)))
}

/** Signed up so many days before, had a talk some days later. */
export const comeBefore = (
  chances: Chances,
  seeker: Seeker,
  moment: Temporal.ZonedDateTime,
  days: number,
): Come => {
  const signedUpAt = moment
    .subtract({ days })
    .withPlainTime({ hour: chances.whole(7, 22), minute: chances.whole(0, 59) })
  const talkedAt = signedUpAt
    .add({ days: chances.whole(2, Math.min(12, days - 2)) })
    .withPlainTime({ hour: chances.whole(9, 15), minute: chances.pick([0, 30]) })
  return { seeker, signedUpAt, talkedAt }
}

const shareWithWish = 0.05
const notWith = [
  "Helst ikke med nogen fra min gamle arbejdsplads.",
  "Ikke sammen med min tidligere mand.",
  "Min nabo kommer måske også. Det vil jeg gerne tale om først.",
]

/** Those who wait and have not been asked. */
export const peopleWaiting = (
  chances: Chances,
  invent: ReturnType<typeof openPeople>,
  now: Temporal.ZonedDateTime,
): Come[] =>
  Object.entries(waitingFor).flatMap(([theme, count]) => {
    const names: string[] = []
    return Array.from({ length: count }, (): Come => {
      const kind = chances.whole(0, kindsOfPeople - 1)
      const seeker = invent({ theme, kind }, names)
      names.push(seeker.firstName)
      if (chances.happens(shareWithWish)) seeker.situation.notWith = chances.pick(notWith)
      return comeBefore(chances, seeker, now, daysWaited(chances, theme))
    })
  })

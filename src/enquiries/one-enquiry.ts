import { listRecognitions, listThemes } from "../catalogue/store.ts"
import type { Theme } from "../catalogue/theme.ts"
import { listLeaders } from "../leaders/store.ts"
import type { Services } from "../organisations/services.ts"
import type { PersonId } from "../people/person.ts"
import { listPeople } from "../people/store.ts"
import type { Allowed } from "../platform/policy.ts"
import { listPlaces } from "../rooms/store.ts"
import { listApart } from "./apart-store.ts"
import type { Enquiry } from "./enquiry.ts"
import { findSignUp } from "./sign-up/actions.ts"
import type { Choices } from "./sign-up/answer.ts"
import type { SignUp } from "./sign-up/sign-up.ts"
import type { TalkTime } from "./talk/talk-time.ts"
import { listTalksOf } from "./talk/talk-time-store.ts"
import { listWaits } from "./waits-store.ts"

/** Somebody this person could be kept apart from. */
export type Other = {
  person: PersonId
  firstName: string | undefined
  isLeader: boolean
  themes: Theme[]
}

/** Everything a coordinator needs for one talk. */
export type OneEnquiry = {
  enquiry: Enquiry
  signUp: SignUp
  choices: Choices
  talk: TalkTime | undefined
  apart: Other[]
  others: Other[]
}

export const lookAtEnquiry = async (
  services: Services,
  enquiry: Allowed<Enquiry, "read">,
): Promise<OneEnquiry | undefined> => {
  const found = await findSignUp(services, enquiry.person, false)
  if (!found) return undefined
  const signUp = { ...found, waits: found.waits.filter(({ status }) => status !== "left") }
  const [talk] = await listTalksOf(services, [enquiry.id])
  const themes = await listThemes(services)
  const choices = {
    themes,
    recognitions: await listRecognitions(
      services,
      signUp.waits.map(({ theme }) => theme),
    ),
    places: await listPlaces(services),
    slots: services.organisation.settings.slots,
  }
  return { enquiry, signUp, choices, talk, ...(await lookAtOthers(services, enquiry, themes)) }
}

const lookAtOthers = async (
  services: Services,
  { person }: Enquiry,
  themes: readonly Theme[],
): Promise<Pick<OneEnquiry, "apart" | "others">> => {
  const waits = await listWaits(services, { status: ["wished", "waiting", "offered"] })
  const leaders = new Set((await listLeaders(services)).map((leader) => leader.person))
  const pairs = await listApart(services)
  const apartIds = pairs.flatMap(([one, other]) =>
    one === person ? [other] : other === person ? [one] : [],
  )
  const ids = [...new Set([...waits.map((wait) => wait.person), ...leaders, ...apartIds])]
  const people = await listPeople(services, ids)
  const all = ids
    .filter((id) => id !== person && people.has(id))
    .map((id): Other => {
      const theirs = waits.filter((wait) => wait.person === id).map(({ theme }) => theme)
      return {
        person: id,
        firstName: people.get(id)?.firstName,
        isLeader: leaders.has(id),
        themes: themes.filter((theme) => theirs.includes(theme.id)),
      }
    })
    .sort((a, b) => (a.firstName ?? "").localeCompare(b.firstName ?? "", "da"))
  return {
    apart: all.filter((other) => apartIds.includes(other.person)),
    others: all.filter((other) => !apartIds.includes(other.person)),
  }
}

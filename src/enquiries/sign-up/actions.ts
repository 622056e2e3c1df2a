import { listRecognitions, listThemes } from "../../catalogue/store.ts"
import type { Services } from "../../organisations/services.ts"
import { type Language, normalisePhone, type PersonId } from "../../people/person.ts"
import { findPerson, insertPerson, savePerson } from "../../people/store.ts"
import { isSignedIn, type Viewer } from "../../people/viewer.ts"
import type { Allowed } from "../../platform/policy.ts"
import { listPlaces } from "../../rooms/store.ts"
import { type EnquiryId, isOnTheDesk, startEnquiry } from "../enquiry.ts"
import { insertEnquiry, listEnquiries } from "../enquiry-store.ts"
import type { Situation } from "../situation.ts"
import { findSituation, saveSituation } from "../situation-store.ts"
import { listWaits, saveWait } from "../waits-store.ts"
import type { Answer, AnswerOf, Choices } from "./answer.ts"
import {
  type Answered,
  firstWishOf,
  otherWishesOf,
  type SignUp,
  type Step,
  wishesOf,
} from "./sign-up.ts"
import { beginWayIn, keepWishes } from "./wish-actions.ts"

/** Everything a person has answered; undefined when there is no such person (any more). */
export const findSignUp = async (
  services: Services,
  id: PersonId,
  known: boolean,
): Promise<SignUp | undefined> => {
  const person = await findPerson(services, id)
  if (!person) return undefined
  const enquiries = await listEnquiries(services, { person: id })
  const enquiry =
    enquiries.find(({ status }) => status === "started") ?? enquiries.find(isOnTheDesk)
  return {
    person,
    known,
    ...(enquiry ? { enquiry } : {}),
    situation: await findSituation(services, id),
    waits: await listWaits(services, { person: id }),
  }
}

/** A draft of somebody, and the way in they have just begun. */
export const beginSignUp = async (
  services: Services,
  id: PersonId,
  language: Language,
): Promise<void> => {
  await insertPerson(services, id, language)
  const enquiry = services.chance.id() as EnquiryId
  await insertEnquiry(services, startEnquiry(enquiry, id, services.now))
}

/** Somebody's own; a visitor has none. */
export const findOwnSignUp = async (
  services: Services,
  viewer: Viewer,
): Promise<SignUp | undefined> =>
  viewer.kind === "person" ? findSignUp(services, viewer.id, isSignedIn(viewer)) : undefined

/** What there is to choose from; sentences only for the themes asked for. */
export const listChoices = async (services: Services, answered: Answered): Promise<Choices> => ({
  themes: await listThemes(services),
  recognitions: await listRecognitions(
    services,
    wishesOf(answered).map(({ theme }) => theme),
  ),
  places: await listPlaces(services),
  slots: services.organisation.settings.slots,
})

type Answering = Allowed<SignUp, "answer">

/** Keeps what one page said. A wish for a theme begins a way in where there is none. */
export const keepAnswer = async (
  services: Services,
  signUp: Answering,
  step: Step,
  answer: Answer,
): Promise<void> => {
  const { person, situation } = signUp
  const keep = (changed: Partial<Situation>) =>
    saveSituation(services, person.id, { ...situation, ...changed })

  switch (answer.kind) {
    case "theme":
      return keepFirst(services, signUp, answer)
    case "more":
      return keepOthers(services, signUp, answer)
    case "recognitions":
    case "about": {
      const { kind: _, ...said } = answer
      if (step.wish) await saveWait(services, { ...step.wish, ...said })
      return
    }
    case "age":
      return keep({ ageBand: answer.ageBand })
    case "home":
      return keep({ children: answer.children, living: answer.living })
    case "times":
      return keep({ slotsGood: answer.good, slotsPossible: answer.possible })
    case "places":
      return keep({ places: answer.places })
    case "languages":
      return keep({ languages: answer.languages, needs: answer.needs })
    case "name":
      return savePerson(services, person.id, { firstName: answer.firstName })
    case "contact": {
      const { email, phone } = answer
      return savePerson(services, person.id, { email, phone: normalisePhone(phone) ?? "" })
    }
    case "safe-contact":
      return savePerson(services, person.id, { safeContact: answer.contact })
    case "not-with":
      return keep({ notWith: answer.notWith })
    case "young":
      return
  }
}

const keepFirst = async (
  services: Services,
  signUp: Answering,
  { first, missing }: AnswerOf<"theme">,
): Promise<void> => {
  const others = otherWishesOf(signUp).map(({ theme }) => theme)
  const missingTheme = first === "missing" ? missing : undefined
  await saveSituation(services, signUp.person.id, { ...signUp.situation, missingTheme })
  const themes =
    first && first !== "missing" ? [first, ...others.filter((id) => id !== first)] : others
  await keepWishes(services, signUp, themes)
  if (missingTheme && themes.length === 0) await beginWayIn(services, signUp)
}

const keepOthers = (services: Services, signUp: Answering, { themes }: AnswerOf<"more">) => {
  const first = firstWishOf(signUp)?.theme
  const others = themes.filter((id) => id !== first)
  return keepWishes(services, signUp, first ? [first, ...others] : others)
}

import { isDeepStrictEqual } from "node:util"
import type { Services } from "../../../organisations/services.ts"
import { type SafeContact, usualContact } from "../../../people/person.ts"
import { erasePerson, savePerson } from "../../../people/store.ts"
import type { Allowed } from "../../../platform/policy.ts"
import type { Consent, ConsentId } from "../../consent.ts"
import { insertConsent, listConsents } from "../../consent-store.ts"
import { confirm, type EnquiryId, isOnTheDesk, startEnquiry } from "../../enquiry.ts"
import { insertEnquiry, listEnquiries } from "../../enquiry-store.ts"
import { openSituation, type Situation, type Wait, type WaitId } from "../../situation.ts"
import { saveSituation } from "../../situation-store.ts"
import { saveWait } from "../../waits-store.ts"
import { type SignUp, standingOf, wishesOf } from "../sign-up.ts"

/** Answers on their way from a draft to the person who turned out to be known already. */
export type Carried = { signUp: SignUp; consents: Consent[] }

/** As the draft: takes everything along and leaves nothing behind. */
export const carryAway = async (
  services: Services,
  signUp: Allowed<SignUp, "sayYes">,
): Promise<Carried> => {
  const consents = await listConsents(services, signUp.person.id)
  await erasePerson(services, signUp.person.id)
  return { signUp, consents }
}

/** As the known person: the newest answers stand beside what they had, and a way in is confirmed. */
export const takeOver = async (
  services: Services,
  own: Allowed<SignUp, "answer">,
  { signUp, consents }: Carried,
): Promise<void> => {
  const { id } = own.person
  const { firstName, phone, safeContact } = signUp.person
  await savePerson(services, id, {
    ...(firstName ? { firstName } : {}),
    ...(phone ? { phone } : {}),
    ...(isUsual(safeContact) ? {} : { safeContact }),
  })
  await saveSituation(services, id, newestOf(own.situation, signUp.situation))
  await takeOverWishes(services, own, wishesOf(signUp))
  for (const consent of consents) {
    await insertConsent(services, {
      ...consent,
      id: services.chance.id() as ConsentId,
      person: id,
    })
  }
  await confirmWayIn(services, own)
}

/** A page passed over must not undo the care somebody asked for before. */
const isUsual = (contact: SafeContact) => isDeepStrictEqual(contact, usualContact)

const newestOf = (before: Situation, said: Situation): Situation => ({
  ...before,
  ...Object.fromEntries(Object.entries(said).filter((entry) => !isAsInTheBeginning(entry))),
})

const isAsInTheBeginning = ([key, value]: [string, unknown]) =>
  isDeepStrictEqual(value, openSituation[key as keyof Situation])

const takeOverWishes = async (
  services: Services,
  own: SignUp,
  wishes: readonly Wait[],
): Promise<void> => {
  const standing = standingOf(own)
  for (const wish of wishes) {
    const before = standing.find(({ theme }) => theme === wish.theme)
    const { role, event, recency, recognitions } = wish
    const said = { role, event, recency, recognitions }
    const taken = before
      ? { ...before, ...said }
      : { ...wish, priority: Math.min(standing.length + wish.priority, 9) }
    await saveWait(services, {
      ...taken,
      id: services.chance.id() as WaitId,
      person: own.person.id,
    })
  }
}

const confirmWayIn = async (services: Services, { person }: SignUp): Promise<void> => {
  const enquiries = await listEnquiries(services, { person: person.id })
  if (enquiries.some(isOnTheDesk)) return
  const id = services.chance.id() as EnquiryId
  const confirmed = confirm(startEnquiry(id, person.id, services.now), services.now)
  if (confirmed.ok) await insertEnquiry(services, confirmed.value)
}

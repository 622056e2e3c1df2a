import type { Services } from "../../../organisations/services.ts"
import type { Language } from "../../../people/person.ts"
import { saveIndexes } from "../../../people/store.ts"
import { attempt } from "../../../platform/attempt.ts"
import { done, type Outcome, refused } from "../../../platform/outcome.ts"
import type { Allowed } from "../../../platform/policy.ts"
import { type ConsentId, consentWording, holds, purposes } from "../../consent.ts"
import { insertConsent, listConsents } from "../../consent-store.ts"
import { confirm, send } from "../../enquiry.ts"
import { findEnquiry, saveEnquiry } from "../../enquiry-store.ts"
import { missingOf, proofOf, type SignUp } from "../sign-up.ts"

type SayingYes = Allowed<SignUp, "sayYes">

export type YesRefusal = "answers-missing" | "already-sent"
type Next = "confirmed" | "sent" | "code-needed"

/** The own yes to both purposes, in the wording of today, and what it leads to. */
export const sayYes = async (
  services: Services,
  signUp: SayingYes,
  language: Language,
): Promise<Outcome<Next, YesRefusal>> => {
  if (missingOf(signUp).length > 0) return refused("answers-missing")
  await keepConsents(services, signUp, language)

  const proof = proofOf(signUp)
  if (proof === "code") return done("code-needed")
  const locked = signUp.enquiry && (await findEnquiry(services, signUp.enquiry.id))
  if (!locked) return refused("already-sent")
  const outcome = proof === "call" ? send(locked) : confirm(locked, services.now)
  if (!outcome.ok) return outcome
  await saveEnquiry(services, outcome.value)
  return done(proof === "call" ? "sent" : "confirmed")
}

const keepConsents = async (
  services: Services,
  { person }: SignUp,
  language: Language,
): Promise<void> => {
  const given = await listConsents(services, person.id)
  for (const purpose of purposes) {
    const isGiven = given.some(
      (yes) => yes.purpose === purpose && yes.wording === consentWording && holds(yes),
    )
    if (isGiven) continue
    await insertConsent(services, {
      id: services.chance.id() as ConsentId,
      person: person.id,
      purpose,
      wording: consentWording,
      language,
      givenAt: services.now,
    })
  }
}

/**
 * The code has shown that the address is theirs. Refused when the address is somebody's already,
 * who must then be let in themselves and take these answers over.
 */
export const confirmByCode = async (
  services: Services,
  signUp: SayingYes,
): Promise<Outcome<undefined, "address-known" | "already-sent">> => {
  // Only the e-mail was shown to be theirs; nobody may be found by a number that was not.
  const { phone: _, ...shown } = signUp.person
  const indexed = await attempt(services.tx, () => saveIndexes(services, shown))
  if (!indexed.ok) return refused("address-known")
  const locked = signUp.enquiry && (await findEnquiry(services, signUp.enquiry.id))
  if (!locked) return refused("already-sent")
  const outcome = confirm(locked, services.now)
  if (!outcome.ok) return outcome
  await saveEnquiry(services, outcome.value)
  return done(undefined)
}

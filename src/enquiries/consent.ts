import type { Id } from "../organisations/organisation.ts"
import type { Language, PersonId } from "../people/person.ts"

export type ConsentId = Id<"consent">

/** To what: being reached; that theme and circumstances are used to form a group. */
export const purposes = ["contact", "theme"] as const
export type Purpose = (typeof purposes)[number]

/** The wording in `sign-up/words`; a new text is a new version. */
export const consentWording = "2026-11"

/** A person's own yes: to what, in which wording, when, and when it was taken back. */
export type Consent = {
  id: ConsentId
  person: PersonId
  purpose: Purpose
  wording: string
  language: Language
  givenAt: Temporal.Instant
  withdrawnAt?: Temporal.Instant
}

export const holds = (consent: Consent) => consent.withdrawnAt === undefined

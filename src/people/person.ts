import type { Id } from "../organisations/organisation.ts"

export type PersonId = Id<"person">
export type Language = "da" | "en"

/** How somebody may be reached without anybody else learning why. */
export type SafeContact = {
  /** May we write at all, by e-mail or text message? */
  write: boolean
  /** May we leave a message on the answering machine? */
  voicemail: boolean
  /** When to call. */
  hours: ("morning" | "afternoon" | "evening")[]
  /** Whatever else to mind, in the person's own words. */
  note: string
}

/** Who somebody is, opened for those who may see it. */
export type Person = {
  id: PersonId
  language: Language
  firstName?: string
  email?: string
  phone?: string
  safeContact: SafeContact
}

export const usualContact: SafeContact = { write: true, voicemail: false, hours: [], note: "" }

/** One spelling per address, so that the blind index finds it again. */
export const normaliseEmail = (typed: string) => typed.trim().toLowerCase().normalize("NFC")

/** Digits with their country; eight digits are Danish. Undefined when it cannot be a number. */
export const normalisePhone = (typed: string): string | undefined => {
  const digits = typed.replace(/[^\d+]/g, "").replace(/^00/, "+")
  if (/^\d{8}$/.test(digits)) return `+45${digits}`
  return /^\+\d{8,15}$/.test(digits) ? digits : undefined
}

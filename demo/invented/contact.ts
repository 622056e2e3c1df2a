import { type SafeContact, usualContact } from "../../src/people/person.ts"
import type { Chances } from "./chances.ts"
import { emailFor, phoneFor } from "./names.ts"
import type { Seeker } from "./seeker.ts"

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

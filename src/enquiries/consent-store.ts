import type { Services } from "../organisations/services.ts"
import type { Language, PersonId } from "../people/person.ts"
import type { Consent, ConsentId, Purpose } from "./consent.ts"

declare module "../platform/database.ts" {
  interface Tables {
    consents: {
      organisation_id: string
      id: string
      person_id: string
      purpose: Purpose
      wording: string
      language: Language
      given_at: Temporal.Instant
      withdrawn_at: Temporal.Instant | null
    }
  }
}

/** Every yes a person has given, newest first. */
export const listConsents = async (
  { tx, organisation }: Services,
  person: PersonId,
): Promise<Consent[]> => {
  const rows = await tx
    .selectFrom("consents")
    .selectAll()
    .where("organisation_id", "=", organisation.id)
    .where("person_id", "=", person)
    .orderBy("given_at", "desc")
    .orderBy("purpose")
    .execute()
  return rows.map((row) => ({
    id: row.id as ConsentId,
    person: row.person_id as PersonId,
    purpose: row.purpose,
    wording: row.wording,
    language: row.language,
    givenAt: row.given_at,
    ...(row.withdrawn_at ? { withdrawnAt: row.withdrawn_at } : {}),
  }))
}

export const insertConsent = async (
  { tx, organisation }: Services,
  consent: Consent,
): Promise<void> => {
  const { id, person, purpose, wording, language, givenAt, withdrawnAt } = consent
  await tx
    .insertInto("consents")
    .values({
      organisation_id: organisation.id,
      id,
      person_id: person,
      purpose,
      wording,
      language,
      given_at: givenAt,
      withdrawn_at: withdrawnAt ?? null,
    })
    .execute()
}

/** Takes back every yes to these purposes that still holds. */
export const saveConsentsWithdrawn = async (
  { tx, organisation, now }: Services,
  person: PersonId,
  withdrawn: readonly Purpose[],
): Promise<void> => {
  await tx
    .updateTable("consents")
    .set({ withdrawn_at: now })
    .where("organisation_id", "=", organisation.id)
    .where("person_id", "=", person)
    .where("purpose", "in", [...withdrawn])
    .where("withdrawn_at", "is", null)
    .execute()
}

import type { Services } from "../organisations/services.ts"
import type { PersonSeal } from "../platform/vault.ts"
import {
  type Language,
  normaliseEmail,
  type Person,
  type PersonId,
  type SafeContact,
  usualContact,
} from "./person.ts"
import type { Role } from "./viewer.ts"

declare module "../platform/database.ts" {
  interface Tables {
    people: {
      organisation_id: string
      id: string
      status: "started" | "known"
      language: Language
      first_name: Buffer | null
      email: Buffer | null
      email_index: Buffer | null
      phone: Buffer | null
      phone_index: Buffer | null
      safe_contact: Buffer | null
      created_at: Temporal.Instant
    }
    roles: { organisation_id: string; person_id: string; role: Role }
  }
}

const sealedColumns = ["first_name", "email", "phone", "safe_contact"] as const
type SealedColumn = (typeof sealedColumns)[number]
type Row = { id: string; language: Language } & Record<SealedColumn, Buffer | null>

const opened = (seal: PersonSeal | undefined, row: Row, column: SealedColumn) => {
  const sealed = row[column]
  return seal && sealed ? seal.open({ table: "people", column, row: row.id }, sealed) : undefined
}

const asPerson = (seal: PersonSeal | undefined, row: Row): Person => {
  const firstName = opened(seal, row, "first_name")
  const email = opened(seal, row, "email")
  const phone = opened(seal, row, "phone")
  const contact = opened(seal, row, "safe_contact")
  return {
    id: row.id as PersonId,
    language: row.language,
    ...(firstName ? { firstName } : {}),
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    safeContact: contact
      ? { ...usualContact, ...(JSON.parse(contact) as SafeContact) }
      : usualContact,
  }
}

/** The people of those ids that the viewer may know of, opened. */
export const listPeople = async (
  { tx, vault, organisation }: Services,
  ids: readonly PersonId[],
): Promise<Map<PersonId, Person>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom("people")
    .select(["id", "language", ...sealedColumns])
    .where("organisation_id", "=", organisation.id)
    .where("id", "in", [...new Set(ids)])
    .execute()
  const seals = await vault.of(rows.map((row) => row.id))
  return new Map(rows.map((row) => [row.id as PersonId, asPerson(seals.get(row.id), row)]))
}

export const findPerson = async (services: Services, id: PersonId): Promise<Person | undefined> =>
  (await listPeople(services, [id])).get(id)

export const insertPerson = async (
  { tx, vault, organisation, now }: Services,
  id: PersonId,
  language: Language,
): Promise<void> => {
  await vault.create(id)
  await tx
    .insertInto("people")
    .values({ organisation_id: organisation.id, id, language, status: "started", created_at: now })
    .execute()
}

export type Details = {
  firstName?: string
  email?: string
  phone?: string
  safeContact?: SafeContact
  language?: Language
}

/** Seals and keeps what is given; what is absent stays, what is empty goes. */
export const savePerson = async (
  { tx, vault, organisation }: Services,
  id: PersonId,
  details: Details,
): Promise<void> => {
  const seal = (await vault.of([id])).get(id)
  if (!seal) throw new Error("this person's key is not there")
  const sealed = (column: SealedColumn, text: string) =>
    text === "" ? null : seal.seal({ table: "people", column, row: id }, text)
  const { firstName, email, phone, safeContact, language } = details
  await tx
    .updateTable("people")
    .set({
      ...(firstName === undefined ? {} : { first_name: sealed("first_name", firstName) }),
      ...(email === undefined ? {} : { email: sealed("email", email) }),
      ...(phone === undefined ? {} : { phone: sealed("phone", phone) }),
      ...(safeContact ? { safe_contact: sealed("safe_contact", JSON.stringify(safeContact)) } : {}),
      ...(language ? { language } : {}),
    })
    .where("organisation_id", "=", organisation.id)
    .where("id", "=", id)
    .execute()
}

/** From now on the address finds this person: it was shown to be theirs. */
export const saveIndexes = async (
  { tx, vault, organisation }: Services,
  person: Person,
): Promise<void> => {
  await tx
    .updateTable("people")
    .set({
      status: "known",
      email_index: person.email ? vault.index("email", normaliseEmail(person.email)) : null,
      phone_index: person.phone ? vault.index("phone", person.phone) : null,
    })
    .where("organisation_id", "=", organisation.id)
    .where("id", "=", person.id)
    .execute()
}

export const findByIndex = async (
  { tx, organisation }: Services,
  kind: "email" | "phone",
  index: Buffer,
): Promise<PersonId | undefined> => {
  const row = await tx
    .selectFrom("people")
    .select("id")
    .where("organisation_id", "=", organisation.id)
    .where(kind === "email" ? "email_index" : "phone_index", "=", index)
    .executeTakeFirst()
  return row?.id as PersonId | undefined
}

/** The row goes, and the key with it: what a backup still holds cannot be read. */
export const erasePerson = async ({ tx, vault, organisation }: Services, id: PersonId) => {
  await vault.destroy(id)
  await tx
    .deleteFrom("people")
    .where("organisation_id", "=", organisation.id)
    .where("id", "=", id)
    .execute()
}

export const listRoles = async ({ tx, organisation }: Services, id: PersonId): Promise<Role[]> => {
  const rows = await tx
    .selectFrom("roles")
    .select("role")
    .where("organisation_id", "=", organisation.id)
    .where("person_id", "=", id)
    .execute()
  return rows.map((row) => row.role)
}

export const insertRole = async (
  { tx, organisation }: Services,
  id: PersonId,
  role: Role,
): Promise<void> => {
  await tx
    .insertInto("roles")
    .values({ organisation_id: organisation.id, person_id: id, role })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

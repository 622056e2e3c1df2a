import type { Services } from "../organisations/services.ts"
import type { CodeRequest, Purpose } from "./code.ts"
import type { PersonId } from "./person.ts"

declare module "../platform/database.ts" {
  interface Tables {
    sign_in_requests: {
      organisation_id: string
      id: string
      purpose: Purpose
      browser_hash: Buffer
      address_index: Buffer
      person_id: string | null
      code_hash: Buffer | null
      sent_at: Temporal.Instant | null
      tries: number
      asked_at: Temporal.Instant
      ends_at: Temporal.Instant
      used_at: Temporal.Instant | null
    }
  }
}

export const insertCodeRequest = async (
  { tx, organisation, now }: Services,
  request: CodeRequest,
): Promise<void> => {
  await tx
    .insertInto("sign_in_requests")
    .values({
      organisation_id: organisation.id,
      id: request.id,
      purpose: request.purpose,
      browser_hash: request.browserHash,
      address_index: request.addressIndex,
      person_id: request.person ?? null,
      tries: request.tries,
      asked_at: now,
      ends_at: request.endsAt,
    })
    .execute()
}

type Wanted = { id: string } | { browserHash: Buffer }

/** The newest request of that id or browser, locked: five tries are five, also in parallel. */
export const findCodeRequest = async (
  { tx, organisation }: Services,
  wanted: Wanted,
): Promise<CodeRequest | undefined> => {
  const all = tx
    .selectFrom("sign_in_requests")
    .selectAll()
    .where("organisation_id", "=", organisation.id)
  const row = await ("id" in wanted
    ? all.where("id", "=", wanted.id)
    : all.where("browser_hash", "=", wanted.browserHash)
  )
    .orderBy("asked_at", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    purpose: row.purpose,
    browserHash: row.browser_hash,
    addressIndex: row.address_index,
    ...(row.person_id ? { person: row.person_id as PersonId } : {}),
    ...(row.code_hash ? { codeHash: row.code_hash } : {}),
    tries: row.tries,
    endsAt: row.ends_at,
    ...(row.used_at ? { usedAt: row.used_at } : {}),
  }
}

type Changes = { tries: number } | { usedAt: Temporal.Instant }

/** Another try, or the one that opened: a code that has opened is forgotten. */
export const saveCodeRequest = async (
  { tx, organisation }: Services,
  id: string,
  changes: Changes,
): Promise<void> => {
  await tx
    .updateTable("sign_in_requests")
    .set("usedAt" in changes ? { used_at: changes.usedAt, code_hash: null } : changes)
    .where("organisation_id", "=", organisation.id)
    .where("id", "=", id)
    .execute()
}

/** Whose code it is, and its hash. */
export const saveCode = async (
  { tx, organisation, now }: Services,
  id: string,
  { person, codeHash }: { person: PersonId; codeHash: Buffer },
): Promise<void> => {
  await tx
    .updateTable("sign_in_requests")
    .set({ person_id: person, code_hash: codeHash, sent_at: now })
    .where("organisation_id", "=", organisation.id)
    .where("id", "=", id)
    .execute()
}

/** How many codes left for an address in the last hour. */
export const countCodesFor = async (
  { tx, organisation, now }: Services,
  addressIndex: Buffer,
): Promise<number> => {
  const { count } = await tx
    .selectFrom("sign_in_requests")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("organisation_id", "=", organisation.id)
    .where("address_index", "=", addressIndex)
    .where("sent_at", "is not", null)
    .where("asked_at", ">", now.subtract({ hours: 1 }))
    .executeTakeFirstOrThrow()
  return count
}

/** What no longer opens anything is not kept, not even as a hash. */
export const eraseCodesOver = async ({ tx, organisation, now }: Services) => {
  await tx
    .updateTable("sign_in_requests")
    .set({ code_hash: null })
    .where("organisation_id", "=", organisation.id)
    .where("ends_at", "<=", now)
    .where("code_hash", "is not", null)
    .execute()
}

export const eraseCodeRequestsBefore = async ({ tx, organisation, now }: Services) => {
  await tx
    .deleteFrom("sign_in_requests")
    .where("organisation_id", "=", organisation.id)
    .where("asked_at", "<", now.subtract({ hours: 1 }))
    .execute()
}

import type { Services } from "../organisations/services.ts"
import type { PersonId } from "./person.ts"
import type { Session } from "./session.ts"
import type { GroupId, Level } from "./viewer.ts"

declare module "../platform/database.ts" {
  interface Tables {
    sessions: {
      organisation_id: string
      token_hash: Buffer
      person_id: string
      level: Level
      created_at: Temporal.Instant
      seen_at: Temporal.Instant
      ends_at: Temporal.Instant
    }
  }
}

const at = ({ tx, organisation }: Services) => ({ tx, organisationId: organisation.id })

export const findSession = async (
  services: Services,
  tokenHash: Buffer,
): Promise<Session | undefined> => {
  const { tx, organisationId } = at(services)
  const row = await tx
    .selectFrom("sessions")
    .select(["person_id", "level", "seen_at", "ends_at"])
    .where("organisation_id", "=", organisationId)
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    person: row.person_id as PersonId,
    level: row.level,
    seenAt: row.seen_at,
    endsAt: row.ends_at,
  }
}

export const insertSession = async (
  services: Services,
  tokenHash: Buffer,
  session: Session,
): Promise<void> => {
  const { tx, organisationId } = at(services)
  await tx
    .insertInto("sessions")
    .values({
      organisation_id: organisationId,
      token_hash: tokenHash,
      person_id: session.person,
      level: session.level,
      created_at: services.now,
      seen_at: session.seenAt,
      ends_at: session.endsAt,
    })
    .execute()
}

export const noteVisit = async (services: Services, tokenHash: Buffer): Promise<void> => {
  const { tx, organisationId } = at(services)
  await tx
    .updateTable("sessions")
    .set({ seen_at: services.now })
    .where("organisation_id", "=", organisationId)
    .where("token_hash", "=", tokenHash)
    .execute()
}

export const endSession = async (services: Services, tokenHash: Buffer): Promise<void> => {
  const { tx, organisationId } = at(services)
  await tx
    .deleteFrom("sessions")
    .where("organisation_id", "=", organisationId)
    .where("token_hash", "=", tokenHash)
    .execute()
}

export const eraseSessionsBefore = async (services: Services): Promise<void> => {
  const { tx, organisationId } = at(services)
  await tx
    .deleteFrom("sessions")
    .where("organisation_id", "=", organisationId)
    .where("ends_at", "<", services.now)
    .execute()
}

declare module "../platform/database.ts" {
  interface Tables {
    memberships: {
      organisation_id: string
      group_id: string
      person_id: string
      first_name: Buffer
      joined_at: Temporal.Instant
      left_at: Temporal.Instant | null
    }
    group_leaders: {
      organisation_id: string
      group_id: string
      person_id: string
      leader_id: string
      first_name: Buffer
    }
  }
}

/** The circles somebody sits in and those they lead: part of who they are when they ask for a page. */
export const listCircles = async (
  services: Services,
  person: PersonId,
): Promise<{ memberOf: GroupId[]; leads: GroupId[] }> => {
  const { tx, organisationId } = at(services)
  const member = await tx
    .selectFrom("memberships")
    .select("group_id")
    .where("organisation_id", "=", organisationId)
    .where("person_id", "=", person)
    .where("left_at", "is", null)
    .execute()
  const leads = await tx
    .selectFrom("group_leaders")
    .select("group_id")
    .where("organisation_id", "=", organisationId)
    .where("person_id", "=", person)
    .execute()
  const ids = (rows: { group_id: string }[]) => rows.map((row) => row.group_id as GroupId)
  return { memberOf: ids(member), leads: ids(leads) }
}

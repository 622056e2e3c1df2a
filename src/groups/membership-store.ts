import { sql } from "kysely"
import type { LeaderId } from "../leaders/leader.ts"
import type { Services } from "../organisations/services.ts"
import type { PersonId } from "../people/person.ts"
import type { PersonSeal } from "../platform/vault.ts"
import type { GroupId, GroupLeader, Membership } from "./group.ts"

type SealedTable = "memberships" | "group_leaders"
type Named = { group_id: string; person_id: string; first_name: Buffer }

const seat = (table: SealedTable, group: string, person: string) => ({
  table,
  column: "first_name",
  row: `${group}|${person}`,
})

const opened = (seals: Map<string, PersonSeal>, table: SealedTable, row: Named): string =>
  seals.get(row.person_id)?.open(seat(table, row.group_id, row.person_id), row.first_name) ?? ""

/** Everybody who has a place in those groups or had one, in the order they came. */
export const listMemberships = async (
  { tx, vault, organisation }: Services,
  groups: readonly GroupId[],
): Promise<Membership[]> => {
  if (groups.length === 0) return []
  const rows = await tx
    .selectFrom("memberships")
    .select(["group_id", "person_id", "first_name", "joined_at", "left_at"])
    .where("organisation_id", "=", organisation.id)
    .where("group_id", "in", [...groups])
    .orderBy("joined_at")
    .orderBy("person_id")
    .execute()
  const seals = await vault.of(rows.map((row) => row.person_id))
  return rows.map((row) => ({
    group: row.group_id as GroupId,
    person: row.person_id as PersonId,
    firstName: opened(seals, "memberships", row),
    joinedAt: row.joined_at,
    ...(row.left_at ? { leftAt: row.left_at } : {}),
  }))
}

export const listGroupLeaders = async (
  { tx, vault, organisation }: Services,
  groups: readonly GroupId[],
): Promise<GroupLeader[]> => {
  if (groups.length === 0) return []
  const rows = await tx
    .selectFrom("group_leaders")
    .select(["group_id", "person_id", "leader_id", "first_name"])
    .where("organisation_id", "=", organisation.id)
    .where("group_id", "in", [...groups])
    .orderBy("person_id")
    .execute()
  const seals = await vault.of(rows.map((row) => row.person_id))
  return rows.map((row) => ({
    group: row.group_id as GroupId,
    person: row.person_id as PersonId,
    leader: row.leader_id as LeaderId,
    firstName: opened(seals, "group_leaders", row),
  }))
}

const sealedName = async (
  { vault }: Services,
  table: SealedTable,
  { group, person, firstName }: { group: GroupId; person: PersonId; firstName: string },
): Promise<Buffer> => {
  const seal = (await vault.of([person])).get(person)
  if (!seal) throw new Error("this person's key is not there")
  return seal.seal(seat(table, group, person), firstName)
}

/** Gives somebody a place, and lets the circle see their first name. */
export const insertMembership = async (
  services: Services,
  membership: Membership,
): Promise<void> => {
  const { tx, vault, organisation } = services
  const { group, person, joinedAt } = membership
  const first_name = await sealedName(services, "memberships", membership)
  await tx
    .insertInto("memberships")
    .values({
      organisation_id: organisation.id,
      group_id: group,
      person_id: person,
      first_name,
      joined_at: joinedAt,
    })
    .execute()
  await vault.share(person, group)
}

export const insertGroupLeader = async (services: Services, leader: GroupLeader): Promise<void> => {
  const { tx, vault, organisation } = services
  const first_name = await sealedName(services, "group_leaders", leader)
  await tx
    .insertInto("group_leaders")
    .values({
      organisation_id: organisation.id,
      group_id: leader.group,
      person_id: leader.person,
      leader_id: leader.leader,
      first_name,
    })
    .execute()
  await vault.share(leader.person, leader.group)
}

/** From now on the person is not in the group, and the circle cannot open their name. */
export const saveDeparture = async (
  { tx, vault, organisation, now }: Services,
  group: GroupId,
  person: PersonId,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable("memberships")
    .set({ left_at: now })
    .where("organisation_id", "=", organisation.id)
    .where("group_id", "=", group)
    .where("person_id", "=", person)
    .where("left_at", "is", null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await vault.unshare(person, group)
  return true
}

/** A person with memberships that have long been over, and whether they have others that are not. */
export type Over = { person: PersonId; groups: GroupId[]; hasOthers: boolean }

/** Whose memberships were over before then: they left, or the group ended. */
export const listOver = async (
  { tx, organisation }: Services,
  before: Temporal.Instant,
): Promise<Over[]> => {
  const rows = await tx
    .selectFrom("memberships as m")
    .innerJoin("groups as g", (join) =>
      join.onRef("g.organisation_id", "=", "m.organisation_id").onRef("g.id", "=", "m.group_id"),
    )
    .select([
      "m.person_id",
      sql<
        string[]
      >`array_agg(m.group_id) filter (where coalesce(m.left_at, g.ended_at) < ${before})`.as(
        "groups",
      ),
      sql<boolean>`bool_or(coalesce(m.left_at >= ${before}, g.ended_at >= ${before}, true))`.as(
        "has_others",
      ),
    ])
    .where("m.organisation_id", "=", organisation.id)
    .groupBy("m.person_id")
    .having(sql<boolean>`bool_or(coalesce(m.left_at, g.ended_at) < ${before})`)
    .execute()
  return rows.map((row) => ({
    person: row.person_id as PersonId,
    groups: row.groups as GroupId[],
    hasOthers: row.has_others,
  }))
}

export const eraseMemberships = async (
  { tx, vault, organisation }: Services,
  person: PersonId,
  groups: readonly GroupId[],
): Promise<void> => {
  await tx
    .deleteFrom("memberships")
    .where("organisation_id", "=", organisation.id)
    .where("person_id", "=", person)
    .where("group_id", "in", [...groups])
    .execute()
  for (const group of groups) await vault.unshare(person, group)
}

export const eraseGroupLeadersBefore = async (
  { tx, organisation }: Services,
  before: Temporal.Instant,
): Promise<void> => {
  await tx
    .deleteFrom("group_leaders")
    .where("organisation_id", "=", organisation.id)
    .where("group_id", "in", (eb) =>
      eb
        .selectFrom("groups")
        .select("id")
        .where("organisation_id", "=", organisation.id)
        .where("ended_at", "<", before),
    )
    .execute()
}

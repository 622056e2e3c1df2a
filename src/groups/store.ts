import type { ThemeId } from "../catalogue/theme.ts"
import type { Services } from "../organisations/services.ts"
import type { Language } from "../people/person.ts"
import { attempt } from "../platform/attempt.ts"
import { done, type Outcome, refused } from "../platform/outcome.ts"
import type { PlaceId, RoomId } from "../rooms/room.ts"
import type { Group, GroupId, GroupStatus, StartRefusal } from "./group.ts"

type Row = {
  id: string
  proposal_id: string | null
  theme_id: string
  status: GroupStatus
  model: Group["model"]
  openness: Group["openness"]
  audience: Group["audience"]
  slot: string
  place_id: string
  room_id: string | null
  language: string
  started_at: Temporal.Instant
  ended_at: Temporal.Instant | null
}

declare module "../platform/database.ts" {
  interface Tables {
    groups: Row & { organisation_id: string }
  }
}

const asGroup = (row: Row): Group => {
  const group = {
    id: row.id as GroupId,
    theme: row.theme_id as ThemeId,
    model: row.model,
    openness: row.openness,
    audience: row.audience,
    slot: row.slot,
    place: row.place_id as PlaceId,
    ...(row.room_id ? { room: row.room_id as RoomId } : {}),
    language: row.language as Language,
    startedAt: row.started_at,
  }
  if (row.status !== "ended") return { ...group, status: row.status }
  return { ...group, status: row.status, endedAt: row.ended_at ?? row.started_at }
}

type Wanted = { ids?: readonly GroupId[]; status?: readonly GroupStatus[] }

/** The groups the viewer may know of, newest first. */
export const listGroups = async (
  { tx, organisation }: Services,
  { ids, status }: Wanted = {},
): Promise<Group[]> => {
  if (ids?.length === 0) return []
  let all = tx.selectFrom("groups").selectAll().where("organisation_id", "=", organisation.id)
  if (ids) all = all.where("id", "in", [...ids])
  if (status) all = all.where("status", "in", [...status])
  return (await all.orderBy("started_at", "desc").orderBy("id").execute()).map(asGroup)
}

export const findGroup = async (services: Services, id: GroupId): Promise<Group | undefined> =>
  (await listGroups(services, { ids: [id] }))[0]

/** Keeps a new group; a proposal becomes one group and no more. */
export const insertGroup = async (
  { tx, organisation }: Services,
  group: Group,
  proposal?: string,
): Promise<Outcome<Group, StartRefusal>> => {
  const outcome = await attempt(tx, () =>
    tx
      .insertInto("groups")
      .values({
        organisation_id: organisation.id,
        id: group.id,
        proposal_id: proposal ?? null,
        theme_id: group.theme,
        status: group.status,
        model: group.model,
        openness: group.openness,
        audience: group.audience,
        slot: group.slot,
        place_id: group.place,
        room_id: group.room ?? null,
        language: group.language,
        started_at: group.startedAt,
      })
      .execute(),
  )
  return outcome.ok ? done(group) : refused("already-started")
}

/** Keeps what a group has become. */
export const saveGroup = async ({ tx, organisation }: Services, group: Group): Promise<void> => {
  await tx
    .updateTable("groups")
    .set({
      status: group.status,
      ended_at: group.status === "ended" ? group.endedAt : null,
    })
    .where("organisation_id", "=", organisation.id)
    .where("id", "=", group.id)
    .execute()
}

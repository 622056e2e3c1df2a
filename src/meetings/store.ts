import { sql } from "kysely"
import type { Group, GroupId } from "../groups/group.ts"
import { isIn } from "../groups/group.ts"
import { listGroupLeaders, listMemberships } from "../groups/membership-store.ts"
import { listGroups } from "../groups/store.ts"
import type { Services } from "../organisations/services.ts"
import type { BookingId, RoomId } from "../rooms/room.ts"
import { listAbsences } from "./cancellation-store.ts"
import { type Meeting, type MeetingId, nextOf } from "./meeting.ts"

type Row = {
  id: string
  group_id: string
  number: number
  starts_at: Temporal.Instant
  minutes: number
  booking_id: string | null
  room_id: string | null
  status: Meeting["status"]
  head_count: number | null
  sparring: boolean
}

declare module "../platform/database.ts" {
  interface Tables {
    meetings: Row & { organisation_id: string; counted: number | null }
  }
}

const columns = [
  "id",
  "group_id",
  "number",
  "starts_at",
  "minutes",
  "booking_id",
  "room_id",
  "status",
  "head_count",
  "sparring",
] as const

const asMeeting = (row: Row): Meeting => {
  const { sparring } = row
  const meeting = {
    id: row.id as MeetingId,
    group: row.group_id as GroupId,
    number: row.number,
    startsAt: row.starts_at,
    minutes: row.minutes,
    ...(row.room_id && row.booking_id ? { room: row.room_id as RoomId } : {}),
  }
  if (row.status === "held")
    return { ...meeting, status: "held", headCount: row.head_count ?? 0, sparring }
  if (row.status === "cancelled") return { ...meeting, status: "cancelled", sparring }
  const booking = row.booking_id ? { booking: row.booking_id as BookingId } : {}
  return { ...meeting, status: "planned", ...booking }
}

const asRow = (meeting: Meeting) => ({
  starts_at: meeting.startsAt,
  minutes: meeting.minutes,
  room_id: meeting.room ?? null,
  status: meeting.status,
  head_count: meeting.status === "held" ? meeting.headCount : null,
  sparring: meeting.status === "planned" ? false : meeting.sparring,
})

/** The meetings of those groups that the viewer may know of, in order of time. */
export const listMeetings = async (
  { tx, organisation }: Services,
  groups: readonly GroupId[],
): Promise<Meeting[]> => {
  if (groups.length === 0) return []
  const rows = await tx
    .selectFrom("meetings")
    .select(columns)
    .where("organisation_id", "=", organisation.id)
    .where("group_id", "in", [...groups])
    .orderBy("starts_at")
    .orderBy("number")
    .execute()
  return rows.map(asMeeting)
}

/** What is planned to begin in a span of time, in every group; a reminder's reading. */
export const listPlannedBetween = async (
  { tx, organisation }: Services,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Meeting[]> => {
  const rows = await tx
    .selectFrom("meetings")
    .select(columns)
    .where("organisation_id", "=", organisation.id)
    .where("status", "=", "planned")
    .where("starts_at", ">", from)
    .where("starts_at", "<=", to)
    .orderBy("starts_at")
    .execute()
  return rows.map(asMeeting)
}

/** One meeting; `locked` for those who are about to change it. */
export const findMeeting = async (
  { tx, organisation }: Services,
  id: MeetingId,
  { locked = false } = {},
): Promise<Meeting | undefined> => {
  const one = tx
    .selectFrom("meetings")
    .select(columns)
    .where("organisation_id", "=", organisation.id)
    .where("id", "=", id)
  const row = await (locked ? one.forUpdate() : one).executeTakeFirst()
  return row && asMeeting(row)
}

export const insertMeetings = async (
  { tx, organisation }: Services,
  meetings: readonly Meeting[],
): Promise<void> => {
  await tx
    .insertInto("meetings")
    .values(
      meetings.map((meeting) => ({
        organisation_id: organisation.id,
        id: meeting.id,
        group_id: meeting.group,
        number: meeting.number,
        booking_id: meeting.status === "planned" ? (meeting.booking ?? null) : null,
        ...asRow(meeting),
      })),
    )
    .execute()
}

/** Keeps a meeting as it now is; what was held keeps the booking it had. */
export const saveMeeting = async (
  { tx, organisation }: Services,
  meeting: Meeting,
): Promise<void> => {
  const booking =
    meeting.status === "planned"
      ? { booking_id: meeting.booking ?? null }
      : meeting.room
        ? {}
        : { booking_id: null }
  await tx
    .updateTable("meetings")
    .set({ ...asRow(meeting), ...booking })
    .where("organisation_id", "=", organisation.id)
    .where("id", "=", meeting.id)
    .execute()
}

/** Locks a meeting that was recorded and gives it with the heads the ledger already knows of. */
export const findForLedger = async (
  { tx, organisation }: Services,
  id: MeetingId,
): Promise<{ meeting: Meeting; counted: number | null } | undefined> => {
  const row = await tx
    .selectFrom("meetings")
    .select([...columns, "counted"])
    .where("organisation_id", "=", organisation.id)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()
  return row && { meeting: asMeeting(row), counted: row.counted }
}

export const saveCounted = async (
  { tx, organisation }: Services,
  id: MeetingId,
  counted: number | null,
): Promise<void> => {
  await tx
    .updateTable("meetings")
    .set({ counted })
    .where("organisation_id", "=", organisation.id)
    .where("id", "=", id)
    .execute()
}

/** A circle somebody sits in, as their own page shows it. */
export type MyCircle = {
  group: Group
  next?: Meeting
  iCannotCome: boolean
  members: string[]
  leaders: string[]
}

const listMyGroups = async ({ tx, organisation }: Services): Promise<GroupId[]> => {
  const rows = await tx
    .selectFrom("memberships")
    .select("group_id")
    .where("organisation_id", "=", organisation.id)
    .where("person_id", "=", sql<string>`kreds.person()`)
    .where("left_at", "is", null)
    .execute()
  return rows.map((row) => row.group_id as GroupId)
}

/** The circles the signed-in person sits in and that still meet, with the next meeting of each. */
export const listMyCircles = async (services: Services): Promise<MyCircle[]> => {
  const mine = await listMyGroups(services)
  const groups = await listGroups(services, {
    ids: mine,
    status: ["forming", "running", "self-running"],
  })
  const ids = groups.map((group) => group.id)
  const meetings = await listMeetings(services, ids)
  const members = await listMemberships(services, ids)
  const leaders = await listGroupLeaders(services, ids)
  const off = await listAbsences(services, { own: true })

  return groups.map((group) => {
    const isHere = (row: { group: GroupId }) => row.group === group.id
    const next = nextOf(meetings.filter(isHere), services.now)
    return {
      group,
      ...(next ? { next } : {}),
      iCannotCome: off.some(({ meeting }) => meeting === next?.id),
      members: members
        .filter((one) => isHere(one) && isIn(one, services.now))
        .map(({ firstName }) => firstName),
      leaders: leaders.filter(isHere).map(({ firstName }) => firstName),
    }
  })
}

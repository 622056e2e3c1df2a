import type { ThemeId } from "../catalogue/theme.ts"
import type { LeaderId } from "../leaders/leader.ts"
import type { Retention } from "../organisations/organisation.ts"
import type { Language, PersonId } from "../people/person.ts"
import type { GroupId } from "../people/viewer.ts"
import type { PlaceId, RoomId } from "../rooms/room.ts"

export type { GroupId } from "../people/viewer.ts"

/** People with a comparable challenge, who meet to give each other mutual support. */
export type Group = Forming | Running | SelfRunning | Ended
type Common = {
  id: GroupId
  theme: ThemeId
  model: "accompanied" | "ignition"
  openness: "open" | "closed"
  audience: "adult" | "child"
  slot: string
  place: PlaceId
  room?: RoomId
  language: Language
  startedAt: Temporal.Instant
}
/** Made, and not yet met. */
export type Forming = Common & { status: "forming" }
export type Running = Common & { status: "running" }
export type SelfRunning = Common & { status: "self-running" }
export type Ended = Common & { status: "ended"; endedAt: Temporal.Instant }
export type GroupStatus = Group["status"]

/** Somebody's place in a group, under the name the circle calls them. */
export type Membership = {
  group: GroupId
  person: PersonId
  firstName: string
  joinedAt: Temporal.Instant
  leftAt?: Temporal.Instant
}

/** Who sets the frame of a group. */
export type GroupLeader = {
  group: GroupId
  person: PersonId
  leader: LeaderId
  firstName: string
}

export type StartRefusal = "already-started"

export const isGoing = (group: Group): boolean => group.status !== "ended"

/** The group has met for the first time. */
export const begin = ({ status: _, ...group }: Forming): Running => ({
  ...group,
  status: "running",
})

export const end = (group: Exclude<Group, Ended>, endedAt: Temporal.Instant): Ended => ({
  ...group,
  status: "ended",
  endedAt,
})

/** Whether somebody sits in the group at that time. */
export const isIn = ({ joinedAt, leftAt }: Membership, at: Temporal.Instant): boolean =>
  Temporal.Instant.compare(joinedAt, at) <= 0 &&
  (leftAt === undefined || Temporal.Instant.compare(at, leftAt) < 0)

/** Those over longer ago than this are forgotten. */
export const forgetBefore = (now: Temporal.Instant, { groupDays }: Retention): Temporal.Instant =>
  now.subtract({ hours: 24 * groupDays })

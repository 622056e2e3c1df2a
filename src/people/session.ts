import type { PersonId } from "./person.ts"
import type { Level, Role } from "./viewer.ts"

/** A browser that was let in, until it is idle too long or its time is up. */
export type Session = {
  person: PersonId
  level: Level
  seenAt: Temporal.Instant
  endsAt: Temporal.Instant
}

type Limits = { idle: Temporal.DurationLike; absolute: Temporal.DurationLike }

const limits: Record<"enquiry" | "participant" | "leader" | "staff", Limits> = {
  enquiry: { idle: { hours: 24 }, absolute: { hours: 24 * 14 } },
  participant: { idle: { minutes: 30 }, absolute: { hours: 12 } },
  leader: { idle: { minutes: 30 }, absolute: { hours: 12 } },
  staff: { idle: { minutes: 15 }, absolute: { hours: 8 } },
}

const limitsOf = (level: Level, roles: readonly Role[]): Limits => {
  if (level === "enquiry") return limits.enquiry
  if (roles.includes("coordinator") || roles.includes("administrator")) return limits.staff
  return roles.includes("leader") ? limits.leader : limits.participant
}

export const endOf = (level: Level, roles: readonly Role[], now: Temporal.Instant) =>
  now.add(limitsOf(level, roles).absolute)

export const isOver = (
  session: Session,
  roles: readonly Role[],
  now: Temporal.Instant,
): boolean => {
  const idleUntil = session.seenAt.add(limitsOf(session.level, roles).idle)
  return (
    Temporal.Instant.compare(now, session.endsAt) >= 0 ||
    Temporal.Instant.compare(now, idleUntil) >= 0
  )
}

/** A visit is written down at most once a minute. */
export const isWorthNoting = (session: Session, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, session.seenAt.add({ minutes: 1 })) > 0

import { openChances } from "./invented/chances.ts"
import { type Circle, liveThrough } from "./invented/circle.ts"
import { type Elsewhere, goneElsewhere, type Newcomer, newcomers } from "./invented/desk.ts"
import { type InventedLeader, inventedLeaders } from "./invented/leaders.ts"
import { outlinesOn } from "./invented/outlines.ts"
import { openPeople } from "./invented/people.ts"
import { seat } from "./invented/seat.ts"
import type { ShippedTheme } from "./invented/seeker.ts"
import { type Come, comeBefore, daysWaited, peopleWaiting } from "./invented/waiting.ts"

/** Everything about the invented town that is invented: plain values, nothing done yet. */
export type Town = {
  now: Temporal.ZonedDateTime
  leaders: InventedLeader[]
  circles: Circle[]
  /** Everybody who has had a talk and was written up, those in circles too. */
  come: Come[]
  newcomers: Newcomer[]
  elsewhere: Elsewhere[]
}

/** Days between a talk, at the earliest, and being asked. */
const soonestAsked = 16

/**
 * Invents a town that has been going for the best part of a year.
 * @param seed the same seed, day and content give the same town
 */
export const generateTown = (
  seed: number,
  now: Temporal.ZonedDateTime,
  themes: readonly ShippedTheme[],
): Town => {
  const chances = openChances(seed)
  const invent = openPeople(chances, themes)
  const circles = outlinesOn(now.toPlainDate()).map((outline) =>
    liveThrough(chances, outline, seat(chances, outline, themes, invent), now),
  )
  const seated = circles.flatMap(({ theme, members, sentAt }) =>
    members.map((seeker) => {
      const days = Math.max(soonestAsked, daysWaited(chances, theme))
      return comeBefore(chances, seeker, sentAt, days)
    }),
  )
  return {
    now,
    leaders: inventedLeaders,
    circles,
    come: [...seated, ...peopleWaiting(chances, invent, now)],
    newcomers: newcomers(chances, invent, now),
    elsewhere: goneElsewhere(chances, invent, now),
  }
}

import type { ThemeId } from "../catalogue/theme.ts"
import type { Id } from "../organisations/organisation.ts"
import type { PersonId } from "../people/person.ts"
import type { PlaceId } from "../rooms/room.ts"

export type LeaderId = Id<"leader">
export type LeaderStatus = "applicant" | "in-training" | "active" | "paused" | "stopped"

/** A volunteer or an employee who sets the frame for groups. */
export type Leader = {
  id: LeaderId
  person: PersonId
  kind: "volunteer" | "employee"
  status: LeaderStatus
  /** How many groups they can lead at the same time. */
  capacity: number
  themes: ThemeId[]
  slots: string[]
  places: PlaceId[]
  languages: string[]
}

/** Two volunteers, or one volunteer and one employee. */
export const isPair = (one: Leader, other: Leader): boolean =>
  one.id !== other.id && (one.kind === "volunteer" || other.kind === "volunteer")

/** A group somebody leads now, and when it meets. */
export type Led = { leader: LeaderId; slot: string }

/** What is left of a leader for new groups: room for so many, at the times they are not taken. */
export const besides = (leader: Leader, led: readonly Led[]): Leader => {
  const own = led.filter(({ leader: id }) => id === leader.id)
  return {
    ...leader,
    capacity: Math.max(0, leader.capacity - own.length),
    slots: leader.slots.filter((slot) => !own.some((taken) => taken.slot === slot)),
  }
}

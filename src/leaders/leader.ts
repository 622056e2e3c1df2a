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

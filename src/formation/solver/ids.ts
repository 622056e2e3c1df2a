import type { Meeting } from "./instance.ts"
import type { Problem } from "./problem.ts"
import { numbered } from "./rows.ts"
import { meetingOf } from "./solution.ts"

/** The way back from ids to the numbers of a problem. */
export type Ids = {
  people: Map<string, number>
  leaders: Map<string, number>
  rooms: Map<string, number>
  /** The cell of a meeting, or -1. */
  cellOf: (meeting: Meeting) => number
}

export function idsOf(problem: Problem): Ids {
  const { instance } = problem
  const cells = new Map<string, number>()
  for (let c = 0; c < problem.cells; c++) cells.set(nameOf(meetingOf(problem, c)), c)
  return {
    people: numbered(instance.people.map(({ id }) => id)),
    leaders: numbered(instance.facilitators.map(({ id }) => id)),
    rooms: numbered(instance.rooms.map(({ id }) => id)),
    cellOf: (meeting) => cells.get(nameOf(meeting)) ?? -1,
  }
}

function nameOf({ theme, slot, place, language }: Meeting): string {
  return JSON.stringify([theme, slot, place, language])
}

import type { PersonId } from "../src/people/person.ts"
import type { Town } from "./generate.ts"
import type { Circle } from "./invented/circle.ts"
import type { Newcomer } from "./invented/desk.ts"
import type { InventedLeader } from "./invented/leaders.ts"
import type { Seeker } from "./invented/seeker.ts"

/** Something that happened in the town, and when. */
export type Happening = { at: Temporal.ZonedDateTime } & (
  | { what: "signed up"; who: Seeker; finished: boolean }
  | { what: "talked"; who: PersonId; result: "waiting" | "other-offer" | "not-now"; note: string }
  | { what: "times set free" }
  | { what: "awaits a talk"; who: PersonId; next: Newcomer["next"] }
  | { what: "asked"; circle: Circle }
  | { what: "answered"; circle: string; who: PersonId; says: "yes" | "no" }
  | { what: "left"; circle: string; who: PersonId }
  | { what: "met"; circle: string; number: number; headCount: number; sparring: boolean }
  | { what: "cannot come"; circle: string; who: PersonId }
  | { what: "went on alone"; circle: string }
  | { what: "was over"; circle: string }
  | { what: "rests"; leader: InventedLeader }
)

const circleHistory = (circle: Circle): Happening[] => {
  const { key, sentAt, answers, past, leaving, overAt, stand } = circle
  return [
    { at: sentAt, what: "asked", circle },
    ...answers.map(
      ({ person, at, says }): Happening => ({
        at,
        what: "answered",
        circle: key,
        who: person,
        says,
      }),
    ),
    ...leaving.map(({ person, at }): Happening => ({ at, what: "left", circle: key, who: person })),
    ...past.flatMap(({ recordedAt: at, headCount, sparring }, index): Happening[] =>
      headCount === undefined
        ? []
        : [{ at, what: "met", circle: key, number: index + 1, headCount, sparring }],
    ),
    ...(overAt
      ? ([
          stand.state === "self-running"
            ? { at: overAt.subtract({ hours: 6 }), what: "went on alone", circle: key }
            : { at: overAt, what: "was over", circle: key },
        ] satisfies Happening[])
      : []),
  ]
}

/** In Ben's group somebody has said that they cannot come next time. */
const absence = ({ key, members, leaving }: Circle, now: Temporal.ZonedDateTime): Happening[] => {
  const here = members.filter(({ id }) => !leaving.some(({ person }) => person === id))
  const away = here.at(-1)
  if (key !== "ben" || !away) return []
  return [{ at: now.subtract({ hours: 2 }), what: "cannot come", circle: key, who: away.id }]
}

const notes = [
  "Vil helst begynde i en lille gruppe.",
  "Kommer gerne, men er nervøs for den første gang.",
  "Har prøvet en gruppe før og var glad for den.",
]

const weeksOfRest = 3
const daysOfTalkTimes = 6

/** Everything that has happened in the town, in the order it happened. */
export const historyOf = ({ now, leaders, circles, come, newcomers, elsewhere }: Town) => {
  const happenings: Happening[] = [
    ...come.flatMap(({ seeker, signedUpAt, talkedAt }, index): Happening[] => [
      { at: signedUpAt, what: "signed up", who: seeker, finished: true },
      {
        at: talkedAt,
        what: "talked",
        who: seeker.id,
        result: "waiting",
        note: index % 9 === 0 ? (notes[index % notes.length] ?? "") : "",
      },
    ]),
    ...elsewhere.flatMap(({ seeker, signedUpAt, talkedAt, result }): Happening[] => [
      { at: signedUpAt, what: "signed up", who: seeker, finished: true },
      { at: talkedAt, what: "talked", who: seeker.id, result, note: "" },
    ]),
    { at: now.subtract({ days: daysOfTalkTimes }), what: "times set free" },
    ...newcomers.flatMap(({ seeker, signedUpAt: at, next }): Happening[] => [
      { at, what: "signed up", who: seeker, finished: next !== "unfinished" },
      { at: at.add({ minutes: 9 }), what: "awaits a talk", who: seeker.id, next },
    ]),
    ...circles.flatMap(circleHistory),
    ...circles.flatMap((circle) => absence(circle, now)),
    ...leaders
      .filter((leader) => leader.now === "paused")
      .map(
        (leader): Happening => ({
          at: now.subtract({ weeks: weeksOfRest }),
          what: "rests",
          leader,
        }),
      ),
  ]
  return happenings.toSorted((a, b) => Temporal.ZonedDateTime.compare(a.at, b.at))
}

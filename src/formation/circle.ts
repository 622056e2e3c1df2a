import type { Recognition, RecognitionId } from "../catalogue/theme.ts"
import type { Situation, Wait } from "../enquiries/situation.ts"
import type { PersonId } from "../people/person.ts"
import type { CommonGround } from "./offer.ts"

/** Somebody in a circle, with what they have said about themselves and about the theme. */
export type Member = { person: PersonId; wait: Wait; situation: Situation }

export type Line = [number, number, number]

/** Which members, by index, share recognitions, and how many. */
export const linesAmong = (members: readonly Member[]): Line[] =>
  members.flatMap((one, i) =>
    members.slice(i + 1).flatMap((other, offset): Line[] => {
      const count = sharedBy(one.wait, other.wait).length
      return count > 0 ? [[i, i + 1 + offset, count]] : []
    }),
  )

const sharedBy = (one: Wait, other: Wait): RecognitionId[] => {
  const said = new Set(other.recognitions)
  return one.recognitions.filter((id) => said.has(id))
}

/** How many members say each recognition, where at least two do; the most shared first. */
export const sharedAmong = (
  members: readonly Member[],
  recognitions: readonly Recognition[],
): { recognition: Recognition; by: number }[] =>
  recognitions
    .map((recognition) => ({ recognition, by: countSaying(members, recognition.id) }))
    .filter(({ by }) => by >= 2)
    .sort((a, b) => b.by - a.by)

const countSaying = (members: readonly Member[], id: RecognitionId): number =>
  members.filter(({ wait }) => wait.recognitions.includes(id)).length

/** Of one member's recognitions: how many another member says, and how many two others say. */
export const sharedWith = ({ person, wait }: Member, members: readonly Member[]) => {
  const others = members.filter((member) => member.person !== person)
  const counts = wait.recognitions.map((id) => countSaying(others, id))
  return {
    own: counts.length,
    shared: counts.filter((count) => count >= 1).length,
    sharedByTwo: counts.filter((count) => count >= 2).length,
  }
}

/** How many members have said yes to something hard that nobody else in the circle says. */
export const countAlone = (
  members: readonly Member[],
  recognitions: readonly Recognition[],
): number => {
  const hard = recognitions.filter(({ shame }) => shame).map(({ id }) => id)
  const saidByOne = new Set(hard.filter((id) => countSaying(members, id) === 1))
  return members.filter(({ wait }) => wait.recognitions.some((id) => saidByOne.has(id))).length
}

/** The youngest and the oldest age band, when at least two have told theirs. */
export const agesOf = (members: readonly Member[]): { from: number; to: number } | undefined => {
  const known = members.flatMap(({ situation }) => situation.ageBand ?? [])
  return known.length < 2 ? undefined : { from: Math.min(...known), to: Math.max(...known) }
}

/** So many have something in common before it is said: with fewer, somebody could be recognised. */
const fewestInCommon = 3

/** What several of them have in common, the most common first. */
export const commonGround = (members: readonly Member[]): CommonGround[] =>
  (["event", "role", "children", "living"] as const)
    .flatMap((about) => {
      const values = members.flatMap((member) => answerAbout(member, about) ?? [])
      return [...Map.groupBy(values, (value) => value)].map(([value, same]) => ({
        about,
        value,
        people: same.length,
      }))
    })
    .filter(({ people }) => people >= fewestInCommon)
    .sort((a, b) => b.people - a.people)

const answerAbout = (
  { wait, situation }: Member,
  about: CommonGround["about"],
): string | undefined => (about === "event" || about === "role" ? wait[about] : situation[about])

/** How many the time suits, and for how many it is possible if need be. */
export const timesOf = (members: readonly Member[], slot: string) => {
  const good = members.filter(({ situation }) => situation.slotsGood.includes(slot)).length
  return { good, possible: members.length - good }
}

import { openSituation, type Wait } from "../enquiries/situation.ts"
import type { PersonId } from "../people/person.ts"
import type { Person } from "./solver/instance.ts"
import type { WaitingList } from "./waiting-list.ts"

/**
 * Those a circle can be formed of. A question left open never counts against anybody: it is
 * answered as most of the others did. Times alone have to be known.
 */
export const seekersIn = (list: WaitingList, asked: readonly PersonId[]): Person[] => {
  const usual = usualAnswers(list)
  const everywhere = list.places.filter(({ virtual }) => !virtual).map(({ id }) => id)
  return freePeople(list, asked).map(([id, waits]): Person => {
    const situation = list.situations.get(id) ?? openSituation
    const { places, slotsGood, slotsPossible, languages, needs } = situation
    return {
      id,
      themes: waits.map((wait) => ({
        id: wait.theme,
        says: wait.recognitions,
        event: eventOf(wait) ?? usual.event.get(wait.theme) ?? "",
        recency: wait.recency ?? usual.recency,
      })),
      age: situation.ageBand ?? usual.age,
      children: situation.children ?? usual.children,
      living: situation.living ?? usual.living,
      slots: slotsGood,
      maybe: slotsPossible,
      places: places.length > 0 ? places : everywhere,
      languages,
      needs,
      waitingDays: waitingDays(list, waits),
    }
  })
}

/** The waits of each adult who is free to be asked, what they came with first. */
export const freePeople = (
  { waits, situations }: WaitingList,
  asked: readonly PersonId[] = [],
): [PersonId, Wait[]][] =>
  [...Map.groupBy(waits, ({ person }) => person)]
    .map(([person, theirs]): [PersonId, Wait[]] => {
      const isBusy = theirs.some(({ status }) => status === "offered")
      if (asked.includes(person)) return [person, isBusy ? theirs.filter(isOffered) : theirs]
      return [person, isBusy ? [] : theirs]
    })
    .filter(([person, theirs]) => theirs.length > 0 && situations.get(person)?.ageBand !== 0)
    .map(([person, theirs]): [PersonId, Wait[]] => [
      person,
      theirs.toSorted((a, b) => a.priority - b.priority),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1))

const isOffered = ({ status }: Wait) => status === "offered"

/** Whole days since the first of the waits; whoever said yes in vain comes before everybody. */
const waitingDays = ({ waits, now, firstInLine }: WaitingList, own: readonly Wait[]): number => {
  const days = (since: Temporal.Instant) =>
    Math.max(0, Math.floor(now.since(since).total("hours") / 24))
  const longest = (some: readonly Wait[]) => Math.max(0, ...some.map(({ since }) => days(since)))
  return longest(own) + (own.some(({ id }) => firstInLine.has(id)) ? longest(waits) : 0)
}

/** Role and event belong together: a daughter's loss is not a widow's. */
const eventOf = ({ role, event }: Wait): string | undefined =>
  role || event ? `${role ?? ""} ${event ?? ""}` : undefined

const usualAnswers = ({ waits, situations }: WaitingList) => {
  const all = [...situations.values()]
  const byTheme = Map.groupBy(waits, ({ theme }) => theme)
  return {
    age: middle(all.flatMap(({ ageBand }) => ageBand || [])) ?? 3,
    children: mostOften(all.map(({ children }) => children)) ?? "",
    living: mostOften(all.map(({ living }) => living)) ?? "",
    recency: middle(waits.flatMap(({ recency }) => recency ?? [])) ?? 2,
    event: new Map([...byTheme].map(([theme, some]) => [theme, mostOften(some.map(eventOf))])),
  }
}

const middle = (numbers: readonly number[]): number | undefined =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

const mostOften = <T extends string>(values: readonly (T | undefined)[]): T | undefined =>
  [
    ...Map.groupBy(
      values.filter((value) => value !== undefined),
      (value) => value,
    ),
  ].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))[0]?.[0]

import type { ThemeId } from "../catalogue/theme.ts"
import { isPair, type Leader } from "../leaders/leader.ts"
import type { Settings } from "../organisations/organisation.ts"
import type { Place } from "../rooms/room.ts"
import type { Situation, Wait } from "./situation.ts"

/** What those who wait for a theme may know of its waiting list: counts, no people. */
export type Prospect = {
  theme: ThemeId
  waiting: number
  /** How many weeks most of them have waited; unsaid while it would be about few. */
  weeks?: { from: number; to: number }
  /** Where and when two leaders could meet a group: "slot|place". */
  led: string[]
}

/** No range is told about fewer people than this. */
const fewest = 5

const weeksSince = (since: Temporal.Instant, now: Temporal.Instant) =>
  Math.max(0, now.since(since).total("hours") / (24 * 7))

const weeksOf = (waits: readonly Wait[], now: Temporal.Instant) => {
  if (waits.length < fewest) return undefined
  const weeks = waits.map(({ since }) => weeksSince(since, now)).sort((a, b) => a - b)
  const at = (share: number) => weeks[Math.round(share * (weeks.length - 1))] ?? 0
  const from = Math.floor(at(0.25))
  return { from, to: Math.max(from + 1, Math.ceil(at(0.75))) }
}

const ledBy = (leaders: readonly Leader[], theme: ThemeId): string[] => {
  const able = leaders.filter(
    ({ status, capacity, themes }) => status === "active" && capacity > 0 && themes.includes(theme),
  )
  const pairs = able.flatMap((one, index) =>
    able.slice(index + 1).flatMap((other) => (isPair(one, other) ? [[one, other] as const] : [])),
  )
  const led = pairs.flatMap(([one, other]) =>
    one.slots
      .filter((slot) => other.slots.includes(slot))
      .flatMap((slot) =>
        one.places
          .filter((place) => other.places.includes(place))
          .map((place) => `${slot}|${place}`),
      ),
  )
  return [...new Set(led)].sort()
}

/** The outlook of one theme, from those who wait for it and the leaders who take it. */
export const prospectOf = (
  theme: ThemeId,
  waits: readonly Wait[],
  leaders: readonly Leader[],
  now: Temporal.Instant,
): Prospect => {
  const waiting = waits.filter((wait) => wait.theme === theme && wait.status === "waiting")
  const weeks = weeksOf(waiting, now)
  return {
    theme,
    waiting: waiting.length,
    ...(weeks ? { weeks } : {}),
    led: ledBy(leaders, theme),
  }
}

/** What is still missing before a group can be formed around one person. */
export type Outlook = {
  waiting: number
  size: Settings["size"]
  weeks?: { from: number; to: number } | undefined
  /** The person has said no times, so nobody can tell. */
  hasTimes: boolean
  /** The days they can when there are leaders, and when there are none; 0 is Monday. */
  ledDays: number[]
  unledDays: number[]
}

export const outlookOf = (
  prospect: Prospect,
  situation: Situation,
  settings: Settings,
  places: readonly Place[],
): Outlook => {
  const mine = settings.slots.filter(
    ({ id }) => situation.slotsGood.includes(id) || situation.slotsPossible.includes(id),
  )
  const within = places.filter(({ id, virtual }) =>
    situation.places.length > 0 ? situation.places.includes(id) : !virtual,
  )
  const isLed = (slot: string) => within.some(({ id }) => prospect.led.includes(`${slot}|${id}`))
  const daysOf = (slots: typeof mine) => [...new Set(slots.map(({ day }) => day))].sort()
  const ledDays = daysOf(mine.filter(({ id }) => isLed(id)))
  return {
    waiting: prospect.waiting,
    size: settings.size,
    weeks: prospect.weeks,
    hasTimes: mine.length > 0,
    ledDays,
    unledDays: daysOf(mine).filter((day) => !ledDays.includes(day)),
  }
}

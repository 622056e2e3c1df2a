import type { Slot } from "../../organisations/organisation.ts"
import { time } from "../../ui/dates.ts"
import type { Language } from "../../ui/frame.tsx"

const aMonday = Temporal.PlainDate.from("2024-01-01")
const locales: Record<Language, string> = { da: "da-DK", en: "en-GB" }

/** "mandag"; 0 is Monday. */
export const dayName = (day: number, language: Language): string =>
  aMonday.add({ days: day }).toLocaleString(locales[language], { weekday: "long" })

const startingCapital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const start = (slot: Slot, language: Language) =>
  time(Temporal.PlainTime.from(slot.start), language)

const end = (slot: Slot, language: Language) =>
  time(Temporal.PlainTime.from(slot.start).add({ minutes: slot.minutes }), language)

const byDay = (slots: readonly Slot[]): [number, Slot[]][] =>
  [...Map.groupBy(slots, ({ day }) => day)].sort(([one], [other]) => one - other)

/** The organisation's week, day by day, for the grid. */
export const daysOf = (slots: readonly Slot[], language: Language) =>
  byDay(slots).map(([day, times]) => ({
    label: startingCapital(dayName(day, language)),
    slots: times.map((slot) => ({
      id: slot.id,
      label: `${start(slot, language)}-${end(slot, language)}`,
    })),
  }))

/** "mandag 10.00 og 19.00, tirsdag 19.00" */
export const timesIn = (
  slots: readonly Slot[],
  ids: readonly string[],
  language: Language,
): string => {
  const chosen = slots.filter(({ id }) => ids.includes(id))
  const list = new Intl.ListFormat(locales[language], { type: "conjunction" })
  return byDay(chosen)
    .map(([day, times]) => {
      const starts = times.map((slot) => start(slot, language))
      return `${dayName(day, language)} ${list.format(starts)}`
    })
    .join(", ")
}

import type { Slot } from "../../organisations/organisation.ts"
import { time, weekday } from "../../ui/dates.ts"
import type { Language } from "../../ui/frame.tsx"

const locales: Record<Language, string> = { da: "da-DK", en: "en-GB" }

/** "a, b og c" */
const listed = (words: readonly string[], language: Language): string =>
  new Intl.ListFormat(locales[language], { type: "conjunction" }).format(words)

/** "mandag 10.00 og 19.00, tirsdag 19.00" */
export const timesIn = (
  slots: readonly Slot[],
  ids: readonly string[],
  language: Language,
): string => {
  const chosen = slots.filter(({ id }) => ids.includes(id))
  const days = [...Map.groupBy(chosen, ({ day }) => day)].sort(([one], [other]) => one - other)
  return days
    .map(([day, times]) => {
      const starts = times.map(({ start }) => time(Temporal.PlainTime.from(start), language))
      return `${weekday(day, language)} ${listed(starts, language)}`
    })
    .join(", ")
}

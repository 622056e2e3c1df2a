import type { Language } from "./frame.tsx"

/** Made once: making one takes longer than rendering a page. */
const formatsOf = (locale: string) => ({
  day: new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" }),
  date: new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric" }),
  weekday: new Intl.DateTimeFormat(locale, { weekday: "long" }),
})
const formats: Record<Language, ReturnType<typeof formatsOf>> = {
  da: formatsOf("da-DK"),
  en: formatsOf("en-GB"),
}

/** "torsdag den 26. november kl. 19.00" */
export const dayAndTime = (at: Temporal.ZonedDateTime, language: Language): string =>
  `${day(at.toPlainDate(), language)} ${language === "da" ? "kl." : "at"} ${time(at.toPlainTime(), language)}`

/** "torsdag den 26. november", with the year when it is not this one's sort of near. */
export const day = (date: Temporal.PlainDate, language: Language): string =>
  formats[language].day.format(date)

/** "26. november 2026" */
export const date = (value: Temporal.PlainDate, language: Language): string =>
  formats[language].date.format(value)

/** "19.00" in Danish, "19:00" in English. */
export const time = (value: Temporal.PlainTime, language: Language): string => {
  const [hour = "", minute = ""] = value.toString({ smallestUnit: "minute" }).split(":")
  return language === "da" ? `${hour}.${minute}` : `${hour}:${minute}`
}

/** "mandag"; day 0 is Monday. */
export const weekday = (number: number, language: Language): string =>
  // 2024 began on a Monday.
  formats[language].weekday.format(new Temporal.PlainDate(2024, 1, 1 + number))

type WeeklyTime = { day: number; start: string }

/** "mandag kl. 19.00" */
export const weeklyTime = ({ day: number, start }: WeeklyTime, language: Language): string =>
  `${weekday(number, language)} ${language === "da" ? "kl." : "at"} ${time(Temporal.PlainTime.from(start), language)}`

/** The slots of an organisation as the days of a week, for a grid. */
export const weekOf = <Slot extends WeeklyTime & { id: string }>(
  slots: readonly Slot[],
  language: Language,
): { label: string; slots: { id: string; label: string }[] }[] =>
  [0, 1, 2, 3, 4, 5, 6]
    .map((number) => ({
      label: weekday(number, language),
      slots: slots
        .filter((slot) => slot.day === number)
        .map(({ id, start }) => ({ id, label: time(Temporal.PlainTime.from(start), language) })),
    }))
    .filter((shown) => shown.slots.length > 0)

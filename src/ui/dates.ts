import type { Language } from "./frame.tsx"

const locales: Record<Language, string> = { da: "da-DK", en: "en-GB" }

/** "torsdag den 26. november kl. 19.00" */
export const dayAndTime = (at: Temporal.ZonedDateTime, language: Language): string =>
  `${day(at.toPlainDate(), language)} ${language === "da" ? "kl." : "at"} ${time(at.toPlainTime(), language)}`

/** "torsdag den 26. november", with the year when it is not this one's sort of near. */
export const day = (date: Temporal.PlainDate, language: Language): string =>
  date.toLocaleString(locales[language], { weekday: "long", day: "numeric", month: "long" })

/** "26. november 2026" */
export const date = (value: Temporal.PlainDate, language: Language): string =>
  value.toLocaleString(locales[language], { day: "numeric", month: "long", year: "numeric" })

/** "19.00" in Danish, "19:00" in English. */
export const time = (value: Temporal.PlainTime, language: Language): string => {
  const [hour = "", minute = ""] = value.toString({ smallestUnit: "minute" }).split(":")
  return language === "da" ? `${hour}.${minute}` : `${hour}:${minute}`
}

import type { Language } from "./person.ts"

/** Where quick exit leads: a page anybody might have open. */
export const awayFrom = (language: Language) =>
  language === "da" ? "https://www.dmi.dk/" : "https://www.bbc.com/weather"

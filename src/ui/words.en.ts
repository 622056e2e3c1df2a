import type { da } from "./words.da.ts"

export const en: typeof da = {
  skip: "Go to the content",
  menu: "Menu",
  navigation: "Main menu",
  account: "Your access",
  language: "Language",
  further: "More",
  quickExit: "Leave this page quickly",
  optional: "optional",
  errors: (count) =>
    count === 1 ? "There is one thing to correct" : `There are ${count} things to correct`,
  error: "Correct this:",
  choose: "Choose",
  date: "Date",
  time: "Time",
  change: "Change",
  noAnswer: "Not answered",
  step: (at, of) => `${at} of ${of}`,
  places: (filled, of, minimum) =>
    minimum === undefined
      ? `${filled} of ${of} places`
      : `${filled} of ${of} places, at least ${minimum}`,
  point: (at) => `no. ${at}`,
  week: { good: "Good", possible: "Can", no: "No", clear: "Clear the week" },
  weekLegend: "Good: it suits me well. Can: I can make it work. No: I cannot.",
  notice: { info: "Good to know:", success: "Done:", warning: "Please note:" },
  timeline: { past: "past", now: "now", coming: "coming" },
}

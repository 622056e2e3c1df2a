import type { Organisation } from "../organisations/organisation.ts"
import { paths } from "../paths.ts"
import { dayAndTime } from "../ui/dates.ts"
import type { Message } from "./message.ts"
import type { Language } from "./person.ts"

type Written = { subject: string; text: string }
type Context = { organisation: Organisation; origin: string; language: Language }

const danish = {
  subjects: {
    code: "Din kode",
    news: "Besked til dig",
    "answer-by": "Besked til dig",
    appointment: "Din aftale",
    "appointment-off": "En aftale er aflyst",
    reminder: "Påmindelse om din aftale",
  },
  code: (code: string) => [
    `Din kode er ${code}.`,
    "Skriv den på den side, hvor du bad om den. Den gælder i 10 minutter.",
    "Har du ikke bedt om en kode, skal du ikke gøre noget.",
  ],
  news: (link: string) => ["Der er nyt til dig.", `Du kan se det her: ${link}`],
  "answer-by": (link: string, at: string) => [
    "Der er en besked til dig.",
    `Vil du svare senest ${at}? Det gør du her: ${link}`,
  ],
  appointment: (link: string, at: string) => [
    `Du har en aftale ${at}.`,
    `Du kan se den, flytte den eller melde afbud her: ${link}`,
  ],
  "appointment-off": (link: string, at: string) => [
    `Aftalen ${at} er aflyst.`,
    `Du kan se mere her: ${link}`,
  ],
  reminder: (link: string, at: string) => [
    `Du har en aftale ${at}.`,
    `Kan du ikke komme, så sig det her: ${link}`,
  ],
}

const english: typeof danish = {
  subjects: {
    code: "Your code",
    news: "A message for you",
    "answer-by": "A message for you",
    appointment: "Your appointment",
    "appointment-off": "An appointment is cancelled",
    reminder: "A reminder of your appointment",
  },
  code: (code) => [
    `Your code is ${code}.`,
    "Type it on the page where you asked for it. It works for 10 minutes.",
    "If you did not ask for a code, there is nothing you need to do.",
  ],
  news: (link) => ["There is news for you.", `You can see it here: ${link}`],
  "answer-by": (link, at) => [
    "There is a message for you.",
    `Please answer no later than ${at}. You can do it here: ${link}`,
  ],
  appointment: (link, at) => [
    `You have an appointment ${at}.`,
    `You can see it, move it or say that you can't come here: ${link}`,
  ],
  "appointment-off": (link, at) => [
    `The appointment ${at} is cancelled.`,
    `You can see more here: ${link}`,
  ],
  reminder: (link, at) => [
    `You have an appointment ${at}.`,
    `If you can't come, say so here: ${link}`,
  ],
}

const linesOf = (message: Message, { origin, language }: Context): string[] => {
  const words = language === "da" ? danish : english
  if (message.template === "code") return words.code(message.code)
  // Straight to the neutral page where one signs in, and from there to one's own.
  const link = `${origin}${paths.signIn.to()}`
  if (message.template === "news") return words.news(link)
  return words[message.template](link, dayAndTime(message.at, language))
}

/** The letter in full: neutral subject, a few plain lines, the neutral name. */
export const letterOf = (message: Message, context: Context): Written => {
  const words = context.language === "da" ? danish : english
  return {
    subject: words.subjects[message.template],
    text: [...linesOf(message, context), context.organisation.neutralName].join("\n\n"),
  }
}

/** The same in one text message. */
export const smsOf = (message: Message, context: Context): string =>
  `${linesOf(message, context).slice(0, 2).join(" ")} ${context.organisation.neutralName}`

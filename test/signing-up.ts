import { paths } from "../src/paths.ts"
import type { PersonId } from "../src/people/person.ts"
import { findByIndex } from "../src/people/store.ts"
import type { Browser, Page } from "./browser.ts"
import { asWorker } from "./circle.ts"
import type { Neighbourhood } from "./people.ts"
import type { World } from "./world.ts"

type Form = Record<string, string | string[]>
export type Answers = Record<string, Form>

export const step = (name: string) => paths.signUpStep.to({ step: name })

/** What somebody says on each page, in the order of the pages. */
export const answersOf = (
  { theme, recognitions, place }: Neighbourhood,
  email: string,
  firstName = "Ada",
): Answers => ({
  theme: { theme },
  "recognitions-1": { recognitions: recognitions.slice(0, 3) },
  "about-1": { event: "suddenly", recency: "months" },
  age: { age: "45" },
  home: { living: "alone", children: "grown" },
  times: { "times.tue-1900": "good", "times.mon-1000": "possible" },
  places: { places: place },
  languages: { languages: ["da"], needs: ["quiet"] },
  name: { firstName },
  contact: { email, phone: "12 34 56 78" },
  "safe-contact": { write: "yes", voicemail: "no", hours: "evening", note: "spørg efter Ada" },
  "not-with": { notWith: "min tidligere mand" },
})

export const answerAll = async (browser: Browser, answers: Answers): Promise<Page[]> => {
  const pages: Page[] = []
  for (const [name, form] of Object.entries(answers)) {
    pages.push(await browser.post(step(name), form))
  }
  return pages
}

export const bothYeses: Form = { contact: "yes", theme: "yes" }

/** The newest code in somebody's mailbox. */
export const codeFor = (world: World, email: string): string => {
  const isTheirs = (to: string) => to.toLowerCase() === email.toLowerCase()
  const sent = world.outbox.list().find(({ to }) => to.some(isTheirs))
  return /\d{6}/.exec(sent?.text ?? "")?.[0] ?? ""
}

export const enterCode = async (world: World, browser: Browser, email: string): Promise<Page> => {
  await world.settle()
  return browser.post(paths.signUpCode.to(), { code: codeFor(world, email) })
}

/** Somebody who has signed up in a browser of their own and confirmed it. */
export const signUp = async (
  world: World,
  where: Neighbourhood,
  email: string,
  firstName?: string,
): Promise<Browser> => {
  const browser = world.browser()
  await answerAll(browser, answersOf(where, email, firstName))
  await browser.post(step("yes"), bothYeses)
  await enterCode(world, browser, email)
  return browser
}

export const personAt = (world: World, email: string): Promise<PersonId | undefined> =>
  asWorker(world, (services) =>
    findByIndex(services, "email", services.vault.index("email", email)),
  )

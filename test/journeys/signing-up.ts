import { expect } from "vitest"
import { words } from "../../src/enquiries/sign-up/words.ts"
import { codeFor } from "../signing-up.ts"
import type { Site } from "./site.ts"
import type { Tab } from "./tab.ts"

const t = words.da

/** From the front page to the first question, by way of the theme. */
export const findTheme = async (tab: Tab): Promise<void> => {
  await tab.to("/")
  await tab.follow("Find dit tema")
  await tab.follow("Sorg og tab")
  expect(await tab.shows("Jeg er vred på den, der døde fra mig.")).toBe(true)
  await tab.follow("Skriv dig op")
  expect(await tab.heading()).toBe(t.start.title)
  await tab.follow(t.start.begin)
}

/** One question a page, the way somebody who answers most of them does it. */
export const answerQuestions = async (tab: Tab, name: string, email: string): Promise<void> => {
  const { page } = tab
  const group = (label: string) => page.getByRole("group", { name: label })
  const next = async (heading: string) => {
    await tab.press(t.next)
    expect(await tab.heading()).toBe(heading)
  }

  expect(await tab.heading()).toBe(t.theme.heading)
  await tab.pick("Sorg og tab")
  await next(t.more.heading)
  await next(t.recognitions.heading)
  const sentences = await page.getByRole("checkbox").all()
  for (const sentence of sentences.slice(0, 3)) await sentence.check()
  await next(t.about.heading)
  await tab.pick("Under et halvt år")
  await next(t.age.heading)
  await tab.pick("45-54")
  await next(t.home.heading)
  await tab.pick("Alene")
  await next(t.times.heading)
  await group("tirsdag").getByRole("group", { name: "19.00" }).getByLabel("Godt").check()
  await next(t.places.heading)
  await tab.pick("Medborgerhuset")
  await next(t.languages.heading)
  await next(t.name.heading)
  await tab.write(t.name.label, name)
  await next(t.contact.heading)
  await tab.write(t.contact.email, email)
  await next(t.safeContact.heading)
  await group(t.safeContact.voicemail).getByLabel("Nej").check()
  await next(t.notWith.heading)
  await tab.write(t.notWith.label, "min nabo")
  await next(t.readBack.heading)
}

/** Reads it all back, says both yeses, and confirms with the code from the mail. */
export const sayYes = async ({ world }: Site, tab: Tab, email: string): Promise<void> => {
  for (const said of [email, "45-54", "tirsdag 19.00", "min nabo"]) {
    expect(await tab.shows(said), said).toBe(true)
  }
  await tab.follow(t.readBack.goOn)
  await tab.pick(t.yes.consents.contact)
  await tab.pick(t.yes.consents.theme)
  await tab.press(t.yes.say)
  expect(await tab.heading()).toBe(t.code.title)
  await world.settle()
  await tab.write(t.code.label, codeFor(world, email))
  await tab.press(t.code.enter)
}

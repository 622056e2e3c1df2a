import { expect } from "vitest"
import { words as talk } from "../../src/enquiries/talk/words.ts"
import { words as formation } from "../../src/formation/words.ts"
import { words as me } from "../../src/me/words.ts"
import { words as meetings } from "../../src/meetings/words.ts"
import { askForCode } from "./coming-in.ts"
import { linkInLetter } from "./letters.ts"
import { answerQuestions, findTheme, sayYes } from "./signing-up.ts"
import type { Site } from "./site.ts"
import type { Tab } from "./tab.ts"

const ada = "ada@eksempel.dk"

const comesTo = async (tab: Tab, heading: string) => expect(await tab.heading()).toBe(heading)

/** From the front page until she has a time for a talk. */
export const signUpAndBook = async (site: Site, tab: Tab, time: string): Promise<void> => {
  await findTheme(tab)
  await answerQuestions(tab, "Ada", ada)
  await sayYes(site, tab, ada)
  await comesTo(tab, me.da.hello("Ada"))
  await tab.follow(me.da.chooseTime)
  await tab.pick(time)
  await tab.press(talk.da.choose.take)
  await comesTo(tab, me.da.hello("Ada"))
  expect(await tab.shows(me.da.talkAt(time))).toBe(true)
}

/** The letter says nothing; the page describes the circle and names nobody in it. */
export const sayYesToCircle = async (
  site: Site,
  tab: Tab,
  others: readonly string[],
): Promise<void> => {
  const t = formation.da.offer
  await tab.to(linkInLetter(site, ada, "Besked til dig"))
  await askForCode(site, tab, ada)
  await tab.follow(me.da.seeOffer)
  await comesTo(tab, t.heading.open)
  expect(await tab.shows(t.people(others.length + 1))).toBe(true)
  for (const name of others) expect(await tab.shows(name), name).toBe(false)
  await tab.press(t.yes)
  await comesTo(tab, t.heading.accepted)
}

/** Reads who is in it, says that she cannot come, then that she can. */
export const readGroup = async (site: Site, tab: Tab, names: readonly string[]): Promise<void> => {
  const t = meetings.da.member
  await tab.to(linkInLetter(site, ada, "Påmindelse om din aftale"))
  await askForCode(site, tab, ada)
  await tab.follow(me.da.seeGroup)
  await comesTo(tab, t.heading)
  for (const name of names) expect(await tab.shows(name), name).toBe(true)
  await tab.press(t.cannotCome)
  expect(await tab.shows(t.away)).toBe(true)
  await tab.press(t.canCome)
  expect(await tab.shows(t.away)).toBe(false)
}

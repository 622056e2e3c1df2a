import { expect } from "vitest"
import { words as talk } from "../../src/enquiries/talk/words.ts"
import { words as enquiries } from "../../src/enquiries/words.ts"
import { words as formation } from "../../src/formation/words.ts"
import { signIn } from "./coming-in.ts"
import type { Site } from "./site.ts"
import type { Tab } from "./tab.ts"

const cora = "cora@eksempel.dk"

/** Cora says when she can talk: tomorrow morning. */
export const offerTalks = async (site: Site, tab: Tab): Promise<void> => {
  const t = talk.da.desk
  await signIn(site, tab, cora)
  await tab.follow("Samtaletider")
  await tab.write(t.date, "2026-03-03")
  await tab.write(t.from, "10:00")
  await tab.write(t.to, "12:00")
  await tab.press(t.add)
  expect(await tab.page.getByText(t.free).count()).toBe(4)
}

/** The talk is on her list of today; afterwards Ada is on the waiting list. */
export const holdTalk = async (site: Site, tab: Tab): Promise<void> => {
  const t = enquiries.da.one
  await signIn(site, tab, cora)
  await tab.follow("Samtale med Ada")
  expect(await tab.shows("min nabo")).toBe(false)
  await tab.pick(t.results.waiting)
  await tab.press(t.save)
  expect(await tab.shows(t.states.waiting)).toBe(true)
}

/** Lets the machine look for circles, sees who would meet and why, and asks them. */
export const askThem = async (site: Site, tab: Tab, names: readonly string[]): Promise<void> => {
  const t = formation.da
  await tab.followInMenu("Forslag")
  await tab.press(t.desk.search)
  await tab.follow("Sorg og tab")
  for (const name of names) expect(await tab.shows(name), name).toBe(true)
  expect(await tab.shows(t.card.alone(0))).toBe(true)
  await tab.press(t.proposal.send)
  expect(await tab.shows(t.proposal.status.offered)).toBe(true)
  await site.world.settle()
}

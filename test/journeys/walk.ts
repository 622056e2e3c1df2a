import type { BrowserContextOptions } from "playwright-core"
import { expect } from "vitest"
import { words } from "../../src/meetings/words.ts"
import { dayAndTime } from "../../src/ui/dates.ts"
import { waitTogether } from "../people.ts"
import { readGroup, sayYesToCircle, signUpAndBook } from "./ada.ts"
import { signIn } from "./coming-in.ts"
import { askThem, holdTalk, offerTalks } from "./cora.ts"
import { sayYesToOffer } from "./others.ts"
import type { Site } from "./site.ts"
import type { Tab } from "./tab.ts"
import { openTown } from "./town.ts"

const others = ["Bo", "Dorte", "Ebbe", "Gerda", "Hans"]
const talkAt = Temporal.ZonedDateTime.from("2026-03-03T10:30[Europe/Copenhagen]")
const firstMeeting = Temporal.ZonedDateTime.from("2026-03-17T19:00[Europe/Copenhagen]")

/** Femi writes down how many came, once they have been. */
const countHeads = async (site: Site, tab: Tab) => {
  const t = words.da
  await signIn(site, tab, "femi@eksempel.dk")
  expect(await tab.shows(t.leader.unrecorded)).toBe(true)
  await tab.page.getByRole("group", { name: t.record.held }).getByLabel(t.record.yes).check()
  await tab.write(t.record.heads, "8")
  await tab.press(t.record.save)
  expect(await tab.shows(t.leader.saved)).toBe(true)
}

const until = async ({ world }: Site, time: Temporal.ZonedDateTime) => {
  world.clock.advance(world.clock.now().until(time.toInstant()))
  await world.house.tick()
  await world.settle()
}

/** Ada's way from the front page to the first meeting; the coordinator and a leader do their parts. */
export const walk = async (site: Site, options: BrowserContextOptions): Promise<void> => {
  const { world } = site
  const town = await openTown(world)
  const hers = await site.open(options)
  const coras = await site.open(options)

  await offerTalks(site, coras)
  await signUpAndBook(site, hers, dayAndTime(talkAt, "da"))
  await until(site, talkAt)
  await holdTalk(site, coras)

  const waiting = await waitTogether(world, town, others)
  await askThem(site, coras, ["Ada", ...others])
  await sayYesToCircle(site, hers, others)
  for (const person of waiting) await sayYesToOffer(world, person)

  await until(site, firstMeeting.subtract({ hours: 20 }))
  await readGroup(site, hers, [...others, "Femi", "Frida"])
  await until(site, firstMeeting.add({ hours: 3 }))
  await countHeads(site, await site.open(options))
}

import { afterAll, beforeAll, expect, test } from "vitest"
import { listEnquiries } from "../../src/enquiries/enquiry-store.ts"
import { words as signingUp } from "../../src/enquiries/sign-up/words.ts"
import { listTalkTimes } from "../../src/enquiries/talk/talk-time-store.ts"
import { words as talk } from "../../src/enquiries/talk/words.ts"
import { listOffersIn } from "../../src/formation/offer-store.ts"
import { listProposals } from "../../src/formation/proposal-store.ts"
import { words as formation } from "../../src/formation/words.ts"
import { paths } from "../../src/paths.ts"
import { asWorker, meet } from "../circle.ts"
import { waitTogether } from "../people.ts"
import { answerAll, answersOf, codeFor, personAt, step } from "../signing-up.ts"
import { keepSession, letInto, signIn } from "./coming-in.ts"
import { openSite, type Site } from "./site.ts"
import { phone, type Tab } from "./tab.ts"
import { openTown, type Town } from "./town.ts"

const minutes = 60_000
const hows = [
  { how: "with scripts", javaScriptEnabled: true, arrives: 1 },
  { how: "without scripts", javaScriptEnabled: false, arrives: 2 },
]

let site: Site
let town: Town

beforeAll(async () => {
  site = await openSite()
  town = await openTown(site.world)
})
afterAll(() => site?.close())

/** An impatient person presses again before the answer is there. */
const pressTwice = async (tab: Tab, name: string, arrives: number) => {
  const { page } = tab
  const button = page.getByRole("button", { name, exact: true })
  await button.scrollIntoViewIfNeeded()
  const { x = 0, y = 0 } = (await button.boundingBox()) ?? {}
  site.sent.length = 0
  site.slowDown(1200)
  await tab.arrive(async () => {
    await page.mouse.click(x + 20, y + 20)
    await expect.poll(() => site.sent.length).toBe(1)
    await site.world.settle()
    await page.mouse.click(x + 20, y + 20)
  })
  site.slowDown(0)
  expect(site.sent).toHaveLength(arrives)
}

/** The answer that let them in never came; they are not sent back to the beginning. */
const isInByNow = async (tab: Tab, email: string) => {
  expect(await tab.heading()).toBe("Log ind")
  await signIn(site, tab, email)
}

const lettersTo = (email: string) =>
  site.world.outbox.list().filter(({ to }) => to.includes(email)).length

test.each(hows)(
  "whoever signs up with a double press signs up once, $how",
  async (row) => {
    const { world } = site
    const { how, arrives, ...options } = row
    const tab = await site.open({ ...phone, ...options })
    const email = `ada-${how.replace(" ", "-")}@eksempel.dk`
    const before = world.browser()
    await answerAll(before, answersOf(town, email))
    await keepSession(site, tab, before.cookies.get("kreds"))
    await tab.to(step("yes"))
    await tab.pick(signingUp.da.yes.consents.contact)
    await tab.pick(signingUp.da.yes.consents.theme)
    await pressTwice(tab, signingUp.da.yes.say, arrives)
    await world.settle()
    await tab.write(signingUp.da.code.label, codeFor(world, email))
    await pressTwice(tab, signingUp.da.code.enter, arrives)
    if (arrives > 1) await isInByNow(tab, email)
    expect(await tab.heading()).toBe("Hej Ada")
    const person = await personAt(world, email)
    const enquiries = await asWorker(world, (services) => listEnquiries(services, {}))
    expect(enquiries.filter((one) => one.person === person)).toHaveLength(1)
    await tab.close()
  },
  2 * minutes,
)

test("a first answer that is sent twice without scripts leads to the second question", async () => {
  const tab = await site.open({ ...phone, javaScriptEnabled: false })
  await tab.to(step("theme"))
  await tab.pick("Sorg og tab")
  await pressTwice(tab, signingUp.da.next, 2)
  expect(await tab.heading()).toBe(signingUp.da.more.heading)
  await tab.close()
})

test.each(hows)("a double press puts every talk time on the list once, $how", async (row) => {
  const { how: _, arrives, ...options } = row
  const t = talk.da.desk
  const tab = await site.open({ ...phone, ...options })
  await letInto(site, tab, await meet(site.world, "Cora"))
  await tab.to(paths.talkTimes.to())
  const date = `2026-03-0${hows.indexOf(row) + 3}`
  await tab.write(t.date, date)
  await tab.write(t.from, "10:00")
  await tab.write(t.to, "12:00")
  await pressTwice(tab, t.add, arrives)
  const times = await asWorker(site.world, (services) => listTalkTimes(services, services.now))
  expect(times.filter(({ startsAt }) => `${startsAt}`.startsWith(date))).toHaveLength(4)
  await tab.close()
})

test("offers that are sent twice without scripts reach everybody once", async () => {
  const { world } = site
  const names = ["Bo", "Dorte", "Ebbe", "Gerda", "Hans"]
  await waitTogether(world, town, names)
  const tab = await site.open({ ...phone, javaScriptEnabled: false })
  await letInto(site, tab, await meet(world, "Cora"))
  await tab.to(paths.proposals.to())
  await pressTwice(tab, formation.da.desk.search, 2)
  await tab.follow("Sorg og tab")
  await pressTwice(tab, formation.da.proposal.send, 2)
  await world.settle()
  const offers = await asWorker(world, async (services) => {
    const offered = await listProposals(services, ["offered"])
    return listOffersIn(
      services,
      offered.map(({ id }) => id),
    )
  })
  expect(offers).toHaveLength(names.length)
  for (const name of names) expect(lettersTo(`${name.toLowerCase()}@eksempel.dk`)).toBe(1)
  await tab.close()
})

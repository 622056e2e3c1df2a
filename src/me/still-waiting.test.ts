import { afterAll, beforeAll, expect, test } from "vitest"
import { asWorker, meet, signedIn } from "../../test/circle.ts"
import { type Neighbourhood, settle, waitFor } from "../../test/people.ts"
import { personAt } from "../../test/signing-up.ts"
import { openWorld, type World } from "../../test/world.ts"
import type { EnquiryId } from "../enquiries/enquiry.ts"
import { insertEnquiry } from "../enquiries/enquiry-store.ts"
import { paths } from "../paths.ts"

const question = "Vil du stadig gerne vente?"

let world: World
let where: Neighbourhood
beforeAll(async () => {
  world = await openWorld()
  where = await settle(world)
})
afterAll(() => world.close())

const strike = async () => {
  await world.house.tick()
  await world.settle()
}
const mailsTo = (email: string) => world.outbox.list().filter(({ to }) => to.includes(email))

test("who has waited three months is asked once, neutrally, and one click keeps the place", async () => {
  const ada = await waitFor(world, where, "Ada", { weeks: 12 })
  const page = async () => (await (await signedIn(world, ada)).get(paths.me.to())).text
  await strike()
  expect(await page()).not.toContain(question)
  world.clock.advance({ hours: 24 * 9 })
  for (const _ of ["once", "again"]) await strike()
  expect(await page()).toContain(question)
  const [mail, ...more] = mailsTo("ada@eksempel.dk")
  expect(more).toEqual([])
  expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/vente|kø|gruppe|sorg|selvhjælp/i)

  const browser = await signedIn(world, ada)
  for (const _ of ["once", "again"]) {
    expect((await browser.post(paths.renewal.to())).location).toBe(paths.me.to())
  }
  expect(await page()).not.toContain(question)
  await strike()
  expect(await page()).not.toContain(question)
})

test("no is the withdrawal there is: it says what follows first", async () => {
  const ben = await waitFor(world, where, "Ben", { weeks: 14 })
  await strike()
  const browser = await signedIn(world, ben)
  expect((await browser.get(paths.me.to())).text).toContain("Nej, tag mig af listen")
  expect((await browser.get(paths.withdrawal.to())).text).toContain("Du kommer af ventelisten")
  await browser.post(paths.withdrawal.to())
  expect(await personAt(world, "ben@eksempel.dk")).toBeUndefined()
})

test("a yes on the telephone counts as much: the coordinator notes it as the outcome", async () => {
  const carl = await waitFor(world, where, "Carl", { weeks: 14 })
  const enquiry = await asWorker(world, async (services) => {
    const id = services.chance.id() as EnquiryId
    const { now } = services
    const common = { id, person: carl, channel: "phone" as const, startedAt: now }
    await insertEnquiry(services, { ...common, status: "waiting", confirmedAt: now, closedAt: now })
    return id
  })
  await strike()
  const cora = await signedIn(world, await meet(world, "Cora", "coordinator"))
  expect((await cora.get(paths.waiting.to())).text).toContain("Vil de stadig?")
  await cora.post(paths.talkOutcome.to({ enquiry }), { result: "waiting" })
  expect((await cora.get(paths.waiting.to())).text).not.toContain("Vil de stadig?")
  const page = await (await signedIn(world, carl)).get(paths.me.to())
  expect(page.text).not.toContain(question)
})

test("a visitor is asked to sign in", async () => {
  const page = await world.browser().post(paths.renewal.to())
  expect(page.location).toBe(paths.signIn.to())
})

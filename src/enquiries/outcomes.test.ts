import { afterAll, beforeAll, expect, test } from "vitest"
import type { Browser } from "../../test/browser.ts"
import { asWorker, meet, signedIn } from "../../test/circle.ts"
import { type Neighbourhood, settle, waitsOf } from "../../test/people.ts"
import {
  answerAll,
  answersOf,
  bothYeses,
  enterCode,
  personAt,
  signUp,
  step,
} from "../../test/signing-up.ts"
import { openWorld, type World } from "../../test/world.ts"
import { paths } from "../paths.ts"
import type { PersonId } from "../people/person.ts"
import { listApart } from "./apart-store.ts"
import { listEnquiries } from "./enquiry-store.ts"
import { findSituation } from "./situation-store.ts"
import { listWaits } from "./waits-store.ts"

let world: World
let where: Neighbourhood
let cora: Browser
beforeAll(async () => {
  world = await openWorld()
  where = await settle(world)
  cora = await signedIn(world, await meet(world, "Cora", "coordinator"))
})
afterAll(() => world.close())

const known = async (email: string): Promise<PersonId> => {
  const person = await personAt(world, email)
  if (!person) throw new Error(`nobody is known at ${email}`)
  return person
}

const enquiryOf = (person: PersonId) =>
  asWorker(world, async (services) => {
    const [enquiry] = await listEnquiries(services, { person })
    if (!enquiry) throw new Error("no enquiry")
    return enquiry
  })

const conclude = async (person: PersonId, form: Record<string, string>) => {
  const { id } = await enquiryOf(person)
  return cora.post(paths.talkOutcome.to({ enquiry: id }), form)
}

const mailsTo = (email: string) => world.outbox.list().filter(({ to }) => to.includes(email))

test("the coordinator reads what the talk needs, safety first", async () => {
  await signUp(world, where, "ada@eksempel.dk", "Ada")
  const { id } = await enquiryOf(await known("ada@eksempel.dk"))
  expect((await cora.get(paths.enquiries.to())).text).toContain("Ada")
  const { text } = await cora.get(paths.enquiry.to({ enquiry: id }))
  expect(text).toContain("<title>Henvendelse</title>")
  for (const said of [
    "Ada",
    "+4512345678",
    "spørg efter Ada",
    "Sorg og tab",
    "Kender 3 sætninger",
    "Sætning nummer 1",
    "45-54",
    "tirsdag 19.00",
    "Tal med personen først",
    "min tidligere mand",
  ]) {
    expect(text).toContain(said)
  }
  expect(text.indexOf("+4512345678")).toBeLessThan(text.indexOf("Sætning nummer 1"))
})

test("what is not sent yet is nobody else's", async () => {
  const browser = world.browser()
  await answerAll(browser, answersOf(where, "halvvejs@eksempel.dk", "Halvvejs"))
  expect((await cora.get(paths.enquiries.to())).text).not.toContain("Halvvejs")
  const started = await asWorker(world, (services) =>
    listEnquiries(services, { status: ["started"] }),
  )
  const enquiry = started[0]?.id ?? ""
  expect((await cora.get(paths.enquiry.to({ enquiry }))).status).toBe(404)
  expect((await cora.post(paths.talkOutcome.to({ enquiry }), { result: "waiting" })).status).toBe(
    404,
  )
})

test("waiting puts somebody on the list from the day they signed up, and tells them once", async () => {
  const email = "ben@eksempel.dk"
  await signUp(world, where, email, "Ben")
  const person = await known(email)
  const confirmed = world.clock.now()
  world.clock.advance({ minutes: 20 * 24 * 60 })
  cora = await signedIn(world, await meet(world, "Cora", "coordinator"))
  world.outbox.clear()
  for (const _ of ["once", "again"]) {
    const page = await conclude(person, { result: "waiting", note: "ringer helst om aftenen" })
    expect(page.status).toBe(303)
  }
  await world.settle()
  expect(mailsTo(email)).toHaveLength(1)
  expect(await waitsOf(world, person)).toEqual(["waiting"])
  await asWorker(world, async (services) => {
    const [wait] = await listWaits(services, { person })
    expect(wait?.since.equals(confirmed)).toBe(true)
    expect((await findSituation(services, person)).note).toBe("ringer helst om aftenen")
  })
  const { text } = await cora.get(paths.waiting.to())
  expect(text).toContain("Ben")
  expect(text).toContain("2 uger")
  expect(text).toContain("1 god, 1 kan")
  expect(text).toContain("Tal med personen først")
})

test.each(["other-offer", "not-now"])(
  "%s takes the wishes off the list, and can be corrected",
  async (result) => {
    const email = `${result}@eksempel.dk`
    const browser = await signUp(world, where, email, "Carl")
    const person = await known(email)
    await conclude(person, { result })
    expect(await waitsOf(world, person)).toEqual(["left"])
    expect((await browser.get(paths.me.to())).text).toContain("Du er altid velkommen igen")
    await conclude(person, { result: "waiting" })
    expect(await waitsOf(world, person)).toEqual(["waiting"])
    await conclude(person, { result })
    expect(await waitsOf(world, person)).toEqual(["left"])
  },
)

test("an outcome has to be chosen, and the note typed meanwhile is kept", async () => {
  const email = "dorte@eksempel.dk"
  await signUp(world, where, email, "Dorte")
  const page = await conclude(await known(email), { note: "husk at spørge" })
  expect(page.status).toBe(422)
  expect(page.text).toContain("husk at spørge")
})

test("somebody without a theme waits for the one agreed on in the talk", async () => {
  const email = "frode@eksempel.dk"
  const browser = world.browser()
  const answers = answersOf(where, email, "Frode")
  await browser.post(step("theme"), { theme: "missing", missing: "Jeg stammer" })
  await browser.post(step("name"), answers.name)
  await browser.post(step("contact"), answers.contact)
  await browser.post(step("yes"), bothYeses)
  await enterCode(world, browser, email)
  const person = await known(email)
  const { id } = await enquiryOf(person)
  expect((await cora.get(paths.enquiry.to({ enquiry: id }))).text).toContain("Jeg stammer")
  expect((await conclude(person, { result: "waiting" })).status).toBe(422)
  expect((await conclude(person, { result: "waiting", theme: where.theme })).status).toBe(303)
  expect(await waitsOf(world, person)).toEqual(["waiting"])
})

test("a call confirms who has only a phone; a number that is somebody's finds nobody new", async () => {
  for (const name of ["Karen", "Klaus"]) {
    const browser = world.browser()
    const answers = answersOf(where, "", name)
    await answerAll(browser, { ...answers, contact: { phone: "22 33 44 55" } })
    await browser.post(step("yes"), bothYeses)
    const sent = await asWorker(world, (services) => listEnquiries(services, { status: ["sent"] }))
    const person = sent[0]?.person
    if (!person) throw new Error("nobody has sent anything")
    expect((await cora.get(paths.enquiries.to())).text).toContain(name)
    expect((await conclude(person, { result: "waiting" })).status).toBe(303)
    expect(await enquiryOf(person)).toMatchObject({ status: "waiting" })
    expect((await browser.get(paths.me.to())).text).toContain(`Hej ${name}`)
  }
  const found = await asWorker(world, async ({ tx }) =>
    tx.selectFrom("people").select("id").where("phone_index", "is not", null).execute(),
  )
  expect(found).toHaveLength(1)
})

test("who waits asks for one more theme later and has one more talk, without a code", async () => {
  const more = await settle(world, { slug: "stress", name: "Stress", leaders: [] })
  const email = "oda@eksempel.dk"
  const browser = await signUp(world, where, email, "Oda")
  const person = await known(email)
  await conclude(person, { result: "waiting" })
  world.clock.advance({ minutes: 5 })
  expect((await browser.get(step("theme"))).text).toContain("allerede skrevet op til: Sorg og tab")
  await browser.post(step("theme"), { theme: more.theme })
  expect((await browser.post(step("yes"), bothYeses)).location).toBe(paths.me.to())
  expect((await waitsOf(world, person)).toSorted()).toEqual(["waiting", "wished"])
  await conclude(person, { result: "not-now" })
  expect((await waitsOf(world, person)).toSorted()).toEqual(["left", "waiting"])
})

test("looking through one's answers while waiting asks for nothing new", async () => {
  const email = "per@eksempel.dk"
  const browser = await signUp(world, where, email, "Per")
  const person = await known(email)
  await conclude(person, { result: "waiting" })
  for (const name of ["theme", "more", "times"]) await browser.post(`${step(name)}?change`, {})
  const enquiries = await asWorker(world, (services) => listEnquiries(services, { person }))
  expect(enquiries.map(({ status }) => status)).toEqual(["waiting"])
  expect((await browser.get(step("read-back"))).text).toContain("Til min side")
})

test("two are kept apart in secret, and may meet again", async () => {
  for (const name of ["Gitte", "Helge"]) await signUp(world, where, `${name}@eksempel.dk`, name)
  const gitte = await known("gitte@eksempel.dk")
  const helge = await known("helge@eksempel.dk")
  const { id } = await enquiryOf(gitte)
  const at = { enquiry: id }
  await cora.post(paths.apart.to(at), { other: helge })
  await cora.post(paths.apart.to(at), { other: helge })
  await cora.post(paths.apart.to(at), { other: gitte })
  await cora.post(paths.apart.to(at), { other: "ikke en id" })
  const pairs = () => asWorker(world, listApart)
  expect(await pairs()).toEqual([[gitte, helge].sort()])
  expect((await cora.get(paths.enquiry.to(at))).text).toContain("Må gerne mødes")
  await cora.post(paths.apartRemoval.to(at), { other: helge })
  expect(await pairs()).toEqual([])
})

test("the waiting list can be read one theme at a time", async () => {
  const { text } = await cora.get(`${paths.waiting.to()}?theme=${where.theme}`)
  expect(text).toContain("Oda")
  const none = await cora.get(`${paths.waiting.to()}?theme=${where.place}`)
  expect(none.text).toContain("Der er ingen, der venter")
  expect((await cora.get(`${paths.waiting.to()}?theme='x`)).status).toBe(200)
})

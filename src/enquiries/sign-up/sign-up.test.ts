import { afterAll, beforeAll, expect, test } from "vitest"
import { asWorker, meet, signedIn } from "../../../test/circle.ts"
import { type Neighbourhood, settle, waitsOf } from "../../../test/people.ts"
import {
  answerAll,
  answersOf,
  bothYeses,
  codeFor,
  enterCode,
  personAt,
  signUp,
  step,
} from "../../../test/signing-up.ts"
import { openWorld, type World } from "../../../test/world.ts"
import { paths } from "../../paths.ts"
import type { PersonId } from "../../people/person.ts"
import { findPerson } from "../../people/store.ts"
import { consentWording } from "../consent.ts"
import { listConsents } from "../consent-store.ts"
import { listEnquiries } from "../enquiry-store.ts"
import { findSituation } from "../situation-store.ts"
import { listWaits } from "../waits-store.ts"

let world: World
let where: Neighbourhood
beforeAll(async () => {
  world = await openWorld()
  where = await settle(world)
})
afterAll(() => world.close())

const statusesOf = (person: PersonId) =>
  asWorker(world, async (services) =>
    (await listEnquiries(services, { person })).map(({ status }) => status),
  )

const known = async (email: string): Promise<PersonId> => {
  const person = await personAt(world, email)
  if (!person) throw new Error(`nobody is known at ${email}`)
  return person
}

const countPeople = () =>
  asWorker(world, async ({ tx }) => (await tx.selectFrom("people").select("id").execute()).length)

test("looking at the first pages makes nobody somebody", async () => {
  const before = await countPeople()
  const browser = world.browser()
  expect((await browser.get(paths.signUp.to())).text).toContain("skriv dig op alligevel")
  expect((await browser.get(step("theme"))).text).toContain("Sorg og tab")
  expect(await countPeople()).toBe(before)
  expect(browser.cookies.has("kreds")).toBe(false)
})

test("each question leads to the next, and at the end all of it is read back", async () => {
  const browser = world.browser()
  const pages = await answerAll(browser, answersOf(where, "ada@eksempel.dk"))
  expect(pages.map(({ location }) => location)).toEqual(
    [
      "more",
      "about-1",
      "age",
      "home",
      "times",
      "places",
      "languages",
      "name",
      "contact",
      "safe-contact",
      "not-with",
      "read-back",
    ].map(step),
  )
  const { text } = await browser.get(step("read-back"))
  for (const said of [
    "Sorg og tab",
    "Sætning nummer 3",
    "Det kom pludseligt",
    "45-54",
    "Alene",
    "tirsdag 19.00",
    "mandag 10.00",
    "Huset",
    "Ro, uden støj udefra",
    "Ada",
    "ada@eksempel.dk",
    "+4512345678",
    "spørg efter Ada",
    "min tidligere mand",
  ]) {
    expect(text).toContain(said)
  }
  expect(text).not.toContain("Sætning nummer 4")
})

test("no page behind the first says in its title or address what it is about", async () => {
  const browser = world.browser()
  await answerAll(browser, answersOf(where, "titel@eksempel.dk"))
  for (const name of ["recognitions-1", "about-1", "read-back", "yes"]) {
    const { text } = await browser.get(step(name))
    expect(text).toContain("<title>Dine svar</title>")
  }
})

test("a sentence that is hard to say looks like the others", async () => {
  const browser = world.browser()
  await browser.post(step("theme"), { theme: where.theme })
  const { text } = await browser.get(step("recognitions-1"))
  const rowOf = (sentence: string) =>
    text
      .slice(0, text.indexOf(sentence))
      .split("<div")
      .at(-1)
      ?.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|f-recognitions(-\d)?/g, "")
  expect(rowOf("Sætning nummer 7")).toBe(rowOf("Sætning nummer 2"))
  expect(text.indexOf("Sætning nummer 7")).toBeGreaterThan(0)
})

test("two yeses and a code write somebody up", async () => {
  const email = "bodil@eksempel.dk"
  const browser = await signUp(world, where, email, "Bodil")
  const person = await known(email)
  expect(await statusesOf(person)).toEqual(["confirmed"])
  expect(await waitsOf(world, person)).toEqual(["wished"])
  await asWorker(world, async (services) => {
    const consents = await listConsents(services, person)
    expect(consents.map(({ purpose, wording }) => [purpose, wording])).toEqual([
      ["contact", consentWording],
      ["theme", consentWording],
    ])
    const [wait] = await listWaits(services, { person })
    expect(wait).toMatchObject({ theme: where.theme, role: "self", event: "suddenly", recency: 1 })
    expect(wait?.recognitions).toEqual(where.recognitions.slice(0, 3))
    const situation = await findSituation(services, person)
    expect(situation).toMatchObject({
      ageBand: 4,
      slotsGood: ["tue-1900"],
      slotsPossible: ["mon-1000"],
      notWith: "min tidligere mand",
    })
  })
  expect((await browser.get(paths.me.to())).text).toContain("Hej Bodil")
})

test("a first name, one way to be reached and what it is about are all that is needed", async () => {
  const browser = world.browser()
  expect((await browser.post(step("theme"), {})).status).toBe(422)
  await browser.post(step("theme"), { theme: where.theme })
  const early = await browser.post(step("yes"), bothYeses)
  expect(early.status).toBe(422)
  expect(early.text).toContain("Skriv, hvad vi må kalde dig.")
  expect(early.text).toContain("Skriv en e-mail eller et telefonnummer.")
  expect((await browser.post(step("name"), { firstName: "  " })).status).toBe(422)
  await browser.post(step("name"), { firstName: "Carl" })
  expect((await browser.post(step("contact"), {})).status).toBe(422)
  await browser.post(step("contact"), { email: "carl@eksempel.dk" })
  expect((await browser.post(step("yes"), bothYeses)).location).toBe(paths.signUpCode.to())
  await enterCode(world, browser, "carl@eksempel.dk")
  expect(await statusesOf(await known("carl@eksempel.dk"))).toEqual(["confirmed"])
})

test("what was typed wrong is kept, and each mistake links to its field", async () => {
  const browser = world.browser()
  const page = await browser.post(step("contact"), { email: "dorte@", phone: "12" })
  expect(page.status).toBe(422)
  expect(page.text).toContain('value="dorte@"')
  expect(page.text).toContain('value="12"')
  expect(page.text).toContain('href="#f-email"')
  expect(page.text).toContain('href="#f-phone"')
})

test("neither yes is taken for granted", async () => {
  const browser = world.browser()
  await answerAll(browser, answersOf(where, "einar@eksempel.dk"))
  for (const one of ["contact", "theme"]) {
    const page = await browser.post(step("yes"), { [one]: "yes" })
    expect(page.status).toBe(422)
    expect(page.text).toContain("Vil du ikke, kan du slette det hele nederst på siden.")
  }
  await world.settle()
  expect(codeFor(world, "einar@eksempel.dk")).toBe("")
})

test("somebody whose theme is not there says it in their own words", async () => {
  const browser = world.browser()
  const answers = answersOf(where, "frode@eksempel.dk", "Frode")
  expect((await browser.post(step("theme"), { theme: "missing" })).status).toBe(422)
  await browser.post(step("theme"), { theme: "missing", missing: "Jeg stammer" })
  await browser.post(step("name"), answers.name)
  await browser.post(step("contact"), answers.contact)
  expect((await browser.get(step("read-back"))).text).toContain("Jeg stammer")
  await browser.post(step("yes"), bothYeses)
  await enterCode(world, browser, "frode@eksempel.dk")
  const person = await known("frode@eksempel.dk")
  expect(await statusesOf(person)).toEqual(["confirmed"])
  expect(await waitsOf(world, person)).toEqual([])
})

test("going back, going ahead, sending twice and coming back tomorrow are all fine", async () => {
  const browser = world.browser()
  expect((await browser.get(step("age"))).location).toBe(paths.signUp.to())
  await browser.post(step("theme"), { theme: where.theme })
  await browser.post(step("theme"), { theme: where.theme })
  await browser.post(step("age"), { age: "25" })
  await browser.post(step("age"), { age: "35" })
  expect((await browser.get(step("recognitions-7"))).location).toBe(paths.signUp.to())
  world.clock.advance({ hours: 20 })
  const start = await browser.get(paths.signUp.to())
  expect(start.text).toContain("Fortsæt, hvor du var")
  expect((await browser.get(step("age"))).text).toMatch(/value="35" checked/)
  expect((await browser.get("/sign-up/no-such-step")).status).toBe(404)
})

test("changing one answer leads back to the page where all is read", async () => {
  const browser = world.browser()
  await answerAll(browser, answersOf(where, "gerda@eksempel.dk"))
  expect((await browser.get(`${step("age")}?change`)).text).toContain(
    `action="/sign-up/age?change"`,
  )
  const page = await browser.post(`${step("age")}?change`, { age: "" })
  expect(page.location).toBe(step("read-back"))
  expect((await browser.get(step("read-back"))).text).not.toContain("45-54")
})

test("a wrong code and one for an address since corrected open nothing", async () => {
  const browser = world.browser()
  await answerAll(browser, answersOf(where, "hanne@eksempel.dk"))
  await browser.post(step("yes"), bothYeses)
  await world.settle()
  const code = codeFor(world, "hanne@eksempel.dk")
  const wrong = code === "111111" ? "222222" : "111111"
  expect((await browser.post(paths.signUpCode.to(), { code: wrong })).status).toBe(422)
  await browser.post(`${step("contact")}?change`, { email: "andens@eksempel.dk" })
  expect((await browser.post(paths.signUpCode.to(), { code })).status).toBe(422)
  expect(await personAt(world, "andens@eksempel.dk")).toBeUndefined()
  expect(await personAt(world, "hanne@eksempel.dk")).toBeUndefined()
})

test("a code asked for one address is never sent to the next", async () => {
  const browser = world.browser()
  await answerAll(browser, answersOf(where, "ida@eksempel.dk"))
  await browser.post(step("yes"), bothYeses)
  await browser.post(`${step("contact")}?change`, { email: "uvidende@eksempel.dk" })
  await world.settle()
  expect(codeFor(world, "uvidende@eksempel.dk")).toBe("")
})

test("two browsers that confirm one address at the same moment become one person", async () => {
  const email = "lis@eksempel.dk"
  const browsers = [world.browser(), world.browser()]
  const codes: string[] = []
  for (const browser of browsers) {
    await answerAll(browser, answersOf(where, email, "Lis"))
    await browser.post(step("yes"), bothYeses)
    await world.settle()
    codes.push(codeFor(world, email))
  }
  const before = await countPeople()
  const pages = await Promise.all(
    browsers.map((browser, at) => browser.post(paths.signUpCode.to(), { code: codes[at] ?? "" })),
  )
  expect(pages.map(({ location }) => location)).toEqual([paths.me.to(), paths.me.to()])
  expect(await countPeople()).toBe(before - 1)
  expect(await statusesOf(await known(email))).toEqual(["confirmed"])
  for (const browser of browsers) {
    expect((await browser.get(paths.me.to())).text).toContain("Hej Lis")
  }
})

test("an address in capitals is the same address", async () => {
  const person = await meet(world, "Ivan")
  await signUp(world, where, "IVAN@Eksempel.dk", "Ivan")
  expect(await waitsOf(world, person)).toEqual(["wished"])
  await signUp(world, where, "Jytte@Eksempel.dk", "Jytte")
  expect(await statusesOf(await known("jytte@eksempel.dk"))).toEqual(["confirmed"])
})

test("a code entered twice lets one person in once", async () => {
  const browser = world.browser()
  const email = "jens@eksempel.dk"
  await answerAll(browser, answersOf(where, email))
  await browser.post(step("yes"), bothYeses)
  await enterCode(world, browser, email)
  const again = await browser.post(paths.signUpCode.to(), { code: codeFor(world, email) })
  expect(again.location).toBe(paths.me.to())
  expect(await statusesOf(await known(email))).toEqual(["confirmed"])
})

test("somebody with only a phone is called, and sees that", async () => {
  const browser = world.browser()
  const answers = answersOf(where, "", "Karen")
  await answerAll(browser, { ...answers, contact: { phone: "22 33 44 55" } })
  expect((await browser.get(step("yes"))).text).toContain("Vi ringer til dig")
  expect((await browser.post(step("yes"), bothYeses)).location).toBe(paths.me.to())
  const page = await browser.get(paths.me.to())
  expect(page.text).toContain("Vi ringer til dig.")
  expect(page.status).toBe(200)
})

test("who must not be written to gets no code either", async () => {
  const browser = world.browser()
  const answers = answersOf(where, "lone@eksempel.dk", "Lone")
  await answerAll(browser, { ...answers, "safe-contact": { write: "no" } })
  expect((await browser.post(step("yes"), bothYeses)).location).toBe(paths.me.to())
  await world.settle()
  expect(world.outbox.list().filter(({ to }) => to.includes("lone@eksempel.dk"))).toEqual([])
})

test("somebody under 18 is told kindly that a parent is called first", async () => {
  const browser = world.browser()
  await browser.post(step("theme"), { theme: where.theme })
  expect((await browser.post(step("age"), { age: "under18" })).location).toBe(step("young"))
  const young = await browser.get(step("young"))
  expect(young.text).toContain("ringer vi først til en af dine forældre")
  expect(young.text).toContain(`href="${paths.acute.to()}"`)
  expect((await browser.post(step("young"))).location).toBe(step("home"))
  expect((await browser.get(step("contact"))).text).toContain("en forælders nummer")
  expect((await browser.get(step("read-back"))).text).toContain("Du er under 18")
})

test("what no person would fill in keeps nothing", async () => {
  const browser = world.browser()
  await browser.post(step("theme"), { theme: where.theme })
  const email = "robot@eksempel.dk"
  const page = await browser.post(step("contact"), { email, website: "https://x.test" })
  expect(page.location).toBe(step("safe-contact"))
  expect((await browser.get(step("read-back"))).text).not.toContain(email)
})

test("answers of nobody who is offered here are left out", async () => {
  const browser = world.browser()
  const foreign = "00000000-0000-4000-8000-00000000dead"
  expect((await browser.post(step("theme"), { theme: foreign })).status).toBe(422)
  await browser.post(step("theme"), { theme: where.theme })
  await browser.post(step("recognitions-1"), { recognitions: [foreign] })
  await browser.post(step("places"), { places: [foreign, "huset"] })
  await browser.post(step("times"), { "times.sun-0300": "good", "times.tue-1900": "maybe" })
  await browser.post(step("age"), { age: "200" })
  const { text } = await browser.get(step("read-back"))
  expect(text).not.toContain(foreign)
  expect(text).toContain("Alle lokaler")
})

test("an address that is known shows a stranger exactly what an unknown one does", async () => {
  await meet(world, "Mette")
  const ways = ["mette@eksempel.dk", "ingen-mette@eksempel.dk"].map(async (email) => {
    const browser = world.browser()
    const seen = []
    for (const page of await answerAll(browser, answersOf(where, email))) seen.push(page)
    seen.push(await browser.get(step("read-back")))
    seen.push(await browser.post(step("yes"), bothYeses))
    seen.push(await browser.get(paths.signUpCode.to()))
    seen.push(await browser.post(paths.signUpCode.to(), { code: "000000" }))
    return seen.map(({ status, location, text }) => ({
      status,
      location,
      text: text.replaceAll(email, "…"),
    }))
  })
  const [one, other] = await Promise.all(ways)
  expect(one).toEqual(other)
})

test("somebody known who signs up in a new browser takes the new answers over", async () => {
  const email = "niels@eksempel.dk"
  const person = await meet(world, "Niels")
  const before = await countPeople()
  const browser = await signUp(world, where, email, "Niels Peter")
  expect(await countPeople()).toBe(before)
  expect(await known(email)).toBe(person)
  expect(await statusesOf(person)).toEqual(["confirmed"])
  expect(await waitsOf(world, person)).toEqual(["wished"])
  const text = (await browser.get(step("read-back"))).text
  expect(text).toContain("min tidligere mand")
  expect(text).not.toContain(email)
  await asWorker(world, async (services) => {
    expect((await findPerson(services, person))?.firstName).toBe("Niels Peter")
    expect(await listConsents(services, person)).toHaveLength(2)
  })
})

test("who is written up asks for one more theme as themselves, and still has one talk", async () => {
  const more = await settle(world, { slug: "stress", name: "Stress", leaders: [] })
  const email = "oda@eksempel.dk"
  const browser = await signUp(world, where, email, "Oda")
  const page = await browser.post(step("more"), { themes: more.theme })
  expect(page.status).toBe(303)
  const person = await known(email)
  expect(await waitsOf(world, person)).toEqual(["wished", "wished"])
  expect((await browser.get(step("contact"))).location).toBe(paths.signUp.to())
  expect((await browser.post(step("yes"), bothYeses)).location).toBe(paths.me.to())
  expect(await statusesOf(person)).toEqual(["confirmed"])
})

test("a visitor cannot open, and nobody can answer, somebody else's pages", async () => {
  const stranger = await signedIn(world, await meet(world, "Per"))
  const { text } = await stranger.get(step("read-back"))
  expect(text).not.toContain("ada@eksempel.dk")
  expect((await world.browser().get(step("read-back"))).location).toBe(paths.signUp.to())
  expect((await world.browser().get(step("yes"))).location).toBe(paths.signUp.to())
  expect((await world.browser().post(paths.signUpCode.to(), { code: "1" })).location).toBe(
    paths.signIn.to(),
  )
})

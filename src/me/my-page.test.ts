import { afterAll, beforeAll, expect, test } from "vitest"
import { lix } from "../../content/lix.ts"
import type { Browser } from "../../test/browser.ts"
import { asWorker, meet, openCircle, signedIn } from "../../test/circle.ts"
import { type Neighbourhood, settle, waitFor, waitsOf } from "../../test/people.ts"
import { answerAll, answersOf, personAt, signUp, step } from "../../test/signing-up.ts"
import { openWorld, type World } from "../../test/world.ts"
import { listConsents } from "../enquiries/consent-store.ts"
import { listEnquiries } from "../enquiries/enquiry-store.ts"
import { findSituation } from "../enquiries/situation-store.ts"
import { paths } from "../paths.ts"
import type { PersonId } from "../people/person.ts"
import { da } from "./words.da.ts"
import { en } from "./words.en.ts"

let world: World
let where: Neighbourhood
beforeAll(async () => {
  world = await openWorld()
  where = await settle(world)
})
afterAll(() => world.close())

const conclude = async (person: PersonId, result: string) => {
  const [enquiry] = await asWorker(world, (services) => listEnquiries(services, { person }))
  const cora: Browser = await signedIn(world, await meet(world, "Cora", "coordinator"))
  await cora.post(paths.talkOutcome.to({ enquiry: enquiry?.id ?? "" }), { result })
  await world.settle()
}

const known = async (email: string): Promise<PersonId> => {
  const person = await personAt(world, email)
  if (!person) throw new Error(`nobody is known at ${email}`)
  return person
}

const rowsAbout = (person: PersonId) =>
  asWorker(world, async ({ tx }) => {
    const tables = ["waits", "enquiries", "situations", "consents", "sessions"] as const
    const own: unknown[] = []
    for (const table of tables) {
      own.push(
        ...(await tx
          .selectFrom(table)
          .select("person_id")
          .where("person_id", "=", person)
          .execute()),
      )
    }
    const people = await tx.selectFrom("people").select("id").where("id", "=", person).execute()
    const keys = await tx
      .selectFrom("keystore.person_keys")
      .select("person_id")
      .where("person_id", "=", person)
      .execute()
    return [...own, ...people, ...keys].length
  })

test("a visitor is asked to sign in; somebody on the way in goes on there", async () => {
  expect((await world.browser().get(paths.me.to())).location).toBe(paths.signIn.to())
  const browser = world.browser()
  await browser.post(step("theme"), { theme: where.theme })
  expect((await browser.get(paths.me.to())).location).toBe(paths.signUp.to())
})

test("after signing up the next step is a talk", async () => {
  const ada = await signUp(world, where, "ada@eksempel.dk", "Ada")
  const { text } = await ada.get(paths.me.to())
  expect(text).toContain("<title>Min side</title>")
  expect(text).toContain("Hej Ada")
  expect(text).toContain("Det næste er en samtale.")
  expect(text).toContain(`href="${paths.talk.to()}"`)
  expect(text).toContain("sagde du ja til, at vi må kontakte dig")
})

test("who waits is told honestly how many there are and what is missing", async () => {
  await signUp(world, where, "ben@eksempel.dk", "Ben")
  const person = await known("ben@eksempel.dk")
  await conclude(person, "waiting")
  const ben = await signedIn(world, person)
  const few = (await ben.get(paths.me.to())).text
  expect(few).toContain("Der er 1 af 5-8 til en gruppe om dette.")
  expect(few).toContain("Der er gruppeledere om tirsdagen.")
  expect(few).not.toContain("har ventet 6")

  for (const [index, weeks] of [5, 6, 7, 8].entries()) {
    await waitFor(world, where, `Venter${index}`, { weeks })
  }
  await world.house.tick()
  const enough = (await ben.get(paths.me.to())).text
  expect(enough).toContain("Der er 5 på listen.")
  expect(enough).toContain("Andre, der venter på det samme, har ventet 5-7 uger.")

  await ben.post(`${step("times")}?change`, { "times.wed-1900": "good" })
  expect((await ben.get(paths.me.to())).text).toContain("Der mangler gruppeledere om onsdagen.")
  await ben.post(`${step("times")}?change`, {})
  expect((await ben.get(paths.me.to())).text).toContain("Du har ikke sagt, hvornår du kan.")
})

test("nobody learns from their page who else waits", async () => {
  const ben = await signedIn(world, await known("ben@eksempel.dk"))
  const { text } = await ben.get(paths.me.to())
  expect(text).not.toMatch(/Venter\d|Femi|Frida/)
})

test("taking it all back says first what follows, and then nothing is left", async () => {
  const carl = await signUp(world, where, "carl@eksempel.dk", "Carl")
  const person = await known("carl@eksempel.dk")
  expect(await rowsAbout(person)).toBeGreaterThan(5)
  const leaving = await carl.get(paths.withdrawal.to())
  expect(leaving.text).toContain("Vi sletter dit navn, din kontakt og alle dine svar")
  expect(await rowsAbout(person)).toBeGreaterThan(5)
  const gone = await carl.post(paths.withdrawal.to())
  expect(gone.location).toBe(paths.withdrawal.to())
  expect(gone.headers.get("Clear-Site-Data")).toContain("cache")
  expect((await carl.get(paths.withdrawal.to())).text).toContain("Du er altid velkommen igen.")
  expect(await rowsAbout(person)).toBe(0)
  expect((await carl.get(paths.me.to())).location).toBe(paths.signIn.to())
  expect((await carl.post(paths.withdrawal.to())).location).toBe(paths.withdrawal.to())
})

test("somebody in the middle of signing up can stop and leave nothing", async () => {
  const count = () =>
    asWorker(world, async ({ tx }) => (await tx.selectFrom("people").select("id").execute()).length)
  const before = await count()
  const browser = world.browser()
  await answerAll(browser, answersOf(where, "dorte@eksempel.dk"))
  expect((await browser.get(step("read-back"))).text).toContain(paths.withdrawal.to())
  await browser.post(paths.withdrawal.to())
  expect(await count()).toBe(before)
  expect((await browser.get(step("read-back"))).location).toBe(paths.signUp.to())
})

test("a member who takes it back keeps the group and loses the rest", async () => {
  const members = ["Eva", "Fie", "Gry", "Hans", "Ib"]
  await openCircle(world, { members, leaders: ["Lise", "Lars"] })
  const eva = await meet(world, "Eva")
  await waitFor(world, where, "Eva")
  const browser = await signedIn(world, eva)
  expect((await browser.get(paths.me.to())).text).toContain("Du er i en gruppe.")
  expect((await browser.get(paths.withdrawal.to())).text).toContain("Du er stadig i din gruppe.")
  expect((await browser.post(paths.withdrawal.to())).location).toBe(paths.me.to())
  expect((await waitsOf(world, eva)).toSorted()).toEqual(["left", "placed"])
  await asWorker(world, async (services) => {
    expect((await findSituation(services, eva)).slotsGood).toEqual([])
    const theme = (await listConsents(services, eva)).filter(({ purpose }) => purpose === "theme")
    expect(theme.every(({ withdrawnAt }) => withdrawnAt)).toBe(true)
  })
  expect((await browser.get(paths.me.to())).text).toContain("Se gruppen")
})

test("those who work here are not erased by a click", async () => {
  const femi = await meet(world, "Femi", "leader")
  const browser = await signedIn(world, femi)
  expect((await browser.post(paths.withdrawal.to())).location).toBe(paths.me.to())
  expect(await personAt(world, "femi@eksempel.dk")).toBe(femi)
})

test.each([{ words: da }, { words: en }])("the page is easy to read", ({ words }) => {
  const passagesIn = (value: unknown): string[] => {
    if (typeof value === "string") return [value]
    return typeof value === "object" && value ? Object.values(value).flatMap(passagesIn) : []
  }
  const passages = passagesIn(words)
  const sentences = passages.filter((text) => text.split(" ").length > 5)
  expect(sentences.filter((text) => lix(text) > 35)).toEqual([])
  expect(passages.filter((text) => text.includes("!"))).toEqual([])
})

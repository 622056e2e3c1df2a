import { afterAll, beforeAll, expect, test } from "vitest"
import type { Browser, Page } from "../../../test/browser.ts"
import { openWorld, type World } from "../../../test/world.ts"
import { adoptThemes } from "../../catalogue/actions.ts"
import { listRecognitions, listThemes } from "../../catalogue/store.ts"
import { founderClaims } from "../../organisations/actions.ts"
import { paths } from "../../paths.ts"
import type { PlaceId } from "../../rooms/room.ts"
import { insertPlace } from "../../rooms/store.ts"

let world: World
let theme: string
let second: string
let sentences: string[]
const place = "00000000-0000-4000-8000-000000000001"

beforeAll(async () => {
  world = await openWorld()
  const { house, organisation } = world
  await house.web.as(founderClaims(organisation), async (tx) => {
    const services = await house.servicesIn(tx, organisation)
    await adoptThemes(services)
    await insertPlace(services, {
      id: place as PlaceId,
      name: "Huset",
      town: "Byen",
      virtual: false,
      features: [],
    })
    const [one, two] = await listThemes(services)
    theme = one?.id ?? ""
    second = two?.id ?? ""
    sentences = one ? (await listRecognitions(services, [one.id])).map(({ id }) => id) : []
  })
})
afterAll(() => world.close())

const step = (name: string) => paths.signUpStep.to({ step: name })

const answers = (email: string): [string, Record<string, string | string[]>][] => [
  ["theme", { theme }],
  ["more", { themes: second }],
  ["recognitions-1", { recognitions: sentences.slice(0, 3) }],
  ["about-1", { role: "bereaved", event: "partner-suddenly", recency: "months" }],
  ["recognitions-2", {}],
  ["about-2", {}],
  ["age", { age: "45" }],
  ["home", { living: "alone", children: "grown" }],
  ["times", { "times.tue-1900": "good", "times.mon-1000": "possible" }],
  ["places", { places: place }],
  ["languages", { languages: ["da", "en"], needs: ["quiet"] }],
  ["name", { firstName: "Ada" }],
  ["contact", { email, phone: "12 34 56 78" }],
  ["safe-contact", { write: "yes", voicemail: "no", hours: "evening", note: "spørg efter Ada" }],
  ["not-with", { notWith: "min tidligere mand" }],
]

const answerAll = async (browser: Browser, email: string) => {
  let page: Page | undefined
  for (const [name, form] of answers(email)) {
    if (page) expect(page.location).toBe(step(name))
    expect((await browser.get(step(name))).status).toBe(name === "theme" ? 200 : 200)
    page = await browser.post(step(name), form)
    expect(page.status, name).toBe(303)
  }
  return page
}

const codeFor = (email: string) => {
  const sent = world.outbox.list().find(({ to }) => to.includes(email))
  return /\d{6}/.exec(sent?.text ?? "")?.[0] ?? ""
}

const signUp = async (email: string) => {
  const browser = world.browser()
  await answerAll(browser, email)
  await browser.post(step("yes"), { contact: "yes", theme: "yes" })
  await world.settle()
  const page = await browser.post(paths.signUpCode.to(), { code: codeFor(email) })
  return { browser, page }
}

test("one question leads to the next until everything can be read back", async () => {
  const browser = world.browser()
  const last = await answerAll(browser, "ada@eksempel.dk")
  expect(last?.location).toBe(step("read-back"))
  const page = await browser.get(step("read-back"))
  expect(page.text).toContain("ada@eksempel.dk")
  expect(page.text).toContain("+4512345678")
  expect(page.text).toContain("min tidligere mand")
  expect(page.text).toContain("45-54")
  expect(page.text).toContain("tirsdag 19.00")
  expect(page.text).toContain("Min partner døde pludseligt")
  expect(page.text).toContain("<title>Dine svar</title>")
})

test("two yeses and the code write somebody up", async () => {
  const { page } = await signUp("ada2@eksempel.dk")
  expect(page.status).toBe(303)
  expect(page.location).toBe(paths.me.to())
})

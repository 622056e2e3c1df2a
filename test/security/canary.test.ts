import { afterAll, beforeAll, expect, test } from "vitest"
import { type Aviary, letLoose, newCage, openAviary, placesIn, searchFor } from "./canaries.ts"
import { forms } from "./forms.ts"

let aviary: Aviary
const cage = newCage()

beforeAll(async () => {
  aviary = await openAviary()
  await letLoose(aviary, cage, 24)
})
afterAll(() => aviary.close())

test("every form says whether it takes words", () => {
  const routes = aviary.stage.world.routes.filter(({ method }) => method !== "GET")
  const there = new Set(routes.map(({ method, path }) => `${method} ${path}`))
  expect(Object.keys(forms).sort()).toEqual([...there].sort())
})

test("a word was written into every field that takes one", () => {
  const fields = Object.entries(forms).flatMap(([route, words]) =>
    "sealed" in words ? words.sealed.map((field) => `${route} ${field}`) : [],
  )
  const written = new Set(cage.planted.map(({ field }) => field))
  // An address typed to sign in is kept nowhere, so it is not counted among the planted.
  expect([...written, "POST /sign-in email"].sort()).toEqual(fields.sort())
  expect(cage.planted.length).toBeGreaterThanOrEqual(200)
})

test("things went wrong meanwhile, and the log says so", () => {
  const failed = aviary.pages.filter(({ status }) => status >= 500)
  expect(failed.length).toBeGreaterThan(30)
  expect(aviary.log.join("")).toContain("a request failed")
})

test("no word is found anywhere, in any encoding", async () => {
  const places = await placesIn(aviary)
  const read = places.reduce((sum, { content }) => sum + content.length, 0)
  expect(read).toBeGreaterThan(5_000_000)
  expect(searchFor(places, cage.beginnings)).toEqual([])
})

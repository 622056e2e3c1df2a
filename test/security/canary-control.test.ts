import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { type Aviary, letLoose, newCage, openAviary, placesIn, searchFor } from "./canaries.ts"

/** A build that forgot to seal: what the search is worth if this passes it. */
vi.mock("../../src/platform/keys.ts", async (original) => ({
  ...(await original<typeof import("../../src/platform/keys.ts")>()),
  seal: (_key: unknown, _seat: unknown, text: string) => Buffer.from(text),
  open: (_key: unknown, _seat: unknown, sealed: Buffer) => sealed.toString(),
}))

let aviary: Aviary
const cage = newCage()

beforeAll(async () => {
  aviary = await openAviary()
  await letLoose(aviary, cage, 12)
})
afterAll(() => aviary.close())

test("without sealing, the same search finds what was written", async () => {
  const places = await placesIn(aviary)
  expect(searchFor(places, cage.beginnings).length).toBeGreaterThan(0)
  const found = cage.planted.filter(({ text }) =>
    places.some(({ content }) => content.includes(text)),
  )
  const missed = cage.planted.filter((canary) => !found.includes(canary))
  expect(found.length / cage.planted.length, JSON.stringify(missed)).toBeGreaterThanOrEqual(0.99)
})

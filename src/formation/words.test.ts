import { expect, test } from "vitest"
import { lix } from "../../content/lix.ts"
import { words } from "./words.ts"

const textsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value]
  return typeof value === "object" && value ? Object.values(value).flatMap(textsIn) : []
}

test("what a person who is asked reads is easy Danish, and does not shout", () => {
  const texts = textsIn(words.da.offer)
  expect(texts.length).toBeGreaterThan(20)
  expect(lix(texts.map((text) => text.replace(/\.?$/, ".")).join(" "))).toBeLessThanOrEqual(35)
  expect(texts.join(" ")).not.toMatch(/!|klient|patient|bruger/i)
})

test.each([
  ["da", { from: 2, to: 4 }, "mellem 25 og 54 år"],
  ["da", { from: 4, to: 6 }, "fra 45 år og op"],
  ["en", { from: 1, to: 1 }, "between 18 and 24 years old"],
] as const)("ages are said as a span in %s", (language, ages, said) => {
  expect(words[language].ages(ages)).toBe(said)
})

import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8")
const [light = {}, dark = {}, moreLight = {}, moreDark = {}] = [
  ...css.matchAll(/:root \{([^}]*)\}/g),
].map(([, block = ""]) => colours(block))

const schemes = [
  { scheme: "light", tokens: light },
  { scheme: "dark", tokens: { ...light, ...dark } },
  { scheme: "light with more contrast", tokens: { ...light, ...moreLight } },
  { scheme: "dark with more contrast", tokens: { ...light, ...dark, ...moreLight, ...moreDark } },
]

/** Text on what it stands on, by the token names. */
const text = [
  ["ink", ["paper", "surface", "sunken", "deep-tint", "warning-tint"]],
  ["ink-soft", ["paper", "surface", "sunken", "deep-tint"]],
  ["deep", ["paper", "surface", "sunken", "deep-tint"]],
  ["deep-strong", ["paper", "surface", "sunken", "deep-tint"]],
  ["on-deep", ["deep", "deep-strong"]],
  ["danger", ["paper", "surface", "sunken"]],
  ["warning", ["paper", "surface", "warning-tint"]],
] as const

/** Edges one has to see to use a control. */
const edges = [
  ["edge", ["paper", "surface", "sunken"]],
  ["deep", ["paper", "surface", "sunken", "deep-tint"]],
  ["ink", ["paper", "surface", "deep-tint"]],
  ["danger", ["paper", "surface"]],
] as const

describe.each(schemes)("colours in $scheme", ({ tokens }) => {
  test.each(pairs(text))("let %s be read on %s", (front, back) => {
    expect(contrast(tokens[front], tokens[back])).toBeGreaterThanOrEqual(4.5)
  })

  test.each(pairs(edges))("let the edge %s be seen on %s", (front, back) => {
    expect(contrast(tokens[front], tokens[back])).toBeGreaterThanOrEqual(3)
  })
})

test("black on white is 21 to 1 and a colour on itself 1 to 1", () => {
  expect(contrast("#000", "#ffffff")).toBeCloseTo(21)
  expect(contrast("#82776a", "#82776a")).toBe(1)
})

function pairs(list: readonly (readonly [string, readonly string[]])[]) {
  return list.flatMap(([front, backs]) => backs.map((back): [string, string] => [front, back]))
}

function colours(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name, value]),
  )
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string | undefined, other: string | undefined): number {
  if (!one || !other) throw new Error("a colour is missing")
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/** WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replace(/[0-9a-f]/g, "$&$&") : hex
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

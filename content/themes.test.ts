import { readdirSync, readFileSync } from "node:fs"
import { basename } from "node:path"
import { describe, expect, test } from "vitest"
import { z } from "zod"
import { asAcuteLines } from "../src/catalogue/acute-line.ts"
import { lix } from "./lix.ts"

const text = z.strictObject({ da: z.string().min(1), en: z.string().min(1) })
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const themeShape = z.strictObject({
  slug: key,
  position: z.int().positive(),
  roles: z.array(z.enum(["self", "relative", "bereaved"])).min(1),
  name: text,
  summary: text,
  description: text,
  forWhom: text,
  otherOffers: text,
  events: z
    .array(z.strictObject({ key, ...text.shape }))
    .min(4)
    .max(6),
  recognitions: z
    .array(z.strictObject({ key, shame: z.boolean(), ...text.shape }))
    .min(16)
    .max(24),
})

const folder = new URL("./themes/", import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith(".json"))
const themes = files.map((file) => ({ file, theme: themeShape.parse(readJson(file, folder)) }))
const acute = asAcuteLines(readJson("./acute.json", import.meta.url))

describe.each(themes)("$theme.slug", ({ file, theme }) => {
  const texts = [theme.name, theme.summary, theme.description, theme.forWhom, theme.otherOffers]
  const all = [...texts, ...theme.events, ...theme.recognitions].flatMap(({ da, en }) => [da, en])

  test("lies in a file of its own name", () => {
    expect(basename(file, ".json")).toBe(theme.slug)
  })

  test("gives every event and recognition a key and a wording of its own", () => {
    const rows = [...theme.events, ...theme.recognitions]
    for (const property of ["key", "da", "en"] as const) {
      expect(repeated(rows.map((row) => row[property]))).toEqual([])
    }
  })

  test("has some sentences that are hard to say, and more that are not", () => {
    const hard = theme.recognitions.filter((recognition) => recognition.shame).length
    expect(hard).toBeGreaterThanOrEqual(4)
    expect(hard).toBeLessThan(theme.recognitions.length / 2)
  })

  test("sums itself up in one line and describes itself in two paragraphs", () => {
    for (const language of ["da", "en"] as const) {
      expect(theme.summary[language].length).toBeLessThanOrEqual(110)
      expect(theme.description[language].split("\n\n")).toHaveLength(2)
    }
  })

  test("recognises in the first person", () => {
    const danish = theme.recognitions.map(({ da }) => da)
    const english = theme.recognitions.map(({ en }) => en)
    expect(
      danish.filter((wording) => !/\b(jeg|mig|min|mit|mine|vi|os|vores)\b/i.test(wording)),
    ).toEqual([])
    expect(
      english.filter((wording) => !/\b(I|me|my|mine|myself|we|us|our)\b/i.test(wording)),
    ).toEqual([])
  })

  test("is easy to read", () => {
    const prose = [theme.summary, theme.description, theme.forWhom, theme.otherOffers]
    const hard = [...prose, ...theme.recognitions].flatMap(({ da, en }) => [da, en]).filter(isHard)
    expect(hard).toEqual([])
    expect(isHard(theme.events.map(({ da }) => da).join("\n"))).toBe(false)
    expect(isHard(theme.events.map(({ en }) => en).join("\n"))).toBe(false)
  })

  test("speaks plainly of people", () => {
    expect(all.filter(shoutsOrLabels)).toEqual([])
  })
})

test("themes have their own places in the list", () => {
  expect(themes.map(({ theme }) => theme.position).sort((a, b) => a - b)).toEqual(
    themes.map((_, index) => index + 1),
  )
})

test("acute help names more than one line for danger and for talking, each number once", () => {
  expect(acute.filter((line) => line.urgent).length).toBeGreaterThan(1)
  expect(acute.filter((line) => !line.urgent).length).toBeGreaterThan(1)
  expect(repeated(acute.map((line) => line.number))).toEqual([])
})

test("acute help is easy to read", () => {
  const all = acute.flatMap((line) => [line.for, line.hours]).flatMap(({ da, en }) => [da, en])
  expect(all.filter(shoutsOrLabels)).toEqual([])
  expect(all.filter(isHard)).toEqual([])
})

function readJson(path: string, base: URL | string): unknown {
  return JSON.parse(readFileSync(new URL(path, base), "utf8"))
}

/** Two or three words alone say nothing about how easy a text is. */
function isHard(passage: string): boolean {
  return passage.split(" ").length > 3 && lix(passage) > 35
}

function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

function shoutsOrLabels(sentence: string): boolean {
  return /!|(?<!\p{L})(klient|patient|bruger|misbruger|user|client)/iu.test(sentence)
}

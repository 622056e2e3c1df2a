import { describe, expect, test } from "vitest"
import { lix } from "../../content/lix.ts"
import { defaultSettings } from "../organisations/organisation.ts"
import { da } from "./words.da.ts"
import { en } from "./words.en.ts"

describe.each([
  { language: "Danish", words: da },
  { language: "English", words: en },
])("the public texts in $language", ({ words }) => {
  const kept = { ...defaultSettings.retention, codeMinutes: 10 }
  const passages = passagesIn([words, words.privacy.when(kept)])

  test("are easy to read, every passage of them", () => {
    const sentences = passages.filter((passage) => passage.split(" ").length > 5)
    expect(sentences.filter((passage) => lix(passage) > 35)).toEqual([])
  })

  test("neither shout nor label people", () => {
    const labels = /!|(?<!\p{L})(klient|patient|bruger|misbruger|user|client)/iu
    expect(passages.filter((passage) => labels.test(passage))).toEqual([])
  })

  test("fit on the front page in one short look", () => {
    const { acute, title, circle, ...read } = words.front
    expect(passagesIn(read).join(" ").split(" ").length).toBeLessThanOrEqual(110)
  })

  test("fill the two hours of a meeting", () => {
    const minutes = words.how.meeting.reduce((sum, part) => sum + part.minutes, 0)
    expect(minutes).toBe(120)
  })

  test("ask six things and answer none of them", () => {
    expect(words.about.questions).toHaveLength(6)
    expect(words.about.questions.filter((question) => !question.endsWith("?"))).toEqual([])
  })

  test("keep the theme out of the title that a browser remembers", () => {
    expect(words.theme.title.split(" ")).toHaveLength(1)
  })
})

test("English has as much to read as Danish, list by list", () => {
  expect(shapeOf(en)).toEqual(shapeOf(da))
})

test("how long things are kept is told in the organisation's own numbers", () => {
  const kept = {
    codeMinutes: 1,
    unfinishedDays: 1,
    askMonths: 1,
    waitMonths: 7,
    endedMonths: 1,
    compositionDays: 1,
    groupDays: 40,
  }
  const said = da.privacy.when(kept).map(({ when }) => when)
  expect(said.slice(0, 5)).toEqual([
    "Efter 1 minut.",
    "Efter 1 dag.",
    "Vi spørger hver måned, om du stadig vil. Den bliver slettet 7 måneder efter, at du sidst sagde ja.",
    "1 måned efter samtalen. Fik vi aldrig talt sammen, så efter 7 måneder.",
    "Når gruppen begynder, eller 1 dag efter dit svar.",
  ])
  expect(said.at(-1)).toContain("40 dage")
  expect(da.privacy.when({ ...kept, askMonths: 3 })[2]?.when).toContain("hver 3. måned")
  expect(en.privacy.when({ ...kept, askMonths: 3 })[2]?.when).toContain("Every 3 months")
})

test("the numbers are the organisation's own", () => {
  const settings = {
    ...defaultSettings,
    size: { minimum: 4, maximum: 7 },
    course: { meetings: 6, everyWeeks: 2, minutes: 90 },
    answerDays: 1,
  }
  expect(da.how.numbers(settings).slice(0, 3)).toEqual([
    "Der er 4-7 i en gruppe.",
    "I mødes 6 gange, hver anden uge, 90 minutter ad gangen.",
    "Du har 1 dag til at svare på et tilbud.",
  ])
  expect(en.how.numbers(settings)[1]).toBe("You meet 6 times, every other week, for 90 minutes.")
})

function passagesIn(value: unknown): string[] {
  if (typeof value === "string") return [value]
  if (typeof value === "function") return []
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(passagesIn)

  return []
}

function shapeOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return typeof value
  if (Array.isArray(value)) return value.map(shapeOf)

  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shapeOf(part)]))
}

import { describe, expect, test } from "vitest"
import { lix } from "../../content/lix.ts"
import { words } from "./words.ts"

const passagesIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value]
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(passagesIn)
  return []
}

describe.each([
  { language: "Danish", texts: words.da },
  { language: "English", texts: words.en },
])("the texts of groups and meetings in $language", ({ texts }) => {
  test("are easy to read for those who take part", () => {
    const { member, departure } = texts
    for (const part of [member, departure]) {
      const read = passagesIn(part).filter((passage) => passage.split(" ").length > 5)
      expect(read.filter((passage) => lix(passage) > 35)).toEqual([])
    }
  })

  test("neither shout nor label people", () => {
    const labels = /!|(?<!\p{L})(klient|patient|bruger|user|client|session)/iu
    expect(passagesIn(texts).filter((passage) => labels.test(passage))).toEqual([])
  })

  test("plan two hours for the first, the usual and the last meeting", () => {
    const minutes = Object.values(texts.guides).map((guide) =>
      guide.reduce((sum, part) => sum + part.minutes, 0),
    )
    expect(minutes).toEqual([120, 120, 120])
  })
})

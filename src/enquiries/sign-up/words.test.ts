import { createHash } from "node:crypto"
import { describe, expect, test } from "vitest"
import { lix } from "../../../content/lix.ts"
import { consentWording } from "../consent.ts"
import { da as talkDa } from "../talk/words.da.ts"
import { en as talkEn } from "../talk/words.en.ts"
import { da } from "./words.da.ts"
import { en } from "./words.en.ts"

const passagesIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value]
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(passagesIn) : []
}

const { desk: _, ...talkInDanish } = talkDa
const { desk: __, ...talkInEnglish } = talkEn

describe.each([
  { language: "Danish", words: [da, talkInDanish] },
  { language: "English", words: [en, talkInEnglish] },
])("what is asked in $language", ({ words }) => {
  const passages = passagesIn(words)

  test("is easy to read, every passage of it", () => {
    const sentences = passages.filter((passage) => passage.split(" ").length > 5)
    expect(sentences.filter((passage) => lix(passage) > 35)).toEqual([])
  })

  test("neither shouts nor labels people", () => {
    const labels = /!|(?<!\p{L})(klient|patient|bruger|misbruger|user|client)/iu
    expect(passages.filter((passage) => labels.test(passage))).toEqual([])
  })
})

test("a yes given to these words is a yes to exactly these words", () => {
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([da.yes.consents, en.yes.consents]))
    .digest("hex")
    .slice(0, 16)
  // A new wording gets a new version, and its fingerprint here.
  expect({ [consentWording]: fingerprint }).toEqual({ "2026-11": "15671f6d32bd776a" })
})

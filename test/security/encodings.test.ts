import { gzipSync } from "node:zlib"
import { expect, test } from "vitest"
import { encodings, findIn } from "./encodings.ts"

const canary = "kanøriefuglx"
const sentence = (before: string) => `${before} her skrev ${canary}123 noget, og så gik der en dag`

test("there are more than twenty encodings", () => {
  expect(Object.keys(encodings).length).toBeGreaterThan(20)
})

test.each(Object.entries(encodings))("what is hidden in %s is found", (name, encode) => {
  // Wherever it stands: base64 and base32 depend on how many bytes come before.
  const around = ["", "a", "ab", "abc", "abcd"].map((before) => sentence(before))
  const hidden = name.startsWith("base64")
    ? around.map((text) =>
        Buffer.from(
          Buffer.from(text).toString(name.startsWith("base64url") ? "base64url" : "base64"),
        ),
      )
    : [Buffer.concat([Buffer.from("...."), encode(canary), Buffer.from("....")])]
  expect(hidden.flatMap((content) => findIn(content, [canary]))).toContain(name)
})

test("what is compressed is found", () => {
  const content = Buffer.concat([Buffer.from("log\n"), gzipSync(sentence("Ada")), Buffer.alloc(9)])
  expect(findIn(content, [canary])).toContain("gzip, utf8")
})

test("what is not there is not found", () => {
  expect(findIn(Buffer.from(sentence("").replaceAll(canary, "")), [canary])).toEqual([])
})

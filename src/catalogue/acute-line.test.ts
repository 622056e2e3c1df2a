import { expect, test } from "vitest"
import { asAcuteLines, dialled } from "./acute-line.ts"

const both = { da: "Hele døgnet", en: "Day and night" }
const line = { name: both, number: "70 201 201", for: both, hours: both, urgent: false }

test("a telephone dials the number without its spaces", () => {
  const [first] = asAcuteLines([line, line])
  expect(first && dialled(first)).toBe("tel:70201201")
})

test.each([
  { what: "one line alone", lines: [line] },
  { what: "no list at all", lines: { line } },
  { what: "a line without hours", lines: [line, { ...line, hours: undefined }] },
  { what: "a line in Danish only", lines: [line, { ...line, for: { da: "Når" } }] },
  { what: "an empty name", lines: [line, { ...line, name: { da: "", en: "" } }] },
  { what: "letters in a number", lines: [line, { ...line, number: "ring 112" }] },
  { what: "no word on what is urgent", lines: [line, { ...line, urgent: "yes" }] },
  { what: "nothing where a line should be", lines: [line, null] },
])("$what is refused when the site starts", ({ lines }) => {
  expect(() => asAcuteLines(lines)).toThrow(/acute help/)
})

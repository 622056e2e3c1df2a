import { expect, test } from "vitest"
import { lix } from "./lix.ts"

test.each([
  ["nothing", "", 0],
  ["short words in short sentences", "Vi mødes i dag. Du er med.", 3.5],
  ["one long word of four", "Selvhjælpsgruppen mødes i morgen.", 29],
  ["six letters, which is not long", "Stolen venter derude", 3],
  ["a question and a line break as ends", "Er du der?\nJeg er her", 3],
  ["a dot inside a time, which ends nothing", "Vi ses kl.19.30 i dag", 5],
  ["a hyphen as part of one long word", "A self-help group", 3 + 100 / 3],
])("counts %s", (_, text, expected) => {
  expect(lix(text)).toBeCloseTo(expected)
})

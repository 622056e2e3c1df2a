import { expect, test } from "vitest"
import { startsIn } from "./talk-time.ts"

const row = (date: string, from: string, to: string, minutes: number) =>
  startsIn(
    {
      date: Temporal.PlainDate.from(date),
      from: Temporal.PlainTime.from(from),
      to: Temporal.PlainTime.from(to),
      minutes,
    },
    "Europe/Copenhagen",
  ).map((start) => start.toPlainTime().toString({ smallestUnit: "minute" }))

test("talks follow each other, and the last one ends in time", () => {
  expect(row("2026-03-03", "09:00", "10:45", 30)).toEqual(["09:00", "09:30", "10:00"])
})

test("a span shorter than a talk has none", () => {
  expect(row("2026-03-03", "09:00", "09:20", 30)).toEqual([])
})

test("the hour that does not exist in spring is not offered", () => {
  expect(row("2026-03-29", "01:00", "04:00", 60)).toEqual(["01:00", "03:00"])
})

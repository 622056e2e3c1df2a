import fc from "fast-check"
import { expect, test } from "vitest"
import { timesOf } from "./series.ts"

const zone = "Europe/Copenhagen"
const day = (text: string) => Temporal.PlainDate.from(text)

const series = fc.record({
  first: fc
    .integer({ min: 0, max: 60 })
    // A year around both changes of the clock: 29 March and 25 October 2026.
    .chain((days) =>
      fc.constantFrom(day("2026-02-20"), day("2026-09-15")).map((from) => from.add({ days })),
    ),
  start: fc
    .integer({ min: 4 * 12, max: 24 * 12 - 1 })
    .map((fives) => new Temporal.PlainTime(0).add({ minutes: 5 * fives })),
  everyWeeks: fc.integer({ min: 1, max: 8 }),
  meetings: fc.integer({ min: 1, max: 30 }),
  zone: fc.constantFrom(zone, "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"),
})

test("every meeting is on the same weekday at the same time on the wall", () => {
  fc.assert(
    fc.property(series, (course) => {
      const local = timesOf(course).map((at) => at.toZonedDateTimeISO(course.zone))
      expect(local).toHaveLength(course.meetings)
      for (const at of local) {
        expect(at.dayOfWeek).toBe(course.first.dayOfWeek)
        expect(at.toPlainTime().toString()).toBe(course.start.toString())
      }
    }),
  )
})

test("the dates are so many weeks apart, neither more nor less", () => {
  fc.assert(
    fc.property(series, (course) => {
      const dates = timesOf(course).map((at) => at.toZonedDateTimeISO(course.zone).toPlainDate())
      for (const [index, date] of dates.entries()) {
        expect(course.first.until(date).total("days")).toBe(7 * course.everyWeeks * index)
      }
    }),
  )
})

test.each([
  { change: "forward in March", first: "2026-03-24", hours: 7 * 24 - 1 },
  { change: "back in October", first: "2026-10-20", hours: 7 * 24 + 1 },
  { change: "not at all in May", first: "2026-05-19", hours: 7 * 24 },
])("when the clocks go $change, the week has $hours hours", ({ first, hours }) => {
  const start = Temporal.PlainTime.from("19:00")
  const [one, other] = timesOf({ first: day(first), start, everyWeeks: 1, meetings: 2, zone })
  expect(one?.until(other ?? one).total("hours")).toBe(hours)
})

test("a time that the clocks skip is an hour later that one day", () => {
  const start = Temporal.PlainTime.from("02:30")
  const times = timesOf({ first: day("2026-03-22"), start, everyWeeks: 1, meetings: 3, zone })
  expect(times.map((at) => at.toZonedDateTimeISO(zone).toPlainTime().toString())).toEqual([
    "02:30:00",
    "03:30:00",
    "02:30:00",
  ])
})

test("the hour that comes twice is taken the first time", () => {
  const start = Temporal.PlainTime.from("02:30")
  const [at] = timesOf({ first: day("2026-10-25"), start, everyWeeks: 1, meetings: 1, zone })
  expect(at?.toString()).toBe("2026-10-25T00:30:00Z")
})

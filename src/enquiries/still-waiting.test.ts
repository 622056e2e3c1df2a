import { expect, test } from "vitest"
import { defaultSettings } from "../organisations/organisation.ts"
import { isAsked, isTimeToAsk, isUnwanted } from "./still-waiting.ts"

const zone = "Europe/Copenhagen"
const at = (day: string) => Temporal.PlainDateTime.from(`${day}T12:00`).toZonedDateTime(zone)
const place = (since: string, wanted?: string, asked?: string) => ({
  since: at(since).toInstant(),
  wantedAt: wanted ? at(wanted).toInstant() : undefined,
  askedAt: asked ? at(asked).toInstant() : undefined,
})
const { retention } = defaultSettings

test.each([
  ["2026-11-30", undefined, undefined, "2027-02-27", false],
  ["2026-11-30", undefined, undefined, "2027-02-28", true],
  ["2026-11-30", undefined, "2027-02-28", "2027-05-29", false],
  ["2026-11-30", undefined, "2027-02-28", "2027-05-30", true],
  ["2026-11-30", "2027-01-31", undefined, "2027-04-29", false],
  ["2026-11-30", "2027-01-31", undefined, "2027-04-30", true],
  // Signed up anew: what was said and asked about the earlier wait counts no more.
  ["2027-06-01", "2026-01-31", "2026-05-01", "2027-08-31", false],
  ["2027-06-01", "2026-01-31", "2026-05-01", "2027-09-01", true],
])(
  "since %s, wanted %s, asked %s: on %s the question is due: %s",
  (since, wanted, asked, day, due) => {
    expect(isTimeToAsk(place(since, wanted, asked), retention, at(day))).toBe(due)
  },
)

test.each([
  ["2026-02-28", undefined, "2027-02-27", false],
  ["2026-02-28", undefined, "2027-02-28", true],
  ["2026-02-28", "2026-06-01", "2027-05-31", false],
  ["2026-02-28", "2026-06-01", "2027-06-01", true],
])("since %s, wanted %s: on %s the place is given up: %s", (since, wanted, day, over) => {
  expect(isUnwanted(place(since, wanted), retention, at(day))).toBe(over)
})

test("the question stands open until it is answered", () => {
  expect(isAsked(place("2026-01-01"))).toBe(false)
  expect(isAsked(place("2026-01-01", undefined, "2026-04-01"))).toBe(true)
  expect(isAsked(place("2026-01-01", "2026-04-02", "2026-04-01"))).toBe(false)
})

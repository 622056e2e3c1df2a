import { expect, test } from "vitest"
import type { ThemeId } from "../catalogue/theme.ts"
import type { Leader, LeaderId } from "../leaders/leader.ts"
import { defaultSettings } from "../organisations/organisation.ts"
import type { PersonId } from "../people/person.ts"
import type { Place, PlaceId } from "../rooms/room.ts"
import { outlookOf, prospectOf } from "./prospect.ts"
import { openSituation, type Wait, type WaitId } from "./situation.ts"

const now = Temporal.Instant.from("2026-03-02T08:00:00Z")
const grief = "grief" as ThemeId
const house = "house" as PlaceId
const video = "video" as PlaceId
const places: Place[] = [
  { id: house, name: "Huset", town: "Byen", virtual: false, features: [] },
  { id: video, name: "Video", town: "", virtual: true, features: [] },
]

const waited = (...weeks: number[]): Wait[] =>
  weeks.map((count, index) => ({
    id: `w${index}` as WaitId,
    person: `p${index}` as PersonId,
    theme: grief,
    priority: 1,
    recognitions: [],
    status: "waiting",
    since: now.subtract({ hours: 24 * 7 * count }),
  }))

const leader = (name: string, more: Partial<Leader> = {}): Leader => ({
  id: name as LeaderId,
  person: `person-${name}` as PersonId,
  kind: "volunteer",
  status: "active",
  capacity: 1,
  themes: [grief],
  slots: ["tue-1900", "mon-1900"],
  places: [house],
  languages: ["da"],
  ...more,
})

test("how long others have waited is told as a range, and only of five or more", () => {
  expect(prospectOf(grief, waited(1, 2, 3, 4), [], now).weeks).toBeUndefined()
  expect(prospectOf(grief, waited(1, 6, 7, 9, 30), [], now).weeks).toEqual({ from: 6, to: 9 })
  expect(prospectOf(grief, waited(3, 3, 3, 3, 3), [], now).weeks).toEqual({ from: 3, to: 4 })
})

test("only those who wait for the theme count", () => {
  const others = waited(1, 2).map((wait) => ({ ...wait, theme: "stress" as ThemeId }))
  const offered = waited(1).map((wait) => ({ ...wait, status: "offered" as const }))
  expect(prospectOf(grief, [...waited(1), ...others, ...offered], [], now).waiting).toBe(1)
})

test.each([
  { who: "two volunteers", other: {}, led: ["mon-1900|house", "tue-1900|house"] },
  { who: "a volunteer and an employee", other: { kind: "employee" as const }, led: 2 },
  { who: "one who is paused", other: { status: "paused" as const }, led: 0 },
  { who: "one with no group left to take", other: { capacity: 0 }, led: 0 },
  { who: "one with another theme", other: { themes: [] }, led: 0 },
  { who: "one in another place", other: { places: [video] }, led: 0 },
  { who: "one who only can on Mondays", other: { slots: ["mon-1900"] }, led: 1 },
])("a volunteer and $who can lead together where both can", ({ other, led }) => {
  const prospect = prospectOf(grief, [], [leader("femi"), leader("frida", other)], now)
  if (typeof led === "number") expect(prospect.led).toHaveLength(led)
  else expect(prospect.led).toEqual(led)
})

test("two employees are no pair", () => {
  const both = ["one", "two"].map((name) => leader(name, { kind: "employee" }))
  expect(prospectOf(grief, [], both, now).led).toEqual([])
})

test("somebody is told on which of their own days there are leaders", () => {
  const prospect = prospectOf(grief, waited(1), [leader("femi"), leader("frida")], now)
  const outlook = (slotsGood: string[], within: PlaceId[] = []) =>
    outlookOf(prospect, { ...openSituation, slotsGood, places: within }, defaultSettings, places)
  expect(outlook(["tue-1900", "wed-1900"])).toMatchObject({ ledDays: [1], unledDays: [2] })
  expect(outlook(["tue-1000"])).toMatchObject({ ledDays: [], unledDays: [1] })
  expect(outlook(["tue-1900"], [video])).toMatchObject({ ledDays: [], unledDays: [1] })
  expect(outlook([])).toMatchObject({ hasTimes: false, ledDays: [] })
})

import { expect, test } from "vitest"
import type { Offer, OfferStatus } from "./offer.ts"
import {
  type Draft,
  dissolve,
  earliestStart,
  freeSeat,
  mayStartOn,
  type Offered,
  prolong,
  send,
  standing,
  start,
  tallyOf,
} from "./proposal.ts"

const draft = { status: "draft", seats: 6, minimum: 5 } as Draft
const answerBy = Temporal.Instant.from("2026-03-07T08:00:00Z")
const startsOn = Temporal.PlainDate.from("2026-03-10")
const offered = { ...draft, status: "offered", startsOn, answerBy } as Offered
const tuesday = { id: "tue-1900", day: 1, start: "19:00", minutes: 120 }

const offers = (...statuses: OfferStatus[]) =>
  statuses.map((status, index) => ({ status, seat: index + 1 }) as Offer)

test("a draft can be sent once, to as many as are in it and no fewer than the minimum", () => {
  const sending = { people: 5, startsOn, answerBy }
  expect(send(draft, sending)).toMatchObject({ ok: true, value: { status: "offered", seats: 5 } })
  expect(send(draft, { ...sending, people: 4 })).toEqual({ ok: false, refusal: "too-few-people" })
  expect(send(offered, sending)).toEqual({ ok: false, refusal: "already-sent" })
})

test("a no and a silence leave a seat free, and the lowest is filled first", () => {
  const some = offers("accepted", "declined", "open", "lapsed", "accepted", "withdrawn")
  expect(tallyOf(offered, some)).toEqual({ open: 1, accepted: 2, free: 3 })
  expect(freeSeat(offered, some)).toBe(2)
  const next = { status: "open", seat: 2 } as Offer
  expect(freeSeat(offered, [...some, next])).toBe(4)
})

test("when every seat is held there is none to offer", () => {
  const all = offers("accepted", "open", "accepted", "accepted", "open", "open")
  expect(freeSeat(offered, all)).toBeUndefined()
})

test.each([
  { accepted: 6, open: 0, outcome: "starts" },
  { accepted: 5, open: 0, outcome: "starts" },
  { accepted: 5, open: 1, outcome: "waits" },
  { accepted: 0, open: 5, outcome: "waits" },
  { accepted: 4, open: 0, outcome: "dissolves" },
  { accepted: 3, open: 1, outcome: "dissolves" },
])("with $accepted yes and $open open a circle of at least 5 $outcome", ({ outcome, ...tally }) => {
  expect(standing(offered, { ...tally, free: 0 })).toBe(outcome)
})

test("a circle starts when it is being asked and enough have said yes", () => {
  const tally = { accepted: 5, open: 1, free: 0 }
  expect(start(offered, tally)).toMatchObject({ ok: true, value: { status: "started", startsOn } })
  expect(start(offered, { ...tally, accepted: 4 })).toMatchObject({ refusal: "too-few-said-yes" })
  expect(start(draft, tally)).toMatchObject({ refusal: "not-open" })
})

test("what has started or is dissolved cannot be dissolved", () => {
  expect(dissolve(draft)).toMatchObject({ ok: true })
  expect(dissolve(offered)).toMatchObject({ ok: true })
  expect(dissolve({ ...draft, status: "dissolved" })).toMatchObject({ refusal: "not-open" })
  expect(dissolve({ ...offered, status: "started" })).toMatchObject({ refusal: "not-open" })
})

test("the first meeting leaves time to answer and to get ready, on the weekday of the circle", () => {
  const earliest = earliestStart(tuesday, answerBy, 3, "Europe/Copenhagen")
  expect(earliest.toString()).toBe("2026-03-10")
  expect(earliestStart(tuesday, answerBy, 4, "Europe/Copenhagen").toString()).toBe("2026-03-17")
  expect(mayStartOn(tuesday, earliest, earliest)).toBe(true)
  expect(mayStartOn(tuesday, earliest.add({ days: 7 }), earliest)).toBe(true)
  expect(mayStartOn(tuesday, earliest.add({ days: 1 }), earliest)).toBe(false)
  expect(mayStartOn(tuesday, earliest.subtract({ days: 7 }), earliest)).toBe(false)
})

test("the day of an answer is counted where the organisation lives", () => {
  const lateSaturday = Temporal.Instant.from("2026-03-07T23:30:00Z")
  expect(earliestStart(tuesday, lateSaturday, 2, "Europe/Copenhagen").toString()).toBe("2026-03-10")
  expect(earliestStart(tuesday, lateSaturday, 3, "Europe/Copenhagen").toString()).toBe("2026-03-17")
})

test("asking one more never brings the first meeting or the deadline forward", () => {
  const sooner = prolong(offered, answerBy.subtract({ hours: 1 }), startsOn.subtract({ days: 7 }))
  expect(sooner).toMatchObject({ answerBy, startsOn })
  const later = prolong(offered, answerBy.add({ hours: 1 }), startsOn.add({ days: 7 }))
  expect(later.startsOn.toString()).toBe("2026-03-17")
})

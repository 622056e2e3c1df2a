import { expect, test } from "vitest"
import type { PersonId } from "../people/person.ts"
import {
  awaitsTalk,
  bookTalk,
  conclude,
  confirm,
  type Enquiry,
  type EnquiryId,
  send,
  startEnquiry,
  withdraw,
  withoutTalk,
} from "./enquiry.ts"

const monday = Temporal.Instant.from("2026-03-02T08:00:00Z")
const friday = Temporal.Instant.from("2026-03-06T08:00:00Z")
const started = startEnquiry("e" as EnquiryId, "ada" as PersonId, monday)
const confirmed: Enquiry = { ...started, status: "confirmed", confirmedAt: monday, callMe: false }
const sent: Enquiry = { ...started, status: "sent" }
const waiting: Enquiry = {
  ...started,
  status: "waiting",
  confirmedAt: monday,
  closedAt: monday,
}
const withdrawn: Enquiry = { ...started, status: "withdrawn", closedAt: monday }

test("a way in is confirmed once", () => {
  expect(confirm(started, friday)).toMatchObject({ ok: true, value: { confirmedAt: friday } })
  for (const after of [confirmed, sent, waiting, withdrawn]) {
    expect(confirm(after, friday)).toEqual({ ok: false, refusal: "already-sent" })
    expect(send(after)).toEqual({ ok: false, refusal: "already-sent" })
  }
})

test("a talk belongs to those who are confirmed and have had none", () => {
  expect([started, sent, confirmed, waiting, withdrawn].filter(awaitsTalk)).toEqual([confirmed])
  if (!awaitsTalk(confirmed)) throw new Error("confirmed awaits a talk")
  const booked = bookTalk(confirmed)
  expect(awaitsTalk(booked)).toBe(true)
  expect(withoutTalk(booked, true)).toEqual({ ...confirmed, callMe: true })
})

test("the wait counts from the day it was confirmed; a call confirms who had no code", () => {
  expect(conclude(confirmed, "waiting", friday)).toMatchObject({
    ok: true,
    value: { status: "waiting", confirmedAt: monday, closedAt: friday },
  })
  expect(conclude(sent, "not-now", friday)).toMatchObject({
    ok: true,
    value: { status: "not-now", confirmedAt: friday },
  })
})

test("nothing comes of what is not sent or was taken back", () => {
  expect(conclude(started, "waiting", friday)).toEqual({ ok: false, refusal: "not-sent-yet" })
  const gone = withdraw(confirmed, friday)
  expect(conclude(gone, "waiting", friday)).toEqual({ ok: false, refusal: "withdrawn" })
})

import { expect, test } from "vitest"
import type { WaitId } from "../enquiries/situation.ts"
import type { PersonId } from "../people/person.ts"
import { accept, decline, isPast, type Offer, type OfferId, type Open } from "./offer.ts"
import type { ProposalId } from "./proposal.ts"

const now = Temporal.Instant.from("2026-03-02T08:00:00Z")
const later = now.add({ hours: 120 })

const open: Open = {
  id: "o" as OfferId,
  proposal: "p" as ProposalId,
  person: "ada" as PersonId,
  wait: "w" as WaitId,
  seat: 1,
  composition: {} as Open["composition"],
  sentAt: now,
  until: later,
  status: "open",
}
const { status: _, ...common } = open

test("an open offer can be accepted until its deadline, the very moment included", () => {
  expect(accept(open, later)).toEqual({
    ok: true,
    value: { ...common, status: "accepted", at: later },
  })
  expect(accept(open, later.add({ seconds: 1 }))).toEqual({ ok: false, refusal: "offer-ended" })
})

test("an open offer can be declined, and only until its deadline", () => {
  expect(decline(open, now)).toEqual({
    ok: true,
    value: { ...common, status: "declined", at: now },
  })
  expect(decline(open, later.add({ seconds: 1 }))).toEqual({ ok: false, refusal: "offer-ended" })
})

test.each<[Offer, string]>([
  [{ ...common, status: "accepted", at: now }, "already-answered"],
  [{ ...common, status: "declined", at: now }, "already-answered"],
  [{ ...common, status: "lapsed" }, "offer-ended"],
  [{ ...common, status: "withdrawn", hadAccepted: true }, "offer-ended"],
])("an offer that is $status takes no other answer", (offer, refusal) => {
  expect(accept(offer, now)).toEqual({ ok: false, refusal })
  expect(decline(offer, now)).toEqual({ ok: false, refusal })
})

test("an offer is past only after its deadline", () => {
  expect(isPast(open, later)).toBe(false)
  expect(isPast(open, later.add({ seconds: 1 }))).toBe(true)
})

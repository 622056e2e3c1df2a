import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { blindIndex, derive, newKey, open, type Seat, seal, unwrap, wrap } from "./keys.ts"

const seat: Seat = { organisation: "o1", table: "people", column: "first_name", row: "p1" }
const key = newKey()
const text = fc.string({ unit: "grapheme", maxLength: 300 })
const overhead = 1 + 12 + 16

describe("a sealed text", () => {
  test("opens again as it was", () => {
    fc.assert(
      fc.property(
        text,
        (plain) => open(key, seat, seal(key, seat, plain)) === plain.toWellFormed(),
      ),
      { numRuns: 300 },
    )
  })

  test("has one of few lengths, so that its length says little", () => {
    fc.assert(
      fc.property(text, (plain) => {
        const size = seal(key, seat, plain).length - overhead
        expect(size).toBeGreaterThanOrEqual(32)
        expect(Math.log2(size) % 1).toBe(0)
        expect(size).toBeLessThanOrEqual(Math.max(32, 2 * (Buffer.byteLength(plain) + 4)))
      }),
    )
    const names = ["Bo", "Maximiliane", "Anne-Margrethe Sofie"]
    expect(new Set(names.map((name) => seal(key, seat, name).length)).size).toBe(1)
  })

  test("differs each time, also for the same text", () => {
    expect(seal(key, seat, "Ada").equals(seal(key, seat, "Ada"))).toBe(false)
  })

  test.each(["organisation", "table", "column", "row"] as const)(
    "does not open when moved to another %s",
    (part) => {
      fc.assert(
        fc.property(text, fc.string({ minLength: 1 }), (plain, other) => {
          fc.pre(other !== seat[part])
          const sealed = seal(key, seat, plain)
          expect(() => open(key, { ...seat, [part]: other }, sealed)).toThrow()
        }),
        { numRuns: 50 },
      )
    },
  )

  test("does not open under another key", () => {
    expect(() => open(newKey(), seat, seal(key, seat, "Ada"))).toThrow()
  })

  test("does not open with any one bit turned", () => {
    const sealed = seal(key, seat, "Ada")
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const turned = Buffer.from(sealed)
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => open(key, seat, turned), `bit ${bit}`).toThrow()
    }
  })

  test("does not open cut short, made longer or empty", () => {
    const sealed = seal(key, seat, "Ada")
    for (let length = 0; length < sealed.length; length++)
      expect(() => open(key, seat, sealed.subarray(0, length)), `${length} bytes`).toThrow()
    expect(() => open(key, seat, Buffer.concat([sealed, Buffer.alloc(1)]))).toThrow()
  })
})

describe("a wrapped key", () => {
  test("comes out as it went in", () => {
    const inner = newKey()
    expect(unwrap(key, "person|1", wrap(key, "person|1", inner)).equals(inner)).toBe(true)
  })

  test("does not come out for another label, by another key, or as a sealed text", () => {
    const wrapped = wrap(key, "person|1", newKey())
    expect(() => unwrap(key, "person|2", wrapped)).toThrow()
    expect(() => unwrap(newKey(), "person|1", wrapped)).toThrow()
    expect(() => open(key, seat, wrapped)).toThrow()
  })

  test("is the only thing that does: a sealed text is no key", () => {
    const label = "o1|people|first_name|p1|1"
    expect(() => unwrap(key, label, seal(key, seat, "Ada"))).toThrow()
  })
})

test("derived keys differ by label and by root, and follow from both", () => {
  expect(derive(key, "a").equals(derive(key, "a"))).toBe(true)
  expect(derive(key, "a").equals(derive(key, "b"))).toBe(false)
  expect(derive(key, "a").equals(derive(newKey(), "a"))).toBe(false)
})

test("a blind index finds the same address and needs the key", () => {
  expect(blindIndex(key, "a@b.dk").equals(blindIndex(key, "a@b.dk"))).toBe(true)
  expect(blindIndex(key, "a@b.dk").equals(blindIndex(key, "a@c.dk"))).toBe(false)
  expect(blindIndex(key, "a@b.dk").equals(blindIndex(newKey(), "a@b.dk"))).toBe(false)
})

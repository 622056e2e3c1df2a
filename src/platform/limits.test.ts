import fc from "fast-check"
import { expect, test } from "vitest"
import { askerOf, openLimits, sourceOf } from "./limits.ts"

test("exactly so many get through per window, and as many again in the next", () => {
  let now = 0
  const mayTry = openLimits(3, 1000, () => now)
  const tries = () => Array.from({ length: 5 }, () => mayTry("a"))
  expect(tries()).toEqual([true, true, true, false, false])
  now = 999
  expect(mayTry("a")).toBe(false)
  now = 1000
  expect(tries()).toEqual([true, true, true, false, false])
})

test("one source's tries are not another's", () => {
  const mayTry = openLimits(1, 1000, () => 0)
  expect([mayTry("a"), mayTry("a"), mayTry("b")]).toEqual([true, false, true])
})

test("no order of tries lets more through than the limit in one window", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 60 }), (sources) => {
      const mayTry = openLimits(4, 1000, () => 0)
      const through = sources.filter((source) => mayTry(source))
      for (const source of ["a", "b", "c"])
        expect(through.filter((one) => one === source).length).toBeLessThanOrEqual(4)
    }),
  )
})

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8:1:2:9999:8888:7777:6666", "2001:db8:1:2"],
  ["2001:db8:1:2::1", "2001:db8:1:2"],
  ["2001:0DB8:0001:0002::1", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["2001:db8::2:0:0:0:1", "2001:db8:0:2"],
  ["::1", "0:0:0:0"],
])("%s counts as %s", (address, source) => {
  expect(sourceOf(address)).toBe(source)
})

test.each([
  { caller: "192.0.2.7", forwarded: undefined, asker: "192.0.2.7" },
  { caller: "127.0.0.1", forwarded: undefined, asker: "127.0.0.1" },
  { caller: "127.0.0.1", forwarded: "192.0.2.7", asker: "192.0.2.7" },
  { caller: "::ffff:127.0.0.1", forwarded: "192.0.2.7", asker: "192.0.2.7" },
  { caller: "::1", forwarded: "2001:db8::1", asker: "2001:db8::1" },
  // What the browser claimed itself comes before what the proxy saw.
  { caller: "127.0.0.1", forwarded: "198.51.100.1, 192.0.2.7", asker: "192.0.2.7" },
  { caller: "127.0.0.1", forwarded: "anybody", asker: "127.0.0.1" },
  // Only a proxy of this machine is believed.
  { caller: "192.0.2.7", forwarded: "198.51.100.1", asker: "192.0.2.7" },
  { caller: "10.127.0.1", forwarded: "198.51.100.1", asker: "10.127.0.1" },
])("$caller asking for $forwarded is $asker", ({ caller, forwarded, asker }) => {
  expect(askerOf(caller, forwarded)).toBe(asker)
})

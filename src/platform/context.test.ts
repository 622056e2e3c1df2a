import { createHash } from "node:crypto"
import fc from "fast-check"
import { expect, test } from "vitest"
import { type Claims, contextPads, signContext } from "./context.ts"
import { type Key, newKey } from "./keys.ts"

const key = newKey()
const claims: Claims = {
  organisation: "0195a1b2-0000-7000-8000-000000000001",
  person: "0195a1b2-0000-7000-8000-000000000002",
  roles: ["participant"],
  memberOf: ["0195a1b2-0000-7000-8000-000000000003"],
  leads: [],
}

const sha256 = (...parts: Buffer[]) => createHash("sha256").update(Buffer.concat(parts)).digest()

/** What the database computes from the two pads. */
const asTheDatabase = (pads: ReturnType<typeof contextPads>, message: string) =>
  sha256(pads.outer, sha256(pads.inner, Buffer.from(message))).toString("hex")

test("the database's pads give the signature of any message under any key", () => {
  const keys = fc.uint8Array({ minLength: 32, maxLength: 32 })
  fc.assert(
    fc.property(keys, fc.nat(99_999), fc.nat(2 ** 31), (bytes, backend, seconds) => {
      const own = Buffer.from(bytes) as Key
      const signed = signContext(own, backend, seconds, claims)
      expect(signed.slice(0, 64)).toBe(asTheDatabase(contextPads(own), signed.slice(65)))
    }),
  )
})

test("the message names the connection, the time, the organisation, the person and the circles", () => {
  expect(signContext(key, 7, 1000, claims).slice(65)).toBe(
    [7, 1000, claims.organisation, claims.person, "participant", claims.memberOf[0], ""].join("|"),
  )
})

test.each([
  ["a quote", { roles: ["x'); drop table people; --"] }],
  ["a capital letter", { roles: ["Coordinator"] }],
  ["a line", { person: "a\nb" }],
])("claims with %s are refused before they reach a statement", (_, wrong) => {
  expect(() => signContext(key, 7, 1000, { ...claims, ...wrong })).toThrow("ids and role names")
})

test.each([
  ["a role", { roles: ["participant|x|coordinator"] }],
  ["a role with a comma", { roles: ["participant,coordinator"] }],
  ["a person", { person: "a|coordinator" }],
  ["a group", { memberOf: ["g1,g2"] }],
])("a separator inside %s cannot become another claim", (_, wrong) => {
  expect(() => signContext(key, 7, 1000, { ...claims, ...wrong })).toThrow("ids and role names")
})

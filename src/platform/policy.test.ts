import { expect, test } from "vitest"
import { type Allowed, NotFound, onOwnAuthority, policy } from "./policy.ts"

type Letter = { id: number; to: string }
const letters = policy<string, Letter>()({
  read: () => true,
  burn: (viewer, letter) => viewer === letter.to,
})
const letter: Letter = { id: 1, to: "Ada" }

test("what may be done is proven by the same letter", () => {
  const proof: Allowed<Letter, "burn"> = letters.require("Ada", "burn", letter)
  expect(proof).toBe(letter)
})

test("what may not be done looks like what is not there", () => {
  expect(() => letters.require("Ben", "burn", letter)).toThrow(NotFound)
  expect(() => letters.require("Ada", "burn", undefined)).toThrow(NotFound)
})

test("the page asks the same rule that the route requires", () => {
  for (const viewer of ["Ada", "Ben"]) {
    for (const ability of letters.abilities) {
      const may = letters.may(viewer, ability, letter)
      const proof = () => letters.require(viewer, ability, letter)
      if (may) expect(proof()).toBe(letter)
      else expect(proof).toThrow(NotFound)
    }
  }
})

test("an ability without a rule is never allowed", () => {
  expect(letters.may("Ada", "forge" as "burn", letter)).toBe(false)
})

test("proof of one ability is no proof of another", () => {
  const burn = (proof: Allowed<Letter, "burn">) => proof.id
  // @ts-expect-error somebody who may read has not shown that they may burn
  expect(burn(letters.require("Ben", "read", letter))).toBe(1)
  // @ts-expect-error nobody was asked
  expect(burn(letter)).toBe(1)
  expect(burn(onOwnAuthority(letter, "burn", "its time has come"))).toBe(1)
})

import { expect, test } from "vitest"
import type { PersonId } from "../people/person.ts"
import { besides, isPair, type Leader, type LeaderId } from "./leader.ts"

const leader = (name: string, more: Partial<Leader> = {}): Leader => ({
  id: name as LeaderId,
  person: `person-${name}` as PersonId,
  kind: "volunteer",
  status: "active",
  capacity: 2,
  themes: [],
  slots: ["mon-1900", "tue-1900"],
  places: [],
  languages: ["da"],
  ...more,
})
const femi = leader("femi")

test("two volunteers are a pair, a volunteer and an employee too; two employees and one alone are not", () => {
  const [one, two] = ["one", "two"].map((name) => leader(name, { kind: "employee" }))
  expect(isPair(femi, leader("frida"))).toBe(true)
  expect(isPair(femi, one ?? femi)).toBe(true)
  expect(isPair(one ?? femi, two ?? femi)).toBe(false)
  expect(isPair(femi, femi)).toBe(false)
})

test("a group takes one of the groups a leader has room for, and its evening", () => {
  const own = { leader: femi.id, slot: "tue-1900" }
  const others = { leader: "frida" as LeaderId, slot: "mon-1900" }
  expect(besides(femi, [own, others])).toEqual({ ...femi, capacity: 1, slots: ["mon-1900"] })
  expect(besides(leader("femi", { capacity: 0 }), [own]).capacity).toBe(0)
})

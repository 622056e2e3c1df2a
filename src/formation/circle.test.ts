import fc from "fast-check"
import { expect, test } from "vitest"
import type { Recognition, RecognitionId } from "../catalogue/theme.ts"
import { openSituation, type Situation, type Wait } from "../enquiries/situation.ts"
import type { PersonId } from "../people/person.ts"
import {
  agesOf,
  commonGround,
  countAlone,
  linesAmong,
  type Member,
  sharedAmong,
  sharedWith,
} from "./circle.ts"
import { compositionFor } from "./composition.ts"

const id = (number: number) => `r${number}` as RecognitionId
const recognitions = Array.from(
  { length: 6 },
  (_, number) => ({ id: id(number), shame: number >= 4 }) as Recognition,
)

const member = (person: string, says: number[], situation: Partial<Situation> = {}): Member => ({
  person: person as PersonId,
  wait: { recognitions: says.map(id) } as Wait,
  situation: { ...openSituation, ...situation },
})

const circle = [member("ada", [0, 1, 4]), member("ben", [1, 2, 4]), member("eva", [2, 3, 5])]

test("a line joins two who share a recognition, and says how many they share", () => {
  expect(linesAmong(circle)).toEqual([
    [0, 1, 2],
    [1, 2, 1],
  ])
})

test("recognitions are counted where at least two say them, the most shared first", () => {
  const four = [...circle, member("ole", [1])]
  expect(
    sharedAmong(four, recognitions).map(({ recognition, by }) => [recognition.id, by]),
  ).toEqual([
    ["r1", 3],
    ["r2", 2],
    ["r4", 2],
  ])
})

test("who says something hard that nobody else says stands alone with it", () => {
  expect(countAlone(circle, recognitions)).toBe(1)
  expect(countAlone([...circle, member("ole", [5])], recognitions)).toBe(0)
})

test("ages are told as a span, and not at all when one alone has told theirs", () => {
  const told = (ageBand: number) => member(`${ageBand}`, [], { ageBand })
  expect(agesOf([told(5), told(2), member("x", [])])).toEqual({ from: 2, to: 5 })
  expect(agesOf([told(5), member("x", [])])).toBeUndefined()
})

test("what two have in common stays untold; three may hear of it", () => {
  const alone = (name: string) => member(name, [], { living: "alone" })
  expect(commonGround([alone("a"), alone("b"), member("c", [])])).toEqual([])
  expect(commonGround([alone("a"), alone("b"), alone("c")])).toEqual([
    { about: "living", value: "alone", people: 3 },
  ])
})

const frame = {
  theme: "t" as never,
  slot: "tue-1900",
  startsOn: "2026-03-10",
  town: "Byen",
  leaders: ["Femi"],
}

test("a composition puts the person first and names nobody else", () => {
  const [, ben] = circle
  if (!ben) throw new Error("no such member")
  const composition = compositionFor(ben, circle, frame)
  expect(composition.recognitions).toEqual({ own: 3, shared: 3, sharedByTwo: 0 })
  expect(composition.lines).toEqual([
    [0, 1, 2],
    [0, 2, 1],
  ])
  expect(JSON.stringify(composition)).not.toMatch(/ada|ben|eva|r\d/)
})

test("whatever people say, nobody shares more with others than they say themselves", () => {
  const says = fc.uniqueArray(fc.nat(5))
  fc.assert(
    fc.property(fc.array(says, { minLength: 1, maxLength: 8 }), (all) => {
      const members = all.map((one, index) => member(`p${index}`, one))
      for (const one of members) {
        const { own, shared, sharedByTwo } = sharedWith(one, members)
        expect(own >= shared && shared >= sharedByTwo).toBe(true)
        const touches = linesAmong(members).some(([a, b]) =>
          [members[a]?.person, members[b]?.person].includes(one.person),
        )
        expect(touches).toBe(shared > 0)
      }
    }),
  )
})

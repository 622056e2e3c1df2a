import { expect, test } from "vitest"
import { readInstance } from "../../src/formation/solver/read.ts"
import { waitingList } from "./waiting-list.ts"

const list = waitingList({ seed: 1, people: 3, leaders: 2 })

function complaintsAbout(json: unknown): string[] {
  const read = readInstance(json)
  return read.ok ? [] : read.complaints.map(({ row, text }) => `${row}: ${text}`)
}

/** The list with one value replaced, by its path. */
function having(path: (string | number)[], value: unknown): unknown {
  return replaced(list, path, value)
}

function replaced(json: unknown, [key, ...rest]: (string | number)[], value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(json))
    return json.map((one, i) => (i === key ? replaced(one, rest, value) : one))
  const entries = Object.entries(json ?? {})
  const before = entries.find(([name]) => name === key)?.[1]
  return { ...Object.fromEntries(entries), [key]: replaced(before, rest, value) }
}

test("a list without fault is read as it is", () => {
  expect(readInstance(JSON.parse(JSON.stringify(list)))).toEqual({ ok: true, instance: list })
})

test("who is kept apart and what was proposed may be left out", () => {
  const { apart: _, previous: __, ...rest } = list
  expect(readInstance(rest)).toEqual({ ok: true, instance: { ...list, apart: [], previous: [] } })
})

test.each([
  ["not an object", 7, "instance: must be an object, and is 7"],
  [
    "another format",
    having(["format"], "x/2"),
    'instance: format must be "selfhelp-formation/1", and is "x/2"',
  ],
  [
    "people missing",
    having(["people"], undefined),
    "instance: people must be a list, and is missing",
  ],
  ["a person who is a number", having(["people", 1], 4), "people[1]: must be an object, and is 4"],
  [
    "an age in words",
    having(["people", 1, "age"], "old"),
    'people[1] "p1": age must be a number, and is "old"',
  ],
  [
    "a wait below nothing",
    having(["people", 0, "waitingDays"], -1),
    'people[0] "p0": waitingDays must be a number from 0 to 1000000, and is -1',
  ],
  [
    "no list of slots",
    having(["people", 0, "slots"], null),
    'people[0] "p0": slots must be a list, and is null',
  ],
  ["an empty id", having(["rooms", 0, "id"], ""), 'rooms[0] "": id must be a text, and is ""'],
  [
    "half a person of capacity",
    having(["facilitators", 0, "capacity"], 1.5),
    'facilitators[0] "f0": capacity must be a whole number, at least 0, and is 1.5',
  ],
  [
    "another kind of leader",
    having(["facilitators", 0, "kind"], "robot"),
    'facilitators[0] "f0": kind must be volunteer or employee, and is "robot"',
  ],
  [
    "groups of one",
    having(["config", "sizeMin"], 1),
    "config: sizeMin must be a whole number from 2 to 100, and is 1",
  ],
  [
    "a most below the least",
    having(["config", "sizeMax"], 3),
    "config: sizeMax must be a whole number from 4 to 100, and is 3",
  ],
  [
    "a weight below nothing",
    having(["config", "weights", "place"], -5),
    "config weights: place must be a number from 0 to 1000000000, and is -5",
  ],
  [
    "no steps",
    having(["config", "weights", "coverageSteps"], []),
    "config weights: coverageSteps must name at least one step",
  ],
  [
    "an attribute nobody has",
    having(["attributes", 0, "key"], "height"),
    'attributes[0]: key must be age, and is "height"',
  ],
  ["half a pair", having(["apart"], [["p0"]]), "apart[0]: must be two ids"],
  [
    "an unknown slot",
    having(["people", 0, "slots"], ["never"]),
    'people[0] "p0": slots names "never", which is no slot',
  ],
  [
    "an unknown place",
    having(["rooms", 0, "place"], "moon"),
    'rooms[0] "library-0": place names "moon", which is no place',
  ],
  [
    "an unknown theme",
    having(["facilitators", 1, "themes"], ["x"]),
    'facilitators[1] "f1": themes names "x", which is no theme',
  ],
  [
    "a statement of another theme",
    having(["people", 0, "themes", 0, "says"], ["x.1"]),
    'people[0] "p0": says names "x.1", which is no statement of it',
  ],
  [
    "an unknown person apart",
    having(["apart"], [["p0", "p99"]]),
    'apart[0]: pair names "p99", which is no person or facilitator',
  ],
  [
    "somebody apart from themselves",
    having(["apart"], [["p0", "p0"]]),
    'apart[0]: keeps "p0" from themselves',
  ],
  [
    "an id used twice",
    having(["people", 2, "id"], "p1"),
    'people[2] "p1": has an id that is used before',
  ],
  [
    "a person with a facilitator's id",
    having(["people", 2, "id"], "f1"),
    'people "f1": has the id of a facilitator',
  ],
])("%s is refused, and the row is named", (_, json, sentence) => {
  expect(complaintsAbout(json)).toContain(sentence)
})

test("everything that is wrong is said at once", () => {
  const json = replaced(having(["people", 0, "age"], null), ["slots", 0, "day"], 9)
  expect(complaintsAbout(json)).toEqual([
    'slots[0] "mon-1900": day must be a whole number from 0 to 6, and is 9',
    'people[0] "p0": age must be a number, and is null',
  ])
})

test("a group proposed earlier may name people who left, one that is locked may not", () => {
  const group = {
    id: "old",
    status: "proposed",
    theme: "theme-0",
    slot: "mon-1900",
    place: "online",
    room: null,
    language: "da",
    members: ["left"],
    facilitators: ["left-too", "f0"],
  }
  expect(complaintsAbout({ ...list, previous: [group] })).toEqual([])
  expect(complaintsAbout({ ...list, previous: [{ ...group, status: "locked" }] })).toContain(
    'locked "old": breaks rule H0 (unknown id, left)',
  )
  expect(complaintsAbout({ ...list, previous: [group, { ...group, id: "too" }] })).toContain(
    'previous[1] "too": has "left", who is in "old" already',
  )
})

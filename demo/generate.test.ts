import { describe, expect, test } from "vitest"
import { shippedThemes } from "../src/catalogue/actions.ts"
import { generateTown, type Town } from "./generate.ts"
import { isWomansName } from "./invented/names.ts"
import { placeId, roomId, rooms } from "./places.ts"

const themes = shippedThemes().slice(0, 12)
const now = Temporal.ZonedDateTime.from("2026-11-23T11:00[Europe/Copenhagen]")
const townOf = (seed: number, at = now): Town => generateTown(seed, at, themes)
const seeds = [1, 2, 3, 4, 5, 6, 7, 8]

const waitingIn = ({ circles, come }: Town) => {
  const seated = new Set(
    circles
      .filter(({ stand }) => stand.state !== "asked")
      .flatMap(({ members }) => members.map(({ id }) => id)),
  )
  return come.filter(({ seeker }) => !seated.has(seeker.id))
}
const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
const share = <T>(items: readonly T[], is: (item: T) => boolean) =>
  items.filter(is).length / items.length

describe("the invented town", () => {
  test("is the same for the same seed and day, and another for another seed", () => {
    expect(JSON.stringify(townOf(1))).toBe(JSON.stringify(townOf(1)))
    expect(JSON.stringify(townOf(1))).not.toBe(JSON.stringify(townOf(2)))
  })

  test.each(seeds)("has 90 people waiting, six to eight weeks in the middle (seed %i)", (seed) => {
    const waiting = waitingIn(townOf(seed))
    const weeks = waiting.map(({ signedUpAt }) => signedUpAt.until(now).total("days") / 7)
    expect(waiting).toHaveLength(90)
    expect(median(weeks)).toBeGreaterThan(5)
    expect(median(weeks)).toBeLessThan(9)
    expect(Math.max(...weeks)).toBeGreaterThan(26)
    expect(Math.max(...weeks)).toBeLessThan(52)
  })

  test("has about three women to one man, as the names tell", () => {
    const names = seeds.flatMap((seed) => townOf(seed).come.map(({ seeker }) => seeker.firstName))
    expect(share(names, isWomansName)).toBeGreaterThan(0.68)
    expect(share(names, isWomansName)).toBeLessThan(0.82)
  })

  test("has circles of five to eight, six most often, with three to five of every four there", () => {
    const circles = seeds.flatMap((seed) => townOf(seed).circles)
    const sizes = circles.map(({ members }) => members.length)
    const count = (size: number) => sizes.filter((one) => one === size).length
    expect(Math.min(...sizes)).toBe(5)
    expect(Math.max(...sizes)).toBe(8)
    expect(Math.max(...[5, 6, 7, 8].map(count))).toBe(count(6))

    const heads = circles.flatMap(({ past, members, leaving }) =>
      past.flatMap(({ headCount }, index) =>
        headCount === undefined || index < 7
          ? []
          : [(headCount - 2) / (members.length - leaving.length)],
      ),
    )
    const mean = heads.reduce((sum, one) => sum + one, 0) / heads.length
    expect(mean).toBeGreaterThan(0.75)
    expect(mean).toBeLessThan(0.85)
  })

  test("has one or two who leave most circles, mostly before the fourth meeting", () => {
    const old = seeds.flatMap((seed) => townOf(seed).circles).filter(({ past }) => past.length >= 6)
    const leaving = old.flatMap((circle) => circle.leaving)
    expect(leaving.length / old.length).toBeGreaterThan(0.8)
    expect(leaving.length / old.length).toBeLessThan(2)
    const early = old.flatMap(({ leaving: all, firstMeeting }) =>
      all.map(({ at }) => (firstMeeting ? firstMeeting.until(at).total("days") : 0)),
    )
    expect(share(early, (days) => days < 21)).toBeGreaterThan(0.55)
  })

  test("leaves nobody in a circle alone: each shares two sentences with somebody", () => {
    for (const { members } of seeds.flatMap((seed) => townOf(seed).circles)) {
      const said = members.map(({ wishes }) => new Set(wishes[0]?.recognitions))
      for (const one of said) {
        const most = Math.max(
          ...said.filter((other) => other !== one).map((other) => one.intersection(other).size),
        )
        expect(most).toBeGreaterThanOrEqual(2)
      }
    }
  })

  test("cannot be anybody: no name but the first, no address or number that exists", () => {
    const { come, newcomers, elsewhere } = townOf(1)
    for (const { seeker } of [...come, ...newcomers, ...elsewhere]) {
      expect(seeker.firstName).toMatch(/^\p{L}+$/u)
      expect(seeker.email ?? "x@eksempel.test").toMatch(/^[a-z0-9]+@eksempel\.test$/)
      expect(seeker.phone ?? "+4500000000").toMatch(/^\+4500\d{6}$/)
      expect(seeker.email ?? seeker.phone).toBeDefined()
    }
    const emails = [...come, ...newcomers, ...elsewhere].flatMap(({ seeker }) => seeker.email ?? [])
    expect(new Set(emails).size).toBe(emails.length)
  })
})

describe.each(Array.from({ length: 10 }, (_, days) => now.add({ days, hours: days })))(
  "the circles of a town made on %s",
  (day) => {
    const town = townOf(1, day)
    const live = town.circles.filter(({ stand }) =>
      ["asked", "forming", "running"].includes(stand.state),
    )

    test("have each their room", () => {
      const used = live.flatMap(({ room, slot }) => (room ? [`${room} ${slot}`] : []))
      expect(new Set(used).size).toBe(used.length)
      for (const { room, slot } of town.circles) {
        if (!room) continue
        expect(rooms.find(({ id }) => id === roomId(room))?.slots).toContain(slot)
      }
    })

    test("have two leaders who can, and who are nowhere else at the time", () => {
      for (const { leaders, slot, place, theme } of town.circles) {
        for (const key of leaders) {
          const leader = town.leaders.find((one) => one.key === key)
          expect(leader?.themes).toContain(theme)
          expect(leader?.slots).toContain(slot)
          expect(leader?.places).toContain(placeId(place))
        }
        const kinds = leaders.map((key) => town.leaders.find((one) => one.key === key)?.kind)
        expect(kinds).toContain("volunteer")
      }
      for (const { key, capacity } of town.leaders) {
        const led = live.filter(({ leaders }) => leaders.some((one) => one === key))
        expect(led.length).toBeLessThanOrEqual(capacity)
        expect(new Set(led.map(({ slot }) => slot)).size).toBe(led.length)
      }
    })

    test("have people who can come, and a past that is past", () => {
      for (const { members, slot, place, past, answers, leaving } of town.circles) {
        for (const { situation } of members) {
          expect([...situation.slotsGood, ...situation.slotsPossible]).toContain(slot)
          expect(situation.places).toContain(placeId(place))
        }
        const moments = [
          ...past.map(({ recordedAt }) => recordedAt),
          ...answers.map(({ at }) => at),
        ]
        for (const moment of [...moments, ...leaving.map(({ at }) => at)]) {
          expect(Temporal.ZonedDateTime.compare(moment, day)).toBeLessThanOrEqual(0)
        }
      }
    })
  },
)

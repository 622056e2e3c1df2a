import { defaultSettings, type Slot } from "../../src/organisations/organisation.ts"
import type { Chances } from "./chances.ts"

/** When somebody can come, after how their week goes. */
type Times = Record<"slotsGood" | "slotsPossible", string[]>
type Way = "office" | "parent" | "day-free" | "student" | "shift"

const { slots } = defaultSettings
const ids = (wanted: (slot: Slot) => boolean) => slots.filter(wanted).map(({ id }) => id)
const isWeekday = ({ day }: Slot) => day < 5

const mornings = ids((slot) => isWeekday(slot) && slot.start === "10:00")
const afternoons = ids((slot) => isWeekday(slot) && slot.start === "13:00")
const afterWork = ids((slot) => isWeekday(slot) && slot.start === "16:30")
const evenings = ids((slot) => isWeekday(slot) && slot.start === "19:00")
const weekends = ids((slot) => !isWeekday(slot))

const timesOf = (chances: Chances, way: Way): Times => {
  const { some, whole } = chances
  switch (way) {
    case "office":
      return {
        slotsGood: [...some(evenings, whole(3, 4)), ...some(afterWork, whole(0, 2))],
        slotsPossible: [...some(evenings, 2), ...some(weekends, whole(0, 2))],
      }
    case "parent":
      return {
        slotsGood: [...some(evenings, whole(2, 3)), ...some(mornings, whole(0, 2))],
        slotsPossible: some([...evenings, ...mornings], 3),
      }
    case "day-free":
      return {
        slotsGood: [...some(mornings, whole(2, 5)), ...some(afternoons, whole(2, 4))],
        slotsPossible: [...some(afterWork, 2), ...some(evenings, whole(0, 2))],
      }
    case "student":
      return {
        slotsGood: [...some(afterWork, whole(2, 4)), ...some(afternoons, whole(0, 2))],
        slotsPossible: [...some(evenings, whole(1, 3)), ...some(weekends, 1)],
      }
    case "shift":
      return {
        slotsGood: some(
          slots.map(({ id }) => id),
          whole(3, 6),
        ),
        slotsPossible: some(
          slots.map(({ id }) => id),
          whole(3, 6),
        ),
      }
  }
}

const withoutDoubles = ({ slotsGood, slotsPossible }: Times): Times => ({
  slotsGood,
  slotsPossible: slotsPossible.filter((id) => !slotsGood.includes(id)),
})

/** How the weeks go of those who wait: most at work, some with the day to themselves. */
export const wayOf = (chances: Chances, ageBand: number): Way => {
  if (ageBand === 6) return "day-free"
  if (ageBand === 1)
    return chances.weighted([
      ["student", 6],
      ["office", 2],
      ["shift", 2],
    ])
  return chances.weighted([
    ["office", 5],
    ["parent", 2],
    ["day-free", 2],
    ["shift", 1],
  ])
}

export const someTimes = (chances: Chances, way: Way): Times =>
  withoutDoubles(timesOf(chances, way))

const shareItSuits = 0.85

/** The same, for somebody who can come at that time: mostly gladly, else if need be. */
export const timesWith = (chances: Chances, way: Way, slot: string): Times => {
  const { slotsGood, slotsPossible } = timesOf(chances, way)
  return chances.happens(shareItSuits)
    ? withoutDoubles({ slotsGood: [...new Set([slot, ...slotsGood])], slotsPossible })
    : withoutDoubles({
        slotsGood: slotsGood.filter((id) => id !== slot),
        slotsPossible: [...new Set([slot, ...slotsPossible])],
      })
}

import type { Children, Living } from "../../src/enquiries/situation.ts"
import type { PlaceId } from "../../src/rooms/room.ts"
import { placeId } from "../places.ts"
import type { Chances } from "./chances.ts"

const usualAges: Record<string, number> = {
  sorg: 4.6,
  angst: 2.2,
  depression: 2.6,
  ensomhed: 4,
  "lavt-selvvaerd": 2.2,
}

/** An adult's age band, around what is usual for the theme. */
export const ageFor = (chances: Chances, theme: string): number =>
  Math.max(1, Math.min(6, Math.round(chances.around(usualAges[theme] ?? 3.4, 1.1))))

/** Children and housing that go with an age. */
export const homeFor = (chances: Chances, age: number): { children: Children; living: Living } => {
  if (age === 1) {
    return {
      children: "none",
      living: chances.weighted([
        ["shared", 4],
        ["alone", 4],
        ["family", 2],
      ]),
    }
  }
  const children: Children =
    age >= 5
      ? chances.weighted([
          ["grown", 7],
          ["none", 2],
          ["teen", 1],
        ])
      : chances.weighted([
          ["none", 3],
          ["small", age < 4 ? 5 : 1],
          ["teen", age > 2 ? 4 : 0],
        ])
  const living: Living =
    children === "small" || children === "teen"
      ? chances.weighted([
          ["family", 6],
          ["alone", 3],
          ["partner", 1],
        ])
      : chances.weighted([
          ["alone", 5],
          ["partner", 4],
          ["shared", 1],
        ])
  return { children, living }
}

const towns = [
  ["house", 6],
  ["culture", 2],
  ["library", 2],
] as const

/** Where they would come: their own town, perhaps the next one, perhaps online. */
export const placesFor = (chances: Chances, sure?: string): PlaceId[] => {
  const own = sure ?? chances.weighted(towns)
  const others = towns
    .map(([key]) => key)
    .filter((key) => key !== own && chances.happens(key === "house" ? 0.6 : 0.4))
  const online = own !== "online" && chances.happens(0.25) ? ["online"] : []
  return [own, ...others, ...online].map(placeId)
}

import { slotId } from "../../src/organisations/organisation.ts"
import type { PersonId } from "../../src/people/person.ts"
import type { PlaceId } from "../../src/rooms/room.ts"
import { castId, demoId } from "../cast.ts"
import { placeId } from "../places.ts"

/** Somebody who leads; `now` is what they are today, having been active before. */
export type InventedLeader = {
  key: string
  person: PersonId
  firstName: string
  kind: "volunteer" | "employee"
  now: "active" | "paused" | "in-training"
  capacity: number
  themes: string[]
  slots: string[]
  places: PlaceId[]
  languages: string[]
}

const names = {
  femi: "Femi",
  frida: "Frida",
  gitte: "Gitte",
  henrik: "Henrik",
  dagny: "Dagny",
  ingrid: "Ingrid",
  jonas: "Jonas",
  karen: "Karen",
  lars: "Lars",
  malene: "Malene",
  nadia: "Nadia",
  otto: "Otto",
  pia: "Pia",
  rasmus: "Rasmus",
}
export type LeaderKey = keyof typeof names

/** "mon tue" at 19.00, "mon-10" at another hour. */
const days = ["mon", "tue", "wed", "thu", "fri"]
const hours: Record<string, string> = { 10: "10:00", 13: "13:00", 16: "16:30", 19: "19:00" }
const slotsOf = (written: string) =>
  written.split(" ").map((one) => {
    const [day = "", hour = "19"] = one.split("-")
    return slotId(days.indexOf(day), hours[hour] ?? "")
  })

type Told = Partial<Pick<InventedLeader, "kind" | "now" | "capacity" | "languages">>

const leader = (
  key: LeaderKey,
  themes: string,
  where: string,
  when: string,
  told: Told = {},
): InventedLeader => ({
  key,
  person: key === "femi" || key === "frida" ? castId(key) : demoId<PersonId>(`person ${key}`),
  firstName: names[key],
  kind: "volunteer",
  now: "active",
  capacity: 2,
  themes: themes.split(" "),
  slots: slotsOf(when),
  places: where.split(" ").map(placeId),
  languages: ["da"],
  ...told,
})

const employee: Told = { kind: "employee", capacity: 4 }
const everyEvening = "mon tue wed thu fri"

/** Two volunteers, or one volunteer and one employee, lead a group; two of them are resting. */
export const inventedLeaders: InventedLeader[] = [
  leader("femi", "skilsmisse sorg ensomhed", "house culture", everyEvening),
  leader("frida", "skilsmisse sorg ensomhed", "house online", everyEvening),
  leader(
    "gitte",
    "stress depression ensomhed sygemeldt",
    "house culture",
    "mon wed thu tue-10 tue-16 thu-10 wed-13",
    employee,
  ),
  leader(
    "henrik",
    "angst stress sorg foraeldre-til-barn-med-adhd",
    "house culture library",
    "mon tue wed thu-16 wed-16 thu-10",
    { ...employee, languages: ["da", "en"] },
  ),
  leader(
    "dagny",
    "angst lavt-selvvaerd paaroerende-psykisk-sygdom depression",
    "house culture library online",
    "mon tue wed thu fri wed-16 thu-13",
    employee,
  ),
  leader(
    "ingrid",
    "stress kronisk-sygdom sygemeldt",
    "house culture library",
    "mon tue wed thu thu-13 thu-10 tue-10",
  ),
  leader("jonas", "angst stress", "house culture", "mon tue wed thu thu-16", {
    languages: ["da", "en"],
  }),
  leader(
    "karen",
    "depression kronisk-sygdom ensomhed skilsmisse",
    "house culture library",
    "mon tue wed thu fri thu-13",
  ),
  leader("lars", "ensomhed skilsmisse", "house culture library", "mon tue wed thu fri"),
  leader(
    "malene",
    "angst paaroerende-psykisk-sygdom paaroerende-misbrug",
    "culture library",
    "tue wed thu",
  ),
  leader(
    "nadia",
    "stress depression foraeldre-til-barn-med-adhd paaroerende-misbrug",
    "house culture",
    "mon tue wed thu tue-16 wed-16 thu-10",
  ),
  leader("otto", "lavt-selvvaerd angst", "house online", "thu fri wed", {
    now: "paused",
    capacity: 1,
  }),
  leader("pia", "sorg sygemeldt", "house", "tue tue-10 wed-10", { now: "paused" }),
  leader("rasmus", "ensomhed angst", "house library", "mon tue wed", {
    now: "in-training",
    capacity: 1,
  }),
]

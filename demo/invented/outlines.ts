import { slotId } from "../../src/organisations/organisation.ts"
import type { LeaderKey } from "./leaders.ts"

/** How far a circle has come. */
export type Stand =
  /** Its people have been asked, and some have answered. */
  | { state: "asked"; daysAgo: number; yes: number; no: number }
  /** Everybody said yes; it meets for the first time within a week. */
  | { state: "forming" }
  | { state: "running"; met: number; unrecorded?: boolean }
  | { state: "self-running"; weeksAgo: number }
  | { state: "ended"; weeksAgo: number }

/** A circle before anybody is in it. */
export type Outline = {
  key: string
  theme: string
  slot: string
  place: string
  room?: string
  leaders: readonly [LeaderKey, LeaderKey]
  stand: Stand
  /** Its leaders asked for sparring after the last meeting. */
  wantsSparring?: true
}

const stuen = { place: "house", room: "house stuen" }
const loftet = { place: "house", room: "house loftet" }
const havestuen = { place: "house", room: "house havestuen" }
const lokale = { place: "culture", room: "culture lokale" }
const studierummet = { place: "library", room: "library studierummet" }
const online = { place: "online" }

/** The evening of Ben's group: two or three days ahead, so that something is about to happen. */
const bensDay = (today: Temporal.PlainDate): number => {
  const wanted = today.add({ days: 2 }).dayOfWeek - 1
  return wanted > 4 ? 0 : wanted
}

/** Sixteen circles, in every state, that share leaders and rooms without getting in each other's way. */
export const outlinesOn = (today: Temporal.PlainDate): Outline[] => {
  const bens = bensDay(today)
  const running = (met: number): Stand => ({ state: "running", met })

  return [
    {
      key: "ended-stress",
      theme: "stress",
      slot: "tue-1630",
      ...loftet,
      leaders: ["nadia", "gitte"],
      stand: { state: "ended", weeksAgo: 9 },
    },
    {
      key: "ended-depression",
      theme: "depression",
      slot: "thu-1900",
      ...lokale,
      leaders: ["karen", "dagny"],
      stand: { state: "ended", weeksAgo: 7 },
    },
    {
      key: "ended-adhd",
      theme: "foraeldre-til-barn-med-adhd",
      slot: "wed-1630",
      ...stuen,
      leaders: ["nadia", "henrik"],
      stand: { state: "ended", weeksAgo: 4 },
    },
    {
      key: "self-running",
      theme: "kronisk-sygdom",
      slot: "thu-1300",
      ...studierummet,
      leaders: ["ingrid", "karen"],
      stand: { state: "self-running", weeksAgo: 7 },
    },
    {
      key: "sorg",
      theme: "sorg",
      slot: "tue-1900",
      ...stuen,
      leaders: ["pia", "henrik"],
      stand: running(9),
    },
    {
      key: "angst",
      theme: "angst",
      slot: "tue-1900",
      ...studierummet,
      leaders: ["malene", "dagny"],
      stand: running(8),
      wantsSparring: true,
    },
    {
      key: "lavt-selvvaerd",
      theme: "lavt-selvvaerd",
      slot: "fri-1900",
      ...online,
      leaders: ["otto", "dagny"],
      stand: running(7),
    },
    {
      key: "sygemeldt",
      theme: "sygemeldt",
      slot: "tue-1000",
      ...stuen,
      leaders: ["pia", "gitte"],
      stand: running(6),
    },
    {
      key: "ben",
      theme: "skilsmisse",
      slot: slotId(bens, "19:00"),
      ...havestuen,
      leaders: ["femi", "frida"],
      stand: { state: "running", met: 5, unrecorded: true },
    },
    {
      key: "stress",
      theme: "stress",
      slot: "mon-1900",
      ...stuen,
      leaders: ["nadia", "henrik"],
      stand: running(4),
    },
    {
      key: "psykisk-sygdom",
      theme: "paaroerende-psykisk-sygdom",
      slot: "wed-1900",
      ...lokale,
      leaders: ["malene", "dagny"],
      stand: running(2),
    },
    {
      key: "ensomhed",
      theme: "ensomhed",
      slot: "thu-1900",
      ...loftet,
      leaders: ["lars", "gitte"],
      stand: running(1),
    },
    {
      key: "depression",
      theme: "depression",
      slot: "wed-1900",
      ...loftet,
      leaders: ["karen", "gitte"],
      stand: { state: "forming" },
    },
    {
      key: "asked-stress",
      theme: "stress",
      slot: "mon-1900",
      ...lokale,
      leaders: ["ingrid", "gitte"],
      stand: { state: "asked", daysAgo: 4, yes: 4, no: 1 },
    },
    {
      key: "ada",
      theme: "sorg",
      slot: slotId((bens + 1) % 5, "19:00"),
      ...havestuen,
      leaders: ["femi", "frida"],
      stand: { state: "asked", daysAgo: 2, yes: 5, no: 0 },
    },
    {
      key: "asked-angst",
      theme: "angst",
      slot: "thu-1630",
      ...stuen,
      leaders: ["jonas", "henrik"],
      stand: { state: "asked", daysAgo: 1, yes: 1, no: 0 },
    },
  ]
}

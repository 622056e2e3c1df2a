declare const brand: unique symbol

/** An id that cannot be mistaken for another noun's. */
export type Id<Noun extends string> = string & { readonly [brand]: Noun }
export type OrganisationId = Id<"organisation">

/** A weekly time when a group may meet; day 0 is Monday, as in `slotId`. */
export type Slot = { id: string; day: number; start: string; minutes: number }

/** A local self-help organisation: its names, its zone and its ways. */
export type Organisation = {
  id: OrganisationId
  slug: string
  name: string
  /** What mails and text messages call it; says nothing about what it does. */
  neutralName: string
  zone: string
  settings: Settings
}

/** The organisation's own numbers; each has a default and bounds. */
export type Settings = {
  size: { minimum: number; maximum: number }
  course: { meetings: number; everyWeeks: number; minutes: number }
  /** Days a person has to answer an offer. */
  answerDays: number
  /** Days from the answers' deadline to the first meeting, at least. */
  startDays: number
  /** Hours before a meeting when its reminder leaves. */
  reminderHours: number
  retention: Retention
  slots: Slot[]
  /** How people reach the office; empty where there is none. */
  contact: { phone: string; email: string }
  /** Shown on every page of an installation with invented people. */
  demo: boolean
}

/** When what is kept about people is gone; the privacy page says these numbers to them. */
export type Retention = {
  /** A sign-up that nobody finished. */
  unfinishedDays: number
  /** How often somebody who waits is asked whether they still want to. */
  askMonths: number
  /** A place in the queue, counted from when its person last said that they want it. */
  waitMonths: number
  /** Somebody whose enquiry came to nothing, counted from the talk. */
  endedMonths: number
  /** What an answered offer told about the circle. */
  compositionDays: number
  /** Somebody whose last group is over. */
  groupDays: number
}

const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const
const weekday = ["10:00", "13:00", "16:30", "19:00"]
const startsOf = [
  weekday,
  weekday,
  weekday,
  weekday,
  weekday,
  ["10:00", "13:00"],
  ["15:00", "19:00"],
]

export const slotId = (day: number, start: string) => `${days[day]}-${start.replace(":", "")}`

export const defaultSettings: Settings = {
  size: { minimum: 5, maximum: 8 },
  course: { meetings: 10, everyWeeks: 1, minutes: 120 },
  answerDays: 5,
  startDays: 3,
  reminderHours: 24,
  retention: {
    unfinishedDays: 14,
    askMonths: 3,
    waitMonths: 12,
    endedMonths: 3,
    compositionDays: 30,
    groupDays: 90,
  },
  slots: startsOf.flatMap((starts, day) =>
    starts.map((start) => ({ id: slotId(day, start), day, start, minutes: 120 })),
  ),
  contact: { phone: "", email: "" },
  demo: false,
}

/** The slot of that id, or undefined when the organisation has none such. */
export const slotOf = (settings: Settings, id: string) =>
  settings.slots.find((slot) => slot.id === id)

/** The first time, from that date on, that a weekly slot comes round. */
export const nextOccurrence = (
  slot: Slot,
  from: Temporal.PlainDate,
  zone: string,
): Temporal.ZonedDateTime => {
  const ahead = (slot.day + 1 - from.dayOfWeek + 7) % 7
  return from.add({ days: ahead }).toZonedDateTime({ timeZone: zone, plainTime: slot.start })
}

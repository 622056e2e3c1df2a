import type { Chances } from "./chances.ts"
import type { openPeople } from "./people.ts"
import type { Seeker } from "./seeker.ts"

/** Somebody on the coordinator's desk: no talk has been held yet. */
export type Newcomer = {
  seeker: Seeker
  signedUpAt: Temporal.ZonedDateTime
  next: "unfinished" | "nothing yet" | "call me" | "talk booked"
}

/** Somebody whose talk led elsewhere. */
export type Elsewhere = {
  seeker: Seeker
  signedUpAt: Temporal.ZonedDateTime
  talkedAt: Temporal.ZonedDateTime
  result: "other-offer" | "not-now"
}

const firstHour = 8

/** Nobody invented signs up while others sleep. */
const byDay = (moment: Temporal.ZonedDateTime) =>
  moment.hour < firstHour ? moment.subtract({ hours: 10 }) : moment

type Invent = ReturnType<typeof openPeople>

/** Eight who have come within the week. */
export const newcomers = (
  chances: Chances,
  invent: Invent,
  now: Temporal.ZonedDateTime,
): Newcomer[] => {
  const come = (
    theme: string,
    hoursAgo: number,
    next: Newcomer["next"],
    told: Partial<Seeker> = {},
    ageBand?: number,
  ): Newcomer => ({
    seeker: {
      ...invent({
        theme,
        kind: chances.whole(0, 2),
        ...(ageBand === undefined ? {} : { ageBand }),
      }),
      ...told,
    },
    signedUpAt: byDay(now.subtract({ hours: hoursAgo, minutes: chances.whole(0, 50) })),
    next,
  })
  const byEmail = (name: string) => ({
    firstName: name,
    email: `${name.toLowerCase()}@eksempel.test`,
  })

  const hoping = come("stress", 27, "nothing yet", byEmail("Pil"))
  hoping.seeker.situation.missingTheme =
    "Vores barn vil ikke i skole. Jeg mangler nogen at tale med, som også står i det."
  hoping.seeker.wishes = []
  const { email: _, ...byPhone } = come("sorg", 51, "nothing yet").seeker

  return [
    come("angst", 120, "call me", byEmail("Vigga")),
    {
      seeker: { ...byPhone, firstName: "Villy", phone: "+4500271828" },
      signedUpAt: byDay(now.subtract({ hours: 51 })),
      next: "nothing yet",
    },
    come("depression", 74, "talk booked", byEmail("Nora")),
    come("skilsmisse", 46, "talk booked", byEmail("Hassan")),
    hoping,
    come("ensomhed", 5, "nothing yet", byEmail("Smilla")),
    come("angst", 30, "call me", byEmail("Luna"), 0),
    come("lavt-selvvaerd", 20, "unfinished", byEmail("Anders")),
  ]
}

/** Three for whom something else was better, or later. */
export const goneElsewhere = (
  chances: Chances,
  invent: Invent,
  now: Temporal.ZonedDateTime,
): Elsewhere[] =>
  (["other-offer", "not-now", "not-now"] as const).map((result, index) => {
    const signedUpAt = now.subtract({ days: 12 + 6 * index, hours: 3 })
    return {
      seeker: invent({ theme: chances.pick(["stress", "depression", "sorg"]), kind: 0 }),
      signedUpAt,
      talkedAt: signedUpAt.add({ days: 5 }),
      result,
    }
  })

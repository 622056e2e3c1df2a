import type { House } from "../src/house.ts"
import type { DemoClock } from "./clock.ts"
import { liveUntil } from "./playing/living.ts"

export type Days = ReturnType<typeof openDays>

const hoursOfADay = 24
const hoursOfAStep = 6

/** Lets time pass in the town: its invented people do what is theirs, then the clock's rounds run. */
export const openDays = (clock: DemoClock) => {
  let house: House | undefined
  let passing: Promise<void> = Promise.resolve()

  const liveThrough = async (from: Temporal.Instant) => {
    if (!house) return
    for (let hours = hoursOfAStep; hours <= hoursOfADay; hours += hoursOfAStep) {
      await liveUntil(house, from.add({ hours }))
    }
    await house.tick()
  }

  return {
    begin(built: House) {
      house = built
    },
    /**
     * A day later at once; what that brings follows in a moment. Not awaited by a request: its own
     * session may be among what the rounds clear away.
     */
    letOnePass() {
      const from = clock.now()
      clock.forward(hoursOfADay)
      passing = passing
        .then(() => liveThrough(from))
        .catch((err: Error) => house?.log.error({ err }, "a day in the demo"))
    },
    settled: () => passing,
  }
}

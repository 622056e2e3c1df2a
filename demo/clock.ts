import { type Clock, systemClock } from "../src/platform/clock.ts"

/** The town's own time: it runs with the machine's, can be held at a moment, and can be put forward. */
export type DemoClock = Clock & {
  /** Stands still there until it is released. */
  hold(moment: Temporal.Instant): void
  release(): void
  forward(hours: number): void
}

/** What was put forward is kept in memory: after a restart it is today again. */
export const openDemoClock = (): DemoClock => {
  let held: Temporal.Instant | undefined
  let ahead = 0

  return {
    now: () => held ?? systemClock.now().add({ hours: ahead }),
    hold(moment) {
      held = moment
    },
    release() {
      held = undefined
    },
    forward(hours) {
      ahead += hours
    },
  }
}

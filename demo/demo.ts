import type { Feature } from "../src/features.ts"
import type { House } from "../src/house.ts"
import { openOutbox } from "../src/platform/outbox.ts"
import type { Sms } from "../src/platform/sms.ts"
import { openDemoClock } from "./clock.ts"
import { openDays } from "./days.ts"
import { demoRoutes } from "./routes.tsx"
import { buildTown } from "./town.ts"

/** The synthetic town: its pages, its people, its time, and a mailbox for all that would have left. */
export const openDemo = async () => {
  const clock = openDemoClock()
  const outbox = await openOutbox(clock.now)
  const days = openDays(clock)
  const sms: Sms = {
    async send(to, text) {
      const at = clock.now()
      outbox.add({ at, channel: "sms", to: [to], from: "Aftaler", subject: "", text })
    },
  }
  const feature: Feature = { name: "demo", routes: demoRoutes({ outbox, clock, days }) }

  return {
    clock,
    outbox,
    /** One connection for all letters: each new one waits a moment to be greeted. */
    mailUrl: `${outbox.url}?pool=true`,
    sms,
    days,
    feature,
    /** Builds the town unless it stands already, and lives in it. */
    async build(house: House, say: (line: string) => void) {
      await buildTown(house, clock, say)
      days.begin(house)
    },
  }
}

import type { Feature } from "../src/features.ts"
import type { House } from "../src/house.ts"
import { systemClock } from "../src/platform/clock.ts"
import type { Outbox } from "../src/platform/outbox.ts"
import type { Sms } from "../src/platform/sms.ts"
import { demoRoutes } from "./routes.tsx"
import { buildTown } from "./town.ts"

/** The synthetic town: its pages, its people, and a mailbox for everything that would have left. */
export const openDemo = (outbox: Outbox) => {
  const sms: Sms = {
    async send(to, text) {
      const at = systemClock.now()
      outbox.add({ at, channel: "sms", to: [to], from: "Aftaler", subject: "", text })
    },
  }
  const feature: Feature = { name: "demo", routes: demoRoutes(outbox) }

  return {
    feature,
    sms,
    /** Builds the town unless it stands already. */
    async build(house: House, say: (line: string) => void) {
      if ((await house.directory.list()).length > 0) return
      say("Building the demo town …")
      await buildTown(house)
    },
  }
}

import { openApp } from "../src/app.tsx"
import { features } from "../src/features.ts"
import { openHouse } from "../src/house.ts"
import { openAssets } from "../src/platform/assets.ts"
import { systemChance } from "../src/platform/chance.ts"
import { newKey } from "../src/platform/keys.ts"
import { openLog } from "../src/platform/log.ts"
import { openMail } from "../src/platform/mail.ts"
import { Browser } from "../test/browser.ts"
import { freshDatabase, rootKey } from "../test/database.ts"
import { openDemo } from "./demo.ts"

/** The demo as `npm start` opens it, on a fresh database. */
export const openTown = async (hoursAhead = 0) => {
  const database = await freshDatabase()
  const demo = await openDemo()
  demo.clock.forward(hoursAhead)
  const plugged = [...features, demo.feature]
  const house = openHouse({
    owner: database,
    master: { root: rootKey(), keystore: newKey() },
    clock: demo.clock,
    chance: systemChance,
    log: openLog(process.env.LOG ?? "silent"),
    mail: openMail(demo.mailUrl, { name: "Aftaler", address: "besked@aftaler.test" }),
    sms: demo.sms,
    origin: "http://localhost:3000",
    features: plugged,
  })
  await demo.build(house, () => undefined)
  const app = openApp({ house, features: plugged, assets: openAssets(), mayTry: () => true })

  return {
    demo,
    house,
    browser: () => new Browser((request) => app.request(request)),
    async settle() {
      await demo.days.settled()
      while ((await house.jobs.drain(house.run)) > 0) {}
    },
    async close() {
      await house.close()
      await demo.outbox.close()
      await database.drop()
    },
  }
}

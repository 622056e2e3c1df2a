import { openDemo } from "../demo/demo.ts"
import { openApp } from "./app.tsx"
import type { Configuration } from "./configuration.ts"
import { features } from "./features.ts"
import { openHouse } from "./house.ts"
import { openAssets } from "./platform/assets.ts"
import { systemChance } from "./platform/chance.ts"
import { stopwatch, systemClock } from "./platform/clock.ts"
import type { Address } from "./platform/database.ts"
import { openLimits } from "./platform/limits.ts"
import { openLog } from "./platform/log.ts"
import { openMail } from "./platform/mail.ts"
import { openMasterKeys } from "./platform/master-keys.ts"
import { migrate } from "./platform/migrations.ts"
import { consoleSms, noSms } from "./platform/sms.ts"

export type SiteWish = {
  configuration: Configuration
  /** The database as its owner. */
  database: Address
  mode: "demo" | "real"
  /** Told one sentence when something takes a while. */
  say: (line: string) => void
}

export type Site = {
  fetch(request: Request, environment?: unknown): Response | Promise<Response>
  stop(): Promise<void>
  /** Where to begin, for the person at the terminal. */
  where: string[]
}

const tries = { most: 30, milliseconds: 10 * 60 * 1000 }

const senderOf = (configuration: Configuration) => {
  const wanted = configuration.smtpUrl && new URL(configuration.smtpUrl).searchParams.get("from")
  return wanted || `besked@${new URL(configuration.origin).hostname}`
}

const smsOf = (configuration: Configuration, say: (line: string) => void) =>
  configuration.smsUrl === "console:" ? consoleSms(say) : noSms

/** Opens the whole site on a database: migrated, with its queue at work, ready to answer. */
export const openSite = async (wish: SiteWish): Promise<Site> => {
  const { configuration, database, mode, say } = wish
  const master = openMasterKeys(configuration.dataDirectory, configuration.rootKeyFile)
  await migrate(database, master.root)

  const demo = mode === "demo" ? await openDemo() : undefined
  const plugged = demo ? [...features, demo.feature] : features
  const house = openHouse({
    owner: database,
    master,
    clock: demo?.clock ?? systemClock,
    chance: systemChance,
    log: openLog("info"),
    mail: openMail(demo?.mailUrl ?? configuration.smtpUrl ?? "", {
      name: "Aftaler",
      address: senderOf(configuration),
    }),
    sms: demo?.sms ?? smsOf(configuration, say),
    origin: configuration.origin,
    features: plugged,
  })
  if (demo) await demo.build(house, say)

  const mayTry = openLimits(demo ? 10_000 : tries.most, tries.milliseconds, stopwatch)
  const app = openApp({ house, features: plugged, assets: openAssets(), mayTry })
  await house.jobs.start(house.run, house.tick)

  return {
    fetch: app.fetch,
    where: demo ? [`The demo town: begin at ${configuration.origin}/demo`] : [],
    async stop() {
      await demo?.days.settled()
      await house.close()
      await demo?.outbox.close()
    },
  }
}

import { inject } from "vitest"
import { openApp } from "../src/app.tsx"
import { features } from "../src/features.ts"
import { type House, type HouseParts, openHouse } from "../src/house.ts"
import type { OrganisationId } from "../src/organisations/organisation.ts"
import { openAssets } from "../src/platform/assets.ts"
import { systemChance } from "../src/platform/chance.ts"
import { newKey } from "../src/platform/keys.ts"
import { openLog } from "../src/platform/log.ts"
import { openMail } from "../src/platform/mail.ts"
import { type Outbox, openOutbox } from "../src/platform/outbox.ts"
import { Browser } from "./browser.ts"
import { freshDatabase, rootKey } from "./database.ts"
import { founded } from "./template.ts"

/** A clock that stands still until it is moved. */
export type TestClock = { now(): Temporal.Instant; advance(by: Temporal.DurationLike): void }

const movable = (start: string): TestClock => {
  let now = Temporal.Instant.from(start)
  return {
    now: () => now,
    advance: (by) => {
      now = now.add(
        Temporal.Duration.from(by).round({
          largestUnit: "hours",
          relativeTo: now.toZonedDateTimeISO("UTC"),
        }),
      )
    },
  }
}

export type World = {
  house: House
  organisation: OrganisationId
  clock: TestClock
  outbox: Outbox
  /** Everything the site answers. */
  routes: { method: string; path: string }[]
  /** A new browser that nobody has used. */
  browser(): Browser
  /** Runs the queue until it is empty. */
  settle(): Promise<void>
  close(): Promise<void>
}

const assets = openAssets()

/**
 * The whole site on a fresh database, with a mail server at the outside world's end; `instead`
 * replaces parts of the house.
 */
export const openWorld = async (
  start = "2026-03-02T08:00:00Z",
  instead: Partial<HouseParts> = {},
): Promise<World> => {
  const database = await freshDatabase(founded)
  const clock = movable(start)
  const outbox = await openOutbox(clock.now)
  const sms = {
    async send(to: string, text: string) {
      outbox.add({ at: clock.now(), channel: "sms", to: [to], from: "", subject: "", text })
    },
  }
  const house = openHouse({
    owner: database,
    master: { root: rootKey(), keystore: newKey() },
    clock,
    chance: systemChance,
    log: openLog(process.env.LOG ?? "silent"),
    mail: openMail(outbox.url, { name: "Aftaler", address: "besked@aftaler.test" }),
    sms,
    origin: "http://localhost:3000",
    features,
    ...instead,
  })
  const app = openApp({ house, features: house.features, assets, mayTry: () => true })

  return {
    house,
    organisation: inject("organisation"),
    clock,
    outbox,
    routes: app.routes.filter(({ method }) => method !== "ALL"),
    browser: () => new Browser((request) => app.request(request)),
    async settle() {
      while ((await house.jobs.drain(house.run)) > 0) {}
    },
    async close() {
      await house.close()
      await outbox.close()
      await database.drop()
    },
  }
}

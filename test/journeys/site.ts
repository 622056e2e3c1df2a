import { existsSync } from "node:fs"
import type { Server } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as pause } from "node:timers/promises"
import { createAdaptorServer } from "@hono/node-server"
import { type Browser, type BrowserContextOptions, chromium } from "playwright-core"
import { openApp } from "../../src/app.tsx"
import { features } from "../../src/features.ts"
import { openAssets } from "../../src/platform/assets.ts"
import { openWorld, type World } from "../world.ts"
import { openTab, type Tab } from "./tab.ts"

/** The real site on a real port, and any number of browsers in front of it. */
export type Site = {
  world: World
  origin: string
  /** A browser that nobody has used. */
  open(options?: BrowserContextOptions): Promise<Tab>
  /** The addresses something was sent to and done. */
  sent: string[]
  /** From now on an answer to what was sent takes this many milliseconds to arrive. */
  slowDown(milliseconds: number): void
  close(): Promise<void>
}

const quiet = [
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-quic",
  "--disable-sync",
]

const chromiumHere = (): string =>
  [process.env.KREDS_CHROMIUM, "/usr/bin/chromium"].find((path) => path && existsSync(path)) ??
  chromium.executablePath()

const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumHere(),
    args: ["--no-sandbox", "--disable-gpu", ...quiet],
    // People's browsers keep pages alive for Back; so does this one.
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  })

export const openSite = async (): Promise<Site> => {
  const sent: string[] = []
  let delay = 0
  const server = createAdaptorServer({
    fetch: async (request, environment) => {
      const isSent = request.method === "POST"
      if (isSent) world.clock.advance({ milliseconds: delay })
      const response = await app.fetch(request, environment as never)
      if (isSent) sent.push(new URL(request.url).pathname)
      if (isSent) await pause(delay)
      return response
    },
  }) as Server
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const world = await openWorld(undefined, { origin })
  const app = openApp({ house: world.house, features, assets: openAssets(), mayTry: () => true })
  const browser = await openBrowser()

  return {
    world,
    origin,
    sent,
    open: (options) => openTab(browser, origin, options),
    slowDown(milliseconds) {
      delay = milliseconds
    },
    async close() {
      await browser.close()
      server.close()
      await world.close()
    },
  }
}

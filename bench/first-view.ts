import { type Browser, type CDPSession, chromium } from "playwright-core"
import { paths } from "../src/paths.ts"
import { openTown } from "./programs.ts"
import { bench, type Figure } from "./results.ts"

type Arrival = { kind: string; bytes: number }

const kinds = { Document: "page", Stylesheet: "styles", Script: "script", Font: "letters" } as const

/** Everything that comes over the wire, headers included, until the page is quiet. */
const watch = async (wire: CDPSession): Promise<Arrival[]> => {
  const arrivals: Arrival[] = []
  const open = new Map<string, string>()
  await wire.send("Network.enable")
  await wire.send("Network.setCacheDisabled", { cacheDisabled: true })
  wire.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (!response.url.startsWith("data:")) open.set(requestId, type)
  })
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const type = open.get(requestId)
    if (type) arrivals.push({ kind: type, bytes: encodedDataLength })
  })
  return arrivals
}

const view = async (browser: Browser, url: string, javaScriptEnabled: boolean) => {
  const context = await browser.newContext({
    javaScriptEnabled,
    viewport: { width: 360, height: 740 },
  })
  const tab = await context.newPage()
  const arrivals = await watch(await context.newCDPSession(tab))
  await tab.goto(url, { waitUntil: "networkidle" })
  const text = await tab.locator("main").ariaSnapshot()
  await context.close()
  return { arrivals, text }
}

const bytesOf = (arrivals: readonly Arrival[], kind?: string) =>
  arrivals
    .filter((one) => kind === undefined || one.kind === kind)
    .reduce((sum, { bytes }) => sum + bytes, 0)

const measure = async (browser: Browser, origin: string): Promise<Figure[]> => {
  const url = `${origin}${paths.front.to()}`
  const { arrivals, text } = await view(browser, url, true)
  const without = await view(browser, url, false)
  if (without.text !== text || text.length < 200) throw new Error("the page needs a script")

  const kilobytes = (bytes: number) => Number((bytes / 1000).toFixed(2))
  const parts = Object.entries(kinds).map(
    ([kind, what]): Figure => ({
      what,
      unit: "kB",
      value: kilobytes(bytesOf(arrivals, kind)),
      ...(kind === "Script" ? { aim: "at most 5 kB" } : {}),
    }),
  )
  return [
    {
      what: "the front page, everything",
      unit: "kB",
      value: kilobytes(bytesOf(arrivals)),
      aim: "at most 60 kB",
    },
    ...parts,
    { what: "requests", unit: "requests", value: arrivals.length },
    {
      what: "everything with scripts off; what can be read is the same",
      unit: "kB",
      value: kilobytes(bytesOf(without.arrivals)),
    },
  ]
}

await bench(
  "first-view",
  `A Chromium with an empty cache on a phone's screen; bytes as they come over the wire, headers included,
the page as gzip, styles and script as brotli.`,
  async () => {
    const town = await openTown()
    const browser = await chromium.launch({
      executablePath: process.env.KREDS_CHROMIUM ?? chromium.executablePath(),
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
    })
    try {
      return await measure(browser, town.origin)
    } finally {
      await browser.close()
      await town.stop()
    }
  },
)

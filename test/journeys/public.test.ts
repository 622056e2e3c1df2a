import { readFileSync } from "node:fs"
import type { Server } from "node:http"
import { createRequire } from "node:module"
import type { AddressInfo } from "node:net"
import { createAdaptorServer } from "@hono/node-server"
import type { AxeResults } from "axe-core"
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openApp } from "../../src/app.tsx"
import { adoptThemes } from "../../src/catalogue/actions.ts"
import { features } from "../../src/features.ts"
import { founderClaims } from "../../src/organisations/actions.ts"
import { paths } from "../../src/paths.ts"
import { awayFrom } from "../../src/people/quick-exit.ts"
import { openAssets } from "../../src/platform/assets.ts"
import { openWorld, type World } from "../world.ts"

let world: World
let server: Server
let browser: Browser
let origin: string

const quiet = ["--no-first-run", "--disable-background-networking", "--disable-component-update"]
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
const phone = { viewport: { width: 360, height: 740 } }
const publicPaths = [
  paths.front,
  paths.themes,
  { to: () => paths.theme.to({ theme: "sorg" }) },
  paths.about,
  paths.how,
  paths.acute,
  paths.recommend,
  paths.volunteer,
  paths.privacy,
  paths.safeBrowsing,
].map((path) => path.to())

beforeAll(async () => {
  world = await openWorld()
  const { house, organisation } = world
  await house.web.as(founderClaims(organisation), async (tx) =>
    adoptThemes(await house.servicesIn(tx, organisation)),
  )
  const app = openApp({ house, features, assets: openAssets(), mayTry: () => true })
  server = createAdaptorServer({ fetch: app.fetch }) as Server
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
  browser = await chromium.launch({
    executablePath: process.env.KREDS_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-sync", ...quiet],
  })
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  await world?.close()
})

/** A page whose way to every other origin ends in an empty answer, and a list of what it asked. */
const visit = async (options: BrowserContextOptions) => {
  const context = await browser.newContext(options)
  const elsewhere: string[] = []
  await context.route(
    (url) => url.origin !== origin,
    (route) => {
      elsewhere.push(route.request().url())
      return route.fulfill({ contentType: "text/html", body: "<title>elsewhere</title>" })
    },
  )
  return { context, elsewhere, page: await context.newPage() }
}

const violationsOn = async (page: Page) => {
  await page.evaluate(axe)
  const results: AxeResults = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)} })`,
  )
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

test.each([
  { look: "on a phone", language: "da", options: phone },
  { look: "on a wide screen", language: "en", options: { viewport: { width: 1280, height: 900 } } },
  { look: "in the dark", language: "da", options: { ...phone, colorScheme: "dark" as const } },
  { look: "in high contrast", language: "en", options: { ...phone, contrast: "more" as const } },
])("every public page can be used $look and asks nothing elsewhere", async (row) => {
  const { context, elsewhere, page } = await visit(row.options)
  const errors: string[] = []
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()))
  for (const path of publicPaths) {
    await page.goto(`${origin}/${row.language}${path}`)
    expect(await violationsOn(page), path).toEqual([])
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth"), path).toBe(0)
  }
  expect(errors).toEqual([])
  expect(elsewhere).toEqual([])
  await context.close()
})

test.each([
  { how: "with scripts", javaScriptEnabled: true },
  { how: "without scripts", javaScriptEnabled: false },
])("Viggo finds his theme and somebody to call, and is gone in one press, $how", async (row) => {
  const { javaScriptEnabled } = row
  const { context, elsewhere, page } = await visit({ ...phone, javaScriptEnabled })
  const seen = async (name: string) => {
    await page.getByRole("link", { name, exact: true }).first().click()
    return page.getByRole("heading", { level: 1 }).textContent()
  }
  await page.goto(origin)
  expect(await seen("Find dit tema")).toBe("Temaer")
  expect(await seen("Sorg og tab")).toBe("Sorg og tab")
  expect(await page.getByText("Jeg er vred på den, der døde fra mig.").isVisible()).toBe(true)
  expect(await seen("Akut hjælp")).toBe("Akut hjælp")
  const numbers = await page.locator('a[href^="tel:"]').all()
  expect(numbers.length).toBeGreaterThan(2)
  for (const number of numbers) {
    expect((await number.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  }

  await page.getByRole("button", { name: "Forlad siden hurtigt" }).click()
  await page.waitForURL(awayFrom("da"))
  expect(elsewhere).toEqual([awayFrom("da")])
  await context.close()
})

test("what is first seen on a phone says where one is, what to do, and where there is help", async () => {
  const { context, page } = await visit(phone)
  await page.goto(origin)
  const first = [
    page.getByRole("heading", { level: 1 }),
    page.getByRole("link", { name: "Find dit tema" }),
    page.getByRole("link", { name: "Sådan foregår det" }).last(),
    page.getByRole("link", { name: "Har du brug for hjælp lige nu?" }),
  ]
  const bar = await page.getByRole("button", { name: "Forlad siden hurtigt" }).boundingBox()
  for (const part of first) {
    const box = await part.boundingBox()
    expect(box && box.y + box.height).toBeLessThan(bar?.y ?? 0)
  }
  await context.close()
})

import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createServer, type Server } from "node:http"
import { createRequire } from "node:module"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { extname, join } from "node:path"
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Page as Tab,
} from "playwright-core"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { bundleAssets } from "../../bin/build.mjs"
import { Gallery } from "./gallery.tsx"
import { Page } from "./page.tsx"
import { renderPage } from "./render.ts"
import { sampleFrame } from "./sample-frame.ts"

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; " +
  "frame-ancestors 'none'; require-trusted-types-for 'script'"
const types: Record<string, string> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".woff2": "font/woff2",
}
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

const into = mkdtempSync(join(tmpdir(), "kreds-gallery-"))
let server: Server
let browser: Browser
let origin = ""
let posts: { path: string; body: string }[] = []

beforeAll(async () => {
  await bundleAssets(into)
  const gallery = galleryPage()
  server = createServer((request, response) => {
    const path = request.url ?? "/"
    if (request.method === "POST") {
      let body = ""
      request.on("data", (part) => {
        body += part
      })
      request.on("end", () => {
        posts.push({ path, body })
        setTimeout(() => response.writeHead(204).end(), 300)
      })
      return
    }
    if (path.startsWith("/assets/")) {
      response.writeHead(200, { "Content-Type": types[extname(path)] })
      response.end(readFileSync(join(into, path)))
      return
    }
    response.writeHead(200, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "Cache-Control": "no-store",
    })
    response.end(path === "/away" ? "<title>Vejret</title>" : gallery)
  }).listen(0)
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
  browser = await chromium.launch({
    executablePath: process.env.KREDS_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  })
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(into, { recursive: true })
})

beforeEach(() => {
  posts = []
})

function galleryPage(): string {
  const assets = JSON.parse(readFileSync(join(into, "assets.json"), "utf8"))
  const quickExit = { action: "/leave", away: "/away" }
  return renderPage(
    { ...sampleFrame, assets, quickExit },
    <Page title="Byggeklodser">
      <Gallery />
    </Page>,
  )
}

async function open(options: BrowserContextOptions = {}): Promise<Tab> {
  const tab = await (await browser.newContext(options)).newPage()
  await tab.goto(`${origin}/`)
  return tab
}

const phone = { viewport: { width: 360, height: 740 } }
const desktop = { viewport: { width: 1280, height: 800 } }

describe("every component in a real browser", () => {
  test.each([
    { how: "on a phone", options: phone },
    { how: "on a wide screen", options: desktop },
    { how: "in the dark", options: { ...desktop, colorScheme: "dark" as const } },
    { how: "with more contrast", options: { ...desktop, contrast: "more" as const } },
  ])("is without a fault for axe and without sideways scrolling $how", async ({ options }) => {
    const tab = await open(options)
    const tooWide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    expect(await tab.evaluate(tooWide)).toBe(0)
    await tab.evaluate(axe)
    const found = await tab.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
      "axe.run()",
    )
    expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    await tab.context().close()
  })

  test("breaks nothing that the content policy forbids", async () => {
    const tab = await (await browser.newContext()).newPage()
    const complaints: string[] = []
    tab.on("console", (message) => message.type() === "error" && complaints.push(message.text()))
    tab.on("pageerror", (error) => complaints.push(error.message))
    await tab.goto(`${origin}/`)
    expect(complaints).toEqual([])
    await tab.context().close()
  })

  test("can be pressed by a thumb", async () => {
    const tab = await open(phone)
    const heights = await tab
      .locator("main .button, .quick-exit button, .option, .fit label, .control, summary")
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().height)))
    expect(heights.length).toBeGreaterThan(40)
    expect(heights.filter((height) => height < 44)).toEqual([])
    await tab.context().close()
  })
})

describe("leaving quickly", () => {
  test.each([
    { by: "the button", act: (tab: Tab) => tab.click(".quick-exit button") },
    {
      by: "Escape three times",
      act: async (tab: Tab) => {
        for (const key of ["Escape", "Escape", "Escape"]) await tab.keyboard.press(key)
      },
    },
  ])("by $by tells the server and is on another page", async ({ act }) => {
    const tab = await open()
    await act(tab)
    await tab.waitForURL("**/away")
    expect(posts).toEqual([{ path: "/leave", body: "" }])
    await tab.context().close()
  })

  test("takes three presses in a row", async () => {
    const tab = await open()
    for (const key of ["Escape", "Escape", "a", "Escape"]) await tab.keyboard.press(key)
    await tab.waitForTimeout(200)
    expect(posts).toEqual([])
    await tab.context().close()
  })

  test("leaves no way back to the page by itself", async () => {
    const tab = await open()
    await tab.click(".quick-exit button")
    await tab.waitForURL("**/away")
    expect(await tab.evaluate("history.length")).toBe(2)
    await tab.context().close()
  })

  test("works without scripts", async () => {
    const tab = await open({ javaScriptEnabled: false })
    await tab.click(".quick-exit button")
    await expect.poll(() => posts).toEqual([{ path: "/leave", body: "" }])
    await tab.context().close()
  })
})

describe("a week", () => {
  const evening = 'input[name="week.0e"]'

  test("takes a choice back when it is pressed again", async () => {
    const tab = await open()
    await tab.click(`${evening}[value="good"]`)
    expect(await tab.isChecked(`${evening}[value=""]`)).toBe(true)
    await tab.click(`${evening}[value="possible"]`)
    expect(await tab.isChecked(`${evening}[value="possible"]`)).toBe(true)
    await tab.context().close()
  })

  test("clears a time by Delete and everything by its button", async () => {
    const tab = await open()
    await tab.focus(`${evening}[value="good"]`)
    await tab.keyboard.press("Delete")
    expect(await tab.isChecked(`${evening}[value=""]`)).toBe(true)
    expect(await tab.locator('.week :checked:not([value=""])').count()).toBe(2)
    await tab.getByRole("button", { name: "Ryd ugen" }).click()
    expect(await tab.locator('.week :checked:not([value=""])').count()).toBe(0)
    await tab.context().close()
  })
})

describe("a form", () => {
  test("pressed twice is sent once", async () => {
    const tab = await open()
    const send = tab.getByRole("button", { name: "Videre" })
    await send.click({ noWaitAfter: true })
    await tab.waitForTimeout(100)
    await send.click({ noWaitAfter: true, force: true })
    await tab.waitForTimeout(300)
    expect(posts).toHaveLength(1)
    expect(posts[0]?.body).toContain("week.0e=good&")
    await tab.context().close()
  })

  test("with something to correct begins there and leads to the field", async () => {
    const tab = await open()
    expect(await tab.evaluate("document.activeElement.className")).toBe("error-summary")
    await tab.click(".error-summary a")
    expect(await tab.evaluate("document.activeElement.id")).toBe("f-call")
    await tab.context().close()
  })
})

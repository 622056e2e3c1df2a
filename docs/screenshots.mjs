import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { chromium as playwright } from "playwright-core"
import { chromium } from "../bin/chromium.mjs"
import { inRoot } from "../bin/root.mjs"
import { setup } from "../bin/setup.mjs"

// Takes the pictures of the six most important pages, from a demo town made for it.

const screens = {
  phone: { viewport: { width: 360, height: 800 }, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1280, height: 860 } },
}

const pages = [
  { name: "front", come: (tab) => tab.goto("/"), dark: "desktop" },
  { name: "theme", come: (tab) => tab.goto("/themes/sorg") },
  { name: "sign-up", come: answerTheWeek },
  { name: "offer", come: (tab) => comeAs(tab, "ada", "/me", 'main a[href^="/offers/"]') },
  {
    name: "proposal",
    come: (tab) => comeAs(tab, "cora", "/desk/proposals", 'main a[href^="/desk/proposals/"]'),
  },
  {
    name: "group",
    come: (tab) => comeAs(tab, "ben", "/me", 'main a[href^="/groups/"]'),
    dark: "phone",
  },
]

async function comeAs(tab, who, path, link) {
  await tab.goto("/demo")
  await tab.click(`form:has(input[value="${who}"]) button`)
  await tab.goto(path)
  await tab.locator(link).first().click()
}

/** A visitor on the way in, who comes to the week. */
async function answerTheWeek(tab) {
  await tab.goto("/sign-up/theme")
  await tab.locator('input[name="theme"]').first().check({ force: true })
  await tab.locator("main form [type=submit]").first().click()
  await tab.goto("/sign-up/times")
  const week = { "mon-1900": "possible", "tue-1900": "good", "thu-1630": "possible" }
  for (const [slot, fit] of Object.entries(week)) {
    await tab.locator(`input[name="times.${slot}"][value="${fit}"]`).check({ force: true })
  }
}

const origin = await freePort().then((port) => `http://localhost:${port}`)
const into = inRoot("docs", "screenshots")
const node = await setup()
const town = await openTown(node)
const browser = await playwright.launch({
  executablePath: await chromium(node),
  args: ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
})
mkdirSync(into, { recursive: true })
try {
  for (const page of pages) {
    for (const screen of Object.keys(screens)) {
      await take(page, screen, "light")
      if (page.dark === screen) await take(page, screen, "dark")
    }
  }
} finally {
  await browser.close()
  await town.stop()
}

async function take({ name, come }, screen, colorScheme) {
  const options = { ...screens[screen], colorScheme, locale: "da-DK", baseURL: origin }
  const context = await browser.newContext(options)
  const tab = await context.newPage()
  await come(tab)
  await tab.waitForLoadState("networkidle")
  await tab.evaluate("document.activeElement?.blur(); document.fonts.ready")
  const file = `${name}-${screen}${colorScheme === "dark" ? "-dark" : ""}.png`
  await tab.screenshot({ path: join(into, file) })
  await context.close()
}

async function freePort() {
  const probe = createServer().listen(0)
  await once(probe, "listening")
  const { port } = probe.address()
  probe.close()
  return port
}

async function openTown(program) {
  const directory = mkdtempSync(join(tmpdir(), "kreds-pictures-"))
  const child = spawn(program, [inRoot("dist", "main.js"), "demo"], {
    env: { PATH: process.env.PATH, PORT: new URL(origin).port, KREDS_DATA: directory },
    stdio: ["ignore", "ignore", "inherit"],
  })
  while (child.exitCode === null) {
    const answer = await fetch(`${origin}/healthz`).catch(() => undefined)
    if (answer?.ok) break
    await sleep(200)
  }
  return {
    async stop() {
      child.kill("SIGTERM")
      if (child.exitCode === null) await once(child, "exit")
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

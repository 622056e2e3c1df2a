import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { axeFaults, headingFaults, sideways } from "./faults.ts"
import { type Traffic, watch } from "./traffic.ts"

/** What is usual is that a page answers 200; another status has to be expected. */
type Expected = { status?: number }

/** Somebody's browser. Wherever it comes to, the whole page is looked at before going on. */
export type Tab = {
  page: Page
  traffic: Traffic
  to(path: string, expected?: Expected): Promise<void>
  follow(link: string, expected?: Expected): Promise<void>
  press(button: string, expected?: Expected): Promise<void>
  /** What stands behind the word Menu on a phone. */
  followInMenu(link: string): Promise<void>
  /** Does something that leads to another page, and looks at that. */
  arrive(act: () => Promise<unknown>, expected?: Expected): Promise<void>
  write(label: string, text: string): Promise<void>
  pick(label: string): Promise<void>
  heading(): Promise<string>
  /** Whether these words are on the page for somebody who looks at it. */
  shows(text: string): Promise<boolean>
  close(): Promise<void>
}

export const phone = { viewport: { width: 360, height: 740 } }
export const desktop = { viewport: { width: 1280, height: 900 } }

const longestWait = 15_000

export const openTab = async (
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = phone,
): Promise<Tab> => {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.setDefaultTimeout(longestWait)
  const traffic = await watch(context, page, origin)
  const reader = await readerFor(page, options)

  const look = async ({ status }: Expected) => {
    const faults = [
      ...(await axeFaults(await reader())),
      ...(await sideways(page)),
      ...(await headingFaults(page)),
    ]
    const onTheWay = traffic.faults(status ? [status] : [])
    const all = [...onTheWay, ...faults, ...traffic.elsewhere]
    if (all.length > 0) throw new Error([page.url(), ...all].join("\n"))
  }
  const arrive: Tab["arrive"] = async (act, expected = {}) => {
    await Promise.all([page.waitForEvent("load"), act()])
    await look(expected)
  }
  const named = (role: "link" | "button", name: string) =>
    page.getByRole(role, { name, exact: true }).filter({ visible: true }).first()
  const openMenu = async () => {
    const menu = page.locator(".menu summary")
    if (await menu.isVisible()) await menu.click()
  }

  return {
    page,
    traffic,
    arrive,
    to: (path, expected) => arrive(() => page.goto(`${origin}${path}`), expected),
    follow: (link, expected) => arrive(() => named("link", link).click(), expected),
    press: (button, expected) => arrive(() => named("button", button).click(), expected),
    async followInMenu(link) {
      await openMenu()
      await arrive(() => named("link", link).click())
    },
    write: (label, text) => page.getByLabel(label).first().fill(text),
    pick: (label) => page.getByLabel(label).first().check(),
    heading: async () => (await page.getByRole("heading", { level: 1 }).textContent()) ?? "",
    shows: (text) => page.getByText(text).first().isVisible(),
    close: () => context.close(),
  }
}

/** Where scripts are off axe looks at the same page in a browser that has them, without ours. */
const readerFor = async (
  page: Page,
  options: BrowserContextOptions,
): Promise<() => Promise<Page>> => {
  if (options.javaScriptEnabled ?? true) return async () => page
  const context = await page
    .context()
    .browser()
    ?.newContext({ ...options, javaScriptEnabled: true })
  const reader = await context?.newPage()
  if (!reader) throw new Error("the browser is closed")
  let html = ""
  await reader.route("**/*.js", (route) => route.abort())
  await reader.route(
    () => true,
    (route) =>
      route.request().isNavigationRequest()
        ? route.fulfill({ contentType: "text/html", body: html })
        : route.fallback(),
  )
  return async () => {
    html = await page.content()
    await reader.goto(page.url())
    return reader
  }
}

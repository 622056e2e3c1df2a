import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { AxeResults } from "axe-core"
import type { Page } from "playwright-core"

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

/** What axe finds wrong with the page as it now stands; only some rules where they are named. */
export const axeFaults = async (page: Page, only?: readonly string[]): Promise<string[]> => {
  const wanted = only ? { type: "rule", values: only } : { type: "tag", values: rules }
  const options = { runOnly: wanted, resultTypes: ["violations"] }
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe)
  const results: AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all }) => `${id}: ${html} ${[...any, ...all][0]?.message ?? ""}`),
  )
}

/** What has to be pushed sideways to be read. */
export const sideways = async (page: Page): Promise<string[]> => {
  const over = await page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  )
  return over > 0 ? [`the page is ${over} px too wide`] : []
}

/** One heading says what the page is. */
export const headingFaults = async (page: Page): Promise<string[]> => {
  const count = await page.locator("h1").count()
  return count === 1 ? [] : [`there are ${count} first headings`]
}

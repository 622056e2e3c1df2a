import type { Page } from "playwright-core"
import { axeFaults, headingFaults, sideways } from "./faults.ts"
import { desktop, phone } from "./tab.ts"

const ofColour = ["color-contrast", "link-in-text-block"]

/** One page on a phone and at a desk, by day, by night and with more contrast. */
export const faultsInEveryLight = async (page: Page): Promise<string[]> => {
  const found: string[] = []
  const note = (where: string, ...faults: string[][]) =>
    found.push(...faults.flat().map((fault) => `${where}: ${fault}`))

  await page.setViewportSize(phone.viewport)
  note("on a phone", await axeFaults(page), await sideways(page), await headingFaults(page))
  await page.emulateMedia({ colorScheme: "dark" })
  note("on a phone at night", await axeFaults(page, ofColour))
  await page.setViewportSize(desktop.viewport)
  await page.emulateMedia({ colorScheme: "light", contrast: "more" })
  note("with more contrast", await axeFaults(page, ofColour))
  await page.emulateMedia({ contrast: "no-preference" })
  note("at a desk", await axeFaults(page), await sideways(page))
  return found
}

import { afterAll, beforeAll, expect, test } from "vitest"
import { awayFrom } from "../../src/people/quick-exit.ts"
import { openSite, type Site } from "./site.ts"
import { phone } from "./tab.ts"
import { openTown } from "./town.ts"

let site: Site

beforeAll(async () => {
  site = await openSite()
  await openTown(site.world)
})
afterAll(() => site?.close())

test.each([
  { how: "with scripts", javaScriptEnabled: true },
  { how: "without scripts", javaScriptEnabled: false },
])("Viggo finds his theme and somebody to call, and is gone in one press, $how", async (row) => {
  const tab = await site.open({ ...phone, javaScriptEnabled: row.javaScriptEnabled })
  await tab.to("/")
  await tab.follow("Find dit tema")
  expect(await tab.heading()).toBe("Temaer")
  await tab.follow("Sorg og tab")
  expect(await tab.heading()).toBe("Sorg og tab")
  expect(await tab.shows("Jeg er vred på den, der døde fra mig.")).toBe(true)
  await tab.follow("Akut hjælp")
  expect(await tab.heading()).toBe("Akut hjælp")
  const numbers = await tab.page.locator('a[href^="tel:"]').all()
  expect(numbers.length).toBeGreaterThan(2)
  for (const number of numbers) {
    expect((await number.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  }

  await tab.page.getByRole("button", { name: "Forlad siden hurtigt" }).click()
  await tab.page.waitForURL(awayFrom("da"))
  expect(tab.traffic.elsewhere).toEqual([awayFrom("da")])
  await tab.close()
})

test("what is first seen on a phone says where one is, what to do, and where there is help", async () => {
  const { page, ...tab } = await site.open(phone)
  await tab.to("/")
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
  await tab.close()
})

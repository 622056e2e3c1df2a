import { afterAll, beforeAll, expect, test } from "vitest"
import { words } from "../../src/enquiries/sign-up/words.ts"
import { paths } from "../../src/paths.ts"
import { openSite, type Site } from "./site.ts"
import { phone, type Tab } from "./tab.ts"
import { openTown } from "./town.ts"

const t = words.da

let site: Site

beforeAll(async () => {
  site = await openSite()
  await openTown(site.world)
})
afterAll(() => site?.close())

/** The browser's own Back; the page may be one it kept alive, which does not load again. */
const back = async ({ page }: Tab, step: string) => {
  await page.evaluate("history.back()").catch(() => undefined)
  await expect.poll(() => page.url()).toContain(paths.signUpStep.to({ step }))
}

test.each([
  { how: "with scripts", javaScriptEnabled: true },
  { how: "without scripts", javaScriptEnabled: false },
])("Back on the way in shows what was answered, $how", async ({ javaScriptEnabled }) => {
  const tab = await site.open({ ...phone, javaScriptEnabled })
  const { page } = tab
  await tab.to(paths.signUpStep.to({ step: "theme" }))
  await tab.pick("Sorg og tab")
  await tab.press(t.next)
  await tab.follow(t.skip)
  const sentence = page.getByRole("checkbox").first()
  await sentence.check()
  await tab.press(t.next)
  await tab.follow(t.skip)
  await tab.pick("35-44")
  await tab.press(t.next)
  expect(await tab.heading()).toBe(t.home.heading)

  await back(tab, "age")
  await expect.poll(() => page.getByLabel("35-44").isChecked()).toBe(true)
  await back(tab, "about-1")
  await back(tab, "recognitions-1")
  await expect.poll(() => sentence.isChecked()).toBe(true)
  await page.getByRole("checkbox").nth(1).check()
  await tab.press(t.next)

  await tab.to(paths.signUpStep.to({ step: "recognitions-1" }))
  expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(2)
  await tab.follow(t.back)
  await tab.follow(t.back)
  expect(await page.getByLabel("Sorg og tab").isChecked()).toBe(true)
  await tab.close()
})

test("what could not be used stays in its field, and the way to it is one press", async () => {
  const tab = await site.open(phone)
  const { page } = tab
  await tab.to(paths.signUpStep.to({ step: "theme" }))
  await tab.pick("Sorg og tab")
  await tab.press(t.next)
  await tab.to(paths.signUpStep.to({ step: "contact" }))
  await tab.write(t.contact.email, "ada@eksempel")
  await tab.press(t.next, { status: 422 })
  expect(await page.getByLabel(t.contact.email).inputValue()).toBe("ada@eksempel")
  await page.getByRole("link", { name: t.refusals["email-wrong"] }).click()
  expect(await page.evaluate("document.activeElement?.name")).toBe("email")
  await tab.close()
})

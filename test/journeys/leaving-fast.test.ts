import { afterAll, beforeAll, expect, test } from "vitest"
import { paths } from "../../src/paths.ts"
import { awayFrom } from "../../src/people/quick-exit.ts"
import { type Circle, meet, openCircle } from "../circle.ts"
import { letInto } from "./coming-in.ts"
import { openSite, type Site } from "./site.ts"
import { phone, type Tab } from "./tab.ts"

let site: Site
let circle: Circle
const others = ["Dorte", "Ebbe", "Gerda"]

beforeAll(async () => {
  site = await openSite()
  circle = await openCircle(site.world, {
    members: ["Ben", ...others],
    leaders: ["Femi", "Frida"],
  })
})
afterAll(() => site?.close())

const byButton = ({ page }: Tab) =>
  page.getByRole("button", { name: "Forlad siden hurtigt" }).click()
const byEscape = async ({ page }: Tab) => {
  for (const key of ["Escape", "Escape", "Escape"]) await page.keyboard.press(key)
}

// A page kept alive for Back does not load a second time, so there is no event to wait for.
/** The page that asks to go back is gone before it can say that it asked. */
const back = async ({ page }: Tab) => {
  await page.evaluate("history.back()").catch(() => undefined)
  await page.waitForTimeout(500)
}

const isBackHere = ({ page }: Tab) => expect.poll(() => page.url()).toContain(site.origin)

const screenOf = async ({ page }: Tab) => `${await page.title()} ${await page.content()}`

test.each([
  { how: "by the button", leave: byButton, javaScriptEnabled: true },
  { how: "by Escape three times", leave: byEscape, javaScriptEnabled: true },
  { how: "by the button without scripts", leave: byButton, javaScriptEnabled: false },
])("Ben is gone $how, and Back shows nothing of his group", async (row) => {
  const tab = await site.open({ ...phone, javaScriptEnabled: row.javaScriptEnabled })
  const token = await letInto(site, tab, await meet(site.world, "Ben"))
  const group = paths.group.to({ group: circle.group.id })
  await tab.to(group)
  await tab.to(paths.departure.to({ group: circle.group.id }))
  await tab.follow("Nej, jeg bliver")
  for (const name of others) expect(await tab.shows(name)).toBe(true)

  await row.leave(tab)
  await tab.page.waitForURL(awayFrom("da"))
  expect(tab.traffic.elsewhere).toEqual([awayFrom("da")])
  expect(await tab.page.context().cookies(site.origin)).toEqual([])

  for (let presses = 0; presses < 4; presses++) {
    await back(tab)
    if (presses === 0) await isBackHere(tab)
    const screen = await screenOf(tab)
    for (const secret of [...others, "Huset", "Din gruppe"]) expect(screen).not.toContain(secret)
  }

  const headers = { Cookie: `kreds=${token}` }
  const again = await fetch(`${site.origin}${group}`, { headers, redirect: "manual" })
  expect(again.status).toBe(404)
  await tab.close()
})

test("whoever only walks off to another site finds the group again by Back", async () => {
  const tab = await site.open(phone)
  await letInto(site, tab, await meet(site.world, "Ben"))
  await tab.to(paths.group.to({ group: circle.group.id }))
  await tab.page.goto(awayFrom("da"))
  await back(tab)
  await isBackHere(tab)
  await expect.poll(() => screenOf(tab)).toContain("Dorte")
  await tab.close()
})

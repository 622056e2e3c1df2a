import { expect } from "vitest"
import { letIn } from "../../src/people/door.ts"
import type { PersonId } from "../../src/people/person.ts"
import { doorClaims } from "../../src/people/viewer.ts"
import { words } from "../../src/people/words.ts"
import { codeFor } from "../signing-up.ts"
import type { Site } from "./site.ts"
import type { Tab } from "./tab.ts"

const t = words.da

/** Gives the browser the session of somebody who has signed in, and says which. */
export const letInto = async (site: Site, tab: Tab, person: PersonId): Promise<string> => {
  const { house, organisation } = site.world
  const { token } = await house.web.as(doorClaims(organisation), async (tx) =>
    letIn(await house.servicesIn(tx, organisation), person, "agenda"),
  )
  await keepSession(site, tab, token)
  return token
}

/** Carries a session that somebody has into this browser; a visitor has none. */
export const keepSession = async (
  { origin }: Site,
  { page }: Tab,
  token: string | undefined,
): Promise<void> => {
  if (token) await page.context().addCookies([{ name: "kreds", value: token, url: origin }])
}

/** The whole way in, from the site's front page. */
export const signIn = async (site: Site, tab: Tab, email: string): Promise<void> => {
  await tab.to("/")
  await tab.followInMenu("Log ind")
  await askForCode(site, tab, email)
}

/** From the page where one signs in, with the code from the real mail. */
export const askForCode = async ({ world }: Site, tab: Tab, email: string): Promise<void> => {
  expect(await tab.heading()).toBe(t.signIn.title)
  await tab.write(t.signIn.email, email)
  await tab.press(t.signIn.send)
  await world.settle()
  await tab.write(t.code.code, codeFor(world, email))
  await tab.press(t.code.enter)
}

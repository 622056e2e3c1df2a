import { letIn } from "../../src/people/door.ts"
import type { PersonId } from "../../src/people/person.ts"
import { doorClaims } from "../../src/people/viewer.ts"
import type { Site } from "./site.ts"
import type { Tab } from "./tab.ts"

/** Gives the browser the session of somebody who has signed in, and says which. */
export const letInto = async (site: Site, tab: Tab, person: PersonId): Promise<string> => {
  const { house, organisation } = site.world
  const { token } = await house.web.as(doorClaims(organisation), async (tx) =>
    letIn(await house.servicesIn(tx, organisation), person, "agenda"),
  )
  await tab.page.context().addCookies([{ name: "kreds", value: token, url: site.origin }])
  return token
}

import { afterAll, beforeAll, expect, test } from "vitest"
import type { Language } from "../../src/people/person.ts"
import { keepSession } from "./coming-in.ts"
import { crawl } from "./crawl.ts"
import { type Everybody, openEverything } from "./everybody.ts"
import { openSite, type Site } from "./site.ts"

const kinds: { who: string; as: keyof Everybody }[] = [
  { who: "a visitor", as: "visitor" },
  { who: "somebody signing up", as: "signingUp" },
  { who: "somebody who has a talk to choose", as: "toTalk" },
  { who: "somebody who waits", as: "waiting" },
  { who: "somebody with an offer", as: "offered" },
  { who: "a member of a group", as: "member" },
  { who: "a leader", as: "leader" },
  { who: "the coordinator", as: "coordinator" },
  { who: "the administrator", as: "administrator" },
]

const minutes = 60_000
const notPages = ["/healthz"]

/** Every page there is, for everybody who may come to it, in one language. */
export const lookAtEveryPage = (language: Language) => {
  let site: Site
  let everybody: Everybody
  const looked = new Set<string>()
  const pages = new Set<string>()

  beforeAll(async () => {
    site = await openSite()
    everybody = await openEverything(site.world)
  })
  afterAll(() => site?.close())

  const addresses = () => {
    const gets = site.world.routes.filter(({ method }) => method === "GET")
    return [...new Set(gets.map(({ path }) => path))].filter((path) => !notPages.includes(path))
  }

  test.each(kinds)(
    "whatever $who comes to can be read and used",
    async ({ as }) => {
      const tab = await site.open()
      await keepSession(site, tab, everybody[as])
      const known = addresses().filter((path) => !path.includes(":"))
      const { origin } = site
      const found = await crawl({ tab, origin, language, known, looked })
      expect(found.faults).toEqual([])
      for (const page of found.pages) pages.add(page)
      await tab.close()
    },
    2 * minutes,
  )

  test("no page was left out", () => {
    const isSeen = (pattern: string) => {
      const shape = new RegExp(`^${pattern.replace(/:\w+/g, "[^/]+")}(\\?|$)`)
      return [...pages].some((page) => shape.test(page))
    }
    expect(addresses().filter((pattern) => !isSeen(pattern))).toEqual([])
  })
}

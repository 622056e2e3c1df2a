import { afterEach, test } from "vitest"
import { openSite, type Site } from "./site.ts"
import { phone } from "./tab.ts"
import { walk } from "./walk.ts"

const minutes = 60_000

let site: Site
afterEach(() => site?.close())

test(
  "Ada comes from the front page to the first meeting without scripts",
  async () => {
    site = await openSite()
    await walk(site, { ...phone, javaScriptEnabled: false })
  },
  3 * minutes,
)

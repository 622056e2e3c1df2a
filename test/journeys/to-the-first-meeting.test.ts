import { afterEach, test } from "vitest"
import { openSite, type Site } from "./site.ts"
import { desktop, phone } from "./tab.ts"
import { walk } from "./walk.ts"

const minutes = 60_000

let site: Site
afterEach(() => site?.close())

test.each([
  { where: "on a phone", options: phone },
  { where: "at a desk", options: desktop },
])(
  "Ada comes from the front page to the first meeting $where",
  async ({ options }) => {
    site = await openSite()
    await walk(site, options)
  },
  3 * minutes,
)

import { afterAll, beforeAll, expect, test } from "vitest"
import { openWorld, type World } from "../../test/world.ts"
import { paths } from "../paths.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test("the front door answers and says who may look where", async () => {
  const page = await world.browser().get(paths.signIn.to())
  expect(page.status).toBe(200)
  expect(page.text).toContain("Send mig en kode")
  expect(page.headers.get("Content-Security-Policy")).toContain("default-src 'none'")
})

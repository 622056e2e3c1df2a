import { afterAll, beforeAll, expect, test } from "vitest"
import { meet, openCircle, signedIn } from "../../test/circle.ts"
import { openWorld, type World } from "../../test/world.ts"
import { paths } from "../paths.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
  const members = ["Ada", "Dina", "Erik", "Gry"]
  await openCircle(world, { members, leaders: ["Femi", "Frida"] })
})
afterAll(() => world.close())

test("once the circle has started, nobody is told that the others are still to answer", async () => {
  const page = await (await signedIn(world, await meet(world, "Ada"))).get(paths.me.to())
  expect(page.text).toContain("/groups/")
  expect(page.text).not.toContain("Vi venter på, at de andre svarer")
})

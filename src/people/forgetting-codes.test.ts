import { afterAll, beforeAll, expect, test } from "vitest"
import { asWorker, meet } from "../../test/circle.ts"
import { openWorld, type World } from "../../test/world.ts"
import { paths } from "../paths.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
  await meet(world, "Ada")
})
afterAll(() => world.close())

const ask = async () => {
  await world.browser().post(paths.signIn.to(), { email: "ada@eksempel.dk" })
  await world.settle()
}
const requests = () =>
  asWorker(world, ({ tx }) => tx.selectFrom("sign_in_requests").selectAll().execute())
const hashes = async () => (await requests()).filter(({ code_hash }) => code_hash !== null).length
const pass = async (minutes: number) => {
  world.clock.advance({ minutes })
  await world.house.tick()
}

test("the hash of a code is gone after ten minutes; that it was asked for, after an hour", async () => {
  for (const _ of [1, 2, 3, 4]) await ask()
  expect(world.outbox.list()).toHaveLength(3)
  await pass(9)
  expect(await hashes()).toBe(3)
  await pass(1)
  expect(await hashes()).toBe(0)
  expect(await requests()).toHaveLength(4)

  await pass(49)
  await ask()
  expect(world.outbox.list()).toHaveLength(3)
  await pass(2)
  expect(await requests()).toHaveLength(1)
  await ask()
  expect(world.outbox.list()).toHaveLength(4)
})

test("a code that has opened is not kept, not even as a hash", async () => {
  const browser = world.browser()
  world.outbox.clear()
  await browser.post(paths.signIn.to(), { email: "ada@eksempel.dk" })
  await world.settle()
  const code = /\d{6}/.exec(world.outbox.list()[0]?.text ?? "")?.[0] ?? ""
  const before = await hashes()
  expect((await browser.post(paths.code.to(), { code })).status).toBe(303)
  expect(await hashes()).toBe(before - 1)
})

import { afterAll, beforeAll, expect, test } from "vitest"
import { openWorld, type World } from "../test/world.ts"
import { openApp } from "./app.tsx"
import { features } from "./features.ts"
import { paths } from "./paths.ts"
import { openAssets } from "./platform/assets.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Who is counted when somebody tries to get in. */
const countedFor = async (remoteAddress: string, headers: Record<string, string>) => {
  const counted: string[] = []
  const mayTry = (source: string) => counted.push(source) === 0
  const app = openApp({ house: world.house, features, assets: openAssets(), mayTry })
  const request = new Request(`http://localhost:3000${paths.signIn.to()}`, {
    method: "POST",
    headers: { "Sec-Fetch-Site": "same-origin", ...headers },
  })
  await app.request(request, undefined, { incoming: { socket: { remoteAddress } } })
  return counted
}

test("people behind a proxy on this machine are counted one by one", async () => {
  const forwarded = { "X-Forwarded-For": "198.51.100.1, 192.0.2.7" }
  expect(await countedFor("127.0.0.1", forwarded)).toEqual(["192.0.2.7"])
})

test("nobody from elsewhere chooses whom they are counted as", async () => {
  const forwarded = { "X-Forwarded-For": "198.51.100.1" }
  expect(await countedFor("192.0.2.7", forwarded)).toEqual(["192.0.2.7"])
})

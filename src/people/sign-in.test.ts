import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { Browser, type Page } from "../../test/browser.ts"
import { rowsOf } from "../../test/security/dump.ts"
import { asFounder, introduce } from "../../test/security/seed.ts"
import { openWorld, type World } from "../../test/world.ts"
import { openApp } from "../app.tsx"
import { paths } from "../paths.ts"
import { openAssets } from "../platform/assets.ts"
import type { Role } from "./viewer.ts"

let world: World
let email: string
let number = 0

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

beforeEach(async () => {
  email = await somebody()
  world.outbox.clear()
})

const somebody = async (...roles: Role[]) => {
  const address = `ada${++number}@eksempel.dk`
  await asFounder(world, world.organisation, (services) =>
    introduce(services, { firstName: "Ada", email: address, roles }),
  )
  return address
}

const letters = () => world.outbox.list().filter(({ to }) => to.includes(email))
const codeIn = (text = "") => /\b\d{6}\b/.exec(text)?.[0] ?? "no code"
const newestCode = () => codeIn(letters()[0]?.text)
const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0")

const ask = async (browser: Browser, address = email) => {
  const page = await browser.post(paths.signIn.to(), { email: address })
  await world.settle()
  return page
}
const enter = (browser: Browser, code: string) => browser.post(paths.code.to(), { code })
const signedIn = async (address = email) => {
  const browser = world.browser()
  await browser.post(paths.signIn.to(), { email: address })
  await world.settle()
  const code = codeIn(world.outbox.list().find(({ to }) => to.includes(address))?.text)
  await enter(browser, code)
  return browser
}
/** The sign-in page sends whoever is signed in on to where they belong. */
const isIn = async (browser: Browser) => (await browser.get(paths.signIn.to())).status === 303

describe("a code", () => {
  test("arrives by mail, for one receiver, and says nothing but itself", async () => {
    const page = await ask(world.browser())
    expect([page.status, page.location]).toEqual([303, paths.code.to()])
    expect(letters()).toHaveLength(1)
    const [letter] = letters()
    expect(letter?.to).toEqual([email])
    expect(letter?.subject).toBe("Din kode")
    expect(letter?.text).not.toMatch(/selvhjælp|gruppe|Ada/i)
  })

  test("lets the browser in that asked for it, typed with or without a space", async () => {
    for (const write of [(code: string) => code, (code: string) => code.replace(/(...)/, "$1 ")]) {
      const browser = world.browser()
      await ask(browser)
      expect(await isIn(browser)).toBe(false)
      const page = await enter(browser, write(newestCode()))
      expect([page.status, page.location]).toEqual([303, paths.me.to()])
      expect(await isIn(browser)).toBe(true)
    }
  })

  test("is found however the address was typed", async () => {
    await ask(world.browser(), `  ${email.toUpperCase()} `)
    expect(letters()).toHaveLength(1)
  })

  test("is worth nothing in another browser", async () => {
    await ask(world.browser())
    const other = world.browser()
    expect((await enter(other, newestCode())).status).toBe(422)
    await ask(other, "nobody@eksempel.dk")
    expect((await enter(other, newestCode())).status).toBe(422)
    expect(await isIn(other)).toBe(false)
  })

  test("works once", async () => {
    const browser = world.browser()
    await ask(browser)
    const code = newestCode()
    await enter(browser, code)
    await browser.post(paths.signOut.to())
    expect((await enter(browser, code)).status).toBe(422)
    expect(await isIn(browser)).toBe(false)
  })

  test("ends after ten minutes, not before", async () => {
    const browsers = [world.browser(), world.browser()]
    for (const browser of browsers) await ask(browser)
    const [second = "", first = ""] = letters().map(({ text }) => codeIn(text))
    world.clock.advance({ minutes: 9, seconds: 59 })
    expect((await enter(browsers[0] as Browser, first)).status).toBe(303)
    world.clock.advance({ seconds: 1 })
    expect((await enter(browsers[1] as Browser, second)).text).toContain("gælder ikke længere")
  })

  test("ends with the fifth wrong try, and the right one is then worth nothing", async () => {
    const browser = world.browser()
    await ask(browser)
    const code = newestCode()
    for (let tries = 1; tries <= 5; tries++)
      expect((await enter(browser, otherThan(code))).text).toContain("Koden passer ikke")
    expect((await enter(browser, code)).text).toContain("gælder ikke længere")
    expect(await isIn(browser)).toBe(false)
  })

  test("still works after four wrong tries", async () => {
    const browser = world.browser()
    await ask(browser)
    for (let tries = 1; tries <= 4; tries++) await enter(browser, otherThan(newestCode()))
    expect((await enter(browser, newestCode())).status).toBe(303)
  })

  test("gets no more than five tries from one browser at the same moment", async () => {
    const browser = world.browser()
    await ask(browser)
    const wrong = otherThan(newestCode())
    const pages = await Promise.all(Array.from({ length: 12 }, () => enter(browser, wrong)))
    expect(pages.filter(({ text }) => text.includes("Koden passer ikke"))).toHaveLength(5)
  })

  test("is replaced by a newer one", async () => {
    const browser = world.browser()
    await ask(browser)
    const old = newestCode()
    world.clock.advance({ minutes: 1 })
    await ask(browser)
    const fresh = newestCode()
    if (old !== fresh) expect((await enter(browser, old)).status).toBe(422)
    expect((await enter(browser, fresh)).status).toBe(303)
  })

  test("is not sent more than three times an hour, whoever asks", async () => {
    for (let i = 0; i < 5; i++) await ask(world.browser())
    expect(letters()).toHaveLength(3)
    world.clock.advance({ minutes: 61 })
    await ask(world.browser())
    expect(letters()).toHaveLength(4)
  })

  test("is nowhere in the database in the clear", async () => {
    await ask(world.browser())
    const rows = await rowsOf(world, "sign_in_requests")
    expect(rows.some(({ code_hash }) => code_hash !== null)).toBe(true)
    expect(JSON.stringify(rows)).not.toContain(newestCode())
  })
})

/** What a page shows of whether an address is known: all but cookies, request ids and dates. */
const visible = ({ status, headers, text }: Page) => {
  const shown = [...headers].filter(([name]) => !/^(set-cookie|x-request-id|date)$/.test(name))
  return { status, headers: shown.sort(), text, cookies: headers.getSetCookie().length }
}

describe("whether an address is known", () => {
  const walk = async (address: string) => {
    const browser = world.browser()
    const pages = [await ask(browser, address), await browser.get(paths.code.to())]
    for (let tries = 0; tries < 7; tries++) pages.push(await enter(browser, "000000"))
    pages.push(await ask(browser, address), await browser.get(paths.code.to()))
    return pages.map(visible)
  }

  test("cannot be told from any page of the way in", async () => {
    expect(await walk("nobody@eksempel.dk")).toEqual(await walk(email))
    expect(letters().length).toBeGreaterThan(0)
  })

  test("cannot be told before the queue has done its work either", async () => {
    const pages = []
    for (const address of [email, "nobody@eksempel.dk"]) {
      const browser = world.browser()
      await browser.post(paths.signIn.to(), { email: address })
      pages.push(visible(await enter(browser, "000000")))
    }
    expect(pages[0]).toEqual(pages[1])
  })

  test("is told to nobody by mail", async () => {
    await world.settle()
    world.outbox.clear()
    await ask(world.browser(), "nobody@eksempel.dk")
    expect(world.outbox.list()).toEqual([])
  })
})

test.each([
  { roles: [], home: paths.me.to() },
  { roles: ["leader"], home: paths.leader.to() },
  { roles: ["coordinator"], home: paths.desk.to() },
  { roles: ["leader", "coordinator"], home: paths.desk.to() },
  { roles: ["administrator"], home: paths.me.to() },
] as { roles: Role[]; home: string }[])(
  "somebody with the roles $roles comes to $home, and it opens",
  async ({ roles, home }) => {
    const browser = await signedIn(await somebody(...roles))
    expect((await browser.get(paths.signIn.to())).location).toBe(home)
    expect((await browser.get(home)).status).toBe(200)
  },
)

test("too many tries from one place are told to wait; looking is never refused", async () => {
  const app = openApp({
    house: world.house,
    features: world.house.features,
    assets: openAssets(),
    mayTry: () => false,
  })
  const browser = new Browser((request) => app.request(request))
  expect((await browser.get(paths.signIn.to())).status).toBe(200)
  const waysIn = [paths.signIn.to(), paths.code.to(), paths.signUpCode.to()]
  const steps = ["theme", "yes"].map((step) => paths.signUpStep.to({ step }))
  for (const path of [...waysIn, ...steps])
    expect((await browser.post(path, { email, code: "123456" })).status, path).toBe(429)
  await world.settle()
  expect(letters()).toEqual([])
})

test("what is no address is said so beside the field, and nothing is sent", async () => {
  const page = await ask(world.browser(), "ada@")
  expect(page.status).toBe(422)
  expect(page.text).toContain('value="ada@"')
  expect(letters()).toEqual([])
})

describe("a session", () => {
  test("ends when the person signs out, also for a copy of the cookie", async () => {
    const browser = await signedIn()
    const thief = world.browser()
    for (const [name, value] of browser.cookies) thief.cookies.set(name, value)
    expect(await isIn(thief)).toBe(true)
    await browser.post(paths.signOut.to())
    expect(await isIn(browser)).toBe(false)
    expect(await isIn(thief)).toBe(false)
  })

  test("is dead before quick exit shows its empty page", async () => {
    const browser = await signedIn()
    const copy = world.browser()
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value)
    const page = await browser.post(paths.leave.to())
    expect(page.text).toBe("<!doctype html><title>&#8203;</title>")
    expect(page.headers.get("Clear-Site-Data")).toContain('"cookies"')
    expect(page.headers.get("Refresh")).toMatch(/^0; url=https:/)
    expect(await isIn(copy)).toBe(false)
  })

  test("gets a new token each time somebody lets themselves in, and the old one is dead", async () => {
    const browser = await signedIn()
    const copy = world.browser()
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value)
    world.clock.advance({ minutes: 1 })
    await ask(browser)
    await enter(browser, newestCode())
    expect(browser.cookies.get("kreds")).not.toBe(copy.cookies.get("kreds"))
    expect(await isIn(browser)).toBe(true)
    expect(await isIn(copy)).toBe(false)
  })

  test("is not made of a token that somebody thought of beforehand", async () => {
    const browser = world.browser()
    browser.cookies.set("kreds", "fixed-by-somebody-else")
    await ask(browser)
    await enter(browser, newestCode())
    expect(browser.cookies.get("kreds")).not.toBe("fixed-by-somebody-else")
    expect(browser.cookies.get("kreds")).toMatch(/^[\w-]{43}$/)
  })

  const minutes = (hours: number) => hours * 60
  test.each([
    { who: "a participant", roles: [], idle: 30, absolute: minutes(12) },
    { who: "a leader", roles: ["leader"], idle: 30, absolute: minutes(12) },
    { who: "a coordinator", roles: ["coordinator"], idle: 15, absolute: minutes(8) },
    { who: "an administrator", roles: ["administrator"], idle: 15, absolute: minutes(8) },
    {
      who: "a coordinator who leads",
      roles: ["leader", "coordinator"],
      idle: 15,
      absolute: minutes(8),
    },
  ] as { who: string; roles: Role[]; idle: number; absolute: number }[])(
    "of $who ends after $idle idle minutes, and after $absolute in all",
    async ({ roles, idle, absolute }) => {
      const address = await somebody(...roles)
      const resting = await signedIn(address)
      world.clock.advance({ minutes: idle - 1 })
      expect(await isIn(resting)).toBe(true)
      world.clock.advance({ minutes: idle })
      expect(await isIn(resting)).toBe(false)

      const busy = await signedIn(address)
      const step = 10
      for (let spent = step; spent < absolute; spent += step) {
        world.clock.advance({ minutes: step })
        expect(await isIn(busy), `after ${spent} minutes`).toBe(true)
      }
      world.clock.advance({ minutes: step })
      expect(await isIn(busy)).toBe(false)
    },
  )

  test("is kept as a hash, without an address or a device", async () => {
    const browser = await signedIn()
    const token = browser.cookies.get("kreds") ?? ""
    const rows = await rowsOf(world, "sessions")
    expect(token).toHaveLength(43)
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(
      "created_at ends_at level organisation_id person_id seen_at token_hash".split(" "),
    )
  })
})

describe("a form", () => {
  const foreign: Record<string, string>[] = [
    { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" },
    { "Sec-Fetch-Site": "same-site", Origin: "https://other.localhost:3000" },
    { Origin: "https://evil.example" },
    { Origin: "http://localhost:3001" },
  ]
  test.each(foreign)("sent from elsewhere is refused and does nothing: %o", async (headers) => {
    const browser = await signedIn()
    expect((await browser.post(paths.signOut.to(), {}, headers)).status).toBe(403)
    expect(await isIn(browser)).toBe(true)
    expect((await world.browser().post(paths.signIn.to(), { email }, headers)).status).toBe(403)
  })
})

describe("over https", () => {
  let secure: World
  beforeAll(async () => {
    secure = await openWorld(undefined, { origin: "https://aftaler.example" })
    await asFounder(secure, secure.organisation, (services) =>
      introduce(services, { firstName: "Ada", email: "ada@eksempel.dk" }),
    )
  })
  afterAll(() => secure.close())

  test("every cookie is the host's alone, unseen by scripts and not sent from elsewhere", async () => {
    const browser = secure.browser()
    const cookies: string[] = []
    const keep = (page: Page) => cookies.push(...page.headers.getSetCookie())
    keep(await browser.get(`/en${paths.signIn.to()}`))
    keep(await browser.post(paths.signIn.to(), { email: "ada@eksempel.dk" }))
    await secure.settle()
    keep(await enter(browser, codeIn(secure.outbox.list()[0]?.text)))
    expect(await isIn(browser)).toBe(true)
    keep(await browser.post(paths.signOut.to()))
    expect(cookies).toHaveLength(4)
    for (const cookie of cookies) {
      expect(cookie).toContain("; HttpOnly")
      expect(cookie).toContain("; Secure")
      expect(cookie).toMatch(/; SameSite=(Lax|Strict)/)
      expect(cookie).toContain("; Path=/")
      expect(cookie).not.toContain("Domain")
      if (!cookie.startsWith("language=")) expect(cookie).toMatch(/^__Host-/)
    }
  })
})

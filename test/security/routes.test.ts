import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { securityHeaders } from "../../src/platform/headers.ts"
import type { Page } from "../browser.ts"
import { access, namesFor } from "./access.ts"
import { type Identity, identities, openStage, type Stage } from "./identities.ts"
import type { Town } from "./town.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const routes = Object.keys(access)
const splitRoute = (route: string) => {
  const [method = "", pattern = ""] = route.split(" ")
  return { method, pattern }
}

const pathIn = (town: Town, pattern: string): string => {
  const ids: Record<string, string> = {
    theme: "sorg",
    step: "theme",
    room: town.room,
    leader: town.leader,
    time: town.talkTime,
    enquiry: town.adasEnquiry,
    proposal: town.proposal,
    offer: town.adasOffer,
    group: town.bensGroup,
    meeting: town.bensMeeting,
  }
  return pattern.replace(/:(\w+)/g, (_, name: string) => {
    const id = ids[name]
    if (!id) throw new Error(`the town has no ${name}`)
    return id
  })
}

test("every route says who gets what", () => {
  const there = stage.world.routes.map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(there)].sort()).toEqual([...routes].sort())
})

/** The names on a page that its reader has no business reading. */
const wrongNames = (who: Identity, { text }: Page): string[] => {
  const may = namesFor[who]
  const town = who === "neighbour" ? "der" : "her"
  return [...text.matchAll(/\b(\w+)-(her|der)\b/g)]
    .filter(([, name = "", where]) => {
      if (where !== town || may === "nobody") return true
      return may !== "their own town" && !may.includes(name)
    })
    .map(([whole]) => whole)
}

const inline = /<style|\sstyle=|\son[a-z]+="|<script(?![^>]*\ssrc=")|(src|href)="(?:https?:)?\/\//g
const isBehindSignUp = (pattern: string) =>
  /^\/(sign-|me|offers|groups|meetings|leader|desk|leave)/.test(pattern)

/** What every answer has, whoever gets it. */
const expectGuarded = ({ headers, text }: Page, pattern: string) => {
  for (const [name, value] of Object.entries(securityHeaders))
    expect(headers.get(name), name).toBe(value)
  if (isBehindSignUp(pattern)) expect(headers.get("Cache-Control")).toBe("no-store")
  expect([...text.matchAll(inline)].map(([found]) => found)).toEqual([])
}

describe.each(routes)("%s", (route) => {
  const { method, pattern } = splitRoute(route)

  test("gives each kind of viewer what is theirs, and nobody's name to the wrong one", async () => {
    // What is changed for one is not to be met by the next route.
    const scene = method === "GET" ? stage : await openStage()
    const path = pathIn(scene.town, pattern)
    const got: Record<string, number> = {}
    for (const who of identities) {
      const page = await scene.ask(who, method, path)
      got[who] = page.status
      expect(wrongNames(who, page), who).toEqual([])
      expectGuarded(page, pattern)
    }
    if (scene !== stage) await scene.close()
    const wanted = Object.fromEntries(identities.map((who) => [who, access[route]?.[who] ?? 404]))
    expect(got).toEqual(wanted)
  })
})

const withIds = routes.filter((route) => /^GET .*:(?!theme|step)/.test(route))

describe.each(withIds)("%s", (route) => {
  const { method, pattern } = splitRoute(route)

  test("looks the same for what is not theirs and for what does not exist", async () => {
    const path = pathIn(stage.town, pattern)
    const nowhere = path.replace(/[0-9a-f-]{36}/, stage.world.house.chance.id())
    const shown = async (who: Identity, at: string) => {
      const { status, headers, text } = await stage.ask(who, method, at)
      const kept = [...headers].filter(([name]) => name !== "x-request-id")
      return { status, kept, text: text.replaceAll(at, "the path") }
    }
    for (const who of identities.filter((one) => (access[route]?.[one] ?? 404) === 404))
      expect(await shown(who, path), who).toEqual(await shown(who, nowhere))
  })
})

test("names are looked for where they are: the coordinator reads them", async () => {
  const { text } = await stage.ask("cora", "GET", pathIn(stage.town, "/desk/groups/:group"))
  expect(text).toContain(stage.town.called("ben"))
  expect(wrongNames("alma", { text } as Page)).not.toEqual([])
})

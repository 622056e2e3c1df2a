import { afterAll, beforeAll, expect, test } from "vitest"
import type { Browser } from "../../test/browser.ts"
import { asWorker, meet, signedIn } from "../../test/circle.ts"
import { type Neighbourhood, settle } from "../../test/people.ts"
import { answersOf, personAt, signUp, step } from "../../test/signing-up.ts"
import { openWorld, type World } from "../../test/world.ts"
import { paths } from "../paths.ts"
import { listEnquiries } from "./enquiry-store.ts"

let world: World
let where: Neighbourhood
let enquiry: string
const browsers = new Map<string, Browser>()

beforeAll(async () => {
  world = await openWorld()
  where = await settle(world)
  browsers.set("the person", await signUp(world, where, "ada@eksempel.dk", "Ada"))
  const person = await personAt(world, "ada@eksempel.dk")
  if (!person) throw new Error("Ada is not known")
  const own = await asWorker(world, (services) => listEnquiries(services, { person }))
  enquiry = own[0]?.id ?? ""
  const midway = world.browser()
  await midway.post(step("theme"), answersOf(where, "").theme)
  browsers.set("a visitor", world.browser())
  browsers.set("somebody signing up", midway)
  browsers.set("another participant", await signedIn(world, await meet(world, "Ben")))
  browsers.set("a leader", await signedIn(world, await meet(world, "Femi", "leader")))
  browsers.set("the coordinator", await signedIn(world, await meet(world, "Cora", "coordinator")))
  browsers.set(
    "the administrator",
    await signedIn(world, await meet(world, "Alma", "administrator")),
  )
})
afterAll(() => world.close())

const everybodyElse = [
  "a visitor",
  "somebody signing up",
  "another participant",
  "the person",
  "a leader",
  "the administrator",
]

test.each([
  ...everybodyElse.map((who) => ({ who, status: 404 })),
  { who: "the coordinator", status: 200 },
])("$who gets $status at the desk", async ({ who, status }) => {
  const browser = browsers.get(who)
  const at = { enquiry }
  for (const path of [
    paths.enquiries.to(),
    paths.enquiry.to(at),
    paths.talkTimes.to(),
    paths.waiting.to(),
  ]) {
    expect((await browser?.get(path))?.status, path).toBe(status)
  }
})

test.each(everybodyElse)("%s changes nothing at the desk", async (who) => {
  const browser = browsers.get(who)
  const at = { enquiry }
  const forms = {
    result: "waiting",
    other: enquiry,
    date: "2026-03-03",
    from: "09:00",
    to: "10:00",
  }
  for (const path of [
    paths.talkOutcome.to(at),
    paths.apart.to(at),
    paths.apartRemoval.to(at),
    paths.talkTimes.to(),
    paths.talkTimeRemoval.to({ time: enquiry }),
  ]) {
    expect((await browser?.post(path, { ...forms, minutes: "30" }))?.status, path).toBe(404)
  }
})

test.each([
  { who: "a visitor", talk: 404, me: 303 },
  { who: "somebody signing up", talk: 404, me: 303 },
  { who: "another participant", talk: 404, me: 200 },
  { who: "the person", talk: 200, me: 200 },
  { who: "a leader", talk: 404, me: 200 },
  { who: "the coordinator", talk: 404, me: 200 },
  { who: "the administrator", talk: 404, me: 200 },
])("$who gets $talk at the talk and $me at their own page", async ({ who, talk, me }) => {
  const browser = browsers.get(who)
  expect((await browser?.get(paths.talk.to()))?.status).toBe(talk)
  expect((await browser?.get(paths.me.to()))?.status).toBe(me)
  if (talk === 404) {
    for (const path of [paths.talk, paths.talkCall, paths.talkCancellation]) {
      expect((await browser?.post(path.to(), { time: enquiry }))?.status).toBe(404)
    }
  }
})

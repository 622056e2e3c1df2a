import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Browser } from "../../test/browser.ts"
import { asWorker, meet, signedIn } from "../../test/circle.ts"
import { settle, waitTogether } from "../../test/people.ts"
import { openWorld, type World } from "../../test/world.ts"
import { paths } from "../paths.ts"
import { letIn } from "../people/door.ts"
import type { PersonId } from "../people/person.ts"
import { doorClaims } from "../people/viewer.ts"
import { listOffersIn } from "./offer-store.ts"
import type { ProposalId } from "./proposal.ts"
import { listProposals } from "./proposal-store.ts"

let world: World
let browsers: Record<string, Browser>
let sent: ProposalId
let draft: ProposalId
let offer: string

const midway = async (person: PersonId): Promise<Browser> => {
  const { token } = await world.house.web.as(doorClaims(world.organisation), async (tx) =>
    letIn(await world.house.servicesIn(tx, world.organisation), person, "enquiry"),
  )
  const browser = world.browser()
  browser.cookies.set("kreds", token)
  return browser
}

beforeAll(async () => {
  world = await openWorld()
  const cora = await signedIn(world, await meet(world, "Cora", "coordinator"))
  const where = await settle(world)
  const [ada, ben] = await waitTogether(world, where, ["Ada", "Ben", "Carl", "Dorte", "Erik"])
  if (!ada || !ben) throw new Error("nobody waits")
  const find = async () => {
    await cora.post(paths.proposals.to())
    const drafts = await asWorker(world, (services) => listProposals(services, ["draft"]))
    return drafts[0]?.id ?? ("" as ProposalId)
  }
  sent = await find()
  await cora.post(paths.proposalOffers.to({ proposal: sent }))
  const offers = await asWorker(world, (services) => listOffersIn(services, [sent]))
  offer = offers.find(({ person }) => person === ada)?.id ?? ""

  const more = await settle(world, {
    slug: "angst",
    name: "Angst",
    leaders: ["Gerda", "Hanne"],
    room: { name: "Salen" },
  })
  await waitTogether(world, more, ["Inge", "Jens", "Karl", "Lis", "Mads"])
  draft = await find()
  browsers = {
    visitor: world.browser(),
    "somebody signing up": await midway(ada),
    "the person herself": await signedIn(world, ada),
    "another participant": await signedIn(world, ben),
    "the leader": await signedIn(world, await meet(world, "Femi", "leader")),
    "the administrator": await signedIn(world, await meet(world, "Anna", "administrator")),
    "the coordinator": cora,
  }
})
afterAll(() => world.close())

const by = (who: string): Browser => {
  const browser = browsers[who]
  if (!browser) throw new Error(`nobody is called ${who}`)
  return browser
}

const strangers = [
  "visitor",
  "somebody signing up",
  "the person herself",
  "another participant",
  "the leader",
  "the administrator",
]

describe("a proposal", () => {
  const asks: [string, () => ["get" | "post", string]][] = [
    ["sees all", () => ["get", paths.proposals.to()]],
    ["reads one", () => ["get", paths.proposal.to({ proposal: sent })]],
    ["searches", () => ["post", paths.proposals.to()]],
    ["takes one out", () => ["post", paths.proposalRemoval.to({ proposal: draft })]],
    ["sends", () => ["post", paths.proposalOffers.to({ proposal: draft })]],
    ["brings the next", () => ["post", paths.proposalNext.to({ proposal: sent })]],
    ["starts", () => ["post", paths.proposalStart.to({ proposal: sent })]],
    ["dissolves", () => ["post", paths.proposalDissolution.to({ proposal: draft })]],
  ]
  const rows = strangers.flatMap((who) => asks.map(([what, ask]) => ({ who, what, ask })))

  test.each(rows)("$who who $what finds nothing there", async ({ who, ask }) => {
    const [method, path] = ask()
    expect((await by(who)[method](path)).status).toBe(404)
  })

  test.each([
    { what: "sees all", status: 200, ask: () => by("the coordinator").get(paths.proposals.to()) },
    {
      what: "reads one",
      status: 200,
      ask: () => by("the coordinator").get(paths.proposal.to({ proposal: draft })),
    },
    {
      what: "takes nobody out of what was sent",
      status: 409,
      ask: () =>
        by("the coordinator").post(paths.proposalRemoval.to({ proposal: sent }), {
          person: "5b8ab6a7-5c4e-4a55-9a30-2c4e2ad1b1c8",
        }),
    },
    {
      what: "brings nobody into a full circle",
      status: 409,
      ask: () => by("the coordinator").post(paths.proposalNext.to({ proposal: sent })),
    },
    {
      what: "starts nothing nobody said yes to",
      status: 409,
      ask: () => by("the coordinator").post(paths.proposalStart.to({ proposal: sent })),
    },
    {
      what: "finds nothing under a made-up address",
      status: 404,
      ask: () => by("the coordinator").get(paths.proposal.to({ proposal: "made-up" })),
    },
  ])("the coordinator $what: $status", async ({ status, ask }) => {
    expect((await ask()).status).toBe(status)
  })
})

describe("an offer", () => {
  test.each([
    { who: "visitor", reads: 404, accepts: 404, declines: 404 },
    { who: "somebody signing up", reads: 404, accepts: 404, declines: 404 },
    { who: "another participant", reads: 404, accepts: 404, declines: 404 },
    { who: "the leader", reads: 404, accepts: 404, declines: 404 },
    { who: "the administrator", reads: 404, accepts: 404, declines: 404 },
    { who: "the coordinator", reads: 200, accepts: 404, declines: 404 },
    { who: "the person herself", reads: 200, accepts: 303, declines: 409 },
  ])("$who gets $reads reading, $accepts accepting, $declines declining", async (row) => {
    const browser = by(row.who)
    expect((await browser.get(paths.offer.to({ offer }))).status).toBe(row.reads)
    expect((await browser.post(paths.acceptance.to({ offer }))).status).toBe(row.accepts)
    expect((await browser.post(paths.refusal.to({ offer }))).status).toBe(row.declines)
  })

  test("the coordinator who looks finds no button to answer with", async () => {
    const { text } = await by("the coordinator").get(paths.offer.to({ offer }))
    expect(text).not.toContain(paths.acceptance.to({ offer }))
  })

  test("a made-up address is not there", async () => {
    const ada = by("the person herself")
    expect((await ada.get(paths.offer.to({ offer: "made-up" }))).status).toBe(404)
  })
})

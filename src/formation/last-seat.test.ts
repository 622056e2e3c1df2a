import { afterAll, beforeAll, expect, test } from "vitest"
import type { Browser } from "../../test/browser.ts"
import { asWorker, meet, signedIn } from "../../test/circle.ts"
import { settle, waitTogether } from "../../test/people.ts"
import { openWorld, type World } from "../../test/world.ts"
import { paths } from "../paths.ts"
import type { OfferId, Open } from "./offer.ts"
import { insertOffer, listOffersIn, listOffersOf } from "./offer-store.ts"
import type { ProposalId } from "./proposal.ts"
import { listProposals } from "./proposal-store.ts"

const six = ["Ada", "Anders", "Bodil", "Carl", "Dorte", "Erik"]
const attempts = 400

let world: World
let cora: Browser
let proposal: ProposalId

beforeAll(async () => {
  world = await openWorld()
  cora = await signedIn(world, await meet(world, "Cora", "coordinator"))
  const where = await settle(world)
  await waitTogether(world, where, six)
  await cora.post(paths.proposals.to())
  const [draft] = await asWorker(world, (services) => listProposals(services, ["draft"]))
  if (!draft) throw new Error("no draft was found")
  proposal = draft.id
  await cora.post(paths.proposalOffers.to({ proposal }))
  await waitTogether(world, where, ["Eva", "Finn", "Gro"])
})
afterAll(() => world.close())

const countByStatus = async (once: () => Promise<{ status: number }>) => {
  const pages = await Promise.all(Array.from({ length: attempts }, once))
  const groups = Map.groupBy(pages, ({ status }) => status)
  return Object.fromEntries([...groups].map(([status, some]) => [status, some.length]))
}

const offers = () => asWorker(world, (services) => listOffersIn(services, [proposal]))

test("400 answers to one offer: one is taken, the others are told that it is", async () => {
  const [offer] = await offers()
  if (!offer) throw new Error("nothing was offered")
  const person = await signedIn(world, offer.person)
  const accept = () => person.post(paths.acceptance.to({ offer: offer.id }))
  expect(await countByStatus(accept)).toEqual({ 303: 1, 409: attempts - 1 })
  const [now] = await asWorker(world, (services) => listOffersOf(services, offer.person))
  expect(now?.status).toBe("accepted")
})

test("400 attempts on the last seat: one person gets it, every other attempt is refused", async () => {
  const declining = (await offers()).find(({ status }) => status === "open")
  if (!declining) throw new Error("nobody can say no")
  const person = await signedIn(world, declining.person)
  await person.post(paths.refusal.to({ offer: declining.id }))

  const next = () => cora.post(paths.proposalNext.to({ proposal }))
  expect(await countByStatus(next)).toEqual({ 303: 1, 409: attempts - 1 })
  const holding = (await offers()).filter(
    ({ status }) => status === "open" || status === "accepted",
  )
  expect(holding.map(({ seat }) => seat)).toEqual([1, 2, 3, 4, 5, 6])
})

test("the database itself refuses a second holder of a seat, and a second open offer to a person", async () => {
  const [held] = (await offers()).filter(({ status }) => status === "open")
  if (!held) throw new Error("nobody is asked")
  const again = (changed: Partial<Open>) =>
    asWorker(world, (services) =>
      insertOffer(services, {
        ...held,
        id: services.chance.id() as OfferId,
        status: "open",
        ...changed,
      } as Open),
    )
  const other = await meet(world, "Finn")
  expect(await again({ person: other })).toEqual({ ok: false, refusal: "conflict" })
  expect(await again({ seat: 40 })).toEqual({ ok: false, refusal: "conflict" })
})

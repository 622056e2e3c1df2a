import { afterEach, beforeEach, expect, test } from "vitest"
import type { Browser } from "../../test/browser.ts"
import { asWorker, meet, signedIn } from "../../test/circle.ts"
import { type Neighbourhood, settle, waitFor, waitsOf, waitTogether } from "../../test/people.ts"
import { openWorld, type World } from "../../test/world.ts"
import { paths } from "../paths.ts"
import type { PersonId } from "../people/person.ts"
import { erasePerson } from "../people/store.ts"
import type { Offer } from "./offer.ts"
import { listOffersIn, listOffersOf } from "./offer-store.ts"
import type { Proposal } from "./proposal.ts"
import { findProposal, listProposals } from "./proposal-store.ts"

const six = ["Ada", "Anders", "Bodil", "Carl", "Dorte", "Erik"]

let world: World
let cora: Browser
let where: Neighbourhood
let people: PersonId[]
let proposal: Proposal

beforeEach(async () => {
  world = await openWorld()
  cora = await signedIn(world, await meet(world, "Cora", "coordinator"))
  where = await settle(world)
  people = await waitTogether(world, where, six)
  await cora.post(paths.proposals.to())
  const [draft] = await asWorker(world, (services) => listProposals(services, ["draft"]))
  if (!draft) throw new Error("no draft was found")
  proposal = draft
  await cora.post(paths.proposalOffers.to({ proposal: draft.id }))
  await world.settle()
})
afterEach(() => world.close())

const personAt = (index: number): PersonId => people[index] ?? ("" as PersonId)

const newestOffer = async (person: PersonId): Promise<Offer> => {
  const [offer] = await asWorker(world, (services) => listOffersOf(services, person))
  if (!offer) throw new Error("nothing was offered")
  return offer
}

const answer = async (person: PersonId, how: "acceptance" | "refusal") => {
  const { id } = await newestOffer(person)
  return (await signedIn(world, person)).post(paths[how].to({ offer: id }))
}

const allSay = async (how: "acceptance" | "refusal", some: readonly PersonId[]) => {
  for (const person of some) expect((await answer(person, how)).status).toBe(303)
  await world.settle()
}

const now = async (): Promise<Proposal | undefined> =>
  asWorker(world, (services) => findProposal(services, proposal.id))

const offers = () => asWorker(world, (services) => listOffersIn(services, [proposal.id]))

const mailsTo = (firstName: string) =>
  world.outbox.list().filter(({ to }) => to.includes(`${firstName.toLowerCase()}@eksempel.dk`))

test("Ada sees the circle without anybody's name, under a neutral title", async () => {
  const { id } = await newestOffer(personAt(0))
  const page = await (await signedIn(world, personAt(0))).get(paths.offer.to({ offer: id }))
  expect(page.status).toBe(200)
  expect(page.text).toMatch(/<title>Besked til dig/)
  expect(page.text).toContain("Der er en plads til dig")
  expect(page.text).toContain("I bliver 6")
  expect(page.text).toContain("Alle dine 3 sætninger")
  expect(page.text).toContain("mellem 35 og 44 år")
  expect(page.text).toContain("I Byen")
  expect(page.text).toMatch(/Femi|Frida/)
  expect(page.text).toMatch(/lørdag (den )?7\. marts/)
  for (const name of six.slice(1)) expect(page.text).not.toContain(name)
  expect(page.text).not.toMatch(/Sætning nummer|Huset|Stuen/)
  expect(page.headers.get("Cache-Control")).toBe("no-store")
})

test("a yes keeps the place, and a second answer is met politely", async () => {
  const ada = await signedIn(world, personAt(0))
  const { id } = await newestOffer(personAt(0))
  const yes = await ada.post(paths.acceptance.to({ offer: id }))
  expect(yes.location).toBe(paths.offer.to({ offer: id }))
  expect((await ada.get(yes.location ?? "")).text).toContain("Din plads er gemt")
  for (const again of [paths.acceptance, paths.refusal]) {
    const page = await ada.post(again.to({ offer: id }))
    expect(page.status).toBe(409)
    expect(page.text).toContain("Du har allerede svaret")
  }
  expect((await newestOffer(personAt(0))).status).toBe("accepted")
})

test("yes and no at the same moment: the first counts, the other is told", async () => {
  const { id } = await newestOffer(personAt(0))
  const ada = await signedIn(world, personAt(0))
  const both = await Promise.all([
    ada.post(paths.acceptance.to({ offer: id })),
    ada.post(paths.refusal.to({ offer: id })),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
})

test("a no needs no reason and keeps the place on the waiting list", async () => {
  const ada = await signedIn(world, personAt(0))
  const { id } = await newestOffer(personAt(0))
  const no = await ada.post(paths.refusal.to({ offer: id }))
  expect((await ada.get(no.location ?? "")).text).toContain("Du står stadig på ventelisten")
  expect(await waitsOf(world, personAt(0))).toEqual(["waiting"])
})

test("an answer after the deadline comes too late, and says so kindly", async () => {
  world.clock.advance({ days: 5, hours: 11, minutes: 1 })
  const { id } = await newestOffer(personAt(0))
  const ada = await signedIn(world, personAt(0))
  expect((await ada.get(paths.offer.to({ offer: id }))).text).toContain("Tilbuddet er gået videre")
  const late = await ada.post(paths.acceptance.to({ offer: id }))
  expect(late.status).toBe(409)
  expect(late.text).toContain("Du kan ikke svare på tilbuddet mere")
})

test("when everybody says yes the circle starts, and the queue is asked to make the group", async () => {
  await allSay("acceptance", people.slice(0, 5))
  expect((await now())?.status).toBe("offered")
  await allSay("acceptance", people.slice(5))
  expect((await now())?.status).toBe("started")
  for (const person of people) expect(await waitsOf(world, person)).toEqual(["placed"])
  const page = await cora.get(paths.proposal.to({ proposal: proposal.id }))
  expect(page.text).toContain("Gruppen er startet")
})

test("after a no the best of those who fit is asked, for the same seat, with a new deadline", async () => {
  const eva = await waitFor(world, where, "Eva", { says: [0, 1, 2], weeks: 2 })
  await waitFor(world, where, "Far", { says: [0, 1], ageBand: 6, weeks: 2 })
  await waitFor(world, where, "Ib", { says: [4, 5], weeks: 40 })
  world.clock.advance({ days: 2 })
  await allSay("refusal", [personAt(2)])

  const offer = await newestOffer(eva)
  expect(offer).toMatchObject({ status: "open", seat: 3 })
  expect(offer.until.toString()).toBe("2026-03-09T19:00:00Z")
  expect(offer.composition?.people).toBe(6)
  expect(await waitsOf(world, eva)).toEqual(["offered"])
  expect(mailsTo("Eva")).toHaveLength(1)
  expect((await offers()).filter(({ status }) => status === "open")).toHaveLength(6)
  const later = await now()
  expect(later?.status === "offered" && later.startsOn.toString()).toBe("2026-03-17")
})

test("who has said no is not asked again by the same circle", async () => {
  await allSay("refusal", [personAt(0)])
  await world.house.tick()
  await world.settle()
  const seats = (await offers()).filter(({ person }) => person === personAt(0))
  expect(seats.map(({ status }) => status)).toEqual(["declined"])
})

test("with enough yeses and nobody next the circle starts without the empty seat", async () => {
  await allSay("refusal", [personAt(0)])
  await allSay("acceptance", people.slice(1))
  expect((await now())?.status).toBe("started")
})

test("with too few left and nobody next it dissolves; who said yes is first in line and told", async () => {
  await allSay("acceptance", people.slice(0, 3))
  await allSay("refusal", people.slice(3, 5))
  expect((await now())?.status).toBe("dissolved")
  for (const person of people) expect(await waitsOf(world, person)).toEqual(["waiting"])
  for (const name of ["Ada", "Anders", "Bodil", "Erik"]) expect(mailsTo(name)).toHaveLength(2)
  for (const name of ["Carl", "Dorte"]) expect(mailsTo(name)).toHaveLength(1)

  await waitTogether(world, where, ["Gro", "Hans", "Inge"], { weeks: 1 })
  const after = await asWorker(world, async (services) => {
    const { instanceOf } = await import("./instance.ts")
    const { readWaitingList } = await import("./waiting-list.ts")
    return instanceOf(await readWaitingList(services)).people
  })
  const days = (person: PersonId) => after.find(({ id }) => id === person)?.waitingDays ?? 0
  for (const first of people.slice(0, 3)) expect(days(first)).toBe(42)
  expect(days(personAt(5))).toBe(21)
})

test("silence lets the offer lapse: back on the list, and the next is asked", async () => {
  const eva = await waitFor(world, where, "Eva")
  await allSay("acceptance", people.slice(0, 5))
  world.clock.advance({ days: 5, hours: 11, minutes: 1 })
  await world.house.tick()
  await world.settle()
  expect((await newestOffer(personAt(5))).status).toBe("lapsed")
  expect(await waitsOf(world, personAt(5))).toEqual(["waiting"])
  expect(await newestOffer(eva)).toMatchObject({ status: "open", seat: 6 })
})

test("whoever has not answered is reminded once, a day before", async () => {
  await allSay("acceptance", people.slice(0, 1))
  world.clock.advance({ days: 4, hours: 10 })
  await world.house.tick()
  await world.settle()
  expect(mailsTo("Anders")).toHaveLength(1)

  world.clock.advance({ hours: 2 })
  await Promise.all([world.house.tick(), world.house.tick(), world.house.tick()])
  world.clock.advance({ hours: 1 })
  await world.house.tick()
  await world.settle()
  expect(mailsTo("Anders")).toHaveLength(2)
  expect(mailsTo("Anders")[1]?.subject).toBe("Besked til dig")
  expect(mailsTo("Ada")).toHaveLength(1)
})

test("the coordinator may start when enough have said yes; the others wait on and are told", async () => {
  const start = () => cora.post(paths.proposalStart.to({ proposal: proposal.id }))
  await allSay("acceptance", people.slice(0, 4))
  const early = await start()
  expect(early.status).toBe(409)
  expect(early.text).toContain("ikke nok, der har sagt ja")

  await allSay("acceptance", people.slice(4, 5))
  const both = await Promise.all([start(), start()])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  await world.settle()
  expect((await now())?.status).toBe("started")
  expect((await newestOffer(personAt(5))).status).toBe("withdrawn")
  expect(await waitsOf(world, personAt(5))).toEqual(["waiting"])
  expect(mailsTo("Erik")).toHaveLength(2)
})

test("the coordinator may dissolve what was sent; nobody can answer it afterwards", async () => {
  await allSay("acceptance", people.slice(0, 2))
  await cora.post(paths.proposalDissolution.to({ proposal: proposal.id }))
  const late = await answer(personAt(4), "acceptance")
  expect(late.status).toBe(409)
  for (const person of people) expect(await waitsOf(world, person)).toEqual(["waiting"])
  await cora.post(paths.proposals.to())
  const drafts = await asWorker(world, (services) => listProposals(services, ["draft"]))
  expect(drafts).toHaveLength(1)
})

test("somebody who withdraws altogether frees the seat for the next", async () => {
  const eva = await waitFor(world, where, "Eva")
  await asWorker(world, (services) => erasePerson(services, personAt(0)))
  await world.house.tick()
  await world.settle()
  expect(await newestOffer(eva)).toMatchObject({ status: "open", seat: 1 })
})

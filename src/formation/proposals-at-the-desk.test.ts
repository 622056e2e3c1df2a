import { afterEach, beforeEach, expect, test } from "vitest"
import type { Browser } from "../../test/browser.ts"
import { asWorker, meet, signedIn } from "../../test/circle.ts"
import { type Neighbourhood, settle, waitFor, waitsOf, waitTogether } from "../../test/people.ts"
import { openWorld, type World } from "../../test/world.ts"
import { insertApart } from "../enquiries/apart-store.ts"
import { saveWaitStatus } from "../enquiries/waits-store.ts"
import { paths } from "../paths.ts"
import { listOffersIn } from "./offer-store.ts"
import type { Proposal, ProposalId } from "./proposal.ts"
import { eraseDrafts, insertProposal, listProposals } from "./proposal-store.ts"

const six = ["Ada", "Anders", "Bodil", "Carl", "Dorte", "Erik"]

let world: World
let cora: Browser
let where: Neighbourhood

beforeEach(async () => {
  world = await openWorld()
  cora = await signedIn(world, await meet(world, "Cora", "coordinator"))
  where = await settle(world)
})
afterEach(() => world.close())

const proposals = () =>
  asWorker(world, (services) =>
    listProposals(services, ["draft", "offered", "started", "dissolved"]),
  )

const search = async (): Promise<Proposal[]> => {
  expect((await cora.post(paths.proposals.to())).location).toBe(paths.proposals.to())
  return proposals()
}

const theDraft = async (): Promise<Proposal> => {
  const [draft] = await search()
  if (!draft) throw new Error("no draft was found")
  return draft
}

const pageOf = ({ id }: Proposal) => paths.proposal.to({ proposal: id })

test("six who wait alike become a draft with room, time and two leaders, shown as a circle", async () => {
  await waitTogether(world, where, six)
  const draft = await theDraft()
  expect(draft).toMatchObject({ status: "draft", slot: "tue-1900", seats: 6, room: where.room })
  expect(draft.leaders.toSorted()).toEqual(where.leaders.map(({ id }) => id).toSorted())

  const { text, status } = await cora.get(paths.proposals.to())
  expect(status).toBe(200)
  for (const name of [...six, "Femi", "Frida"]) expect(text).toContain(name)
  expect(text).toContain("Ingen står alene med sit")
  expect(text).toContain("Sorg og tab")
  expect(text).toMatch(/<title>Forslag/)
})

test("searching again replaces the drafts", async () => {
  await waitTogether(world, where, six)
  const first = await theDraft()
  const after = await search()
  expect(after).toHaveLength(1)
  expect(after[0]?.id).not.toBe(first.id)
})

test("two searches at once leave one set of drafts, also when two processes make them", async () => {
  await waitTogether(world, where, six)
  const draft = await theDraft()
  const replace = () =>
    asWorker(world, async (services) => {
      await eraseDrafts(services)
      await new Promise((resolve) => setTimeout(resolve, 50))
      await insertProposal(services, { ...draft, id: services.chance.id() as ProposalId }, [])
    })
  await Promise.all([replace(), replace(), replace()])
  expect(await proposals()).toHaveLength(1)
  await Promise.all([search(), search()])
  expect(await proposals()).toHaveLength(1)
})

test("who cannot be placed is listed with what is missing", async () => {
  await waitTogether(world, where, ["Ada", "Anders", "Bodil"])
  await waitFor(world, where, "Carl", { slotsGood: [] })
  await waitFor(world, where, "Dorte", { says: [0] })
  expect(await search()).toEqual([])
  const { text } = await cora.get(paths.proposals.to())
  expect(text).toContain("Har ikke valgt tider")
  expect(text).toContain("Har sagt ja til 1 sætning.")
  expect(text).toMatch(/For få endnu: \d af 5/)
  expect(text).toContain("3 uger")
})

test("nobody under 18 is proposed, and what is left open counts against nobody", async () => {
  await waitTogether(world, where, six.slice(0, 4))
  await waitFor(world, where, "Olga", { ageBand: undefined, places: [], event: undefined })
  const minor = await waitFor(world, where, "Ung", { ageBand: 0 })
  const draft = await theDraft()
  expect(draft.seats).toBe(5)
  const { text } = await cora.get(pageOf(draft))
  expect(text).toContain("Olga")
  expect(text).not.toContain("Ung")
  expect(await waitsOf(world, minor)).toEqual(["waiting"])
})

test("those kept apart are not in the same circle", async () => {
  const [ada, anders] = await waitTogether(world, where, six)
  if (!ada || !anders) throw new Error("nobody waits")
  await asWorker(world, (services) => insertApart(services, ada, anders))
  const draft = await theDraft()
  const { text } = await cora.get(pageOf(draft))
  expect([text.includes("Ada"), text.includes("Anders")].filter(Boolean)).toHaveLength(1)
})

test("the reasons are counted and tied to no name", async () => {
  await waitTogether(world, where, six, { says: [0, 1, 6], living: "alone" })
  const { text } = await cora.get(pageOf(await theDraft()))
  expect(text).toContain("Sætning nummer 7")
  expect(text).toContain("6 siger ja")
  expect(text).toContain("svær at sige")
  expect(text).toContain("6 af dem bor alene")
  expect(text).toContain("3 af 3 sætninger")
})

test("one can be taken out of a draft, and somebody else found", async () => {
  const people = await waitTogether(world, where, six)
  const draft = await theDraft()
  const person = people[0] ?? ""
  await cora.post(paths.proposalRemoval.to({ proposal: draft.id }), { person })
  expect((await cora.get(pageOf(draft))).text).not.toContain("Ada")

  await cora.post(paths.proposalNext.to({ proposal: draft.id }))
  expect((await cora.get(pageOf(draft))).text).toContain("Ada")
  const again = await cora.post(paths.proposalNext.to({ proposal: draft.id }))
  expect(again.status).toBe(409)
  expect(again.text).toContain("ingen på ventelisten")
})

test("sending asks each person once, sealed and neutral, however often it is pressed", async () => {
  const people = await waitTogether(world, where, six)
  const draft = await theDraft()
  const send = () => cora.post(paths.proposalOffers.to({ proposal: draft.id }))
  const answers = await Promise.all([send(), send(), send()])
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  await world.settle()

  const offers = await asWorker(world, (services) => listOffersIn(services, [draft.id]))
  expect(offers.map(({ seat, status }) => [seat, status])).toEqual(
    [1, 2, 3, 4, 5, 6].map((seat) => [seat, "open"]),
  )
  for (const person of people) expect(await waitsOf(world, person)).toEqual(["offered"])
  const mails = world.outbox.list()
  expect(mails.map(({ to }) => to)).toHaveLength(6)
  expect(new Set(mails.flatMap(({ to }) => to)).size).toBe(6)
  for (const { subject, text } of mails) {
    expect(subject).toBe("Besked til dig")
    expect(text).not.toMatch(/sorg|gruppe|huset|byen\b|ada/i)
    expect(text).toMatch(/lørdag (den )?7\. marts/)
  }
  const page = await cora.get(pageOf(draft))
  expect(page.text).toContain("0 af 6 har sagt ja")
  expect(page.text).toMatch(/tirsdag (den )?10\. marts/)
})

test("the first meeting is on the circle's weekday, not before people can have answered", async () => {
  await waitTogether(world, where, six)
  const draft = await theDraft()
  const send = (startsOn: string) =>
    cora.post(paths.proposalOffers.to({ proposal: draft.id }), { startsOn })
  for (const wrong of ["2026-03-11", "2026-03-03", "i morgen", "2026-13-45"]) {
    const page = await send(wrong)
    expect(page.status).toBe(422)
    expect(page.text).toContain("Vælg en dag med samme ugedag")
  }
  expect((await send("2026-03-24")).status).toBe(303)
  expect((await proposals())[0]).toMatchObject({ status: "offered" })
  expect((await cora.get(pageOf(draft))).text).toMatch(/tirsdag (den )?24\. marts/)
})

test("a draft that has become too small, or is no longer right, is not sent", async () => {
  const people = await waitTogether(world, where, six)
  const draft = await theDraft()
  await asWorker(world, ({ tx, organisation }) =>
    tx
      .updateTable("leaders")
      .set({ status: "paused" })
      .where("organisation_id", "=", organisation.id)
      .where("id", "=", draft.leaders[0] ?? "")
      .execute(),
  )
  const paused = await cora.post(paths.proposalOffers.to({ proposal: draft.id }))
  expect(paused.status).toBe(409)
  expect(paused.text).toContain("Noget har ændret sig")

  for (const person of people.slice(0, 2)) {
    await cora.post(paths.proposalRemoval.to({ proposal: draft.id }), { person })
  }
  const small = await cora.post(paths.proposalOffers.to({ proposal: draft.id }))
  expect(small.status).toBe(409)
  expect(small.text).toContain("for få i udkastet")
  expect((await proposals())[0]?.status).toBe("draft")
})

test("whoever stops waiting is no longer in the draft", async () => {
  await waitTogether(world, where, six)
  const draft = await theDraft()
  await asWorker(world, async (services) => {
    const { tx, organisation } = services
    const wait = await tx
      .selectFrom("waits")
      .select("id")
      .where("organisation_id", "=", organisation.id)
      .executeTakeFirstOrThrow()
    await saveWaitStatus(services, [wait.id as never], "left")
  })
  await cora.post(paths.proposalOffers.to({ proposal: draft.id }))
  expect((await proposals())[0]).toMatchObject({ status: "offered", seats: 5 })
})

test("what has been sent stays when circles are searched again, with its people, room and leaders", async () => {
  await waitTogether(world, where, six)
  const sent = await theDraft()
  await cora.post(paths.proposalOffers.to({ proposal: sent.id }))
  await waitTogether(world, where, ["Grete", "Hans", "Inge", "Jens", "Karen"])
  const after = await search()
  expect(after.map(({ id, status }) => [id, status])).toEqual([[sent.id, "offered"]])
  const { text } = await cora.get(paths.proposals.to())
  expect(text).toContain("Grete")
  expect(text).toMatch(/mangler (et lokale|to gruppeledere|en gruppeleder)|optaget/)
})

test("a room that is booked on those evenings is not proposed", async () => {
  await waitTogether(world, where, six)
  await asWorker(world, ({ tx, organisation, chance }) =>
    tx
      .insertInto("bookings")
      .values({
        organisation_id: organisation.id,
        id: chance.id(),
        room_id: where.room,
        during: "[2026-03-24T18:00:00Z,2026-03-24T20:00:00Z)",
      })
      .execute(),
  )
  expect(await search()).toEqual([])
})

test("a draft that is dissolved is gone, and its people wait as before", async () => {
  const people = await waitTogether(world, where, six)
  const draft = await theDraft()
  const dissolve = () => cora.post(paths.proposalDissolution.to({ proposal: draft.id }))
  expect((await dissolve()).location).toBe(paths.proposals.to())
  expect((await dissolve()).status).toBe(409)
  expect((await cora.get(paths.proposals.to())).text).not.toContain(draft.id)
  expect(await waitsOf(world, people[0] ?? ("" as never))).toEqual(["waiting"])
  await world.settle()
  expect(world.outbox.list()).toEqual([])
})

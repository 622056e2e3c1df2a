import { afterAll, beforeAll, expect, test } from "vitest"
import { agree, asWorker, meet, openTown, signedIn, startAgreed } from "../../test/circle.ts"
import { openWorld, type World } from "../../test/world.ts"
import { paths } from "../paths.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const offers = () => asWorker(world, ({ tx }) => tx.selectFrom("offers").selectAll().execute())
const told = async () => (await offers()).filter(({ composition }) => composition !== null).length
const pass = async (hours: number) => {
  world.clock.advance({ hours })
  await world.house.tick()
}

test("what an offer told of the others is gone when the circle starts", async () => {
  const cast = { members: ["Ada", "Dina"], leaders: ["Femi", "Frida"] }
  const proposal = await agree(world, await openTown(world), cast)
  await world.house.tick()
  expect(await told()).toBe(2)
  await startAgreed(world, proposal)
  expect(await told()).toBe(0)
})

test("where no circle starts it is gone thirty days after the answer, or after its time was up", async () => {
  const cast = { members: ["Erik", "Gry", "Hans", "Ib"], leaders: ["Mona", "Maja"] }
  const proposal = await agree(world, await openTown(world), cast)
  const people = await Promise.all(["Erik", "Gry", "Hans", "Ib"].map((name) => meet(world, name)))
  await asWorker(world, async ({ tx }) => {
    const set = (index: number, values: { status: "declined" | "lapsed" | "withdrawn" | "open" }) =>
      tx
        .updateTable("offers")
        .set({ ...values, ...(values.status === "declined" ? {} : { answered_at: null }) })
        .where("proposal_id", "=", proposal)
        .where("person_id", "=", people[index] ?? "")
        .execute()
    await set(0, { status: "declined" })
    await set(1, { status: "lapsed" })
    await set(2, { status: "withdrawn" })
  })
  expect(await told()).toBe(4)
  await pass(30 * 24 - 1)
  expect(await told()).toBe(4)
  await pass(1)
  // The yes and the no are a month old; the time of the other two was up a day later.
  expect(await told()).toBe(2)
  await pass(24)
  expect(await told()).toBe(0)

  const erik = (await offers()).find(({ person_id }) => person_id === people[0])
  const page = await (await signedIn(world, await meet(world, "Erik"))).get(
    paths.offer.to({ offer: erik?.id ?? "" }),
  )
  expect(page.status).toBe(200)
})

test("an open offer says what it is for, and the database keeps it so", async () => {
  const cast = { members: ["Jan", "Kim"], leaders: ["Nora", "Nils"] }
  const proposal = await agree(world, await openTown(world), cast)
  const forget = asWorker(world, ({ tx }) =>
    tx
      .updateTable("offers")
      .set({ status: "open", composition: null })
      .where("proposal_id", "=", proposal)
      .execute(),
  )
  await expect(forget).rejects.toThrow(/check constraint/)
})

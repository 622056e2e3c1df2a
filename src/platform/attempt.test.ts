import { sql } from "kysely"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openWorld, type World } from "../../test/world.ts"
import { workerClaims } from "../people/viewer.ts"
import { attempt } from "./attempt.ts"
import type { Tx } from "./database.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const asWorker = <T>(work: (tx: Tx) => Promise<T>) =>
  world.house.worker.as(workerClaims(world.organisation), (tx) => work(tx))

const id = (n: number) => `0195a1b2-0000-7000-8000-00000000000${n}`

const addTheme = (tx: Tx, theme: string, slug: string) =>
  sql`insert into themes (organisation_id, id, slug, position, texts)
      values (${world.organisation}, ${theme}, ${slug}, 1, '{}')`.execute(tx as never)

const slugs = () =>
  asWorker(async (tx) => {
    const { rows } = await sql<{ slug: string }>`select slug from themes order by slug`.execute(
      tx as never,
    )
    return rows.map(({ slug }) => slug)
  })

test("what a constraint refuses becomes an outcome, and the transaction goes on", async () => {
  const outcomes = await asWorker(async (tx) => [
    (await attempt(tx, () => addTheme(tx, id(1), "sorg"))).ok,
    await attempt(tx, () => addTheme(tx, id(2), "sorg")),
    (await attempt(tx, () => addTheme(tx, id(3), "stress"))).ok,
  ])
  expect(outcomes).toEqual([true, { ok: false, refusal: "conflict" }, true])
  expect(await slugs()).toEqual(["sorg", "stress"])
})

test("all of a refused attempt is undone, and nothing before it", async () => {
  await asWorker(async (tx) => {
    await addTheme(tx, id(4), "vrede")
    await attempt(tx, async () => {
      await addTheme(tx, id(5), "angst")
      await addTheme(tx, id(6), "sorg")
    })
  })
  expect(await slugs()).toEqual(["sorg", "stress", "vrede"])
})

test("any other error is thrown on, and undoes everything", async () => {
  const wrong = asWorker(async (tx) => {
    await addTheme(tx, id(7), "skam")
    await attempt(tx, () => sql`select 1 / 0`.execute(tx as never))
  })
  await expect(wrong).rejects.toThrow("division by zero")
  expect(await slugs()).not.toContain("skam")
})

import { isDeepStrictEqual } from "node:util"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { foundOrganisation } from "../../src/organisations/actions.ts"
import { openWorld, type World } from "../world.ts"
import { listPolicies, type Policy } from "./catalogue.ts"
import { type Answers, asWhose, declared, openProbes, type Probes, rowsIn } from "./probes.ts"
import { visibility, type Who, who } from "./visibility.ts"

let world: World
let probes: Probes

beforeAll(async () => {
  world = await openWorld()
  const elsewhere = await foundOrganisation(world.house, {
    slug: "nabobyen",
    name: "Selvhjælp Nabobyen",
    neutralName: "Aftaler",
    zone: "Europe/Copenhagen",
  })
  probes = await openProbes(world, elsewhere)
  await probes.owner.query("begin")
})
afterAll(async () => {
  await probes.owner.query("rollback")
  await probes.close()
  await world.close()
})

test("every table says who may see it", () => {
  expect(Object.keys(visibility).sort()).toEqual([...probes.tables].sort())
})

describe.each(Object.keys(visibility))("of %s", (name) => {
  const table = visibility[name]
  if (!table) throw new Error(name)

  test("each kind of viewer gets what is theirs and nothing else", async () => {
    const answers = await probes.ask(name)
    const got = Object.fromEntries(who.map((viewer) => [viewer, asWhose(answers[viewer])]))
    const wanted = Object.fromEntries(
      who.map((viewer) => [viewer, declared(table, viewer, answers[viewer])]),
    )
    expect(got).toEqual(wanted)
  })

  test("nobody deletes blindly what they may not delete knowingly", async () => {
    for (const [viewer, answers] of Object.entries(await probes.ask(name))) {
      const knowingly = Object.keys(answers).filter((key) => key.startsWith("d "))
      expect(rowsIn(answers["delete blindly"]), viewer).toBe(
        knowingly.reduce((sum, key) => sum + rowsIn(answers[key]), 0),
      )
    }
  })
})

type Mutant = { what: string; statement: string }

/** The policy gone, and each of its conditions replaced by "always". */
const mutantsOf = ({ table, name, using, check }: Policy): Mutant[] => {
  const loosen = (...parts: string[]) => `alter policy ${name} on ${table} ${parts.join(" ")}`
  const mutants = [{ what: "dropped", statement: `drop policy ${name} on ${table}` }]
  if (using && using !== "true")
    mutants.push({ what: "using (true)", statement: loosen("using (true)") })
  if (check && check !== "true")
    mutants.push({ what: "with check (true)", statement: loosen("with check (true)") })
  if (using && check)
    mutants.push({ what: "both", statement: loosen("using (true)", "with check (true)") })
  return mutants
}

/** Loosened, these still say the same. */
const equivalents = [
  // Who may change at all does not depend on the row, and there is nobody else to ask again.
  "organisations administrator_changes with check (true)",
]

const isNoticed = async (table: string, before: Record<Who, Answers>): Promise<boolean> => {
  for (const viewer of who) {
    const after = await probes.askAs(viewer, table)
    if (!isDeepStrictEqual(after, before[viewer])) return true
  }
  return false
}

test("a policy that is dropped or loosened is always noticed", { timeout: 180_000 }, async () => {
  const { owner } = probes
  const survivors: string[] = []
  const policies = await listPolicies(owner)
  let tried = 0
  for (const table of Object.keys(visibility)) {
    const before = await probes.ask(table)
    for (const policy of policies.filter((one) => one.table === table)) {
      for (const { what, statement } of mutantsOf(policy)) {
        await owner.query(`savepoint mutant; ${statement}`)
        if (!(await isNoticed(table, before))) survivors.push(`${table} ${policy.name} ${what}`)
        await owner.query("rollback to savepoint mutant")
        tried++
      }
    }
    expect(await isNoticed(table, before)).toBe(false)
  }
  expect(tried).toBeGreaterThan(4 * Object.keys(visibility).length)
  expect(survivors).toEqual(equivalents)
})

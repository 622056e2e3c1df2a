import pg from "pg"
import { inject } from "vitest"
import { foundOrganisation } from "../../src/organisations/actions.ts"
import { type Claims, signContext } from "../../src/platform/context.ts"
import { contextKeyOf, roleOf } from "../../src/platform/migrations.ts"
import { rootKey } from "../database.ts"
import { openWorld, type World } from "../world.ts"
import { rowsOf } from "./dump.ts"
import { buildTown, type Town } from "./town.ts"

/** Two towns, and a connection of the web's own role on which anything may be typed. */
export type Scene = {
  world: World
  /** Where the attacker lives. */
  here: Town
  elsewhere: Town
  attacker: pg.Client
  owner: pg.Client
  /** The genuine context of somebody, for a connection and a moment. */
  sign(claims: Claims, backend?: number, secondsAgo?: number): string
  /** Every row of both towns. */
  everything(): Promise<Record<string, unknown>[][]>
  close(): Promise<void>
}

const neighbours = {
  slug: "nabobyen",
  name: "Selvhjælp Nabobyen",
  neutralName: "Aftaler",
  zone: "Europe/Copenhagen",
}

const processOf = (client: pg.Client) => (client as pg.Client & { processID: number }).processID

export const openScene = async (tables: readonly string[]): Promise<Scene> => {
  const world = await openWorld()
  const here = await buildTown(world, world.organisation)
  const elsewhere = await buildTown(world, await foundOrganisation(world.house, neighbours))
  const address = { ...inject("server"), ...world.house.owner }
  const owner = new pg.Client(address)
  const attacker = new pg.Client({ ...address, ...roleOf(rootKey(), "kreds_web") })
  await owner.connect()
  await attacker.connect()

  return {
    world,
    here,
    elsewhere,
    attacker,
    owner,
    sign(claims, backend = processOf(attacker), secondsAgo = 0) {
      const seconds = Math.floor(Date.now() / 1000) - secondsAgo
      return signContext(contextKeyOf(rootKey()), backend, seconds, claims)
    },
    everything: () =>
      Promise.all(
        [here, elsewhere].flatMap(({ organisation }) =>
          tables.map((table) => rowsOf({ house: world.house, organisation }, table)),
        ),
      ),
    async close() {
      await attacker.end()
      await owner.end()
      await world.close()
    },
  }
}

export const claimsIn = (town: Town) => {
  const { organisation, people, bensGroup } = town
  const none = { organisation, memberOf: [], leads: [] }
  return {
    ada: { ...none, person: people.ada, roles: ["participant"] },
    ben: { ...none, person: people.ben, roles: ["participant"], memberOf: [bensGroup] },
    femi: { ...none, person: people.femi, roles: ["leader"], leads: [bensGroup] },
    cora: { ...none, person: people.cora, roles: ["coordinator"] },
    alma: { ...none, person: people.alma, roles: ["administrator"] },
  } satisfies Record<string, Claims>
}
export type Villain = keyof ReturnType<typeof claimsIn>

/** Types statements as somebody whose request was taken over; gives everything that came back. */
export const overhear = async (
  { attacker }: Scene,
  context: string,
  statements: readonly string[],
): Promise<string> => {
  const heard: unknown[] = []
  await attacker.query("begin")
  await attacker.query("select set_config('kreds.context', $1, true)", [context])
  for (const statement of statements) {
    try {
      const results = [await attacker.query(statement)].flat()
      heard.push(...results.map(({ rows, command, rowCount }) => ({ rows, command, rowCount })))
    } catch (error) {
      const { message, detail, hint } = error as pg.DatabaseError
      heard.push({ message, detail, hint })
    }
  }
  await attacker.query("commit")
  await attacker.query("reset all")
  return JSON.stringify(heard)
}

/** What nobody of Ben's circle, and no administrator, has any business hearing. */
export const secretsIn = ({ here, elsewhere }: Scene): string[] => {
  const { ada, bo, frida } = here.people
  const { people, called: _, ...rest } = elsewhere
  return [
    ...[ada, bo, frida, here.bosGroup, here.bosMeeting, here.adasOffer],
    ...Object.values(people),
    ...Object.values(rest),
    "root:x:0",
    "SCRAM-SHA-256",
  ]
}

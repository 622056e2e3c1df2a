import { sql } from "kysely"
import type { HouseParts } from "../../src/house.ts"
import { foundOrganisation } from "../../src/organisations/actions.ts"
import type { OrganisationId } from "../../src/organisations/organisation.ts"
import { letIn } from "../../src/people/door.ts"
import type { PersonId } from "../../src/people/person.ts"
import { insertPerson } from "../../src/people/store.ts"
import { doorClaims, type Level, workerClaims } from "../../src/people/viewer.ts"
import type { Browser, Page } from "../browser.ts"
import { openWorld, type World } from "../world.ts"
import { asFounder } from "./seed.ts"
import { buildTown, type Name, type Town } from "./town.ts"

/** Everybody who may ask for a page; `neighbour` coordinates another organisation, at its own host. */
export const identities = [
  "visitor",
  "revoked",
  "newcomer",
  "ada",
  "ben",
  "bo",
  "femi",
  "frida",
  "cora",
  "alma",
  "neighbour",
] as const
export type Identity = (typeof identities)[number]

const host = "nabobyen.test"

export type Stage = {
  world: World
  town: Town
  elsewhere: Town
  /** Asks as somebody, always with a browser of their own. */
  ask(who: Identity, method: string, path: string, form?: Record<string, string>): Promise<Page>
  close(): Promise<void>
}

export const openStage = async (instead: Partial<HouseParts> = {}): Promise<Stage> => {
  const world = await openWorld(undefined, instead)
  const { house, organisation } = world
  const other = await foundOrganisation(house, {
    slug: "nabobyen",
    name: "Selvhjælp Nabobyen",
    neutralName: "Aftaler",
    zone: "Europe/Copenhagen",
  })
  const town = await buildTown(world, organisation, "-her")
  const elsewhere = await buildTown(world, other, "-der")
  await house.worker.as(workerClaims(other), (tx) =>
    sql`update organisations set host = ${host} where organisation_id = ${other}`.execute(
      tx as never,
    ),
  )
  house.directory.forget()

  const cookieOf = (where: OrganisationId, person: PersonId, level: Level = "agenda") =>
    house.web.as(doorClaims(where), async (tx) => {
      const { token } = await letIn(await house.servicesIn(tx, where), person, level)
      return token
    })
  const newcomer = house.chance.id() as PersonId
  await asFounder(world, organisation, (services) => insertPerson(services, newcomer, "da"))

  const tokenOf = async (who: Identity): Promise<string | undefined> => {
    if (who === "visitor") return undefined
    if (who === "revoked") return house.chance.token()
    if (who === "newcomer") return cookieOf(organisation, newcomer, "enquiry")
    if (who === "neighbour") return cookieOf(other, elsewhere.people.cora)
    return cookieOf(organisation, town.people[who satisfies Name])
  }
  const browserOf = async (who: Identity): Promise<Browser> => {
    const browser = world.browser()
    const token = await tokenOf(who)
    if (token) browser.cookies.set("kreds", token)
    return browser
  }

  return {
    world,
    town,
    elsewhere,
    async ask(who, method, path, form = {}) {
      const browser = await browserOf(who)
      const headers: Record<string, string> = who === "neighbour" ? { Host: host } : {}
      return method === "GET"
        ? browser.get(path, headers)
        : browser.post(path, form, { "Sec-Fetch-Site": "same-origin", ...headers })
    },
    close: () => world.close(),
  }
}

import pg from "pg"
import { foundOrganisation } from "../src/organisations/actions.ts"
import type { OrganisationId } from "../src/organisations/organisation.ts"
import { type Address, openDatabase } from "../src/platform/database.ts"
import { type Key, newKey } from "../src/platform/keys.ts"
import { closeDatabase, contextKeyOf, migrate, roleOf } from "../src/platform/migrations.ts"

/** A migrated database with nothing in it. */
export const migrated = "kreds_template"
/** The same with one organisation, in which nobody is yet. */
export const founded = "kreds_founded"

const byen = {
  slug: "byen",
  name: "Selvhjælp Byen",
  neutralName: "Aftaler",
  zone: "Europe/Copenhagen",
}

type Server = Exclude<Address, { url: string }>

/** Makes the databases that tests clone; nobody connects to them afterwards. */
export const makeTemplates = async (
  server: Omit<Server, "database">,
  root: Key,
): Promise<OrganisationId> => {
  await migrate({ ...server, database: migrated }, root)
  const owner = new pg.Client({ ...server, database: "postgres" })
  await owner.connect()
  await owner.query(`create database ${founded} template ${migrated} strategy file_copy`)
  await owner.query(closeDatabase(founded))
  const organisation = await found({ ...server, database: founded }, root)
  for (const template of [migrated, founded]) {
    await owner.query(`alter database ${template} with allow_connections false`)
  }
  await owner.end()
  return organisation
}

const found = async (address: Server, root: Key): Promise<OrganisationId> => {
  const web = openDatabase(address, roleOf(root, "kreds_web"), contextKeyOf(root))
  const organisation = await foundOrganisation(
    {
      web,
      clock: { now: () => Temporal.Instant.from("2026-01-05T08:00:00Z") },
      master: { root, keystore: newKey() },
      directory: { forget: () => undefined },
    },
    byen,
  )
  await web.close()
  return organisation
}

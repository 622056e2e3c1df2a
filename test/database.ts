import { randomBytes } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { inject } from "vitest"
import type { Address } from "../src/platform/database.ts"
import type { Key } from "../src/platform/keys.ts"
import { closeDatabase } from "../src/platform/migrations.ts"
import { migrated } from "./template.ts"

export const rootKey = (): Key => Buffer.from(inject("rootKey"), "base64") as Key

let known: pg.Pool | undefined

/** The server's owner, by one connection that does not keep the tests from ending. */
const admin = (): pg.Pool => {
  known ??= new pg.Pool({
    ...inject("server"),
    database: "postgres",
    max: 1,
    allowExitOnIdle: true,
  }).on("error", () => undefined)
  return known
}

/** Told to drop a database that somebody is just leaving, the server would wait for 100 ms. */
const everybodyHasLeft = async (database: string, patience = 1000): Promise<void> => {
  const { rowCount } = await admin().query("select from pg_stat_activity where datname = $1", [
    database,
  ])
  if (rowCount === 0 || patience === 0) return
  await sleep(2)
  await everybodyHasLeft(database, patience - 1)
}

/** A database of one's own, cloned from the migrated template or from another. */
export const freshDatabase = async (
  template = migrated,
): Promise<Address & { database: string; drop(): Promise<void> }> => {
  const database = `test_${randomBytes(6).toString("hex")}`
  await admin().query(`create database ${database} template ${template} strategy file_copy`)
  await admin().query(closeDatabase(database))
  return {
    ...inject("server"),
    database,
    async drop() {
      await everybodyHasLeft(database)
      await admin().query(`drop database if exists ${database}`)
    },
  }
}

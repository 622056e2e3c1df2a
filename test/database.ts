import { randomBytes } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { inject } from "vitest"
import type { Address } from "../src/platform/database.ts"
import type { Key } from "../src/platform/keys.ts"
import { closeDatabase } from "../src/platform/migrations.ts"

export const rootKey = (): Key => Buffer.from(inject("rootKey"), "base64") as Key

const admin = async (statement: string) => {
  const client = new pg.Client({ ...inject("server"), database: "postgres" })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A connection that was just closed lingers a moment in the server. */
const dropWhenFree = async (database: string, patience = 100): Promise<void> => {
  try {
    await admin(`drop database if exists ${database}`)
  } catch (error) {
    if (patience === 0) throw error
    await sleep(20)
    await dropWhenFree(database, patience - 1)
  }
}

/** A database of one's own, cloned from the migrated template or from another. */
export const freshDatabase = async (
  template = "kreds_template",
): Promise<Address & { database: string; drop(): Promise<void> }> => {
  const database = `test_${randomBytes(6).toString("hex")}`
  await admin(`create database ${database} template ${template} strategy file_copy`)
  await admin(closeDatabase(database))
  return {
    ...inject("server"),
    database,
    drop: () => dropWhenFree(database),
  }
}

import { realpath } from "node:fs/promises"
import { join, resolve } from "node:path"
import pg from "pg"
import { ensureCluster, ownerRole } from "./embedded-cluster.ts"
import { connectOrStart, type Door } from "./embedded-connection.ts"
import { keepUp, lockHolder, takeLock } from "./embedded-guard.ts"
import { findPlace, socketDirectory } from "./embedded-place.ts"
import { CannotOpen } from "./embedded-refusal.ts"
import { port, stopServer } from "./embedded-server.ts"
import { exists, keptSecret, makeDataDirectory } from "./files.ts"

export { CannotOpen } from "./embedded-refusal.ts"

/** A real PostgreSQL below the data directory, reached through a private unix socket. */
export type Embedded = {
  /** The directory of the unix socket. */
  host: string
  port: number
  owner: { user: string; password: string }
  database: string
  /** Whether the server was running already, left by a Kreds that was killed or still serves. */
  adopted: boolean
  /** Stops the server, or where another Kreds serves this data, leaves it running. */
  stop(): Promise<void>
}

export type EmbeddedWish = {
  dataDir: string
  /** Told one sentence when something unusual was done. */
  say: (line: string) => void
  database?: string
  /** Join a Kreds that serves this data at the moment instead of refusing to open. */
  share?: boolean
  /** For tests only: much faster, and ruined by a power cut. */
  fast?: boolean
}

/**
 * Opens the embedded database, making or starting it as needed, and keeps it up until `stop`.
 * Throws `CannotOpen` with a sentence for the person at the terminal.
 */
export async function openEmbedded(wish: EmbeddedWish): Promise<Embedded> {
  const { say, database = "kreds", share = false, fast = false } = wish
  if (process.platform === "win32") {
    throw new CannotOpen(
      "There is no embedded database on Windows: set KREDS_DATABASE_URL to a PostgreSQL 15 or newer.",
    )
  }
  const door = await findDoor(resolve(wish.dataDir), say, fast).catch((error) => {
    throw explained(error, wish.dataDir)
  })
  const connected = await connectOrStart(door)
  const { client, adopted } = connected
  // Who only joins leaves a server that was there as it was.
  const serves = !(share && adopted) && (await takeLock(client, !share))
  if (!serves && !share) {
    const holder = await lockHolder(client)
    await client.end()
    throw new CannotOpen(
      `Another Kreds (process ${holder}) is running on the data in ${wish.dataDir}: ` +
        "stop it first, or set KREDS_DATA to another directory.",
    )
  }
  await ensureDatabase(client, database)
  const release = serves ? keepUp(door, connected, say) : () => client.end()

  return {
    host: door.sockets,
    port,
    owner: { user: ownerRole, password: door.password },
    database,
    adopted,
    stop: async () => {
      await release()
      if (serves) await stopServer(door.place.cluster)
    },
  }
}

async function findDoor(wanted: string, say: (line: string) => void, fast: boolean): Promise<Door> {
  await makeDataDirectory(wanted)
  const dataDir = await realpath(wanted)
  const place = await findPlace(dataDir, say)
  const secret = join(dataDir, "database-password")
  if ((await exists(place.cluster)) && !(await exists(secret))) {
    throw new CannotOpen(
      `${secret} is missing, and without it the database in ${place.home} stays closed: ` +
        "put it back, or restore a backup into an empty directory.",
    )
  }
  const password = await keptSecret(secret)
  await ensureCluster(place, password, fast)
  return { place, sockets: await socketDirectory(place, password), password, fast }
}

function explained(error: NodeJS.ErrnoException, dataDir: string): Error {
  if (!["EACCES", "EPERM", "EROFS", "EEXIST", "ENOTDIR", "ENOSPC"].includes(error.code ?? "")) {
    return error
  }
  return new CannotOpen(
    `The data directory ${dataDir} cannot be used (${error.message}): ` +
      "set KREDS_DATA to a directory that belongs to this account.",
    { cause: error },
  )
}

async function ensureDatabase(client: pg.Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database)
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [
    database,
  ])
  if (rowCount === 0) await client.query(`create database ${name}`)
}

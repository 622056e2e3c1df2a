import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { ownerRole } from "./embedded-cluster.ts"
import type { Place } from "./embedded-place.ts"
import { CannotOpen } from "./embedded-refusal.ts"
import {
  clusterId,
  lastWords,
  port,
  removeStaleLock,
  type Server,
  startServer,
} from "./embedded-server.ts"

export type Door = {
  place: Place
  sockets: string
  password: string
  fast: boolean
}

/** A connection that tells when it is gone, and whether its server ran before we came. */
export type Connected = { client: pg.Client; gone: Promise<void>; adopted: boolean }

const startAttempts = 10
const betweenAttempts = 500
const betweenKnocks = 30
const longestRecovery = 10 * 60_000

/**
 * Connects to the server of this place, the one that is there or else one started now. Retries
 * while what is left of a killed server lets go of its memory.
 */
export async function connectOrStart(
  door: Door,
  isWanted: () => boolean = () => true,
): Promise<Connected> {
  const givesUp = performance.now() + longestRecovery
  let server: Server | undefined
  let failed = 0
  while (isWanted() && performance.now() < givesUp) {
    const answer = await knock(door)
    if (typeof answer === "object") return { ...answer, adopted: server === undefined }

    if (answer === "nobody" && server?.hasExited() !== false) {
      if (server !== undefined) {
        failed += 1
        if (failed >= startAttempts) break
        if (failed === startAttempts / 2) await removeStaleLock(door.place)
        await sleep(betweenAttempts)
      }
      server = await startServer(door.place, door.sockets, door.fast)
    }
    await sleep(betweenKnocks)
  }
  throw new CannotOpen(
    `The database in ${door.place.home} does not start: ${await lastWords(door.place)}`,
  )
}

type Answer = Omit<Connected, "adopted"> | "nobody" | "not yet"

async function knock({ place, sockets, password }: Door): Promise<Answer> {
  const client = new pg.Client({
    host: sockets,
    port,
    user: ownerRole,
    password,
    database: "postgres",
    application_name: `kreds ${process.pid}`,
    connectionTimeoutMillis: 10_000,
  })
  const gone = new Promise<void>((resolve) => client.once("end", resolve))
  // Without a listener a broken connection would end the process.
  client.on("error", () => {})
  try {
    await client.connect()
    const { rows } = await client.query("select system_identifier as id from pg_control_system()")
    if (String(rows[0]?.id) === (await clusterId(place))) return { client, gone }
    await client.end()
    return "not yet"
  } catch (error) {
    await client.end().catch(() => {})
    return meaning(error, place)
  }
}

function meaning(error: unknown, place: Place): Answer {
  const { code, message } = error as { code?: string; message?: string }
  if (code === "ENOENT" || code === "ECONNREFUSED") return "nobody"
  // Starting up, shutting down, recovering after a crash, or too busy to answer.
  if (["57P01", "57P02", "57P03", "53300", "ECONNRESET", "EPIPE"].includes(code ?? "")) {
    return "not yet"
  }
  if (message === "Connection terminated unexpectedly") return "not yet"
  if (code === "28P01") {
    throw new CannotOpen(
      `The database in ${place.home} does not know its password: the data directory and the ` +
        "database do not belong together. Restore both from one backup.",
    )
  }
  throw error
}

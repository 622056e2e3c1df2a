import { setTimeout as sleep } from "node:timers/promises"
import type pg from "pg"
import { type Connected, connectOrStart, type Door } from "./embedded-connection.ts"

/** An advisory lock held while a Kreds serves: the database frees it when its holder dies. */
const lock = { family: 7203, member: 1 }

/**
 * True when from now on this process is the one Kreds that serves this database. A patient one
 * gives another that is just stopping the time to do so.
 */
export async function takeLock(client: pg.Client, patient: boolean): Promise<boolean> {
  for (let attempt = 0; attempt < (patient ? 25 : 1); attempt += 1) {
    if (attempt > 0) await sleep(100)
    const { rows } = await client.query("select pg_try_advisory_lock($1, $2) as taken", [
      lock.family,
      lock.member,
    ])
    if (rows[0]?.taken === true) return true
  }
  return false
}

/** The process number of the Kreds that serves this database. */
export async function lockHolder(client: pg.Client): Promise<string> {
  const { rows } = await client.query(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.classid = $1 and l.objid = $2 and l.granted`,
    [lock.family, lock.member],
  )
  return String(rows[0]?.name ?? "").replace("kreds ", "")
}

/**
 * Starts the server again whenever it is lost, however it was lost, until released: the
 * connection that holds the lock breaks when the server dies.
 */
export function keepUp(
  door: Door,
  first: Connected,
  say: (line: string) => void,
): () => Promise<void> {
  let connected = first
  let released = false
  const isWanted = () => !released

  const back = async () => {
    try {
      connected = await connectOrStart(door, isWanted)
      while (isWanted() && !(await takeLock(connected.client, true))) {}
    } catch (error) {
      if (released) return
      say(`The database is gone: ${error instanceof Error ? error.message : String(error)}`)
      await sleep(2000)
    }
  }
  const watching = (async () => {
    while (!released) {
      await connected.gone
      if (!released) await back()
    }
  })()

  return async () => {
    released = true
    await connected.client.end().catch(() => {})
    await watching
  }
}

import { spawn } from "node:child_process"
import { open, readdir, readFile, readlink, rename, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type { Place } from "./embedded-place.ts"
import { plainEnvironment } from "./embedded-run.ts"

export const port = 5432

const million = 1_000_000
const longestStop = 60_000

/** Nothing a person wrote may reach the log: no statements, no parameters, no errors of queries. */
const settings = {
  listen_addresses: "",
  log_statement: "none",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
  // "log" ranks above "error": what goes wrong in a query is told to the one who asked, only.
  log_min_messages: "log",
  log_checkpoints: "off",
  log_autovacuum_min_duration: "-1",
  log_line_prefix: "%m ",
  log_timezone: "UTC",
  timezone: "UTC",
}

/** For tests only: a power cut would ruin it, and its passwords are quicker to try. */
const careless = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "128MB",
  scram_iterations: "1",
}

export type Server = { hasExited(): boolean }

/** Starts PostgreSQL. It outlives us when we are killed; whoever starts next adopts it. */
export async function startServer(place: Place, sockets: string, fast: boolean): Promise<Server> {
  const given = { ...settings, unix_socket_directories: `"${sockets}"`, ...(fast ? careless : {}) }
  const args = Object.entries(given).flatMap(([name, value]) => ["-c", `${name}=${value}`])
  await shorten(place.log)
  const log = await open(place.log, "a", 0o600)
  const child = spawn(
    join(place.binaries.folder, "bin", "postgres"),
    ["-D", place.cluster, "-p", String(port), ...args],
    // Its own session: Ctrl-C at our terminal is for us to answer.
    {
      ...place.account,
      cwd: "/",
      env: plainEnvironment,
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
    },
  )
  let exited = false
  child.on("error", () => (exited = true))
  child.on("exit", () => (exited = true))
  child.unref()
  // What tests leave behind is of no use to anybody.
  if (fast) process.once("exit", () => exited || child.kill("SIGQUIT"))
  await log.close()
  return { hasExited: () => exited }
}

/** Breaks off what is under way, writes everything down, and stops; knows no password. */
export async function stopServer(cluster: string): Promise<void> {
  const pid = await postmasterOf(cluster)
  if (pid === undefined || !(await worksIn(pid, cluster))) return

  process.kill(pid, "SIGINT")
  const givesUp = performance.now() + longestStop
  while (performance.now() < givesUp && (await postmasterOf(cluster)) === pid) await sleep(20)
}

/**
 * Removes the lock file of a server that is gone. PostgreSQL does this itself unless another
 * process got the same number since, as happens in containers. Its processes work in the
 * cluster's directory, so when no process does, none is left.
 */
export async function removeStaleLock(place: Place): Promise<void> {
  if (process.platform !== "linux") return

  for (const entry of await readdir("/proc")) {
    if (/^\d+$/.test(entry) && (await worksIn(Number(entry), place.cluster))) return
  }
  await rm(join(place.cluster, "postmaster.pid"), { force: true })
}

/** The number that tells this cluster from any other, as `pg_control_system()` says it. */
export async function clusterId(place: Place): Promise<string> {
  const control = await readFile(join(place.cluster, "global", "pg_control"))
  return String(control.readBigUInt64LE(0))
}

export async function lastWords(place: Place): Promise<string> {
  const log = await readFile(place.log, "utf8").catch(() => "")
  return log.trim().split("\n").slice(-3).join(" ")
}

async function postmasterOf(cluster: string): Promise<number | undefined> {
  const lock = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "")
  const pid = Number.parseInt(lock, 10)
  return Number.isNaN(pid) ? undefined : pid
}

async function worksIn(pid: number, cluster: string): Promise<boolean> {
  if (process.platform !== "linux") return true
  return (await readlink(`/proc/${pid}/cwd`).catch(() => "")) === cluster
}

async function shorten(log: string): Promise<void> {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  )
  if (size > million) await rename(log, `${log}.old`)
}

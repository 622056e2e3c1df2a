import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { afterAll, afterEach, describe, expect, test } from "vitest"
import { openEmbedded } from "../../src/platform/embedded.ts"

const holder = join(import.meta.dirname, "hold-database.ts")
const dataDir = mkdtempSync(join(tmpdir(), "kreds-embedded-"))
const home = join(dataDir, "postgres")
const lock = join(home, "cluster", "postmaster.pid")
const running = new Set<ChildProcess>()

type Told = { adopted?: boolean; visits?: number; refused?: string }

async function hold(): Promise<{ child: ChildProcess; told: Told }> {
  const child = spawn(process.execPath, [holder, dataDir], { stdio: ["ignore", "pipe", "inherit"] })
  running.add(child)
  const [line] = await once(child.stdout, "data")
  return { child, told: JSON.parse(String(line)) }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  running.delete(child)
  if (child.exitCode !== null) return child.exitCode
  const exited = once(child, "exit")
  child.kill(signal)
  const [code] = await exited
  return code
}

const postmaster = () => Number.parseInt(readFileSync(lock, "utf8"), 10)

async function ask(question: string) {
  const embedded = await openEmbedded({ dataDir, say: () => {}, share: true })
  const { host, port, owner, database } = embedded
  const client = new pg.Client({ host, port, ...owner, database })
  await client.connect()
  try {
    return (await client.query(question)).rows
  } finally {
    await client.end()
    await embedded.stop()
  }
}

afterEach(async () => {
  for (const child of running) await end(child, "SIGTERM")
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

describe("the embedded database", () => {
  test("is taken over, with what was written, when Kreds is killed", async () => {
    const first = await hold()
    expect(first.told).toEqual({ adopted: false, visits: 1 })
    await end(first.child, "SIGKILL")

    const second = await hold()
    expect(second.told).toEqual({ adopted: true, visits: 2 })
    expect(await end(second.child, "SIGTERM")).toBe(0)

    const third = await hold()
    expect(third.told).toEqual({ adopted: false, visits: 3 })
  })

  test("belongs to one Kreds at a time; the second is told who has it", async () => {
    const first = await hold()
    const second = await hold()
    expect(second.told.refused).toContain(`Another Kreds (process ${first.child.pid}) is running`)
  })

  test("comes back by itself when it is killed under a running Kreds", async () => {
    const { told } = await hold()
    const killed = postmaster()
    process.kill(killed, "SIGKILL")
    await expect.poll(() => postmaster(), { timeout: 10_000 }).not.toBe(killed)
    expect(await ask("select count(*)::int as visits from visits")).toEqual([
      { visits: told.visits },
    ])
  })

  test("starts although its lock file names a process that is something else by now", async () => {
    const { child } = await hold()
    const left = readFileSync(lock, "utf8")
    await end(child, "SIGTERM")

    const { uid, gid } = statSync(home)
    const stranger = spawn("sleep", ["60"], { uid, gid })
    writeFileSync(lock, left.replace(/^\d+/, String(stranger.pid)), { mode: 0o644 })
    const { told } = await hold()
    stranger.kill()
    expect(told.adopted).toBe(false)
  })

  test("lets nobody else on the machine in, and listens on no network", async () => {
    await hold()
    expect(statSync(home).mode & 0o077).toBe(0)
    expect(statSync(join(dataDir, "database-password")).mode & 0o077).toBe(0)
    expect(await ask("show listen_addresses")).toEqual([{ listen_addresses: "" }])
    expect(await ask("select rolsuper from pg_roles where rolname = current_user")).toEqual([
      { rolsuper: false },
    ])
  })

  test("writes nothing of a question that goes wrong into its log", async () => {
    await hold()
    await expect(ask("select 'Annas sorg'::uuid")).rejects.toThrow("Annas sorg")
    const log = readFileSync(join(home, "server.log"), "utf8")
    expect(log).toContain("ready to accept connections")
    expect(log).not.toContain("Annas")
  })
})

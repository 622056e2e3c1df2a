import { createHash } from "node:crypto"
import { chmod, chown, mkdir, readFile, realpath, rename, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { systemClock } from "./clock.ts"
import { systemAccount } from "./embedded-account.ts"
import {
  type Binaries,
  canRun,
  completeBinaries,
  copyBinaries,
  deliveredBinaries,
} from "./embedded-binaries.ts"
import { CannotOpen } from "./embedded-refusal.ts"
import { type Account, run } from "./embedded-run.ts"
import { stopServer } from "./embedded-server.ts"
import { exists, runsAsRoot, writePrivate } from "./files.ts"

/** Where the database lives and who runs it. */
export type Place = {
  /** Private to the account: the cluster, its socket and its log. */
  home: string
  cluster: string
  log: string
  binaries: Binaries
  account: Account
}

type Say = (line: string) => void

const elsewhere = "/var/lib/kreds"
const longestSocketPath = 100

/** Finds the place of the database for a data directory, making what is missing. */
export async function findPlace(dataDir: string, say: Say): Promise<Place> {
  const near = join(dataDir, "postgres")
  const account = await accountFor(near, say)
  const home = await realpath(await homeFor({ dataDir, near, account, say }))
  const binaries = await usableBinaries({ home, account, say })
  return { home, cluster: join(home, "cluster"), log: join(home, "server.log"), binaries, account }
}

/** The directory of the socket: the home, or where that is too long for a socket, a short one. */
export async function socketDirectory(place: Place, secret: string): Promise<string> {
  if (Buffer.byteLength(join(place.home, ".s.PGSQL.5432")) <= longestSocketPath) return place.home

  const path = join(tmpdir(), `kreds-${hash(`${place.home}\n${secret}`)}`)
  await makePrivate(path, place.account)
  const { uid, mode } = await stat(path)
  const owner = place.account?.uid ?? process.getuid?.()
  if (uid !== owner || (mode & 0o077) !== 0) {
    throw new CannotOpen(`${path} belongs to somebody else: remove it, then start again.`)
  }
  return path
}

async function accountFor(near: string, say: Say): Promise<Account> {
  if (!runsAsRoot()) return undefined

  const { uid, gid } = await stat(near).catch(() => ({ uid: 0, gid: 0 }))
  return uid === 0 ? systemAccount(say) : { uid, gid }
}

async function homeFor(wanted: { dataDir: string; near: string; account: Account; say: Say }) {
  const { dataDir, near, account, say } = wanted
  const note = join(dataDir, "database-is-elsewhere.txt")
  if (await exists(note)) {
    const far = (await readFile(note, "utf8")).split("\n")[0] ?? ""
    await makePrivate(far, account)
    return far
  }
  if (account === undefined || (await canReach(dataDir, account)) || (await exists(near))) {
    await makePrivate(near, account)
    return near
  }

  const far = join(elsewhere, hash(await realpath(dataDir)))
  await setAside(far, say)
  await mkdir(elsewhere, { recursive: true, mode: 0o711 })
  await makePrivate(far, account)
  await writePrivate(note, `${far}\nholds the database of this directory: keep them together.\n`)
  say(`The system user kreds cannot reach ${dataDir}: its database lives in ${far}.`)
  return far
}

async function usableBinaries(wanted: { home: string; account: Account; say: Say }) {
  const delivered = await deliveredBinaries()
  const complete = await completeBinaries(delivered).then(
    () => true,
    () => false,
  )
  if (complete && (await canRun(delivered, wanted.account))) return delivered

  const copy = await copyBinaries(delivered, wanted.account ? elsewhere : wanted.home)
  if (await canRun(copy, wanted.account)) return copy

  const attempt = await run(join(copy.folder, "bin", "postgres"), ["--version"], wanted)
  throw new CannotOpen(
    `The embedded PostgreSQL does not run on this machine (${attempt.output}): ` +
      "set KREDS_DATABASE_URL to a PostgreSQL 15 or newer.",
  )
}

/** Somebody emptied the data directory: what its database was is neither reused nor thrown away. */
async function setAside(far: string, say: Say): Promise<void> {
  if (!(await exists(far))) return

  await stopServer(join(far, "cluster"))
  const aside = `${far}-until-${systemClock.now().toString().replaceAll(/[:.]/g, "-")}`
  await rename(far, aside)
  say(`The database of an earlier directory at this path was set aside in ${aside}.`)
}

async function makePrivate(path: string, account: Account): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const made = await mkdir(path, { mode: 0o700 }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false
      throw error
    },
  )
  if (made) await chmod(path, 0o700)
  if (account !== undefined) await chown(path, account.uid, account.gid)
}

async function canReach(path: string, account: Account): Promise<boolean> {
  return (await run("/bin/sh", ["-c", 'cd "$1"', "sh", path], { account })).code === 0
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16)
}

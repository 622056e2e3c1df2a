import { chmod, chown, readFile, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Place } from "./embedded-place.ts"
import { CannotOpen } from "./embedded-refusal.ts"
import { run } from "./embedded-run.ts"
import { exists } from "./files.ts"

/** Owns the databases and runs the migrations; not a superuser. */
export const ownerRole = "kreds_owner"

const superuser = "kreds_bootstrap"

/** The superuser exists because PostgreSQL needs one; nobody can sign in as it. */
const whoMayConnect = `local all ${superuser} reject\nlocal all all scram-sha-256\n`

/** Makes the database cluster when there is none, whole or not at all. */
export async function ensureCluster(place: Place, password: string, fast: boolean): Promise<void> {
  if (await exists(place.cluster)) return refuseOtherVersion(place)

  const draft = `${place.cluster}.draft`
  await rm(draft, { recursive: true, force: true })
  const initialise = [
    `--pgdata=${draft}`,
    `--username=${superuser}`,
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--data-checksums",
    "--auth=reject",
    ...(fast ? ["--no-sync"] : []),
  ]
  await must(place, "initdb", initialise)
  await write(place, join(draft, "pg_hba.conf"), whoMayConnect)
  await alone(place, draft, "template1", [
    "create extension btree_gist",
    "create extension pg_trgm",
  ])
  await alone(place, draft, "postgres", [
    `create role ${ownerRole} login createdb createrole password '${password}'`,
  ])
  await rename(draft, place.cluster)
}

/** Statements run by PostgreSQL on its own, without a server: one a line, all or an error. */
async function alone(place: Place, cluster: string, database: string, statements: string[]) {
  const args = ["--single", "-D", cluster, "-c", "exit_on_error=on", "-c", "log_statement=none"]
  await must(place, "postgres", [...args, database], `${statements.join("\n")}\n`)
}

async function must(place: Place, program: string, args: string[], input = ""): Promise<void> {
  const path = join(place.binaries.folder, "bin", program)
  const { code, output } = await run(path, args, { account: place.account, input })
  if (code === 0) return
  throw new CannotOpen(`The database could not be made in ${place.home}: ${output}`)
}

async function write(place: Place, path: string, content: string): Promise<void> {
  await writeFile(path, content)
  await chmod(path, 0o600)
  if (place.account !== undefined) await chown(path, place.account.uid, place.account.gid)
}

async function refuseOtherVersion(place: Place): Promise<void> {
  const theirs = (await readFile(join(place.cluster, "PG_VERSION"), "utf8")).trim()
  const ours = place.binaries.version.split(".")[0]
  if (theirs === ours) return
  throw new CannotOpen(
    `The database in ${place.cluster} was made by PostgreSQL ${theirs}, this Kreds brings ${ours}: ` +
      "make a backup with the Kreds that made it and restore it here.",
  )
}

import { createHash, hkdfSync } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type pg from "pg"
import { contextPads } from "./context.ts"
import { type Address, poolTo } from "./database.ts"
import { grantsForJobs, installJobs } from "./jobs.ts"
import { derive, type Key } from "./keys.ts"
import { projectRoot } from "./project-root.ts"

const roles = ["kreds_web", "kreds_worker", "kreds_stats"] as const
export type Role = (typeof roles)[number]

const lock = 7265
const files = () => {
  const directory = join(projectRoot, "migrations")
  return readdirSync(directory)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(directory, name), "utf8") }))
}

/** A role's password follows from the root key, so it is stored nowhere. */
export const roleOf = (root: Key, user: Role) => ({
  user,
  password: Buffer.from(hkdfSync("sha256", root, "", `kreds/role/${user}`, 24)).toString("hex"),
})

export const contextKeyOf = (root: Key): Key => derive(root, "viewer-context")

const ensureRoles = async (client: pg.PoolClient, root: Key) => {
  for (const name of roles) {
    const { rowCount } = await client.query("select from pg_roles where rolname = $1", [name])
    if (rowCount === 0) await client.query(`create role ${name} login noinherit`)
    await client.query(`alter role ${name} password '${roleOf(root, name).password}'`)
  }
}

const ensureContextKey = async (client: pg.PoolClient, root: Key) => {
  const { inner, outer } = contextPads(contextKeyOf(root))
  await client.query(
    `insert into kreds.context_key (inner_pad, outer_pad) values ($1, $2)
     on conflict (only_one) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`,
    [inner, outer],
  )
}

const applyFiles = async (client: pg.PoolClient): Promise<string[]> => {
  await client.query(
    `create table if not exists public.migrations (name text primary key, sha256 text not null, at timestamptz not null default now())`,
  )
  await client.query("revoke all on public.migrations from public")
  const { rows } = await client.query<{ name: string; sha256: string }>("select * from migrations")
  const known = new Map(rows.map((row) => [row.name, row.sha256]))
  const applied: string[] = []
  for (const { name, sql } of files()) {
    const sha256 = createHash("sha256").update(sql).digest("hex")
    const before = known.get(name)
    if (before && before !== sha256)
      throw new Error(`the migration ${name} was changed after it had been applied`)
    if (before) continue
    await client.query("begin")
    try {
      await client.query(sql)
      await client.query("insert into migrations (name, sha256) values ($1, $2)", [name, sha256])
      await client.query("commit")
    } catch (cause) {
      await client.query("rollback")
      throw new Error(`the migration ${name} failed`, { cause })
    }
    applied.push(name)
  }
  return applied
}

/** Nobody but our roles connects, and they make nothing: a temporary table would hide a real one. */
export const closeDatabase = (name: string) => `
  revoke all on database ${name} from public;
  grant connect on database ${name} to ${roles.join(", ")}`

const ensureClosed = async (client: pg.PoolClient) => {
  const { rows } = await client.query<{ name: string }>(
    "select quote_ident(current_database()) as name",
  )
  for (const { name } of rows) await client.query(closeDatabase(name))
}

/**
 * Brings a database up to date as its owner: roles, tables, policies, the context key, the queue.
 * Safe to repeat and safe to run from several processes at once.
 * @returns the names of the migrations that were applied now
 */
export const migrate = async (owner: Address, root: Key): Promise<string[]> => {
  const pool = poolTo(owner, undefined)
  const client = await pool.connect()
  try {
    await client.query("select pg_advisory_lock($1)", [lock])
    await ensureRoles(client, root)
    const applied = await applyFiles(client)
    await ensureContextKey(client, root)
    await ensureClosed(client)
    await installJobs(owner)
    await client.query(grantsForJobs)
    return applied
  } finally {
    client.release(true)
    await pool.end()
  }
}

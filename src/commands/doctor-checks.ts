import { stat, statfs } from "node:fs/promises"
import { join } from "node:path"
import nodemailer from "nodemailer"
import pg from "pg"
import { type Configuration, rootKeyFile } from "../configuration.ts"
import { exists } from "../platform/files.ts"
import { openDatabaseFor, requirePostgres } from "./database.ts"

export type Verdict = { verdict: "ok" | "warn" | "fail"; text: string }
export type Check = { name: string; look(configuration: Configuration): Promise<Verdict> }

const ok = (text: string): Verdict => ({ verdict: "ok", text })
const warn = (text: string): Verdict => ({ verdict: "warn", text })
const fail = (text: string): Verdict => ({ verdict: "fail", text })

const gigabyte = 1e9
const lookableByOthers = 0o066
const usableByOthers = 0o077

export const checks: Check[] = [
  { name: "node", look: async () => nodeVersion(process.versions.node) },
  { name: "address", look: address },
  { name: "data directory", look: dataDirectory },
  { name: "root key", look: rootKey },
  { name: "disk", look: disk },
  { name: "database", look: database },
  { name: "mail", look: mail },
]

function nodeVersion(version: string): Verdict {
  const major = Number.parseInt(version, 10)
  return major >= 26 ? ok(version) : fail(`${version} is too old: Kreds needs 26 or newer`)
}

async function address({ origin }: Configuration): Promise<Verdict> {
  const { protocol, hostname } = new URL(origin)
  const safe = protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname)
  return safe ? ok(origin) : warn(`${origin} is not https: browsers will refuse to sign anybody in`)
}

async function dataDirectory({ dataDirectory: path }: Configuration): Promise<Verdict> {
  if (!(await exists(path))) return ok(`${path} is made at the first start`)
  const { mode } = await stat(path)
  if ((mode & lookableByOthers) === 0) return ok(path)
  return warn(`${path} can be looked into by others on this machine: chmod go-rw ${path}`)
}

async function rootKey(configuration: Configuration): Promise<Verdict> {
  const path = rootKeyFile(configuration)
  if (!(await exists(path))) return ok(`${path} is made at the first start`)
  const { mode } = await stat(path)
  if ((mode & usableByOthers) === 0) return ok(path)
  return fail(`${path} can be read by others on this machine: chmod 0400 ${path}`)
}

async function disk({ dataDirectory: path }: Configuration): Promise<Verdict> {
  const { bavail, bsize } = await statfs((await exists(path)) ? path : process.cwd())
  const free = (bavail * bsize) / gigabyte
  const text = `${free.toFixed(1)} GB free`
  if (free < 0.2) return fail(`${text}: the database will soon stop`)
  return free < 2 ? warn(`${text}: make room`) : ok(text)
}

async function database(configuration: Configuration): Promise<Verdict> {
  if (configuration.databaseUrl !== undefined) {
    return ok(`PostgreSQL ${await requirePostgres(configuration.databaseUrl)} answers`)
  }
  const { dataDirectory: path } = configuration
  if (!(await exists(join(path, "database-password")))) return ok("is made at the first start")

  const wish = { mode: "demo", share: true, say: () => {} } as const
  const { address: where, stop } = await openDatabaseFor(configuration, wish)
  try {
    const client = new pg.Client("url" in where ? where.url : where)
    await client.connect()
    const { rows } = await client.query("select current_setting('server_version') as name")
    await client.end()
    return ok(`embedded PostgreSQL ${rows[0].name} answers`)
  } finally {
    await stop()
  }
}

async function mail({ smtpUrl }: Configuration): Promise<Verdict> {
  if (smtpUrl === undefined) return warn("KREDS_SMTP_URL is not set: no mail leaves")
  const seconds5 = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 5000 }
  const transport = nodemailer.createTransport({ url: smtpUrl, ...seconds5 })
  try {
    await transport.verify()
    return ok(`${new URL(smtpUrl).host} answers`)
  } catch (error) {
    return fail(`${new URL(smtpUrl).host} does not take mail: ${(error as Error).message}`)
  } finally {
    transport.close()
  }
}

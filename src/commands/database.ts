import pg from "pg"
import type { Configuration } from "../configuration.ts"
import type { Address } from "../platform/database.ts"
import { openEmbedded } from "../platform/embedded.ts"
import { CannotStart } from "./command.ts"

/** Whose people are in the database: invented ones, or those of an organisation. */
export type Mode = "demo" | "real"

export type OpenDatabase = { address: Address; stop(): Promise<void> }

const oldest = 150_000

/** Opens the database the configuration names; the embedded one unless it names another. */
export async function openDatabaseFor(
  configuration: Configuration,
  wish: { mode: Mode; share: boolean; say: (line: string) => void },
): Promise<OpenDatabase> {
  if (configuration.databaseUrl !== undefined) {
    await requirePostgres(configuration.databaseUrl)
    return { address: { url: configuration.databaseUrl }, stop: async () => {} }
  }
  const { host, port, owner, database, stop } = await openEmbedded({
    dataDir: configuration.dataDirectory,
    database: wish.mode === "demo" ? "kreds_demo" : "kreds",
    share: wish.share,
    say: wish.say,
  })
  return { address: { host, port, ...owner, database }, stop }
}

/** The version of the PostgreSQL that answers there. Throws `CannotStart` when it cannot be used. */
export async function requirePostgres(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on("error", () => {})
  try {
    await client.connect()
    const { rows } = await client.query(
      "select current_setting('server_version_num')::int as number, current_setting('server_version') as name",
    )
    if (rows[0].number >= oldest) return rows[0].name
    throw new CannotStart(
      `KREDS_DATABASE_URL leads to PostgreSQL ${rows[0].name}, and Kreds needs 15 or newer.`,
    )
  } catch (cause) {
    if (cause instanceof CannotStart) throw cause
    throw new CannotStart(`The database at KREDS_DATABASE_URL cannot be used: ${reason(cause)}.`, {
      cause,
    })
  } finally {
    await client.end().catch(() => {})
  }
}

/** An error to reach several addresses has no message of its own. */
function reason(cause: unknown): string {
  if (cause instanceof AggregateError) return reason(cause.errors[0])
  return cause instanceof Error ? cause.message : String(cause)
}

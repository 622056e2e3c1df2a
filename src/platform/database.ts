import { Kysely, PostgresDialect, type PostgresPool } from "kysely"
import pg from "pg"
import { stopwatch } from "./clock.ts"
import { type Claims, signContext } from "./context.ts"
import type { Key } from "./keys.ts"

/** Every table; each store adds its own rows to it by declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: stores add their tables here
export interface Tables {}

/** Statements inside the transaction of one viewer. */
export type Tx = Omit<Kysely<Tables>, "transaction" | "startTransaction" | "connection" | "destroy">

export type Address =
  | { url: string }
  | { host: string; port: number; user: string; password: string; database: string }

/** The only way to the database: a transaction under somebody's identity. */
export type Database = {
  as<T>(claims: Claims, work: (tx: Tx, become: Become) => Promise<T>): Promise<T>
  /** Whether the database answers. */
  answers(): Promise<boolean>
  close(): Promise<void>
}

/** Goes on in the same transaction as somebody else: the door lets a viewer in. */
export type Become = (claims: Claims) => Promise<void>

const timestamp = 1184
const calendarDate = 1082
const bigNumber = 20

const types = new pg.TypeOverrides()
types.setTypeParser(timestamp, (text) => Temporal.Instant.from(text.replace(" ", "T")))
types.setTypeParser(calendarDate, (text) => Temporal.PlainDate.from(text))
types.setTypeParser(bigNumber, Number)

const isTemporal = (value: unknown): value is { toString(): string } =>
  value instanceof Temporal.Instant ||
  value instanceof Temporal.PlainDate ||
  value instanceof Temporal.PlainDateTime

const forPostgres = (value: unknown) => (isTemporal(value) ? value.toString() : value)

/** A Kysely of one connection, whose transaction we hold ourselves. */
const onConnection = (client: pg.PoolClient): Tx => {
  const query = (sql: string, parameters: readonly unknown[] = []) =>
    client.query(sql, parameters.map(forPostgres))
  const pool = {
    connect: async () => ({ query, release: () => undefined }),
    end: async () => undefined,
  }
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }),
  })
}

export const poolTo = (address: Address, role: { user: string; password: string } | undefined) => {
  const shared = { types, max: 10, connectionTimeoutMillis: 30_000, idleTimeoutMillis: 60_000 }
  if (!("url" in address)) return new pg.Pool({ ...address, ...role, ...shared })
  const url = new URL(address.url)
  if (role) {
    url.username = role.user
    url.password = role.password
  }
  return new pg.Pool({ connectionString: url.href, ...shared })
}

const nowInSeconds = () => Math.floor((performance.timeOrigin + stopwatch()) / 1000)

/** Opens the database as one of its non-owner roles; `contextKey` signs who is asking. */
export const openDatabase = (
  address: Address,
  role: { user: string; password: string },
  contextKey: Key,
): Database => {
  const pool = poolTo(address, role)
  pool.on("error", () => undefined)

  // As a parameter: other connections of the role can read the text of a statement.
  const tell = async (client: pg.PoolClient, claims: Claims) => {
    const { processID } = client as pg.PoolClient & { processID: number }
    const signed = signContext(contextKey, processID, nowInSeconds(), claims)
    await client.query("select set_config('kreds.context', $1, true)", [signed])
  }

  return {
    async as(claims, work) {
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        await client.query("begin")
        await tell(client, claims)
        const result = await work(onConnection(client), (next) => tell(client, next))
        await client.query("commit")
        return result
      } catch (cause) {
        await client.query("rollback").catch((error: Error) => {
          broken = error
        })
        throw cause
      } finally {
        client.release(broken)
      }
    },
    async answers() {
      return pool.query("select 1").then(
        () => true,
        () => false,
      )
    },
    close: () => pool.end(),
  }
}

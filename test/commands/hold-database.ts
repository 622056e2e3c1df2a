import pg from "pg"
import { CannotOpen, openEmbedded } from "../../src/platform/embedded.ts"

/** A Kreds that does nothing but keep a database: writes a row, tells how many there are, waits. */
const dataDir = process.argv[2] ?? ""
try {
  const embedded = await openEmbedded({ dataDir, say: () => {} })
  const { host, port, owner, database, adopted } = embedded
  const client = new pg.Client({ host, port, ...owner, database })
  client.on("error", () => {})
  await client.connect()
  await client.query("create table if not exists visits (at timestamptz default now())")
  await client.query("insert into visits default values")
  const { rowCount: visits } = await client.query("select from visits")
  process.once("SIGTERM", async () => {
    await embedded.stop()
    process.exit(0)
  })
  setInterval(() => {}, 60_000)
  console.log(JSON.stringify({ adopted, visits }))
} catch (error) {
  if (!(error instanceof CannotOpen)) throw error
  console.log(JSON.stringify({ refused: error.message }))
}

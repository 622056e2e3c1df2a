import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import type { TestProject } from "vitest/node"
import { bundleAssets } from "../bin/build.mjs"
import { openEmbedded } from "../src/platform/embedded.ts"
import { newKey } from "../src/platform/keys.ts"
import { migrate } from "../src/platform/migrations.ts"

declare module "vitest" {
  interface ProvidedContext {
    server: { host: string; port: number; user: string; password: string }
    rootKey: string
  }
}

const template = "kreds_template"

/** One real PostgreSQL for the whole run, with a migrated template that each test clones. */
export default async function setup(project: TestProject) {
  await bundleAssets()
  const dataDir = mkdtempSync(join(tmpdir(), "kreds-test-"))
  const embedded = await openEmbedded({
    dataDir,
    say: () => undefined,
    database: template,
    fast: true,
  })
  const { host, port, owner } = embedded
  const root = newKey()
  await migrate({ host, port, ...owner, database: template }, root)
  const client = new pg.Client({ host, port, ...owner, database: "postgres" })
  await client.connect()
  await client.query(`alter database ${template} with allow_connections false`)
  await client.end()

  project.provide("server", { host, port, ...owner })
  project.provide("rootKey", root.toString("base64"))

  return async () => {
    await embedded.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

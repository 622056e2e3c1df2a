import { mkdtempSync, rmSync, statfsSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestProject } from "vitest/node"
import { bundleAssets } from "../bin/build.mjs"
import type { OrganisationId } from "../src/organisations/organisation.ts"
import { openEmbedded } from "../src/platform/embedded.ts"
import { newKey } from "../src/platform/keys.ts"
import { makeTemplates, migrated } from "./template.ts"

declare module "vitest" {
  interface ProvidedContext {
    server: { host: string; port: number; user: string; password: string }
    rootKey: string
    organisation: OrganisationId
  }
}

const memory = "/dev/shm"
const enough = 2e9

/** Copying a database makes a thousand small files: in memory where there is room for them. */
const quickestDirectory = (): string => {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize >= enough ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** One real PostgreSQL for the whole run, with templates that each test clones. */
export default async function setup(project: TestProject) {
  await bundleAssets()
  const dataDir = mkdtempSync(join(quickestDirectory(), "kreds-test-"))
  const embedded = await openEmbedded({
    dataDir,
    say: () => undefined,
    database: migrated,
    fast: true,
  })
  const { host, port, owner } = embedded
  const root = newKey()
  const server = { host, port, ...owner }

  project.provide("server", server)
  project.provide("rootKey", root.toString("base64"))
  project.provide("organisation", await makeTemplates(server, root))

  return async () => {
    await embedded.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

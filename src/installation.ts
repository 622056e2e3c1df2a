import { join } from "node:path"
import { z } from "zod"
import { exists, writePrivate } from "./platform/files.ts"

const needed = (otherwise: string) => z.string({ error: otherwise }).trim().min(1, otherwise)

const installation = z.object({
  organisation: needed("The organisation needs a name."),
  /** What mail and SMS call the organisation: it says nothing of what it does. */
  neutralName: needed("The neutral name is missing."),
  zone: needed("The time zone is missing.").refine(
    isZone,
    "The time zone is not known; an example is Europe/Copenhagen.",
  ),
  coordinator: z.object({
    name: needed("The coordinator needs a name."),
    email: z.email({ error: "The coordinator's e-mail address is not one." }),
  }),
  /** How people reach the office, shown on every page. */
  contact: z.object({ phone: z.string().trim().max(40), email: z.string().trim().max(254) }),
})

/** A real installation as `kreds init` was told it: the organisation and its first coordinator. */
export type Installation = z.infer<typeof installation>

/** Where it is written; while it is missing the site is the demo town. */
const fileIn = (dataDirectory: string) => join(dataDirectory, "installation.json")

export const isInstalled = (dataDirectory: string) => exists(fileIn(dataDirectory))

/** What was wrong with it, or the installation. */
export function readInstallation(told: unknown): Installation | { wrong: string } {
  const read = installation.safeParse(told)
  return read.success
    ? read.data
    : { wrong: read.error.issues[0]?.message ?? "Something is missing." }
}

/** Keeps what is no secret; the coordinator is in the database, sealed. */
export async function insertInstallation(dataDirectory: string, made: Installation): Promise<void> {
  const { coordinator: _, ...kept } = made
  await writePrivate(fileIn(dataDirectory), `${JSON.stringify(kept, undefined, 2)}\n`)
}

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }))
  } catch {
    return false
  }
}

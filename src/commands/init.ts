import { createInterface } from "node:readline/promises"
import { rootKeyFile } from "../configuration.ts"
import { insertInstallation, isInstalled, readInstallation } from "../installation.ts"
import { makeDataDirectory } from "../platform/files.ts"
import { type Command, exitCode, printTo, WrongUsage } from "./command.ts"
import { openDatabaseFor } from "./database.ts"
import { requireKeys } from "./keys.ts"
import { readOptions } from "./options.ts"

const questions = {
  organisation: "The name of the organisation",
  "neutral-name": "A name for mail and SMS that says nothing of what it does",
  zone: "Time zone",
  coordinator: "The first coordinator's name",
  email: "The first coordinator's e-mail address",
  phone: "The office's telephone, shown on every page; empty for none",
  "office-email": "The office's e-mail address, shown on every page; empty for none",
} as const

const proposed: Answers = { zone: "Europe/Copenhagen" }

type Question = keyof typeof questions
type Answers = { [name in Question]?: string }

export const init: Command = {
  name: "init",
  summary: "make a real installation: organisation, first coordinator, root key",
  help: `Usage: kreds init [OPTIONS]

Makes a real installation in KREDS_DATA. From then on "kreds start" serves it instead of the demo
town. Asks at the terminal for what is not given:

${Object.entries(questions)
  .map(([name, text]) => `  --${`${name} TEXT`.padEnd(20)} ${text}`)
  .join("\n")}`,
  run: async (args, terminal) => {
    const text = { type: "string" } as const
    const given = readOptions(args, {
      organisation: text,
      "neutral-name": text,
      zone: text,
      coordinator: text,
      email: text,
      phone: text,
      "office-email": text,
    })
    const configuration = terminal.configuration()
    const { dataDirectory } = configuration
    if (await isInstalled(dataDirectory)) {
      printTo(terminal.stderr)(
        `There is an installation in ${dataDirectory} already: it stays as it is.`,
      )
      return exitCode.refused
    }
    const answers = await ask({ ...given })
    const installation = readInstallation({
      organisation: answers.organisation,
      neutralName: answers["neutral-name"],
      zone: answers.zone,
      coordinator: { name: answers.coordinator, email: answers.email },
      contact: { phone: answers.phone ?? "", email: answers["office-email"] ?? "" },
    })
    if ("wrong" in installation) throw new WrongUsage(installation.wrong)

    await makeDataDirectory(dataDirectory)
    requireKeys(configuration)
    const say = printTo(terminal.stderr)
    const database = await openDatabaseFor(configuration, { mode: "real", share: false, say })
    try {
      const { establish } = await import("../establishing.ts")
      await establish(configuration, database.address, installation)
    } finally {
      await database.stop()
    }
    await insertInstallation(dataDirectory, installation)
    const print = printTo(terminal.stdout)
    print(`The installation is ready: "npm start" serves it.`)
    print(`Keep a copy of ${rootKeyFile(configuration)} in a safe place away from this machine.`)
    return exitCode.fine
  },
}

async function ask(given: Answers): Promise<Answers> {
  const missing = (Object.keys(questions) as Question[]).filter((name) => !given[name])
  if (!process.stdin.isTTY) return { ...proposed, ...given }

  const talk = createInterface({ input: process.stdin, output: process.stderr })
  const answers = { ...given }
  for (const name of missing) {
    const hint = proposed[name] ? ` [${proposed[name]}]` : ""
    answers[name] = (await talk.question(`${questions[name]}${hint}: `)) || (proposed[name] ?? "")
  }
  talk.close()
  return answers
}

import { type Command, exitCode, printTo } from "./command.ts"
import { checks, type Verdict } from "./doctor-checks.ts"
import { readOptions } from "./options.ts"

export const doctor: Command = {
  name: "doctor",
  summary: "look whether everything Kreds needs is in order",
  help: `Usage: kreds doctor [--json]

Looks at Node, the address, the data directory, the root key, the disk, the database and the mail
server. Changes nothing. Exit code 0 when nothing failed, else 1.

  --json   print {"ok": true, "checks": [{"name", "verdict": "ok"|"warn"|"fail", "text"}]} instead`,
  run: async (args, terminal) => {
    const { json } = readOptions(args, { json: { type: "boolean" } })
    const configuration = terminal.configuration()
    const print = printTo(terminal.stdout)
    const found: (Verdict & { name: string })[] = []
    for (const { name, look } of checks) {
      const verdict = await look(configuration).catch(failed)
      found.push({ name, ...verdict })
      if (!json) print(`${verdict.verdict.padEnd(4)}  ${name}: ${verdict.text}`)
    }
    const ok = found.every(({ verdict }) => verdict !== "fail")
    if (json) print(JSON.stringify({ ok, checks: found }))
    return ok ? exitCode.fine : exitCode.refused
  },
}

function failed(error: unknown): Verdict {
  return { verdict: "fail", text: error instanceof Error ? error.message : String(error) }
}

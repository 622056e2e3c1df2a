import { spawn } from "node:child_process"

/** A system account to run as; undefined is the account we run as ourselves. */
export type Account = { uid: number; gid: number } | undefined

export type Finished = { code: number; output: string }

/** What PostgreSQL may know of our environment: nothing that could change what it does. */
export const plainEnvironment = {
  PATH: "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
  LC_ALL: "C",
}

/** Runs a program to its end; never throws, a program that cannot be started has code 127. */
export function run(
  program: string,
  args: string[],
  { account, input = "" }: { account?: Account; input?: string } = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...account, cwd: "/", env: plainEnvironment })
    let output = ""
    child.stdout.on("data", (chunk) => (output += chunk))
    child.stderr.on("data", (chunk) => (output += chunk))
    child.stdin.on("error", () => {})
    child.on("error", (error) => resolve({ code: 127, output: error.message }))
    child.on("close", (code) => resolve({ code: code ?? 1, output: output.trim() }))
    child.stdin.end(input)
  })
}

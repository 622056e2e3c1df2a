import { CannotOpen } from "./embedded-refusal.ts"
import { type Account, run } from "./embedded-run.ts"

const name = "kreds"

const ways: [string, string[]][] = [
  [
    "useradd",
    ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name],
  ],
  ["adduser", ["--system", "--group", "--no-create-home", "--disabled-login", name]],
  ["adduser", ["-S", "-D", "-H", "-s", "/sbin/nologin", name]],
]

/** PostgreSQL refuses to run as root: the system account it runs as instead, made when missing. */
export async function systemAccount(say: (line: string) => void): Promise<Account> {
  const found = await lookUp()
  if (found !== undefined) return found

  for (const [program, args] of ways) {
    if ((await run(program, args)).code !== 0) continue
    const made = await lookUp()
    if (made === undefined) continue
    say("PostgreSQL does not run as root: made the system user kreds, which runs it.")
    return made
  }
  throw new CannotOpen(
    "PostgreSQL does not run as root and no system user could be made: " +
      "start Kreds as a normal user, or set KREDS_DATABASE_URL.",
  )
}

async function lookUp(): Promise<Account> {
  const [user, group] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])])
  if (user.code !== 0 || group.code !== 0) return undefined
  return { uid: Number(user.output), gid: Number(group.output) }
}

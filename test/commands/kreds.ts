import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { projectRoot } from "../../src/platform/project-root.ts"

export type Ended = { code: number | null; stdout: string; stderr: string }

/** Nothing of the machine's own settings may decide a test. */
const settled = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(KREDS_|PORT$|METRICS_PORT$|npm_)/.test(name)),
)

/** Starts `kreds` as a person would type it. */
export function startKreds(args: string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(projectRoot, "bin", "kreds"), ...args], {
    env: { ...settled, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let stdout = ""
  let stderr = ""
  child.stdout.on("data", (chunk) => {
    stdout += chunk
  })
  child.stderr.on("data", (chunk) => {
    stderr += chunk
  })
  const ended: Promise<Ended> = once(child, "close").then(([code]) => ({ code, stdout, stderr }))
  return { child, ended }
}

/** Runs `kreds` to its end. */
export const kreds = (args: string[], environment?: Record<string, string>) =>
  startKreds(args, environment).ended

import { spawn } from "node:child_process"
import { once } from "node:events"
import { type AddressInfo, createServer } from "node:net"
import { join } from "node:path"
import { projectRoot } from "../../src/platform/project-root.ts"

/** Nothing of the machine's own settings may decide a test. */
const settled = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(KREDS_|PORT$|METRICS_PORT$|npm_)/.test(name)),
)

type Ended = { code: number | null; stdout: string; stderr: string }

/** Runs `kreds` to its end, as a person would type it. */
export const kreds = (args: string[], environment: Record<string, string> = {}) =>
  startProgram(join(projectRoot, "bin", "kreds"), args, environment).ended

/** Starts what `kreds` starts once everything is installed and built. */
export const startBuilt = (args: string[], environment: Record<string, string>) =>
  startProgram(join(projectRoot, "dist", "main.js"), args, environment)

function startProgram(program: string, args: string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, [program, ...args], {
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
  return { child, ended, printed: () => stdout }
}

/** A port that nobody listens on at the moment. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0)
  await once(probe, "listening")
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}

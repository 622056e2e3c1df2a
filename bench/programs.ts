import { type ChildProcess, fork, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { type AddressInfo, createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { projectRoot } from "../src/platform/project-root.ts"
import type { Answer } from "./answer.ts"

/** A program that answers on a port of this machine. */
export type Program = { origin: string; stop(): Promise<void> }

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}

const longest = 120_000

const untilOpen = async (origin: string, child: ChildProcess) => {
  const givesUp = performance.now() + longest
  while (child.exitCode === null && performance.now() < givesUp) {
    const answer = await fetch(`${origin}/healthz`).catch(() => undefined)
    if (answer?.ok) return
    await sleep(200)
  }
  throw new Error("the site did not open")
}

/** The demo town as `npm start` opens it, in a directory of its own. */
export const openTown = async (): Promise<Program> => {
  const directory = mkdtempSync(join(tmpdir(), "kreds-bench-"))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const child = spawn(process.execPath, [join(projectRoot, "dist", "main.js"), "demo"], {
    env: { PATH: process.env.PATH, PORT: String(port), KREDS_DATA: directory },
    stdio: ["ignore", "ignore", "inherit"],
  })
  await untilOpen(origin, child)
  return {
    origin,
    async stop() {
      child.kill("SIGTERM")
      if (child.exitCode === null) await once(child, "exit")
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** A bare server in a process of its own that gives this answer to everything. */
export const openBare = async (answer: Answer): Promise<Program> => {
  const child = fork(join(import.meta.dirname, "bare.js"))
  child.send(answer)
  const [port] = await once(child, "message")
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      child.disconnect()
      if (child.exitCode === null) await once(child, "exit")
    },
  }
}

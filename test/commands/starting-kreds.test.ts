import { once } from "node:events"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { connect, createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { kreds, startBuilt } from "./kreds.ts"

const dataDir = mkdtempSync(join(tmpdir(), "kreds-start-"))
const environment = { KREDS_DATA: dataDir, PORT: "" }
const lock = join(dataDir, "postgres", "cluster", "postmaster.pid")

beforeAll(async () => {
  const probe = createServer().listen(0)
  environment.PORT = String((probe.address() as { port: number }).port)
  probe.close()
  await kreds(["--version"])
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

async function open() {
  const running = startBuilt(["start"], environment)
  await expect
    .poll(() => running.printed() || running.child.exitCode, { timeout: 40_000, interval: 50 })
    .toContain(`Kreds is open at http://localhost:${environment.PORT}\n`)
  return running
}

const health = async () => {
  const answer = await fetch(`http://localhost:${environment.PORT}/healthz`)
  return { status: answer.status, text: (await answer.text()).trim() }
}

describe("kreds start", () => {
  test("opens, survives being killed, and stops in order when asked to", async () => {
    const first = await open()
    expect(await health()).toEqual({ status: 200, text: "ok" })
    first.child.kill("SIGKILL")
    await first.ended
    expect(existsSync(lock)).toBe(true)

    const second = await open()
    expect(await health()).toEqual({ status: 200, text: "ok" })
    second.child.kill("SIGTERM")
    expect(await second.ended).toMatchObject({ code: 0, stderr: "" })
    expect(existsSync(lock)).toBe(false)
  })

  test("has left a database that is up to date and an installation in order", async () => {
    const migrated = await kreds(["migrate", "--json"], environment)
    expect(migrated).toMatchObject({ code: 0, stdout: '{"applied":[]}\n' })

    const { code, stdout } = await kreds(["doctor", "--json"], environment)
    const { ok, checks } = JSON.parse(stdout)
    expect({ code, ok }).toEqual({ code: 0, ok: true })
    expect(checks).toContainEqual({
      name: "database",
      verdict: "ok",
      text: expect.stringMatching(/^embedded PostgreSQL \d+\.\d+ answers$/),
    })
  })

  test("refuses a root key that is not one, in a sentence", async () => {
    const wrong = { ...environment, KREDS_ROOT_KEY_FILE: import.meta.filename }
    const { code, stderr } = await kreds(["start"], wrong)
    expect(code).toBe(78)
    expect(stderr).toMatch(/^The root key in .* does not open this installation .*\n$/)
  })

  test("waits for requests under way on Ctrl-C, and not on a second Ctrl-C", async () => {
    const { child, ended } = await open()
    const request = connect(Number(environment.PORT), "localhost")
    request.on("error", () => {})
    // The server answers "100 Continue" when it has the request and waits for the rest of it.
    const head = [
      "POST /sign-in HTTP/1.1",
      "Host: localhost",
      "Content-Type: application/x-www-form-urlencoded",
      "Content-Length: 9",
      "Expect: 100-continue",
    ]
    request.write(`${head.join("\r\n")}\r\n\r\n`)
    await once(request, "data")
    child.kill("SIGINT")
    await pause(1500)
    expect(child.exitCode).toBe(null)

    child.kill("SIGINT")
    expect((await ended).code).toBe(130)
    request.destroy()
  })

  test("stops in order on one Ctrl-C", async () => {
    const { child, ended } = await open()
    child.kill("SIGINT")
    child.kill("SIGINT")
    expect((await ended).code).toBe(0)
    expect(existsSync(lock)).toBe(false)
  })
})

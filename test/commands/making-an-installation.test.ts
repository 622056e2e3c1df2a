import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { openOutbox } from "../../src/platform/outbox.ts"
import { Browser } from "../browser.ts"
import { freePort, kreds, startBuilt } from "./kreds.ts"

const dataDir = mkdtempSync(join(tmpdir(), "kreds-init-"))
const environment = { KREDS_DATA: dataDir }
const file = join(dataDir, "installation.json")
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const given = ["--organisation=Selvhjælp Byen", "--neutral-name=Aftaler", "--coordinator=Cora"]

test("kreds init says what is missing and makes nothing", async () => {
  const { code, stderr } = await kreds(["init", ...given, "--email=cora"], environment)
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: `The coordinator's e-mail address is not one. "kreds --help" lists what there is.\n`,
  })
  expect(() => statSync(file)).toThrow("ENOENT")
})

test("kreds init makes an installation that only its owner can read, once", async () => {
  const whole = ["init", ...given, "--email=cora@example.test"]
  expect((await kreds(whole, environment)).code).toBe(0)
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ organisation: "Selvhjælp Byen" })
  expect(readFileSync(file, "utf8")).not.toMatch(/cora/i)

  const again = await kreds([...whole, "--organisation=En anden"], environment)
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining("stays as it is") })
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ organisation: "Selvhjælp Byen" })
})

test("an installation does not start without a way to send mail", async () => {
  const { code, stderr } = await kreds(["start"], environment)
  expect(code).toBe(78)
  expect(stderr).toMatch(/^Nobody can sign in without mail: set KREDS_SMTP_URL, .*\n$/)
})

test("the first coordinator signs in by a code from the installation's own mail server", async () => {
  const post = await openOutbox(Temporal.Now.instant)
  const port = String(await freePort())
  const site = `http://localhost:${port}`
  const running = startBuilt(["start"], {
    ...environment,
    PORT: port,
    KREDS_SMTP_URL: `${post.url}?from=besked@example.test`,
  })
  try {
    await expect.poll(running.printed, { timeout: 40_000 }).toContain(`open at ${site}`)
    const browser = new Browser(async (request) =>
      fetch(request.url.replace("http://localhost:3000", site), {
        method: request.method,
        headers: request.headers,
        body: request.method === "POST" ? await request.text() : null,
        redirect: "manual",
      }),
    )
    await browser.post("/sign-in", { email: "Cora@example.test" })
    await expect.poll(() => post.list().length, { timeout: 20_000 }).toBe(1)
    expect(post.list()[0]).toMatchObject({ to: ["cora@example.test"], from: "besked@example.test" })
    const code = /\d{6}/.exec(post.list()[0]?.text ?? "")?.[0] ?? ""

    expect((await browser.post("/sign-in/code", { code })).location).toBe("/desk")
    expect((await browser.get("/desk")).status).toBe(200)
    expect((await browser.get("/demo")).status).toBe(404)
  } finally {
    running.child.kill("SIGTERM")
    await running.ended
    await post.close()
  }
})

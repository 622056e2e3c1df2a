import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { kreds } from "./kreds.ts"

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

  const again = await kreds([...whole, "--organisation=En anden"], environment)
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining("stays as it is") })
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ organisation: "Selvhjælp Byen" })
})

test("an installation does not start without a way to send mail", async () => {
  const { code, stderr } = await kreds(["start"], environment)
  expect(code).toBe(78)
  expect(stderr).toMatch(/^Nobody can sign in without mail: set KREDS_SMTP_URL, .*\n$/)
})

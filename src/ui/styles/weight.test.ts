import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { bundleAssets } from "../../../bin/build.mjs"

const into = mkdtempSync(join(tmpdir(), "kreds-assets-"))
beforeAll(() => bundleAssets(into))
afterAll(() => rmSync(into, { recursive: true }))

function content(ending: string): Buffer {
  const names = readdirSync(join(into, "assets")).filter((name) => name.endsWith(ending))
  expect(names).toHaveLength(1)
  return readFileSync(join(into, "assets", names[0] ?? ""))
}

test("all styles weigh at most 16 KB", () => {
  const css = content(".css")
  expect(css.length).toBeGreaterThan(8_000)
  expect(css.length).toBeLessThanOrEqual(16 * 1024)
})

test("all scripts weigh at most 5 KB", () => {
  const js = content(".js")
  expect(js.length).toBeGreaterThan(1_000)
  expect(js.length).toBeLessThanOrEqual(5 * 1024)
})

test("the letters weigh at most 36 KB and are the only file the styles ask for", () => {
  expect(content(".woff2").length).toBeLessThanOrEqual(36 * 1024)
  expect(content(".css").toString().match(/url\(/g)).toHaveLength(1)
})

test("scripts write no markup, so trusted types have nothing to stop", () => {
  expect(content(".js").toString()).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|eval\(/)
})

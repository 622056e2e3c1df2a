import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { giveUp, inRoot, say } from "./root.mjs"

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]

/** The path of a Chromium that starts, fetched when there is none. */
export async function chromium(node) {
  const found = await find()
  if (found !== undefined) return found

  say("Fetching Chromium for the tests; this takes a minute or two, once.")
  if (isDebian() && process.getuid?.() === 0) {
    quietly("apt-get", ["update", "-qq"])
    quietly("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"])
  }
  if ((await find()) === undefined) {
    quietly(node, [inRoot("node_modules", "playwright-core", "cli.js"), "install", "chromium"])
  }
  const fetched = await find()
  if (fetched !== undefined) return fetched

  say("The tests need a Chromium that starts: install the package chromium, then try again.")
  return giveUp("0 passed, 1 failed")
}

async function find() {
  const { chromium: playwright } = await import("playwright-core")
  const named = process.env.KREDS_CHROMIUM
  const candidates = [named, ...names.map(onPath), playwright.executablePath()]
  return candidates.find((path) => path && existsSync(path) && starts(path))
}

function onPath(name) {
  if (process.platform === "win32") return undefined
  return spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim()
}

function starts(path) {
  return spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0
}

function isDebian() {
  if (!existsSync("/etc/os-release")) return false
  return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"))
}

function quietly(program, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  const { status, stdout, stderr } = spawnSync(program, args, { env, encoding: "utf8" })
  if (status !== 0) say(`${stdout ?? ""}${stderr ?? ""}`.trim())
}

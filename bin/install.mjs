import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { giveUp, inRoot, root, say } from "./root.mjs"

const lock = inRoot("package-lock.json")
const stamp = inRoot("node_modules", ".kreds-stamp")
const installed = inRoot("node_modules", ".package-lock.json")

/** Brings node_modules in line with package-lock.json; does nothing when it is. */
export function install() {
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return
  if (!isInstalled()) npmCi()
  writeFileSync(stamp, wanted)
}

/** One folder may be seen from two systems: what is installed depends on the system, too. */
function fingerprint() {
  const system = `${process.platform} ${process.arch}`
  return createHash("sha256").update(readFileSync(lock)).update(system).digest("hex")
}

/** Whether somebody installed the same by hand; optional packages may be for another system. */
function isInstalled() {
  if (!existsSync(installed)) return false
  const { packages: here } = JSON.parse(readFileSync(installed, "utf8"))
  const { packages: wanted } = JSON.parse(readFileSync(lock, "utf8"))
  return Object.entries(wanted)
    .filter(([path, { optional }]) => path !== "" && (!optional || path in here))
    .every(([path, { version }]) => here[path]?.version === version)
}

function npmCi() {
  say("Installing what Kreds needs; this takes about a minute, once.")
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"]
  const { status, error, stdout, stderr } = npm(args)
  if (status === 0) return

  say(`${stdout ?? ""}${stderr ?? ""}${error?.message ?? ""}`.trim())
  giveUp("npm could not install what Kreds needs: see above, then try again.")
}

function npm(args) {
  const options = { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 }
  const self = process.env.npm_execpath
  if (self?.endsWith("npm-cli.js")) return spawnSync(process.execPath, [self, ...args], options)
  if (process.platform !== "win32") return spawnSync("npm", args, options)
  return spawnSync(`npm ${args.join(" ")}`, { ...options, shell: true })
}

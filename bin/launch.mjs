import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { constants } from "node:os"
import { inRoot } from "./root.mjs"
import { setup } from "./setup.mjs"

/** Ctrl-C reaches us from the terminal and again through npm: within this time it is one press. */
const onePress = 500

/** Runs a command of Kreds as if it were this process: same terminal, signals and exit code. */
export async function launch(args) {
  const node = await setup()
  const child = spawn(node, ["--enable-source-maps", inRoot("dist", "main.js"), ...args], {
    // The channel closes when we are killed, so that the command does not outlive us.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  })
  passOnSignals(child)
  followNpm(child)
  child.on("error", (error) => {
    console.error(error.message)
    process.exit(1)
  })
  child.on("exit", (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0))
  })
}

function passOnSignals(child) {
  let pressed = -onePress
  process.on("SIGINT", () => {
    const now = performance.now()
    if (now - pressed >= onePress) child.kill("SIGINT")
    pressed = now
  })
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal))
}

/** When npm itself is killed, no signal tells us: whoever starts again must not find us there. */
function followNpm(child) {
  if (process.env.npm_lifecycle_event !== "start") return
  const ancestors = () => `${process.ppid} ${parentOf(process.ppid)}`
  const ours = ancestors()
  setInterval(() => ancestors() === ours || child.kill("SIGTERM"), 500).unref()
}

/** Between npm and us there may be a shell. */
function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[1]
  } catch {
    return undefined
  }
}

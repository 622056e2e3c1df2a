import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, dirname, join } from "node:path"
import { chromium } from "./chromium.mjs"
import { inRoot, root } from "./root.mjs"
import { setup } from "./setup.mjs"

/** Everything that is checked before a change lands. The last line counts: "N passed, N failed". */
export async function check() {
  const node = await setup()
  const env = {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
    KREDS_CHROMIUM: await chromium(node),
  }
  const run = (name, program, args) => step({ name, command: [node, program, ...args], env })

  const orderly = [
    await run("types", inRoot("node_modules", "typescript", "bin", "tsc"), ["--noEmit"]),
    await run("lint", inRoot("node_modules", "@biomejs", "biome", "bin", "biome"), ["check", "."]),
    await run("unused", inRoot("node_modules", "knip", "bin", "knip.js"), []),
  ]
  const tests = await runTests(run)

  const passed = orderly.filter((ok) => ok).length + tests.passed
  const failed = orderly.filter((ok) => !ok).length + tests.failed
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}

async function runTests(run) {
  const folder = mkdtempSync(join(tmpdir(), "kreds-tests-"))
  const report = join(folder, "report.json")
  const ok = await run("tests", inRoot("node_modules", "vitest", "vitest.mjs"), [
    "run",
    "--reporter=minimal",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ])
  const counted = count(report)
  rmSync(folder, { recursive: true, force: true })
  // What fails outside a test (an import, an error nobody caught) must not pass unseen.
  return ok || counted.failed > 0 ? counted : { ...counted, failed: 1 }
}

function count(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** Runs one check: a line when it is fine, what it had to say when it is not. */
function step({ name, command: [program, ...args], env }) {
  const began = performance.now()
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] })
    const output = []
    child.stdout.on("data", (chunk) => output.push(chunk))
    child.stderr.on("data", (chunk) => output.push(chunk))
    child.on("close", (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      if (code !== 0) console.log(Buffer.concat(output).toString())
      console.log(`${name}: ${code === 0 ? "fine" : "failed"} (${seconds} s)`)
      resolve(code === 0)
    })
  })
}

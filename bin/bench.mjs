import { spawnSync } from "node:child_process"
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { chromium } from "./chromium.mjs"
import { giveUp, inRoot, root } from "./root.mjs"
import { setup } from "./setup.mjs"

const source = inRoot("bench")
// Not in dist/, which is another one as soon as somebody starts what they changed.
const bundled = inRoot("node_modules", ".kreds-bench")
const programs = readdirSync(source)
  .filter((file) => /^(formation|renders|sign-up|first-view)\.tsx?$/.test(file))
  .map((file) => file.replace(/\.tsx?$/, ""))

/** Runs the benches of those names, or all, one after the other. */
export async function bench(asked) {
  const unknown = asked.find((name) => !programs.includes(name))
  if (unknown) giveUp(`There is no bench "${unknown}": there are ${programs.join(", ")}.`, 2)

  const node = await setup()
  await bundle()
  const wanted = asked.length > 0 ? asked : programs
  const env = { ...process.env, KREDS_CHROMIUM: await browserFor(wanted, node) }
  for (const name of wanted) {
    const program = join(bundled, `${name}.js`)
    const { status } = spawnSync(node, ["--enable-source-maps", program], { stdio: "inherit", env })
    if (status !== 0) process.exit(status ?? 1)
  }
  const biome = inRoot("node_modules", "@biomejs", "biome", "bin", "biome")
  spawnSync(node, [biome, "format", "--write", source], { stdio: "ignore", cwd: root })
}

const browserFor = async (wanted, node) => (wanted.includes("first-view") ? chromium(node) : "")

async function bundle() {
  const esbuild = await import("esbuild")
  const entries = [...programs, "bare"].map((name) => inRoot("bench", name))
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: entries.map((path) => (existsSync(`${path}.tsx`) ? `${path}.tsx` : `${path}.ts`)),
    outdir: bundled,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node26",
    packages: "external",
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: true,
    logLevel: "warning",
  })
  await esbuild.stop()
}

import { createHash } from "node:crypto"
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { basename, join, relative } from "node:path"
import { inRoot, root } from "./root.mjs"

const target = inRoot("dist")
const stamp = inRoot("dist", ".kreds-stamp")
const sources = ["src", "demo", "content", "bin", "package-lock.json"]

/** Bundles the site and what browsers get into dist/; does nothing when the sources are the same. */
export async function build() {
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return

  const draft = inRoot("node_modules", `.kreds-build-${process.pid}`)
  try {
    await bundle(draft)
    writeFileSync(join(draft, basename(stamp)), wanted)
    replaceBy(draft)
  } finally {
    rmSync(draft, { recursive: true, force: true })
    const esbuild = await import("esbuild")
    await esbuild.stop()
  }
}

/** Puts the new folder where the old one was, so that nobody meets a half-written one. */
function replaceBy(draft) {
  const old = `${draft}.old`
  if (existsSync(target)) renameSync(target, old)
  try {
    renameSync(draft, target)
  } catch (error) {
    // Somebody else built the same at the same moment.
    if (!existsSync(stamp)) throw error
  }
  rmSync(old, { recursive: true, force: true })
}

async function bundle(into) {
  const esbuild = await import("esbuild")
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: { main: "src/main.ts", "solver-worker": "src/formation/solver/worker.ts" },
    // Source maps name the sources as seen from where the files end up.
    outdir: target,
    write: false,
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
  mkdirSync(into, { recursive: true })
  for (const { path, contents } of outputFiles) {
    writeFileSync(join(into, relative(target, path)), contents)
  }
  await bundleAssets(into)
}

/** Styles, script and letters for browsers, named by their content, and the list of their names. */
export async function bundleAssets(into = target) {
  const esbuild = await import("esbuild")
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: { kreds: "src/browser/index.ts", style: "src/ui/styles/index.css" },
    outdir: join(into, "assets"),
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    bundle: true,
    minify: true,
    format: "esm",
    target: ["chrome111", "firefox114", "safari16.4"],
    loader: { ".woff2": "file" },
    logLevel: "warning",
    metafile: true,
  })
  const names = Object.keys(metafile.outputs).map((path) => basename(path))
  const address = (ending) => `/assets/${names.find((name) => name.endsWith(ending)) ?? ""}`
  const assets = { css: address(".css"), js: address(".js"), font: address(".woff2") }
  writeFileSync(join(into, "assets.json"), `${JSON.stringify(assets)}\n`)
}

function fingerprint() {
  const hash = createHash("sha256")
  for (const path of sources.flatMap((name) => filesBelow(inRoot(name)))) {
    hash.update(path).update("\0").update(readFileSync(path)).update("\0")
  }
  return hash.digest("hex")
}

function filesBelow(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  const entries = readdirSync(path, { withFileTypes: true })
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const below = join(path, entry.name)
      if (entry.isDirectory()) return filesBelow(below)
      return /\.test\.tsx?$/.test(entry.name) ? [] : [below]
    })
}

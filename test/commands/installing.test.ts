import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { projectRoot } from "../../src/platform/project-root.ts"

type Entry = { optionalDependencies?: Record<string, string> }

test("the lock file knows every optional package: npm ci refuses one that does not", () => {
  const lock = readFileSync(join(projectRoot, "package-lock.json"), "utf8")
  const { packages }: { packages: Record<string, Entry> } = JSON.parse(lock)
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages),
    ),
  )
  expect(missing).toEqual([])
})

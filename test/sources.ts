import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, posix } from "node:path"
import { projectRoot } from "../src/platform/project-root.ts"

export type Import = { to: string; isType: boolean }

/** A file of the product, as the rules of the house look at it. */
export type Source = {
  /** From the root, with slashes: "src/people/store.ts". */
  path: string
  text: string
  imports: Import[]
}

const statement =
  /^\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm

/** Where every import leads: a path from the root, or the name of a package. */
export const importsOf = (path: string, text: string): Import[] =>
  [...text.matchAll(statement)].map(([, type, plain, dynamic]) => {
    const to = plain ?? dynamic ?? ""
    return {
      to: to.startsWith(".") ? posix.join(dirname(path), to) : to,
      isType: type !== undefined,
    }
  })

/** Every TypeScript file below a folder. */
export const readSources = (folder: string): Source[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const path = posix.join(folder, name)
      const text = readFileSync(join(projectRoot, path), "utf8")
      return { path, text, imports: importsOf(path, text) }
    })

export const isTest = ({ path }: Source) => /\.test\.tsx?$/.test(path)

import { existsSync } from "node:fs"
import { dirname, join } from "node:path"

const climb = (from: string): string => {
  if (existsSync(join(from, "migrations"))) return from
  const above = dirname(from)
  if (above === from) throw new Error("the project's folder was not found above the program")
  return climb(above)
}

/** The project's folder, whether the program runs from its sources or from what was built. */
export const projectRoot = climb(import.meta.dirname)

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Services } from "../organisations/services.ts"
import { projectRoot } from "../platform/project-root.ts"
import { type AcuteLine, asAcuteLines } from "./acute-line.ts"
import { insertTheme } from "./store.ts"
import type { RecognitionId, Texts, Theme, ThemeId } from "./theme.ts"

type Shipped = Omit<Theme, "id"> & { recognitions: (Texts & { key: string; shame: boolean })[] }

const content = (...path: string[]) => join(projectRoot, "content", ...path)

/** Where to call for acute help, in the order to try. */
export const readAcuteLines = (): AcuteLine[] =>
  asAcuteLines(JSON.parse(readFileSync(content("acute.json"), "utf8")))

/** The themes that come with the product, in their order. */
export const shippedThemes = (): Shipped[] => {
  const directory = content("themes")
  return readdirSync(directory)
    .filter((name) => name.endsWith(".json"))
    .map((name): Shipped => JSON.parse(readFileSync(join(directory, name), "utf8")))
    .sort((a, b) => a.position - b.position)
}

/** Gives a new organisation the shipped themes as its own, to change as it likes. */
export const adoptThemes = async (services: Services, shipped = shippedThemes()): Promise<void> => {
  for (const { recognitions, ...theme } of shipped) {
    const id = services.chance.id() as ThemeId
    await insertTheme(
      services,
      { id, ...theme },
      recognitions.map((recognition) => ({
        id: services.chance.id() as RecognitionId,
        theme: id,
        ...recognition,
      })),
    )
  }
}

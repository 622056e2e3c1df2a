import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { projectRoot } from "../src/platform/project-root.ts"
import { readable, type Spread } from "./figures.ts"
import { type Machine, thisMachine } from "./machine.ts"

/** One measured thing. A spread where it was measured several times. */
export type Figure = { what: string; unit: string; value: number | Spread; aim?: string }

type Result = { bench: string; on: string; machine: Machine; note: string; figures: Figure[] }

const inBench = (...path: string[]) => join(projectRoot, "bench", ...path)
const begin = "<!-- figures -->"
const end = "<!-- end of figures -->"

/** Measures, keeps the figures in `results/`, prints them, and writes the table of the README anew. */
export const bench = async (
  name: string,
  note: string,
  measure: () => Promise<Figure[]> | Figure[],
): Promise<void> => {
  const machine = thisMachine()
  const figures = await measure()
  const on = Temporal.Now.plainDateISO().toString()
  const result: Result = { bench: name, on, machine, note, figures }
  mkdirSync(inBench("results"), { recursive: true })
  writeFileSync(inBench("results", `${name}.json`), `${JSON.stringify(result, undefined, 2)}\n`)
  for (const figure of figures) console.log(`${figure.what}: ${told(figure)}`)
  writeTable()
}

const told = ({ value, unit, aim }: Figure) => {
  const text =
    typeof value === "number"
      ? `${readable(value)} ${unit}`
      : `${readable(value.median)} ${unit} (${readable(value.least)}–${readable(value.most)})`
  return aim ? `${text}; aim: ${aim}` : text
}

const writeTable = () => {
  const all = readdirSync(inBench("results"))
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file): Result => JSON.parse(readFileSync(inBench("results", file), "utf8")))
  const readme = readFileSync(inBench("README.md"), "utf8")
  const [before = "", after = ""] = [readme.split(begin)[0], readme.split(end)[1]]
  const table = `${begin}\n${all.map(section).join("\n")}${end}`
  writeFileSync(inBench("README.md"), `${before}${table}${after}`)
}

const section = ({ bench: name, on, machine, note, figures }: Result) => `
### ${name}

| what | figure |
|---|---|
${figures.map((figure) => `| ${figure.what} | ${told(figure)} |`).join("\n")}

${note} Measured ${on} on ${machine.cores} cores, ${machine.memoryGiB} GiB of memory, ${machine.system},
Node ${machine.node}; load before the run: ${machine.load}.
`

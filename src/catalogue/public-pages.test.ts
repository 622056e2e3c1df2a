import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { lix } from "../../content/lix.ts"
import { openWorld, type World } from "../../test/world.ts"
import { founderClaims } from "../organisations/actions.ts"
import { paths } from "../paths.ts"
import { adoptThemes, readAcuteLines, shippedThemes } from "./actions.ts"
import { dialled } from "./acute-line.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
  const { house, organisation } = world
  await house.web.as(founderClaims(organisation), async (tx) =>
    adoptThemes(await house.servicesIn(tx, organisation)),
  )
})
afterAll(() => world.close())

const themes = shippedThemes()
const pages = [
  paths.front.to(),
  paths.themes.to(),
  ...themes.map(({ slug }) => paths.theme.to({ theme: slug })),
  paths.about.to(),
  paths.how.to(),
  paths.acute.to(),
  paths.recommend.to(),
  paths.volunteer.to(),
  paths.privacy.to(),
  paths.safeBrowsing.to(),
]

const read = (path: string) => world.browser().get(path)

describe.each([{ language: "da" }, { language: "en" }])("in $language", ({ language }) => {
  const everyPage = test.each(pages.map((path) => `/${language}${path}`))

  everyPage("a visitor reads %s, under one heading", async (path) => {
    const page = await read(path)
    expect(page.status).toBe(200)
    expect(page.text).toContain(`<html lang="${language}">`)
    expect(page.text.match(/<h1[ >]/g)).toHaveLength(1)
    expect(headingLevels(page.text)).toSatisfy(skipsNoLevel)
  })

  everyPage(
    "%s asks nothing of another house and has no style or script of its own",
    async (path) => {
      const { text } = await read(path)
      expect(text.match(/(?:src|href|action)="(?:https?:)?\/\/[^"]*"/g)).toBeNull()
      expect(
        text.match(/<style|<script(?! type="module" src="\/)| style="| on[a-z]+="/g),
      ).toBeNull()
    },
  )

  everyPage("%s can be left quickly and leads to acute help", async (path) => {
    const { text } = await read(path)
    expect(text).toContain(`<form method="post" action="${paths.leave.to()}" class="quick-exit"`)
    expect(text).toContain(`href="${paths.acute.to()}"`)
  })

  everyPage("%s is easy to read", async (path) => {
    expect(lix(textOfMain((await read(path)).text))).toBeLessThanOrEqual(35)
  })
})

test("the list of themes leads to each of them, and on when none fits", async () => {
  const { text } = await read(paths.themes.to())
  for (const { slug, name, summary } of themes) {
    expect(text).toContain(`<a href="${paths.theme.to({ theme: slug })}">${name.da}</a>`)
    expect(text).toContain(summary.da)
  }
  expect(textOfMain(text)).toContain("Skriv dig op alligevel")
})

test("a theme shows its sentences in their order, none of them marked as the shameful one", async () => {
  const [theme] = themes
  const { text } = await read(paths.theme.to({ theme: theme?.slug ?? "" }))
  const sentences = theme?.recognitions.map(({ da }) => `<li>${da}</li>`)
  expect(text).toContain(sentences?.join("") ?? "no sentences")
})

test("the title of a theme's page tells a shared browser nothing", async () => {
  const titles = await Promise.all(
    themes.map(async ({ slug }) => {
      const { text } = await read(paths.theme.to({ theme: slug }))
      return /<title>(.*)<\/title>/.exec(text)?.[1]
    }),
  )
  expect(new Set(titles)).toEqual(new Set(["Tema – Selvhjælp Byen"]))
})

test.each(["findes-ikke", "Sorg", "sorg/mere", "smørrebrød", "%00", "%E0%A4%A", "a".repeat(5000)])(
  "there is no theme at /themes/%s",
  async (slug) => {
    const page = await read(`/themes/${slug}`)
    expect(page.status).toBe(404)
    expect(page.text).toContain("<h1>Siden findes ikke</h1>")
  },
)

test("a theme that the organisation has put away is not there, not even by its address", async () => {
  const { house, organisation } = world
  const set = (active: boolean) =>
    house.web.as(founderClaims(organisation), (tx) =>
      tx.updateTable("themes").set({ active }).where("slug", "=", "stress").execute(),
    )
  const address = paths.theme.to({ theme: "stress" })
  await set(false)
  expect((await read(address)).status).toBe(404)
  expect((await read(paths.themes.to())).text).not.toContain(address)
  await set(true)
  expect((await read(address)).status).toBe(200)
})

test("acute help has every number as a link that a telephone dials", async () => {
  const { text } = await read(paths.acute.to())
  const lines = readAcuteLines()
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines) {
    expect(text).toContain(`href="${dialled(line)}"`)
    expect(text).toContain(line.hours.da)
  }
})

test("the numbers on the page about how it goes are the organisation's own", async () => {
  expect((await read(paths.how.to())).text).toContain("Der er 5-8 i en gruppe.")
})

test("Danish letters arrive whole", async () => {
  const page = await read(paths.about.to())
  expect(page.headers.get("Content-Type")).toMatch(/charset=utf-8/i)
  expect(page.text).toContain("selvhjælp?</h1>")
})

function headingLevels(html: string): number[] {
  return [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
}

function skipsNoLevel(levels: number[]): boolean {
  return levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)
}

/** What is read in the page's own part, a line for each block. */
function textOfMain(html: string): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? ""
  return main
    .replace(/<svg[\s\S]*?<\/svg>/g, "")
    .replace(/<\/(p|li|h\d|dt|dd|legend|label|button|a|article)>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
}

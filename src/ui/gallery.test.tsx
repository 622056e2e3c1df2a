import { beforeAll, describe, expect, test } from "vitest"
import { Gallery } from "./gallery.tsx"
import { Page } from "./page.tsx"
import { renderPage } from "./render.ts"
import { sampleFrame } from "./sample-frame.ts"

let html = ""
beforeAll(() => {
  html = renderPage(
    sampleFrame,
    <Page title="Byggeklodser">
      <Gallery />
    </Page>,
  )
})

const attribute = (name: string) =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].flatMap(([, value]) => value ?? [])
const ids = () => attribute("id")

describe("every component", () => {
  test("has ids of its own", () => {
    expect(ids().filter((id, at) => ids().indexOf(id) !== at)).toEqual([])
  })

  test.each(["for", "aria-labelledby", "aria-describedby"])(
    "points by %s to what is there",
    (name) => {
      const wanted = attribute(name).flatMap((value) => value.split(" "))
      expect(wanted.length).toBeGreaterThan(0)
      expect(wanted.filter((id) => !ids().includes(id))).toEqual([])
    },
  )

  test("labels each control", () => {
    const controls = [...html.matchAll(/<(input|select|textarea)\b([^>]*)>/g)]
      .map(([, , attributes = ""]) => attributes)
      .filter((attributes) => !attributes.includes('type="hidden"'))
      .filter((attributes) => !attributes.includes('name="week.'))
    const unlabelled = controls.filter((attributes) => {
      const [, id] = attributes.match(/\sid="([^"]*)"/) ?? []
      return !id || !attribute("for").includes(id)
    })
    expect(controls.length).toBeGreaterThan(10)
    expect(unlabelled).toEqual([])
  })

  test("keeps to what the content policy allows", () => {
    expect(html).not.toMatch(/\sstyle=/)
    expect(html).not.toMatch(/\son[a-z]+=/)
    expect(html).not.toContain("<style")
    expect(html).not.toMatch(/<script(?![^>]* src=)/)
    expect(html).not.toMatch(/(src|href|action)="(https?:)?\/\//)
  })
})

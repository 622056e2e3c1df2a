import { describe, expect, test } from "vitest"
import type { Frame } from "./frame.tsx"
import { Page } from "./page.tsx"
import { renderPage } from "./render.ts"
import { sampleFrame } from "./sample-frame.ts"

function page(frame: Partial<Frame> = {}, props: Partial<Parameters<typeof Page>[0]> = {}) {
  return renderPage({ ...sampleFrame, ...frame }, <Page title="Temaer" {...props} />)
}

describe("a page", () => {
  test("is a whole document in the language of the frame", () => {
    expect(page()).toMatch(/^<!doctype html><html lang="da"><head>/)
    expect(page({ language: "en" })).toContain('<html lang="en">')
  })

  test("is titled with the organisation, except where the history must stay neutral", () => {
    expect(page()).toContain("<title>Temaer – Foreningen</title>")
    expect(page({ neutral: true }, { title: "Aftale" })).toContain("<title>Aftale</title>")
  })

  test("says one thing in the title and another on screen where the title is neutral", () => {
    const html = page({ neutral: true }, { title: "Aftale", heading: "Hvordan har du det?" })
    expect(html).toContain("<title>Aftale</title>")
    expect(html).toContain("<h1>Hvordan har du det?</h1>")
  })

  test("begins with a way past the menu to the content", () => {
    const html = page()
    expect(html.indexOf('href="#main"')).toBeGreaterThan(0)
    expect(html.indexOf('href="#main"')).toBeLessThan(html.indexOf("<nav"))
    expect(html).toContain('<main id="main"')
  })

  test("can be left quickly by a plain form, unless it is a page for those who work here", () => {
    const form = '<form method="post" action="/forlad"'
    expect(page()).toContain(form)
    expect(page()).toContain('data-away="https://example.org/"')
    expect(page({}, { noQuickExit: true })).not.toContain(form)
    expect(page({ quickExit: undefined })).not.toContain("quick-exit")
  })

  test("offers the other language only, named in that language", () => {
    const html = page()
    expect(html).toContain('<a href="?sprog=en" lang="en" hreflang="en">English</a>')
    expect(html).not.toContain(">Dansk<")
  })

  test("signs out by a form and not by a link", () => {
    expect(page()).toContain('<form method="post" action="/ud"')
    expect(page()).not.toContain('href="/ud"')
  })

  test("says where in the menu one is", () => {
    expect(page()).toContain('<a href="/om" aria-current="page">Om</a>')
  })

  test("has acute help at the bottom of every page", () => {
    expect(page()).toContain('<a href="/akut">Akut</a>')
  })

  test("says that it is a demo when it is one", () => {
    expect(page({ demo: { text: "En opdigtet by", href: "/demo" } })).toContain("En opdigtet by")
    expect(page()).not.toContain("demo-banner")
  })
})

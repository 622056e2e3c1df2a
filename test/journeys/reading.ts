import type { APIResponse, Page } from "playwright-core"
import { isNeutral } from "../../src/frame/frame.ts"

/** An answer, read without a window. */
export type Answered = {
  response: APIResponse
  path: string
  /** Pages that differ only in whom or what they are about are one kind of page. */
  kind: string
  links: string[]
  /** What the page says, without who looks and whom it is about. */
  main: string
}

const uuid = /[0-9a-f]{8}-[0-9a-f-]{27}/g

export const read = async (response: APIResponse): Promise<Answered> => {
  const url = new URL(response.url())
  const html = await response.text()
  const path = pathOf(url)
  const kind = `${response.status()} ${kindOf(path)}`
  const main = (/<main.*<\/main>/s.exec(html)?.[0] ?? html).replace(uuid, ":id")
  return { response, path, kind, links: linksIn(html, url), main: isQuestion(path) ? kind : main }
}

/** A question on the way in looks the same whoever is asked. */
const isQuestion = (path: string) => /^\/sign-up\/(?!theme|read-back|yes|code)/.test(path)

const kindOf = (path: string) =>
  path
    .replace(uuid, ":id")
    .replace("?change", "")
    .replace(/^\/themes\/[^/?]+/, "/themes/:theme")

/** The address in whichever language. */
const pathOf = ({ pathname, search }: URL) =>
  `${pathname.replace(/^\/(da|en)(?=\/|$)/, "") || "/"}${search}`

const linksIn = (html: string, here: URL): string[] =>
  [...html.matchAll(/<a [^>]*?href="([^"#][^"]*)"/g)]
    .map(([, href = ""]) => new URL(href.replaceAll("&amp;", "&"), here))
    .filter(({ origin }) => origin === here.origin)
    .map(pathOf)

const secrets = /sorg|grief|gruppe|group|selvhj|byen|\b(ada|ben|carl|nanna)\b/i

/** The title keeps quiet where it has to, the language is the one asked for, no anchor is dead. */
export const frameFaults = async (page: Page, path: string, language: string) => {
  const faults: string[] = []
  const title = await page.title()
  if (!title.trim()) faults.push("has no title")
  if (isNeutral(path) && !path.startsWith("/desk") && secrets.test(title)) {
    faults.push(`says in its title: ${title}`)
  }
  const spoken = await page.locator("html").getAttribute("lang")
  if (spoken !== language) faults.push(`is in ${spoken}`)

  const anchors = page.locator('a[href^="#"]')
  const ends = await anchors.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""))
  for (const end of new Set(ends)) {
    const count = await page.locator(`[id="${end.slice(1)}"]`).count()
    if (count !== 1) faults.push(`${end} leads nowhere`)
  }
  return faults
}

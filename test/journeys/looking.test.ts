import { afterAll, beforeAll, expect, test } from "vitest"
import { securityHeaders } from "../../src/platform/headers.ts"
import { openSite, type Site } from "./site.ts"
import { phone } from "./tab.ts"

let site: Site

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

const sound = {
  head: '<meta name="viewport" content="width=device-width"><title>Side</title>',
  body: "<main><h1>Side</h1></main>",
  headers: securityHeaders,
  status: 200,
}

const { "Content-Security-Policy": _, ...unguarded } = securityHeaders

test.each([
  {
    what: "a page without a first heading",
    page: { body: "<main><p>Hej</p></main>" },
    says: "first headings",
  },
  {
    what: "two first headings",
    page: { body: "<main><h1>En</h1><h1>To</h1></main>" },
    says: "2 first headings",
  },
  {
    what: "a field without a label",
    page: { body: "<main><h1>Side</h1><input></main>" },
    says: "label",
  },
  {
    what: "what has to be pushed sideways",
    page: { body: '<main><h1>Side</h1><img alt="" width="900" height="9" src="data:,"></main>' },
    says: "too wide",
  },
  { what: "a missing header", page: { headers: unguarded }, says: "no Content-Security-Policy" },
  { what: "an apology", page: { status: 500 }, says: "answered 500" },
  {
    what: "an inline script",
    page: { body: "<main><h1>Side</h1></main><script>1</script>" },
    says: "Content Security Policy",
  },
  {
    what: "a question to another origin",
    page: {
      headers: { ...securityHeaders, "Content-Security-Policy": "" },
      body: '<main><h1>Side</h1><img alt="" src="https://eksempel.dk/prik.gif"></main>',
    },
    says: "https://eksempel.dk/prik.gif",
  },
])("$what is noticed", async ({ page, says }) => {
  const { head, body, headers, status } = { ...sound, ...page }
  const tab = await site.open(phone)
  await tab.page.route("**/broken", (route) =>
    route.fulfill({
      status,
      headers: { ...headers, "Content-Type": "text/html; charset=utf-8" },
      body: `<!doctype html><html lang="da"><head>${head}</head><body>${body}</body></html>`,
    }),
  )
  await expect(tab.to("/broken")).rejects.toThrow(says)
  await tab.close()
})

test("a sound page is let through", async () => {
  const tab = await site.open(phone)
  await expect(tab.to("/")).resolves.toBeUndefined()
  await tab.close()
})

import type { BrowserContext, Page, Response } from "playwright-core"
import { securityHeaders } from "../../src/platform/headers.ts"

/** What a browser asked for and was told, since it was last looked at. */
export type Traffic = {
  /** Addresses outside the site. They end in an empty page: nothing leaves the machine. */
  elsewhere: string[]
  /** What went wrong on the way: a missing header, a broken answer, a complaint. */
  faults(expected: readonly number[]): string[]
}

const fine = [200, 303, 304]

// The browser says so itself of every answer that is not fine; its status is judged here.
const isAboutStatus = (text: string) => text.startsWith("Failed to load resource: the server")

export const watch = async (
  context: BrowserContext,
  page: Page,
  origin: string,
): Promise<Traffic> => {
  const elsewhere: string[] = []
  let responses: Response[] = []
  let complaints: string[] = []

  await context.route(
    (url) => url.origin !== origin && url.protocol.startsWith("http"),
    (route) => {
      elsewhere.push(route.request().url())
      return route.fulfill({ contentType: "text/html", body: "<title>elsewhere</title>" })
    },
  )
  page.on("response", (response) => {
    if (new URL(response.url()).origin === origin) responses.push(response)
  })
  page.on("console", (message) => {
    const isBad = message.type() === "error" || message.type() === "warning"
    if (isBad && !isAboutStatus(message.text())) complaints.push(message.text())
  })
  page.on("pageerror", (error) => complaints.push(error.message))

  return {
    elsewhere,
    faults(expected) {
      const found = [...complaints, ...responses.flatMap((one) => faultsOf(one, expected))]
      responses = []
      complaints = []
      return found
    },
  }
}

type Answer = Pick<Response, "url" | "status" | "headers">

/** Whether an answer is what was expected and is guarded as every answer is. */
export const faultsOf = (answer: Answer, expected: readonly number[]): string[] => {
  const headers = answer.headers()
  const missing = Object.entries(securityHeaders)
    .filter(([name, value]) => headers[name.toLowerCase()] !== value)
    .map(([name]) => `${answer.url()} has no ${name}`)
  const status = answer.status()
  return [fine, expected].flat().includes(status)
    ? missing
    : [...missing, `${answer.url()} answered ${status}`]
}

import { afterAll, beforeAll, expect, test } from "vitest"
import { meet, signedIn } from "../../test/circle.ts"
import { type Neighbourhood, settle } from "../../test/people.ts"
import { rowsOf } from "../../test/security/dump.ts"
import {
  answerAll,
  answersOf,
  bothYeses,
  enterCode,
  personAt,
  step,
} from "../../test/signing-up.ts"
import { openWorld, type World } from "../../test/world.ts"
import { paths } from "../paths.ts"

let world: World
let where: Neighbourhood
beforeAll(async () => {
  world = await openWorld()
  where = await settle(world)
})
afterAll(() => world.close())

const tables = [
  "people",
  "enquiries",
  "situations",
  "waits",
  "consents",
  "talk_times",
  "apart",
  "prospects",
  "sign_in_requests",
  "sessions",
  "pgboss.job",
]

/** bytea reads as hex in a dump: what stands there in clear would stand there as hex. */
const formsOf = (text: string) => {
  const bytes = Buffer.from(text)
  return [text, bytes.toString("hex"), bytes.toString("base64").replace(/=+$/, "")]
}

test("nothing a person writes on the way in stands anywhere in clear", async () => {
  const written = {
    missing: "kanarie-eget-tema",
    firstName: "Kanarina",
    email: "kanarie-post@eksempel.dk",
    phone: "61 62 63 64",
    note: "kanarie-pas-paa",
    notWith: "kanarie-ikke-med",
    talkNote: "kanarie-samtalenote",
  }
  const browser = world.browser()
  const answers = answersOf(where, written.email, written.firstName)
  await answerAll(browser, {
    ...answers,
    contact: { email: written.email, phone: written.phone },
    "safe-contact": { write: "yes", note: written.note },
    "not-with": { notWith: written.notWith },
  })
  await browser.post(`${step("theme")}?change`, { theme: "missing", missing: written.missing })
  await browser.post(step("yes"), bothYeses)
  await enterCode(world, browser, written.email)
  expect(await personAt(world, written.email)).toBeDefined()

  const enquiry = (await rowsOf(world, "enquiries"))[0]?.id
  const cora = await signedIn(world, await meet(world, "Cora", "coordinator"))
  const page = await cora.post(paths.talkOutcome.to({ enquiry: String(enquiry) }), {
    result: "waiting",
    theme: where.theme,
    note: written.talkNote,
  })
  expect(page.status).toBe(303)
  const shown = (await cora.get(paths.enquiry.to({ enquiry: String(enquiry) }))).text
  for (const text of [written.missing, written.firstName, written.talkNote, written.notWith]) {
    expect(shown).toContain(text)
  }

  for (const table of tables) {
    const dump = JSON.stringify(await rowsOf(world, table))
    const found = [...Object.values(written), "61626364", "+4561626364"].filter((text) =>
      formsOf(text).some((form) => dump.includes(form)),
    )
    expect({ table, found }).toEqual({ table, found: [] })
  }
})

test("the search finds what stands in clear", async () => {
  const dump = JSON.stringify(await rowsOf(world, "themes"))
  expect(formsOf("Sorg og tab").some((form) => dump.includes(form))).toBe(true)
})

import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { rowsOf } from "../../test/security/dump.ts"
import { visibility } from "../../test/security/visibility.ts"
import { openWorld, type World } from "../../test/world.ts"
import { founderClaims } from "../organisations/actions.ts"
import { defaultSettings } from "../organisations/organisation.ts"
import { paths } from "../paths.ts"
import { projectRoot } from "../platform/project-root.ts"
import { adoptThemes, shippedThemes } from "./actions.ts"
import { da } from "./words.da.ts"

type Test = [file: string, title: string]
/** What the pages say to people, where it stands, and what keeps it: tests, or people and why. */
type Promised = [says: string, keptBy: Test | Test[] | string]

const fourteenMonths: Test = [
  "src/enquiries/fourteen-months.test.ts",
  "nobody is kept too long or forgotten too early",
]
const canary: Test = ["test/security/canary.test.ts", "no word is found anywhere, in any encoding"]
const eachViewer: Test = [
  "test/security/routes.test.ts",
  "gives each kind of viewer what is theirs, and nobody's name to the wrong one",
]
const fields: Test = ["test/security/canary.test.ts", "every form says whether it takes words"]
const ending = (title: string): Test => ["src/meetings/ending.test.ts", title]
const myPage = (title: string): Test => ["src/me/my-page.test.ts", title]

const promises: Record<string, Promised> = {
  "privacy.keep.0": ["a name and a way to be reached", fields],
  "privacy.keep.1": ["themes, recognitions, situation", fields],
  "privacy.keep.2": ["times and places", fields],
  "privacy.keep.3": ["who somebody cannot be with", fields],
  "privacy.keep.4": [
    "each yes and its day",
    ["src/enquiries/sign-up/sign-up.test.ts", "neither yes is taken for granted"],
  ],
  "privacy.keep.5": ["a note of the talk", fields],
  "privacy.keep.6": ["the group, and who cannot come", ending("who could not come is forgotten")],
  "privacy.never.0": ["no CPR number, diagnosis, medicine, pay, faith", fields],
  "privacy.never.1": ["not the whole story", fields],
  "privacy.who.0.what": ["the circle sees first names", eachViewer],
  "privacy.who.1.what": [
    "leaders see first names while the group runs",
    [eachViewer, ending("when it has ended the names are closed")],
  ],
  "privacy.who.2.what": [
    "what is not to be passed on is not",
    ["src/enquiries/outcomes.test.ts", "two are kept apart in secret"],
  ],
  "privacy.who.3.what": [
    "nobody outside sees anything; the ledger knows nobody",
    [eachViewer, ["src/meetings/starting.test.ts", "knows nobody"]],
  ],
  "privacy.when.0.when": [
    "codes",
    ["src/people/forgetting-codes.test.ts", "the hash of a code is gone after ten minutes"],
  ],
  "privacy.when.1.when": [
    "unfinished sign-ups",
    ["src/enquiries/unfinished.test.ts", "is gone after 14 days, its key with it"],
  ],
  "privacy.when.2.when": [
    "places in the queue",
    [fourteenMonths, ["src/me/still-waiting.test.ts", "one click keeps the place"]],
  ],
  "privacy.when.3.when": ["talks that led to no place", fourteenMonths],
  "privacy.when.4.when": [
    "what offers told",
    ["src/formation/forgetting-compositions.test.ts", "is gone when the circle starts"],
  ],
  "privacy.when.5.when": [
    "talk notes",
    ["src/meetings/starting.test.ts", "the note of the talk is gone"],
  ],
  "privacy.when.6.when": ["cancellations", ending("forgotten the day after the meeting")],
  "privacy.when.7.when": [
    "the person",
    [fourteenMonths, ending("ninety days after the end a person is erased")],
  ],
  "privacy.countsAfter": ["what is left is nobody's", ending("ninety days after the end")],
  "privacy.locked.0": [
    "sealed; the key goes first",
    [canary, myPage("taking it all back says first what follows, and then nothing is left")],
  ],
  "privacy.locked.1": [
    "no other firms, no watching, three cookies",
    [
      ["src/catalogue/public-pages.test.ts", "asks nothing of another house"],
      ["src/catalogue/promises.test.ts", "whoever only reads leaves nothing behind"],
    ],
  ],
  "privacy.rights.0": [
    "take it back, see it, correct it",
    [
      myPage("taking it all back says first what follows"),
      ["src/enquiries/sign-up/sign-up.test.ts", "changing one answer leads back"],
    ],
  ],
  "privacy.rights.1": ["Datatilsynet hears complaints", "the law"],

  "safeBrowsing.0.text.0": [
    "the button is there, signs out and leads away",
    [
      ["src/catalogue/public-pages.test.ts", "can be left quickly and leads to acute help"],
      ["src/people/sign-in.test.ts", "is dead before quick exit shows its empty page"],
      ["src/ui/in-a-browser.test.tsx", "takes three presses in a row"],
    ],
  ],
  "safeBrowsing.0.text.1": ["what the button cannot do", "a warning"],
  "safeBrowsing.1.text.0": [
    "own pages have neutral titles and addresses",
    [
      ["src/enquiries/sign-up/sign-up.test.ts", "says in its title or address what it is about"],
      ["src/meetings/coming.test.ts", "says nothing of group, theme or place"],
      ["src/formation/answers-to-offers.test.ts", "under a neutral title"],
    ],
  ],
  "safeBrowsing.1.text.1": ["what we can do nothing about", "a warning"],
  "safeBrowsing.2.text.0": ["a private window", "advice"],
  "safeBrowsing.2.text.1": ["another telephone", "advice"],
  "safeBrowsing.3.text.0": [
    "neutral messages, and the person's own way of being reached",
    [
      ["src/people/sign-in.test.ts", "for one receiver, and says nothing but itself"],
      ["src/me/still-waiting.test.ts", "is asked once, neutrally"],
      ["src/enquiries/sign-up/sign-up.test.ts", "who must not be written to gets no code either"],
    ],
  ],
  "safeBrowsing.3.text.1": ["another way", "advice"],
  "safeBrowsing.4.text.0": [
    "numbers on the page of acute help",
    ["src/catalogue/public-pages.test.ts", "acute help has every number as a link"],
  ],

  "about.sections.0.text.0": ["what it is", "what self-help is"],
  "about.sections.1.text.0": ["they talk", "what self-help is"],
  "about.sections.2.text.0": [
    "two leaders, at most one employed; they write nothing down about anybody",
    [
      ["test/formation/breaking-rules.test.ts", "both are employees"],
      ["src/meetings/recording.test.ts", "no names with it"],
    ],
  ],
  "about.sections.2.text.1": ["leaders set the frame", "what leaders are trained for"],
  "about.sections.3.text.0": ["no goals", fields],
  "about.sections.4.text.0": ["neither therapy nor alone", "what self-help is"],
  "about.sections.5.text.0": ["the nod", "what self-help is"],
  "about.sections.5.text.1": [
    "nobody alone with theirs",
    ["src/formation/circle.test.ts", "stands alone with it"],
  ],
  "about.sections.6.text.0": ["the situation, not the diagnosis", fields],
  "about.sections.7.text.0": [
    "nothing without one's own yes, and leaving is always possible",
    [
      eachViewer,
      ["src/formation/answers-to-offers.test.ts", "a no needs no reason"],
      ["src/meetings/coming.test.ts", "whoever leaves is told what follows, is gone at once"],
    ],
  ],
  "about.sections.8.text.0": [
    "fixed times, and saying so when one cannot come",
    ["src/meetings/coming.test.ts", "one click says that one can't come"],
  ],
  "about.sections.9.text.0": [
    "no advertisements, nobody follows what is read",
    [
      ["src/catalogue/public-pages.test.ts", "asks nothing of another house"],
      ["src/catalogue/promises.test.ts", "whoever only reads leaves nothing behind"],
    ],
  ],
  "about.sections.10.text.0": ["room to be human", "what self-help is"],
  "about.asked.0": ["nobody measures", fields],
  "about.askedAfter": ["no answers are collected", fields],

  "not.0.text.0": ["no therapy", "what self-help is"],
  "not.1.text.0": [
    "acute help is a click away",
    ["src/catalogue/public-pages.test.ts", "leads to acute help"],
  ],
  "not.2.text.0": ["no homework", "what self-help is"],
  "not.3.text.0": ["nobody is signed up by another, nothing goes back", eachViewer],
  "not.4.text.0": [
    "no journal; the note of the talk dies",
    [fields, ["src/meetings/starting.test.ts", "the note of the talk is gone"]],
  ],
}

const kept = { ...defaultSettings.retention, codeMinutes: 10 }
const isPromise = (at: string) => !/(title|lead|eading|\.what|\.who|questions\.\d)$/.test(at)
const isAnswer = (at: string) => /^privacy\.who\.\d\.what$/.test(at)

test("everything that is promised is kept by something", () => {
  const said = leavesOf({
    privacy: { ...da.privacy, when: da.privacy.when(kept) },
    safeBrowsing: da.safeBrowsing.sections,
    about: da.about,
    not: da.not.sections,
  }).filter((at) => isPromise(at) || isAnswer(at))
  expect(Object.keys(promises).toSorted()).toEqual(said.toSorted())
})

const tests = Object.values(promises).flatMap(([says, keptBy]) =>
  typeof keptBy === "string"
    ? []
    : (typeof keptBy[0] === "string" ? [keptBy as Test] : (keptBy as Test[])).map(
        ([file, title]) => ({ says, file, title }),
      ),
)

test.each(tests)("$says: kept in $file", ({ file, title }) => {
  const path = join(projectRoot, file)
  expect(existsSync(path)).toBe(true)
  expect(readFileSync(path, "utf8").replace(/"\s*,?\s*\n\s*"/g, "")).toContain(title)
})

function leavesOf(value: unknown, at = ""): string[] {
  if (typeof value === "string") return [at]
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    leavesOf(part, at === "" ? name : `${at}.${name}`),
  )
}

let world: World
beforeAll(async () => {
  world = await openWorld()
  const { house, organisation } = world
  await house.web.as(founderClaims(organisation), async (tx) =>
    adoptThemes(await house.servicesIn(tx, organisation)),
  )
})
afterAll(() => world.close())

const everyRow = async () => {
  const rows: Record<string, unknown> = {}
  for (const table of Object.keys(visibility)) rows[table] = await rowsOf(world, table)
  return rows
}

test("whoever only reads leaves nothing behind, neither here nor in their browser", async () => {
  const { front, themes, about, how, acute, privacy, safeBrowsing, recommend, signUp } = paths
  const pages = [front, themes, about, how, acute, privacy, safeBrowsing, recommend, signUp]
  const before = await everyRow()
  const browser = world.browser()
  const theme = paths.theme.to({ theme: shippedThemes()[0]?.slug ?? "" })
  for (const page of [...pages.map((one) => one.to()), theme]) {
    expect((await browser.get(page)).status).toBe(200)
  }
  expect(browser.cookies.size).toBe(0)
  expect(await everyRow()).toEqual(before)
})

import { randomInt } from "node:crypto"
import { readdirSync, readFileSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import pg from "pg"
import { inject } from "vitest"
import { paths } from "../../src/paths.ts"
import { openLog } from "../../src/platform/log.ts"
import type { Browser, Page } from "../browser.ts"
import { freshDatabase } from "../database.ts"
import { listTables } from "./catalogue.ts"
import { rowsOf } from "./dump.ts"
import { findIn } from "./encodings.ts"
import { openStage, type Stage } from "./identities.ts"

export type Canary = { field: string; text: string }

const letters = (count: number) =>
  Array.from({ length: count }, () => String.fromCharCode(97 + randomInt(26))).join("")
const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join("")

/** Words that exist nowhere else; all of a kind begin alike, so that one search finds them all. */
export const newCage = () => {
  const beginnings = { text: `kanø${letters(7)}`, email: letters(10), phone: `+99${digits(8)}` }
  const planted: Canary[] = []
  return {
    beginnings: Object.values(beginnings),
    planted,
    /** A new word for a field; `keep` says whether it should come to rest anywhere. */
    plant(field: string, kind: keyof typeof beginnings, { keep = true } = {}): string {
      const number = String(planted.length + 100)
      const text = `${beginnings[kind]}${number}${kind === "email" ? "@eksempel.dk" : ""}`
      if (keep) planted.push({ field, text })
      return text
    },
  }
}
type Cage = ReturnType<typeof newCage>

/** The site with its log held in memory, and what may be searched afterwards. */
export const openAviary = async () => {
  const log: string[] = []
  const opened = Date.now()
  const stage = await openStage({ log: openLog("trace", { write: (line) => log.push(line) }) })
  const owner = new pg.Client({ ...inject("server"), ...stage.world.house.owner })
  await owner.connect()
  const pages: Page[] = []
  return {
    stage,
    opened,
    log,
    owner,
    /** Every answer that is not a page: where it leads, its headers, and what errors say. */
    pages,
    async close() {
      await owner.end()
      await stage.close()
    },
  }
}
export type Aviary = Awaited<ReturnType<typeof openAviary>>

const codeIn = (stage: Stage, email: string) =>
  /\b\d{6}\b/.exec(stage.world.outbox.list().find(({ to }) => to.includes(email))?.text ?? "")?.[0]

/** What goes wrong while somebody writes: a table away, or a row that the database refuses. */
const faults = [
  ["alter table people rename to gone", "alter table gone rename to people"],
  ["alter table situations rename to gone", "alter table gone rename to situations"],
  [
    "alter table keystore.person_keys rename to gone",
    "alter table keystore.gone rename to person_keys",
  ],
  [
    "alter table people add constraint no check (false) not valid",
    "alter table people drop constraint no",
  ],
  [
    "alter table situations add constraint no check (false) not valid",
    "alter table situations drop constraint no",
  ],
  ["alter table pgboss.job_common rename to gone", "alter table pgboss.gone rename to job_common"],
  ["revoke select on themes from kreds_web", "grant select on themes to kreds_web"],
] as const

/**
 * Types canaries into every form that takes words, each form once while something is broken and once
 * while it is not.
 */
export const letLoose = async (aviary: Aviary, cage: Cage, people: number): Promise<void> => {
  const { stage, owner, pages } = aviary
  const { world, town } = stage
  let sent = 0

  const sendWhileBroken = async (post: () => Promise<Page>) => {
    const [breakIt, mendIt] = faults[sent % faults.length] ?? faults[0]
    await owner.query(breakIt)
    pages.push(await post())
    await owner.query(mendIt)
  }
  const send = async (post: () => Promise<Page>): Promise<Page> => {
    if (sent++ % 10 < 4) await sendWhileBroken(post)
    const page = await post()
    pages.push(page)
    if (page.status >= 500 || page.status === 404) throw new Error(`${page.status}: ${page.text}`)
    return page
  }

  const step = (name: string) => paths.signUpStep.to({ step: name })
  const signUp = async (browser: Browser) => {
    const plant = (name: string, kind: "text" | "email" | "phone" = "text") =>
      cage.plant(`POST /sign-up/:step ${name}`, kind)
    const answer = (name: string, form: Record<string, string>) =>
      send(() => browser.post(step(name), form))
    const email = plant("email", "email")
    await answer("theme", { theme: "missing", missing: plant("missing") })
    await answer("name", { firstName: plant("firstName") })
    await answer("contact", { email: `x ${cage.plant("", "text", { keep: false })}` })
    await answer("contact", { email, phone: plant("phone", "phone") })
    await answer("safe-contact", { write: "yes", note: plant("note") })
    await answer("not-with", { notWith: plant("notWith") })
    await send(() => browser.post(`${paths.signUp.to()}/yes`, { contact: "yes", theme: "yes" }))
    await world.settle()
    await send(() => browser.post(paths.signUpCode.to(), { code: codeIn(stage, email) ?? "" }))
    return email
  }

  const signIn = async (email: string) => {
    const browser = world.browser()
    const other = cage.plant("", "email", { keep: false })
    for (const address of [other, `${other} nonsense`, email]) {
      await send(() => browser.post(paths.signIn.to(), { email: address }))
      world.clock.advance({ minutes: 1 })
    }
    await world.settle()
  }

  for (let person = 0; person < people; person++) {
    const email = await signUp(world.browser())
    if (person % 6 === 0) await signIn(email)
  }

  const asCora = (path: string, form: Record<string, string>) =>
    send(() => stage.ask("cora", "POST", path, form))
  for (let leader = 0; leader < people; leader++) {
    await asCora(paths.leaders.to(), {
      firstName: cage.plant("POST /desk/leaders firstName", "text"),
      email: cage.plant("POST /desk/leaders email", "email"),
      kind: "volunteer",
      capacity: "1",
      themes: town.theme,
      slots: "thu-1900",
      places: town.place,
    })
  }
  const enquiries = await rowsOf(
    { house: world.house, organisation: town.organisation },
    "enquiries",
  )
  for (const { id } of enquiries.filter(({ status }) => status === "confirmed")) {
    await asCora(paths.talkOutcome.to({ enquiry: String(id) }), {
      result: "waiting",
      theme: town.theme,
      note: cage.plant("POST /desk/enquiries/:enquiry/outcome note", "text"),
    })
  }
  await world.settle()
  await world.house.tick()
}

/** What the server wrote since, its log too, but for the other tests' databases. */
const filesOf = async ({ owner, opened }: Aviary): Promise<string[]> => {
  const { host, port } = inject("server")
  const { rows } = await owner.query<{ oid: string }>(
    "select oid::text as oid from pg_database where datname = current_database()",
  )
  const [, cluster = ""] = readFileSync(join(host, `.s.PGSQL.${port}.lock`), "utf8").split("\n")
  const home = dirname(cluster)
  const isOthers = (name: string) => {
    const [, database] = /\/base\/(\d+)\//.exec(name) ?? []
    return database !== undefined && database !== rows[0]?.oid
  }
  return readdirSync(home, { recursive: true, encoding: "utf8" })
    .map((name) => join(home, name))
    .filter((name) => !isOthers(name) && isWrittenSince(opened, name))
}

const isWrittenSince = (then: number, file: string): boolean => {
  const known = statSync(file, { throwIfNoEntry: false })
  return known?.isFile() === true && known.mtimeMs >= then
}

const readIfThere = (file: string): Buffer => {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}

export type Place = { name: string; content: Buffer }

/** Every place where a word may have been left: files, logs, tables as text, and answers. */
export const placesIn = async (aviary: Aviary): Promise<Place[]> => {
  const { stage, owner, log, pages } = aviary
  // Copying any database makes the server write down all that it has in memory.
  await (await freshDatabase()).drop()
  const places = (await filesOf(aviary)).map((name) => ({ name, content: readIfThere(name) }))
  const { house } = stage.world
  const tables = await listTables(owner)
  for (const { organisation } of [stage.town, stage.elsewhere])
    for (const name of tables) {
      const rows = await rowsOf({ house, organisation }, name)
      places.push({ name, content: Buffer.from(JSON.stringify(rows)) })
    }
  const { rows: queues } = await owner.query<{ name: string }>(
    "select schemaname || '.' || tablename as name from pg_tables where schemaname = 'pgboss'",
  )
  for (const { name } of queues) {
    const { rows } = await owner.query(`select * from ${name}`)
    places.push({ name, content: Buffer.from(JSON.stringify(rows)) })
  }
  places.push({ name: "the log", content: Buffer.from(log.join("\n")) })
  for (const { status, headers, text, location } of pages) {
    const said = [JSON.stringify([...headers]), location, status >= 500 ? text : ""]
    places.push({ name: `an answer with ${status}`, content: Buffer.from(said.join("\n")) })
  }
  return places
}

/** Where canaries are, in which encoding. */
export const searchFor = (places: readonly Place[], beginnings: readonly string[]): string[] =>
  places.flatMap(({ name, content }) =>
    findIn(content, beginnings).map((encoding) => `${name}: ${encoding}`),
  )

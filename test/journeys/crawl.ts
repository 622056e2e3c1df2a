import type { Language } from "../../src/people/person.ts"
import { faultsInEveryLight } from "./in-every-light.ts"
import { type Answered, frameFaults, read } from "./reading.ts"
import type { Tab } from "./tab.ts"
import { faultsOf } from "./traffic.ts"

/** What was found by following every link there is. */
export type Found = {
  /** The addresses that answered with a page. */
  pages: string[]
  faults: string[]
}

type Wish = {
  tab: Tab
  origin: string
  language: Language
  /** Addresses somebody may know without a link; they may also lead nowhere. */
  known: readonly string[]
  /** What has been looked at before, by whomever: it is not looked at again. */
  looked: Set<string>
}

/** Asks for every link on every page, and looks at one page of each kind in a real window. */
export const crawl = async (wish: Wish): Promise<Found> => {
  const { known, looked } = wish
  const statuses = new Map<string, number>()
  const kinds = new Set<string>()
  const found: Found = { pages: [], faults: [] }
  const todo = known.map((path) => ({ path, from: "" }))

  for (let next = todo.shift(); next; next = todo.shift()) {
    const { path, from } = next
    const isLinked = from !== ""
    const before = statuses.get(path)
    if (isLinked && before === 404 && from !== path) {
      found.faults.push(`${from} leads to ${path}, which is not there`)
    }
    if (before) continue

    const answered = await ask(wish, path)
    statuses.set(path, answered.response.status())
    const faults = faultsOf(answered.response, isLinked ? [] : [404])
    found.faults.push(...faults.map((fault) => `${from} leads to ${fault}`))
    if (answered.response.status() === 200) found.pages.push(answered.path)
    if (kinds.has(answered.kind)) continue
    kinds.add(answered.kind)

    todo.push(...answered.links.map((to) => ({ path: to, from: answered.path })))
    if (looked.has(answered.main)) continue
    looked.add(answered.main)
    found.faults.push(...(await look(wish, answered)))
  }
  return found
}

const ask = async ({ tab, origin, language }: Wish, path: string): Promise<Answered> =>
  read(await tab.page.request.get(`${origin}/${language}${path}`))

const look = async ({ tab, language, origin }: Wish, { path, response }: Answered) => {
  const { page, traffic } = tab
  await page.goto(`${origin}/${language}${path}`)
  const faults = [
    ...traffic.faults([response.status()]),
    ...traffic.elsewhere.splice(0),
    ...(await faultsInEveryLight(page)),
    ...(await frameFaults(page, path, language)),
  ]
  return faults.map((fault) => `${path}: ${fault}`)
}

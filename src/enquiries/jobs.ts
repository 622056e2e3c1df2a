import { isDeepStrictEqual } from "node:util"
import { listThemes } from "../catalogue/store.ts"
import { besides } from "../leaders/leader.ts"
import { listLed } from "../leaders/leading-store.ts"
import { listLeaders } from "../leaders/store.ts"
import type { Services } from "../organisations/services.ts"
import { erasePerson } from "../people/store.ts"
import { eraseEnquiry, listUnfinished } from "./enquiry-store.ts"
import { prospectOf } from "./prospect.ts"
import { listProspects, saveProspect } from "./prospect-store.ts"
import { eraseWait, listWaits } from "./waits-store.ts"

const unfinishedDays = 14

/** A sign-up nobody finished is forgotten; who was known before keeps what they had before. */
const eraseUnfinished = async (services: Services) => {
  const before = services.now.subtract({ hours: 24 * unfinishedDays })
  for (const { id, person, known } of await listUnfinished(services, before)) {
    if (!known) {
      await erasePerson(services, person)
      continue
    }
    await eraseEnquiry(services, id)
    for (const wait of await listWaits(services, { person, status: ["wished"] })) {
      await eraseWait(services, wait.id)
    }
  }
}

/** Counts what those who wait may know, so that nobody has to look at the others to tell them. */
const countProspects = async (services: Services) => {
  const waits = await listWaits(services, { status: ["waiting"] })
  const led = await listLed(services)
  const leaders = (await listLeaders(services)).map((leader) => besides(leader, led))
  const counted = await listProspects(services)
  for (const { id } of await listThemes(services)) {
    const prospect = prospectOf(id, waits, leaders, services.now)
    const before = counted.find(({ theme }) => theme === id)
    if (!isDeepStrictEqual(before, prospect)) await saveProspect(services, prospect)
  }
}

export const jobs = { "count-prospects": countProspects }
export const rounds = {
  "erase-unfinished": eraseUnfinished,
  "count-prospects": countProspects,
}

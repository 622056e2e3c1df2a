import { isDeepStrictEqual } from "node:util"
import { listThemes } from "../catalogue/store.ts"
import { besides } from "../leaders/leader.ts"
import { listLed } from "../leaders/leading-store.ts"
import { listLeaders } from "../leaders/store.ts"
import type { Services } from "../organisations/services.ts"
import {
  askWhoWaits,
  forgetEnquiries,
  forgetPlaces,
  forgetStrangers,
  forgetUnfinished,
} from "./forgetting.ts"
import { prospectOf } from "./prospect.ts"
import { listProspects, saveProspect } from "./prospect-store.ts"
import { listWaits } from "./waits-store.ts"

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
  "forget-unfinished": forgetUnfinished,
  "forget-places": forgetPlaces,
  "ask-who-waits": askWhoWaits,
  "forget-enquiries": forgetEnquiries,
  "forget-strangers": forgetStrangers,
  "count-prospects": countProspects,
}

import type { Outward } from "../people/jobs.ts"
import { erasePerson } from "../people/store.ts"
import { eraseEnquiry, listUnfinished } from "./enquiry-store.ts"
import { eraseWait, listWaits } from "./waits-store.ts"

const unfinishedDays = 14

/** A sign-up nobody finished is forgotten; who was known before keeps what they had before. */
const eraseUnfinished = async (services: Outward) => {
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

export const rounds = { "erase-unfinished": eraseUnfinished }

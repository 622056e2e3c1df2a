import type { Services } from "../organisations/services.ts"
import { tell } from "../people/jobs.ts"
import { erasePerson } from "../people/store.ts"
import { isLongOver } from "./enquiry.ts"
import { eraseEnquiry, listEnquiries, listUnfinished } from "./enquiry-store.ts"
import type { Wait } from "./situation.ts"
import { eraseSituation } from "./situation-store.ts"
import { isTimeToAsk, isUnwanted } from "./still-waiting.ts"
import { listStrangers } from "./strangers-store.ts"
import { isComing } from "./talk/talk-time.ts"
import { listTalksOf } from "./talk/talk-time-store.ts"
import { eraseWait, listWaits, saveAsked } from "./waits-store.ts"

const retentionOf = ({ organisation, now }: Services) => ({
  retention: organisation.settings.retention,
  here: now.toZonedDateTimeISO(organisation.zone),
})

/** A sign-up nobody finished is forgotten; who was known before keeps what they had before. */
export const forgetUnfinished = async (services: Services): Promise<void> => {
  const { unfinishedDays } = services.organisation.settings.retention
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

/** The places of each person who waits; who has an offer before them is left in peace. */
const placesInQueue = async (services: Services): Promise<Wait[][]> => {
  const waits = await listWaits(services, { status: ["waiting", "offered"] })
  const byPerson = [...Map.groupBy(waits, ({ person }) => person).values()]
  return byPerson.filter((theirs) => theirs.every(({ status }) => status === "waiting"))
}

/** Who has waited long is asked whether they still want to; they see the question on their page. */
export const askWhoWaits = async (services: Services): Promise<void> => {
  const { retention, here } = retentionOf(services)
  for (const theirs of await placesInQueue(services)) {
    const due = theirs.find((wait) => isTimeToAsk(wait, retention, here))
    if (!due) continue
    await saveAsked(
      services,
      theirs.map(({ id }) => id),
    )
    await tell(services, due.person, "news")
  }
}

/** A place that nobody has said yes to for a year is given up. */
export const forgetPlaces = async (services: Services): Promise<void> => {
  const { retention, here } = retentionOf(services)
  const places = (await placesInQueue(services)).flat()
  for (const wait of places.filter((one) => isUnwanted(one, retention, here))) {
    await eraseWait(services, wait.id)
  }
}

/** An enquiry that came to nothing is forgotten, with what was said in it. */
export const forgetEnquiries = async (services: Services): Promise<void> => {
  const { retention, here } = retentionOf(services)
  const enquiries = await listEnquiries(services, {
    status: ["sent", "confirmed", "talk-booked", "other-offer", "not-now"],
  })
  for (const enquiry of enquiries.filter((one) => isLongOver(one, retention, here))) {
    const { id, person } = enquiry
    const talks = await listTalksOf(services, [id])
    if (talks.some((talk) => isComing(talk, services.now))) continue
    await eraseEnquiry(services, id)
    if (enquiries.some((other) => other.person === person && other.id !== id)) continue
    for (const wait of await listWaits(services, { person, status: ["wished", "left"] })) {
      await eraseWait(services, wait.id)
    }
    const others = await listWaits(services, { person })
    if (others.length === 0) await eraseSituation(services, person)
  }
}

/** Nobody is kept without a reason: no way in, no place in the queue, no group and no work here. */
export const forgetStrangers = async (services: Services): Promise<void> => {
  const { retention, here } = retentionOf(services)
  const before = here.subtract({ months: retention.endedMonths }).toInstant()
  for (const person of await listStrangers(services, before)) await erasePerson(services, person)
}

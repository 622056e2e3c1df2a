import { addTalkTimes, chooseTalkTime, leaveTalkOpen } from "../../src/enquiries/talk/actions.ts"
import { isFree } from "../../src/enquiries/talk/talk-time.ts"
import { listTalkTimes } from "../../src/enquiries/talk/talk-time-store.ts"
import type { Services } from "../../src/organisations/services.ts"
import type { PersonId } from "../../src/people/person.ts"
import { onOwnAuthority } from "../../src/platform/policy.ts"
import { castId } from "../cast.ts"
import type { Newcomer } from "../invented/desk.ts"
import { must } from "./must.ts"
import { enquiryOf } from "./sign-up.ts"

const reason = "somebody invented does it"
const daysAhead = 21

/** Cora's week: mornings, and Tuesday afternoon for those at work. */
const talkHours: Record<number, [string, string]> = {
  1: ["10:00", "12:00"],
  2: ["15:30", "18:00"],
  3: ["10:00", "12:00"],
  4: ["13:00", "15:00"],
  5: ["09:00", "11:00"],
}

export const setTimesFree = async (services: Services): Promise<void> => {
  const desk = onOwnAuthority("desk" as const, "addTalkTimes", reason)
  const today = services.now.toZonedDateTimeISO(services.organisation.zone).toPlainDate()
  for (let ahead = 1; ahead <= daysAhead; ahead++) {
    const date = today.add({ days: ahead })
    const hours = talkHours[date.dayOfWeek]
    if (!hours) continue
    const [from, to] = hours.map((hour) => Temporal.PlainTime.from(hour))
    if (!from || !to) continue
    must(await addTalkTimes(services, desk, castId("cora"), { date, from, to, minutes: 30 }))
  }
}

const soonestHours = 80

/** Books the first free time some days ahead, or asks to be called, or leaves it for now. */
export const arrangeTalk = async (
  services: Services,
  person: PersonId,
  next: Newcomer["next"],
): Promise<void> => {
  if (next !== "call me" && next !== "talk booked") return
  const enquiry = onOwnAuthority(await enquiryOf(services, person), "arrangeTalk", reason)
  if (next === "call me") {
    must(await leaveTalkOpen(services, enquiry, { callMe: true }))
    return
  }
  const times = await listTalkTimes(services, services.now.add({ hours: soonestHours }))
  const free = times.find(isFree)
  if (free) must(await chooseTalkTime(services, enquiry, free.id))
}

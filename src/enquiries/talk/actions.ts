import type { Services } from "../../organisations/services.ts"
import { tell } from "../../people/jobs.ts"
import type { PersonId } from "../../people/person.ts"
import { done, type Outcome, refused } from "../../platform/outcome.ts"
import type { Allowed } from "../../platform/policy.ts"
import { awaitsTalk, bookTalk, type Enquiry, withoutTalk } from "../enquiry.ts"
import { findEnquiry, saveEnquiry } from "../enquiry-store.ts"
import {
  isComing,
  isFree,
  release,
  startsIn,
  type TakenTime,
  type TalkRefusal,
  type TalkTime,
  type TalkTimeId,
  type TimesRow,
  take,
} from "./talk-time.ts"
import {
  eraseTalkTime,
  findTalkTime,
  insertTalkTime,
  listTalksOf,
  saveTalkTime,
} from "./talk-time-store.ts"

type Arranging = Allowed<Enquiry, "arrangeTalk">

/** Takes a time, or moves the talk to it. Of many who want the same, one gets it. */
export const chooseTalkTime = async (
  services: Services,
  { id }: Arranging,
  wanted: TalkTimeId,
): Promise<Outcome<TalkTime, TalkRefusal>> => {
  const enquiry = await findEnquiry(services, id)
  if (!enquiry || !awaitsTalk(enquiry)) return refused("talk-over")
  const time = await findTalkTime(services, wanted)
  if (time?.status === "taken" && time.enquiry === id) return done(time)
  if (!time || !isFree(time) || !isComing(time, services.now)) return refused("time-taken")

  await releaseTalk(services, enquiry)
  const taken = take(time, id, enquiry.person)
  await saveTalkTime(services, taken)
  await saveEnquiry(services, bookTalk(enquiry))
  await tell(services, enquiry.person, "appointment", taken.startsAt)
  return done(taken)
}

/** Gives a booked time back to whoever wants it. */
export const releaseTalk = async (services: Services, { id }: Enquiry): Promise<void> => {
  for (const time of await listTalksOf(services, [id])) {
    if (isComing(time, services.now)) await saveTalkTime(services, release(time))
  }
}

/** The coordinator cannot come: the time is gone, and the person hears of it and may choose another. */
export const cancelTalk = async (
  services: Services,
  time: Allowed<TakenTime, "cancel">,
): Promise<void> => {
  const enquiry = await findEnquiry(services, time.enquiry)
  const locked = await findTalkTime(services, time.id)
  if (locked?.status !== "taken" || locked.enquiry !== time.enquiry) return
  await eraseTalkTime(services, time.id)
  if (enquiry && awaitsTalk(enquiry)) await saveEnquiry(services, withoutTalk(enquiry, false))
  await tell(services, locked.person, "appointment-off", locked.startsAt)
}

/** No time after all; or a call instead, whenever the coordinator can. */
export const leaveTalkOpen = async (
  services: Services,
  { id }: Arranging,
  { callMe }: { callMe: boolean },
): Promise<Outcome<Enquiry, TalkRefusal>> => {
  const enquiry = await findEnquiry(services, id)
  if (!enquiry || !awaitsTalk(enquiry)) return refused("talk-over")
  await releaseTalk(services, enquiry)
  const open = withoutTalk(enquiry, callMe)
  await saveEnquiry(services, open)
  return done(open)
}

/** Puts a row of free times on the coordinator's list; those that are past are left out. */
export const addTalkTimes = async (
  services: Services,
  _desk: Allowed<"desk", "addTalkTimes">,
  coordinator: PersonId,
  row: TimesRow,
): Promise<Outcome<number, "no-times">> => {
  const { chance, now, organisation } = services
  const times = startsIn(row, organisation.zone)
    .map((start) => ({
      id: chance.id() as TalkTimeId,
      coordinator,
      startsAt: start.toInstant(),
      minutes: row.minutes,
      status: "free" as const,
    }))
    .filter((time) => isComing(time, now))
  if (times.length === 0) return refused("no-times")
  for (const time of times) await insertTalkTime(services, time)
  return done(times.length)
}

/** Takes a free time off the list. What somebody has taken meanwhile stays. */
export const removeTalkTime = async (
  services: Services,
  { id }: Allowed<TalkTime, "remove">,
): Promise<Outcome<undefined, "time-taken">> => {
  const time = await findTalkTime(services, id)
  if (time && !isFree(time)) return refused("time-taken")
  await eraseTalkTime(services, id)
  return done(undefined)
}

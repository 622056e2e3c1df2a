import { listThemes } from "../catalogue/store.ts"
import type { Theme } from "../catalogue/theme.ts"
import type { Services } from "../organisations/services.ts"
import type { PersonId } from "../people/person.ts"
import { listPeople } from "../people/store.ts"
import type { Allowed } from "../platform/policy.ts"
import { type Enquiry, type EnquiryId, isOnTheDesk } from "./enquiry.ts"
import { listEnquiries } from "./enquiry-store.ts"
import { openSituation, type Situation, type Wait } from "./situation.ts"
import { listSituations } from "./situation-store.ts"
import { isComing, type TalkTime } from "./talk/talk-time.ts"
import { listTalksOf } from "./talk/talk-time-store.ts"
import { listWaits } from "./waits-store.ts"

/** Somebody the coordinator has to talk to. */
export type OnTheDesk = {
  enquiry: Enquiry
  firstName: string | undefined
  situation: Situation
  themes: Theme[]
  talk: TalkTime | undefined
}

export type Desk = {
  calls: OnTheDesk[]
  overdue: OnTheDesk[]
  today: OnTheDesk[]
  later: OnTheDesk[]
  choosing: OnTheDesk[]
}

type Seeing = Allowed<"desk", "see">

/** Everybody with a talk before them, by what has to happen next. */
export const lookAtDesk = async (services: Services, _desk: Seeing): Promise<Desk> => {
  const enquiries = await listEnquiries(services, { status: ["sent", "confirmed", "talk-booked"] })
  const people = enquiries.map(({ person }) => person)
  const names = await listPeople(services, people)
  const situations = await listSituations(services, people, { withTexts: true })
  const waits = await listWaits(services, { status: ["wished"] })
  const talks = await listTalksOf(
    services,
    enquiries.map(({ id }) => id),
  )
  const themes = await listThemes(services)
  const oldestFirst = enquiries.filter(isOnTheDesk).toReversed()
  const all = oldestFirst.map((enquiry): OnTheDesk => {
    const wishes = waits.filter(({ person }) => person === enquiry.person)
    return {
      enquiry,
      firstName: names.get(enquiry.person)?.firstName,
      situation: situations.get(enquiry.person) ?? openSituation,
      themes: themes.filter(({ id }) => wishes.some(({ theme }) => theme === id)),
      talk: talks.find((time) => time.status === "taken" && time.enquiry === enquiry.id),
    }
  })
  return inPiles(services, all)
}

const inPiles = ({ now, organisation }: Services, all: readonly OnTheDesk[]): Desk => {
  const today = now.toZonedDateTimeISO(organisation.zone).toPlainDate()
  const booked = all
    .flatMap((one) => (one.talk ? [{ one, talk: one.talk }] : []))
    .sort((a, b) => Temporal.Instant.compare(a.talk.startsAt, b.talk.startsAt))
  const isToday = ({ startsAt }: TalkTime) =>
    startsAt.toZonedDateTimeISO(organisation.zone).toPlainDate().equals(today)
  const pile = (belongs: (talk: TalkTime) => boolean) =>
    booked.filter(({ talk }) => belongs(talk)).map(({ one }) => one)

  return {
    calls: all.filter(({ enquiry }) => needsCall(enquiry)),
    overdue: pile((talk) => !isToday(talk) && !isComing(talk, now)),
    today: pile(isToday),
    later: pile((talk) => !isToday(talk) && isComing(talk, now)),
    choosing: all.filter(({ enquiry, talk }) => !needsCall(enquiry) && !talk),
  }
}

const needsCall = (enquiry: Enquiry) =>
  enquiry.status === "sent" || (enquiry.status === "confirmed" && enquiry.callMe)

/** One line of the waiting list. */
export type Waiting = {
  wait: Wait
  firstName: string | undefined
  situation: Situation
  enquiry: EnquiryId | undefined
}

/** Everybody on the waiting list, the longest wait first. */
export const lookAtWaiting = async (services: Services, _desk: Seeing): Promise<Waiting[]> => {
  const waits = await listWaits(services, { status: ["waiting", "offered"] })
  const people = [...new Set(waits.map(({ person }) => person))]
  const names = await listPeople(services, people)
  const situations = await listSituations(services, people, { withTexts: true })
  const newest = new Map<PersonId, EnquiryId>()
  for (const { id, person, status } of await listEnquiries(services, {})) {
    if (status !== "started" && !newest.has(person)) newest.set(person, id)
  }
  return waits.map((wait) => ({
    wait,
    firstName: names.get(wait.person)?.firstName,
    situation: situations.get(wait.person) ?? openSituation,
    enquiry: newest.get(wait.person),
  }))
}

export type OnePersonWaiting = Waiting & { waits: readonly Wait[] }

/** One line for each person, with all they wait for; in the order of their longest wait. */
export const byPerson = (rows: readonly Waiting[]): OnePersonWaiting[] => {
  const people = new Map<PersonId, OnePersonWaiting>()
  for (const row of rows) {
    const known = people.get(row.wait.person) ?? { ...row, waits: [] }
    people.set(row.wait.person, { ...known, waits: [...known.waits, row.wait] })
  }
  return [...people.values()]
}

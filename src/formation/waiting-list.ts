import { listRecognitions, listThemes } from "../catalogue/store.ts"
import type { Recognition, Theme } from "../catalogue/theme.ts"
import { type Apart, listApart } from "../enquiries/apart-store.ts"
import { openSituation, type Situation, type Wait, type WaitId } from "../enquiries/situation.ts"
import { listSituations } from "../enquiries/situation-store.ts"
import { listWaits } from "../enquiries/waits-store.ts"
import type { Leader, Led } from "../leaders/leader.ts"
import { listLed } from "../leaders/leading-store.ts"
import { listLeaders } from "../leaders/store.ts"
import type { Organisation } from "../organisations/organisation.ts"
import type { Services } from "../organisations/services.ts"
import type { PersonId } from "../people/person.ts"
import type { Booking, Place, Room } from "../rooms/room.ts"
import { listBookings, listPlaces, listRooms } from "../rooms/store.ts"
import type { Member } from "./circle.ts"
import { listFirstInLine } from "./offer-store.ts"
import type { Offered } from "./proposal.ts"
import { listProposals } from "./proposal-store.ts"

/** Everything circles are formed from, as it stands now: who waits, who leads, where one can meet. */
export type WaitingList = {
  now: Temporal.Instant
  organisation: Organisation
  /** Those waiting, and those who have been offered a place and are therefore not free. */
  waits: Wait[]
  situations: Map<PersonId, Situation>
  firstInLine: Set<WaitId>
  leaders: Leader[]
  places: Place[]
  rooms: Room[]
  themes: Theme[]
  recognitions: Recognition[]
  bookings: Booking[]
  apart: Apart[]
  led: Led[]
  /** Circles whose people are being asked: their rooms and leaders are promised. */
  promised: Offered[]
}

export const readWaitingList = async (services: Services): Promise<WaitingList> => {
  const { now, organisation } = services
  const waits = await listWaits(services, { status: ["waiting", "offered"] })
  const people = [...new Set(waits.map(({ person }) => person))]
  const offered = await listProposals(services, ["offered"])
  return {
    now,
    organisation,
    waits,
    situations: await listSituations(services, people, { withTexts: false }),
    firstInLine: await listFirstInLine(services),
    leaders: await listLeaders(services),
    places: await listPlaces(services),
    rooms: await listRooms(services),
    themes: await listThemes(services),
    recognitions: await listRecognitions(services),
    bookings: await listBookings(services, now, now.add({ hours: 24 * 7 * 60 })),
    apart: await listApart(services),
    led: await listLed(services),
    promised: offered.filter((proposal) => proposal.status === "offered"),
  }
}

/** What somebody said about themselves and about one theme, while they are on the list. */
export const memberOf = (list: WaitingList, id: WaitId): Member | undefined => {
  const wait = list.waits.find((one) => one.id === id)
  if (!wait) return undefined
  return { person: wait.person, wait, situation: list.situations.get(wait.person) ?? openSituation }
}

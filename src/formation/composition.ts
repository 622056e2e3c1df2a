import { listLeaders } from "../leaders/store.ts"
import type { Services } from "../organisations/services.ts"
import { listPeople } from "../people/store.ts"
import { listPlaces } from "../rooms/store.ts"
import { agesOf, commonGround, linesAmong, type Member, sharedWith } from "./circle.ts"
import type { Composition, OfferId, Open } from "./offer.ts"
import type { Offered } from "./proposal.ts"

type Frame = Pick<Composition, "theme" | "slot" | "startsOn" | "town" | "leaders">

/** What everybody in the circle is told alike: about what, when, where, with whom in the lead. */
const frameOf = async (services: Services, proposal: Offered): Promise<Frame> => {
  const leaders = (await listLeaders(services)).filter(({ id }) => proposal.leaders.includes(id))
  const people = await listPeople(
    services,
    leaders.map(({ person }) => person),
  )
  const place = (await listPlaces(services)).find(({ id }) => id === proposal.place)
  return {
    theme: proposal.theme,
    slot: proposal.slot,
    startsOn: proposal.startsOn.toString(),
    town: place?.town ?? "",
    leaders: [...people.values()].flatMap(({ firstName }) => firstName ?? []),
  }
}

/** The circle as one of its members may know it: themselves first, everybody else without a face. */
export const compositionFor = (
  { person }: Member,
  members: readonly Member[],
  frame: Frame,
): Composition => {
  const own = members.filter((member) => member.person === person)
  const others = members.filter((member) => member.person !== person)
  const ages = agesOf(members)
  return {
    ...frame,
    people: members.length,
    ...(ages ? { ages } : {}),
    situation: commonGround(members),
    recognitions: own[0] ? sharedWith(own[0], members) : { own: 0, shared: 0, sharedByTwo: 0 },
    lines: linesAmong([...own, ...others]),
  }
}

type Asking = {
  proposal: Offered
  /** Everybody in the circle, those now asked too. */
  circle: readonly Member[]
  asked: readonly { member: Member; seat: number }[]
  until: Temporal.Instant
}

/** An open offer for each of those asked. */
export const writeOffers = async (
  services: Services,
  { proposal, circle, asked, until }: Asking,
): Promise<Open[]> => {
  const frame = await frameOf(services, proposal)
  return asked.map(({ member, seat }) => ({
    id: services.chance.id() as OfferId,
    proposal: proposal.id,
    person: member.person,
    wait: member.wait.id,
    seat,
    status: "open",
    composition: compositionFor(member, circle, frame),
    sentAt: services.now,
    until,
  }))
}

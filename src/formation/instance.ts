import { besides } from "../leaders/leader.ts"
import type { PersonId } from "../people/person.ts"
import { seekersIn } from "./answers.ts"
import { freeSlots } from "./free-times.ts"
import type { ProposalId } from "./proposal.ts"
import { type Facilitator, type Instance, instanceFormat, type Room } from "./solver/instance.ts"
import type { WaitingList } from "./waiting-list.ts"
import { attributes, leastShared, weights } from "./weights.ts"

/** A circle being asked: its people count although they are not free, and its promises are its own. */
export type Asked = { id: ProposalId; people: readonly PersonId[] }

/**
 * The waiting list as the optimiser reads it. Whoever is in a circle already, or has been asked,
 * is left out, and so is what those circles use: rooms, leaders, times.
 */
export const instanceOf = (list: WaitingList, asked?: Asked): Instance => {
  const { settings } = list.organisation
  const promised = list.promised.filter(({ id }) => id !== asked?.id)
  const people = seekersIn(list, asked?.people ?? [])
  const facilitators = leadersIn(list, promised)
  return {
    format: instanceFormat,
    name: "waiting-list",
    config: {
      sizeMin: settings.size.minimum,
      sizeMax: settings.size.maximum,
      minShared: leastShared,
      weights,
    },
    slots: settings.slots,
    places: list.places.map(({ id, town, virtual, features }) => ({ id, town, virtual, features })),
    rooms: roomsIn(list, promised),
    themes: list.themes.map(({ id }) => ({
      id,
      events: [
        ...new Set(
          people.flatMap(({ themes }) => themes.filter((t) => t.id === id).map((t) => t.event)),
        ),
      ],
      statements: list.recognitions
        .filter(({ theme }) => theme === id)
        .map((recognition) => ({ id: recognition.id, shame: recognition.shame })),
    })),
    attributes,
    people,
    facilitators,
    apart: apartIn(list),
    previous: [],
  }
}

const roomsIn = (list: WaitingList, promised: WaitingList["promised"]): Room[] =>
  list.rooms.map((room) => {
    const given = promised.filter((proposal) => proposal.room === room.id).map(({ slot }) => slot)
    const { id, place, seats, features } = room
    const free = freeSlots(room, list.bookings, list)
    return { id, place, seats, features, slots: free.filter((slot) => !given.includes(slot)) }
  })

/** Active leaders, each with the groups and times they still have free. */
const leadersIn = (list: WaitingList, promised: WaitingList["promised"]): Facilitator[] => {
  const asked = promised.flatMap(({ leaders, slot }) => leaders.map((leader) => ({ leader, slot })))
  return list.leaders
    .map((leader) => besides(leader, [...list.led, ...asked]))
    .filter(({ status, capacity }) => status === "active" && capacity > 0)
    .map(({ person: _, status: __, ...free }) => free)
}

/** Pairs kept apart, and leaders who wait themselves: nobody leads the group they sit in. */
const apartIn = ({ apart, leaders, waits }: WaitingList): [string, string][] => {
  const waiting = new Set(waits.map(({ person }) => person))
  const idsOf = (person: PersonId): string[] => [
    person,
    ...leaders.filter((leader) => leader.person === person).map(({ id }) => id),
  ]
  return [
    ...apart.flatMap(([one, other]) =>
      idsOf(one).flatMap((a) => idsOf(other).map((b): [string, string] => [a, b])),
    ),
    ...leaders
      .filter(({ person }) => waiting.has(person))
      .map(({ id, person }): [string, string] => [person, id]),
  ]
}

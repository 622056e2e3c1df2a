import { insertTheme } from "../src/catalogue/store.ts"
import type { Theme, ThemeId } from "../src/catalogue/theme.ts"
import { openSituation, type WaitId } from "../src/enquiries/situation.ts"
import { saveSituation } from "../src/enquiries/situation-store.ts"
import { saveWait } from "../src/enquiries/waits-store.ts"
import type { Composition, OfferId, Open } from "../src/formation/offer.ts"
import { insertOffer, saveAnswer } from "../src/formation/offer-store.ts"
import type { ProposalId } from "../src/formation/proposal.ts"
import { insertProposal } from "../src/formation/proposal-store.ts"
import type { Group } from "../src/groups/group.ts"
import { listGroups } from "../src/groups/store.ts"
import type { LeaderId } from "../src/leaders/leader.ts"
import { insertLeader } from "../src/leaders/store.ts"
import type { Meeting } from "../src/meetings/meeting.ts"
import { listMeetings } from "../src/meetings/store.ts"
import type { Services } from "../src/organisations/services.ts"
import { letIn } from "../src/people/door.ts"
import type { PersonId } from "../src/people/person.ts"
import {
  findByIndex,
  insertPerson,
  insertRole,
  saveIndexes,
  savePerson,
} from "../src/people/store.ts"
import { doorClaims, type Role, workerClaims } from "../src/people/viewer.ts"
import type { PlaceId, Room, RoomId } from "../src/rooms/room.ts"
import { insertPlace, insertRoom } from "../src/rooms/store.ts"
import type { Browser } from "./browser.ts"
import type { World } from "./world.ts"

/** Does something as the organisation's own worker. */
export const asWorker = <T>(world: World, work: (services: Services) => Promise<T>): Promise<T> =>
  world.house.worker.as(workerClaims(world.organisation), async (tx) =>
    work(await world.house.servicesIn(tx, world.organisation)),
  )

const emailOf = (firstName: string) => `${firstName.toLowerCase()}@eksempel.dk`

/** Somebody known, reached by e-mail under their first name, with a role if they work here. */
export const meet = (world: World, firstName: string, role?: Role): Promise<PersonId> =>
  asWorker(world, async (services) => {
    const index = services.vault.index("email", emailOf(firstName))
    const known = await findByIndex(services, "email", index)
    if (known) return known
    const id = services.chance.id() as PersonId
    const email = emailOf(firstName)
    await insertPerson(services, id, "da")
    await savePerson(services, id, { firstName, email })
    await saveIndexes(services, {
      id,
      language: "da",
      email,
      safeContact: { write: true, voicemail: false, hours: [], note: "" },
    })
    if (role) await insertRole(services, id, role)
    return id
  })

/** A browser somebody has signed in with. */
export const signedIn = async (world: World, person: PersonId): Promise<Browser> => {
  const { house, organisation } = world
  const { token } = await house.web.as(doorClaims(organisation), async (tx) =>
    letIn(await house.servicesIn(tx, organisation), person, "agenda"),
  )
  const browser = world.browser()
  browser.cookies.set("kreds", token)
  return browser
}

const both = (text: string) => ({ da: text, en: text })
const themeOf = (id: ThemeId): Theme => ({
  id,
  slug: "sorg",
  position: 1,
  roles: ["self"],
  name: both("Sorg"),
  summary: both(""),
  description: both(""),
  forWhom: both(""),
  otherOffers: both(""),
  events: [],
})

export type Town = { theme: ThemeId; place: PlaceId; rooms: RoomId[] }

/** One theme, one place and its rooms, open on Tuesday evenings. */
export const openTown = (world: World, rooms: Partial<Room>[] = [{}]): Promise<Town> =>
  asWorker(world, async (services) => {
    const theme = services.chance.id() as ThemeId
    const place = services.chance.id() as PlaceId
    await insertTheme(services, { ...themeOf(theme), slug: `tema-${theme}` }, [
      { id: services.chance.id() as never, theme, key: "en", shame: false, ...both("Det") },
    ])
    await insertPlace(services, {
      id: place,
      name: "Huset",
      town: "Byen",
      virtual: false,
      features: [],
    })
    const ids = rooms.map(() => services.chance.id() as RoomId)
    for (const [index, room] of rooms.entries()) {
      await insertRoom(services, {
        id: ids[index] as RoomId,
        place,
        name: `Lokale ${index + 1}`,
        seats: 12,
        features: [],
        slots: ["tue-1900"],
        ...room,
      })
    }
    return { theme, place, rooms: ids }
  })

const composition = (theme: ThemeId): Composition => ({
  theme,
  people: 5,
  situation: [],
  recognitions: { own: 0, shared: 0, sharedByTwo: 0 },
  lines: [],
  slot: "tue-1900",
  startsOn: "2026-03-10",
  town: "Byen",
  leaders: [],
})

export type Cast = { members: string[]; leaders: string[]; startsOn?: string }

/** A proposal that everybody in it said yes to, one step before it becomes a circle. */
export const agree = async (world: World, town: Town, cast: Cast): Promise<ProposalId> => {
  const members = await inTurn(cast.members, (name) => meet(world, name))
  const leaders = await inTurn(cast.leaders, (name) => meet(world, name, "leader"))
  return asWorker(world, async (services) => {
    const { chance, now } = services
    const id = chance.id() as ProposalId
    const { theme, place, rooms } = town
    const leaderIds = await inTurn(leaders, async (person) => {
      const leader = chance.id() as LeaderId
      await insertLeader(services, {
        id: leader,
        person,
        kind: "volunteer",
        status: "active",
        capacity: 2,
        themes: [theme],
        slots: ["tue-1900"],
        places: [place],
        languages: ["da"],
      })
      return leader
    })
    const startsOn = Temporal.PlainDate.from(cast.startsOn ?? "2026-03-10")
    const seats = members.length
    const proposal = {
      id,
      theme,
      slot: "tue-1900",
      place,
      room: rooms[0],
      language: "da",
      leaders: leaderIds,
    }
    await insertProposal(
      services,
      { ...proposal, seats, minimum: 2, createdAt: now, status: "started", startsOn },
      [],
    )
    for (const [index, person] of members.entries()) {
      const wait = chance.id() as WaitId
      await saveWait(services, {
        id: wait,
        person,
        theme,
        priority: 1,
        recognitions: [],
        status: "offered",
        since: now,
      })
      await saveSituation(services, person, {
        ...openSituation,
        note: "kort note",
        notWith: "naboen",
      })
      const offer: Open = {
        id: chance.id() as OfferId,
        proposal: id,
        person,
        wait,
        seat: index + 1,
        composition: composition(theme),
        sentAt: now,
        until: now.add({ hours: 24 }),
        status: "open",
      }
      await insertOffer(services, offer)
      await saveAnswer(services, { ...offer, status: "accepted", at: now })
    }
    return id
  })
}

export type Circle = { group: Group; meetings: Meeting[]; town: Town }

/** Lets the queue make circles of what people agreed to. */
export const startAgreed = async (world: World, proposal: ProposalId): Promise<void> => {
  await asWorker(world, ({ enqueue, organisation }) =>
    enqueue({ name: "start-group", data: { organisation: organisation.id, proposal } }),
  )
  await world.settle()
}

/** A circle that has just been started, in a town of its own unless one is given. */
export const openCircle = async (world: World, cast: Cast, where?: Town): Promise<Circle> => {
  const town = where ?? (await openTown(world))
  const before = await asWorker(world, (services) => listGroups(services))
  await startAgreed(world, await agree(world, town, cast))
  return asWorker(world, async (services) => {
    const known = new Set(before.map(({ id }) => id))
    const group = (await listGroups(services)).find(({ id }) => !known.has(id))
    if (!group) throw new Error("no circle was started")
    return { group, meetings: await listMeetings(services, [group.id]), town }
  })
}

/** The circle as it now is. */
export const lookAgain = (world: World, { group, town }: Circle): Promise<Circle> =>
  asWorker(world, async (services) => ({
    group: (await listGroups(services, { ids: [group.id] }))[0] ?? group,
    meetings: await listMeetings(services, [group.id]),
    town,
  }))

const inTurn = async <In, Out>(items: readonly In[], work: (item: In) => Promise<Out>) => {
  const done: Out[] = []
  for (const item of items) done.push(await work(item))
  return done
}

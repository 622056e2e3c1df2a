import { insertTheme } from "../src/catalogue/store.ts"
import type { Recognition, RecognitionId, Theme, ThemeId } from "../src/catalogue/theme.ts"
import {
  openSituation,
  type Situation,
  type Wait,
  type WaitId,
} from "../src/enquiries/situation.ts"
import { saveSituation } from "../src/enquiries/situation-store.ts"
import { listWaits, saveWait } from "../src/enquiries/waits-store.ts"
import type { Leader, LeaderId } from "../src/leaders/leader.ts"
import { insertLeader } from "../src/leaders/store.ts"
import type { PersonId } from "../src/people/person.ts"
import type { PlaceId, Room, RoomId } from "../src/rooms/room.ts"
import { insertPlace, insertRoom } from "../src/rooms/store.ts"
import { asWorker, meet } from "./circle.ts"
import type { World } from "./world.ts"

const both = (text: string) => ({ da: text, en: text })

const themeOf = (id: ThemeId, slug: string, name: string): Theme => ({
  id,
  slug,
  position: 1,
  roles: ["self"],
  name: both(name),
  summary: both(""),
  description: both(""),
  forWhom: both(""),
  otherOffers: both(""),
  events: [{ key: "suddenly", ...both("Det kom pludseligt") }],
})

/** A town where circles can be formed: one theme, one house with one room, and leaders. */
export type Neighbourhood = {
  theme: ThemeId
  recognitions: RecognitionId[]
  place: PlaceId
  room: RoomId
  leaders: Leader[]
}

type Wishes = { leaders?: string[]; room?: Partial<Room>; slug?: string; name?: string }

/** Eight recognitions, the last two of them hard to say; open on Tuesday evenings. */
export const settle = async (world: World, wishes: Wishes = {}): Promise<Neighbourhood> => {
  const { leaders: names = ["Femi", "Frida"], slug = "sorg", name = "Sorg og tab" } = wishes
  const people: PersonId[] = []
  for (const one of names) people.push(await meet(world, one, "leader"))
  return asWorker(world, async (services) => {
    const { chance } = services
    const theme = chance.id() as ThemeId
    const recognitions = Array.from(
      { length: 8 },
      (_, index): Recognition => ({
        id: chance.id() as RecognitionId,
        theme,
        key: `r${index}`,
        shame: index >= 6,
        ...both(`Sætning nummer ${index + 1}`),
      }),
    )
    await insertTheme(services, themeOf(theme, slug, name), recognitions)
    const place = chance.id() as PlaceId
    const house = { name: "Huset", town: "Byen", virtual: false, features: [] }
    await insertPlace(services, { id: place, ...house })
    const room = chance.id() as RoomId
    const open = { name: "Stuen", seats: 12, features: [], slots: ["tue-1900"] }
    await insertRoom(services, { id: room, place, ...open, ...wishes.room })
    const leaders = people.map(
      (person): Leader => ({
        id: chance.id() as LeaderId,
        person,
        kind: "volunteer",
        status: "active",
        capacity: 2,
        themes: [theme],
        slots: ["tue-1900"],
        places: [place],
        languages: ["da"],
      }),
    )
    for (const leader of leaders) await insertLeader(services, leader)
    return { theme, recognitions: recognitions.map(({ id }) => id), place, room, leaders }
  })
}

type Waiting = Partial<Situation> &
  Partial<Pick<Wait, "role" | "event" | "recency">> & {
    /** Which of the eight recognitions, by index. */
    says?: number[]
    weeks?: number
  }

/** Somebody on the waiting list, who can on Tuesday evenings and knows three of the sentences. */
export const waitFor = async (
  world: World,
  { theme, recognitions, place }: Neighbourhood,
  firstName: string,
  wishes: Waiting = {},
): Promise<PersonId> => {
  const { says = [0, 1, 2], weeks = 3, role, event, recency, ...situation } = wishes
  const person = await meet(world, firstName)
  await asWorker(world, async (services) => {
    await saveSituation(services, person, {
      ...openSituation,
      ageBand: 3,
      slotsGood: ["tue-1900"],
      places: [place],
      ...situation,
    })
    await saveWait(services, {
      id: services.chance.id() as WaitId,
      person,
      theme,
      priority: 1,
      role,
      event,
      recency,
      recognitions: says.flatMap((index) => recognitions[index] ?? []),
      status: "waiting",
      since: services.now.subtract({ hours: 24 * 7 * weeks }),
    })
  })
  return person
}

/** Several who wait alike, by first name. */
export const waitTogether = async (
  world: World,
  where: Neighbourhood,
  firstNames: readonly string[],
  wishes: Waiting = {},
): Promise<PersonId[]> => {
  const people: PersonId[] = []
  for (const name of firstNames) people.push(await waitFor(world, where, name, wishes))
  return people
}

/** In which state each wait of a person is. */
export const waitsOf = (world: World, person: PersonId): Promise<string[]> =>
  asWorker(world, async (services) =>
    (await listWaits(services, { person })).map(({ status }) => status),
  )

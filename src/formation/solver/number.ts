import type { Instance, Person, PersonTheme } from "./instance.ts"
import { numbered as numberedIds, numbersOf, packRows, type Rows } from "./rows.ts"

/** An instance with every id turned into a number; unknown ids are left out. */
export type Numbered = {
  instance: Instance
  minShared: number
  slots: number
  places: number
  languages: string[]
  virtual: boolean[]
  wishes: Wish[]
  /** Numbers of each person's wishes. */
  wishesOf: number[][]
  /** Statements each wish says, numbered within its theme, each once. */
  says: Rows
  people: Seeker[]
  leaders: Leader[]
  /** Rooms free of locked groups by `place · slots + slot`, fewest seats first. */
  freeRooms: number[][]
  /** Whether some room there, or the virtual place, has all of these features. */
  suits: (needs: readonly number[], place: number, slot: number) => boolean
  features: Map<string, number>
  locked: { load: Int32Array }
}

export type Wish = {
  person: Person
  theme: PersonTheme
  number: number
  themeNumber: number
  /** Which of the person's themes it is; 0 is what they came with. */
  rank: number
}

export type Seeker = {
  locked: boolean
  slots: number[]
  places: number[]
  languages: number[]
  needs: number[]
}

export type Leader = {
  volunteer: boolean
  /** How many more groups they can lead beside the locked ones. */
  spare: number
  themes: number[]
  /** Slots not taken by locked groups. */
  slots: number[]
  places: number[]
  languages: number[]
}

export function numberInstance(instance: Instance): Numbered {
  const slotNumbers = numberedIds(instance.slots.map(({ id }) => id))
  const placeNumbers = numberedIds(instance.places.map(({ id }) => id))
  const themeNumbers = numberedIds(instance.themes.map(({ id }) => id))
  const personNumbers = numberedIds(instance.people.map(({ id }) => id))
  const languageNumbers = numberedIds(instance.people.flatMap(({ languages }) => languages))
  const features = numberedIds(instance.people.flatMap(({ needs }) => needs))
  const slots = instance.slots.length
  const locked = lockedParts(instance, slotNumbers, personNumbers)

  const people = instance.people.map(
    (person, p): Seeker => ({
      locked: locked.people.has(p),
      slots: numbersOf([...person.slots, ...person.maybe], slotNumbers),
      places: numbersOf(person.places, placeNumbers),
      languages: numbersOf(person.languages, languageNumbers),
      needs: numbersOf(person.needs, features),
    }),
  )
  const leaders = instance.facilitators.map((facilitator, f): Leader => {
    const free = numbersOf(facilitator.slots, slotNumbers)
    return {
      volunteer: facilitator.kind === "volunteer",
      spare: facilitator.capacity - (locked.load[f] ?? 0),
      themes: numbersOf(facilitator.themes, themeNumbers),
      slots: free.filter((slot) => !locked.leaderAt.has(`${f} ${slot}`)),
      places: numbersOf(facilitator.places, placeNumbers),
      languages: numbersOf(facilitator.languages, languageNumbers),
    }
  })

  const freeRooms: number[][] = Array.from({ length: instance.places.length * slots }, () => [])
  instance.rooms
    .map((room, r) => ({ room, r }))
    .sort((a, b) => a.room.seats - b.room.seats)
    .forEach(({ room, r }) => {
      const place = placeNumbers.get(room.place)
      if (place === undefined || room.seats < instance.config.sizeMin + 2) return
      for (const slot of numbersOf(room.slots, slotNumbers))
        if (!locked.roomAt.has(`${r} ${slot}`)) freeRooms[place * slots + slot]?.push(r)
    })

  const roomFeatures = instance.rooms.map((room) => new Set(numbersOf(room.features, features)))
  const placeFeatures = instance.places.map((place) =>
    place.virtual ? new Set(numbersOf(place.features, features)) : undefined,
  )

  const wishes = findWishes(instance, themeNumbers)
  const wishesOf: number[][] = instance.people.map(() => [])
  wishes.forEach(({ number }, w) => {
    wishesOf[number]?.push(w)
  })
  return {
    instance,
    minShared: instance.config.minShared,
    slots,
    places: instance.places.length,
    languages: [...languageNumbers.keys()],
    virtual: instance.places.map(({ virtual }) => virtual),
    wishes,
    wishesOf,
    says: saysOf(instance, wishes),
    people,
    leaders,
    freeRooms,
    suits: (needs, place, slot) => {
      const virtual = placeFeatures[place]
      if (virtual) return needs.every((need) => virtual.has(need))
      const rooms = freeRooms[place * slots + slot] ?? []
      return rooms.some((r) => needs.every((need) => roomFeatures[r]?.has(need)))
    },
    features,
    locked,
  }
}

/** One wish per person and theme; a theme named twice counts where it first stands. */
function findWishes(instance: Instance, themeNumbers: Map<string, number>): Wish[] {
  return instance.people.flatMap((person, number) => {
    const seen = new Set<string>()
    return person.themes.flatMap((theme, rank) => {
      const themeNumber = themeNumbers.get(theme.id)
      if (themeNumber === undefined || seen.has(theme.id)) return []
      seen.add(theme.id)
      return [{ person, theme, number, themeNumber, rank }]
    })
  })
}

function saysOf(instance: Instance, wishes: readonly Wish[]): Rows {
  const statements = instance.themes.map((theme) => numberedIds(theme.statements.map((s) => s.id)))
  return packRows(
    wishes.map(({ theme, themeNumber }) =>
      numbersOf(theme.says, statements[themeNumber] ?? new Map<string, number>()),
    ),
  )
}

/** What locked groups take: people, leaders' time and capacity, rooms' time. */
function lockedParts(
  instance: Instance,
  slotNumbers: Map<string, number>,
  personNumbers: Map<string, number>,
) {
  const leaderNumbers = numberedIds(instance.facilitators.map(({ id }) => id))
  const roomNumbers = numberedIds(instance.rooms.map(({ id }) => id))
  const people = new Set<number>()
  const load = new Int32Array(instance.facilitators.length)
  const leaderAt = new Set<string>()
  const roomAt = new Set<string>()
  for (const group of instance.previous) {
    if (group.status !== "locked") continue
    const slot = slotNumbers.get(group.slot)
    for (const p of numbersOf(group.members, personNumbers)) people.add(p)
    for (const f of numbersOf(group.facilitators, leaderNumbers)) {
      load[f] = (load[f] ?? 0) + 1
      leaderAt.add(`${f} ${slot}`)
    }
    const room = group.room === null ? undefined : roomNumbers.get(group.room)
    if (room !== undefined) roomAt.add(`${room} ${slot}`)
  }
  return { people, load, leaderAt, roomAt }
}

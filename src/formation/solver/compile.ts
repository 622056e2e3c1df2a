import { type Cell, findCells } from "./cells.ts"
import type { Config, Instance } from "./instance.ts"
import { prepareLikeness } from "./likeness.ts"
import { type Numbered, numberInstance } from "./number.ts"
import type { Problem } from "./problem.ts"
import { numbered as numberedIds, numbersOf, packRows } from "./rows.ts"

/**
 * Turns an instance into the arrays the search works on. Ids that are not known are left out, so
 * any `Instance` compiles; `readInstance` is what complains about them.
 * Time and memory grow with Σ over people of slots × places × languages.
 */
export function compile(instance: Instance): Problem {
  const numbered = numberInstance(instance)
  const cells = findCells(numbered)
  const { weights } = instance.config
  const sizeMax = Math.min(instance.config.sizeMax, instance.people.length)
  return {
    instance,
    people: instance.people.length,
    slots: numbered.slots,
    sizeMin: Math.max(1, instance.config.sizeMin),
    sizeMax,
    comfortable: comfortableSize(instance.config, sizeMax),
    minShared: instance.config.minShared,
    ...wishArrays(numbered),
    availability: availabilityOf(numbered),
    likeness: prepareLikeness(instance.attributes, numbered.wishes, weights.similarity),
    ...cellArrays(numbered, cells),
    apart: apartRows(instance),
    ...roomArrays(numbered),
    ...leaderArrays(numbered),
    step: Float64Array.from({ length: sizeMax + 3 }, (_, n) =>
      n === 0 ? 0 : (weights.coverageSteps[Math.min(n, weights.coverageSteps.length) - 1] ?? 0),
    ),
    sizePenalty: Float64Array.from({ length: sizeMax + 3 }, (_, n) => weights.sizePenalty[n] ?? 0),
    maybeSlot: weights.maybeSlot,
    fullyLoaded: weights.fullyLoaded,
    ...previousArrays(instance),
    moved: weights.moved,
    dropped: weights.dropped,
    reslotted: weights.reslotted,
  }
}

function comfortableSize({ sizeMin, weights }: Config, sizeMax: number): number {
  let size = sizeMin
  for (let k = sizeMin + 1; k <= sizeMax; k++)
    if ((weights.sizePenalty[k] ?? 0) <= (weights.sizePenalty[size] ?? 0)) size = k
  return size
}

function wishArrays({ instance, wishes, says }: Numbered) {
  const { weights } = instance.config
  const shame = instance.themes.map((theme) => {
    const byId = new Map(theme.statements.map((statement) => [statement.id, statement.shame]))
    return [...byId.values()]
  })
  const wishStart = new Int32Array(instance.people.length + 1)
  for (const { number } of wishes) wishStart[number + 1] = (wishStart[number + 1] ?? 0) + 1
  for (let p = 0; p < instance.people.length; p++)
    wishStart[p + 1] = (wishStart[p + 1] ?? 0) + (wishStart[p] ?? 0)

  const saysWeight = new Float64Array(says.values.length)
  const wishScale = new Float64Array(wishes.length)
  const wishPoints = new Float64Array(wishes.length)
  wishes.forEach(({ person, themeNumber, rank }, w) => {
    let total = 0
    for (let i = says.start[w] ?? 0; i < (says.start[w + 1] ?? 0); i++) {
      const hard = shame[themeNumber]?.[says.values[i] ?? 0]
      saysWeight[i] = hard ? weights.shameFactor : 1
      total += saysWeight[i] ?? 0
    }
    wishScale[w] = total > 0 ? weights.coverage / total : 0
    wishPoints[w] =
      weights.place +
      weights.perWaitingDay * person.waitingDays -
      weights.secondThemeStep * rank +
      (total > 0 ? 0 : weights.coverage)
  })
  return {
    statements: Math.max(1, ...shame.map((theme) => theme.length)),
    wishStart,
    wishPerson: Int32Array.from(wishes, ({ number }) => number),
    wishTheme: Int32Array.from(wishes, ({ themeNumber }) => themeNumber),
    wishPoints,
    wishScale,
    says,
    saysWeight,
  }
}

function availabilityOf({ instance, slots }: Numbered): Uint8Array {
  const numbers = numberedIds(instance.slots.map(({ id }) => id))
  const availability = new Uint8Array(instance.people.length * slots)
  instance.people.forEach((person, p) => {
    for (const slot of numbersOf(person.maybe, numbers)) availability[p * slots + slot] = 1
    for (const slot of numbersOf(person.slots, numbers)) availability[p * slots + slot] = 2
  })
  return availability
}

function cellArrays(numbered: Numbered, cells: readonly Cell[]) {
  const homes: number[][] = numbered.people.map(() => [])
  const homeWishes: number[][] = numbered.people.map(() => [])
  cells.forEach(({ seekers }, c) => {
    for (const w of seekers) {
      const p = numbered.wishes[w]?.number ?? 0
      homes[p]?.push(c)
      homeWishes[p]?.push(w)
    }
  })
  return {
    cells: cells.length,
    cellTheme: Int32Array.from(cells, ({ theme }) => theme),
    cellSlot: Int32Array.from(cells, ({ slot }) => slot),
    cellPlace: Int32Array.from(cells, ({ place }) => place),
    cellLanguage: cells.map(({ language }) => numbered.languages[language] ?? ""),
    seekers: packRows(cells.map(({ seekers }) => seekers)),
    leaders: packRows(cells.map(({ leaders }) => leaders)),
    rooms: packRows(cells.map(({ place, rooms }) => (numbered.virtual[place] ? [] : rooms))),
    virtual: Uint8Array.from(cells, ({ place }) => (numbered.virtual[place] ? 1 : 0)),
    homes: packRows(homes),
    homeWish: packRows(homeWishes).values,
    reachable: Int32Array.from(homes.flatMap((home, p) => (home.length ? [p] : []))),
  }
}

function apartRows(instance: Instance) {
  const people = numberedIds(instance.people.map(({ id }) => id))
  const leaders = numberedIds(instance.facilitators.map(({ id }) => id))
  const number = (id: string) => {
    const leader = leaders.get(id)
    return people.get(id) ?? (leader === undefined ? undefined : people.size + leader)
  }
  const apart = Array.from({ length: people.size + leaders.size }, () => new Set<number>())
  for (const [one, other] of instance.apart) {
    const a = number(one)
    const b = number(other)
    if (a === undefined || b === undefined || a === b) continue
    apart[a]?.add(b)
    apart[b]?.add(a)
  }
  return packRows(apart.map((others) => [...others]))
}

function roomArrays({ instance, features, people }: Numbered) {
  const roomHas = new Uint8Array(instance.rooms.length * features.size)
  instance.rooms.forEach((room, r) => {
    for (const f of numbersOf(room.features, features)) roomHas[r * features.size + f] = 1
  })
  return {
    features: features.size,
    needs: packRows(people.map(({ needs }) => needs)),
    roomSeats: Int32Array.from(instance.rooms, ({ seats }) => seats),
    roomHas,
  }
}

function leaderArrays({ instance, locked }: Numbered) {
  const { volunteerUse, employeeUse } = instance.config.weights
  return {
    isVolunteer: Uint8Array.from(instance.facilitators, ({ kind }) => Number(kind === "volunteer")),
    capacity: Int32Array.from(instance.facilitators, ({ capacity }) => capacity),
    leaderUse: Float64Array.from(instance.facilitators, ({ kind }) =>
      kind === "volunteer" ? volunteerUse : employeeUse,
    ),
    lockedLoad: locked.load,
  }
}

function previousArrays(instance: Instance) {
  const themes = numberedIds(instance.themes.map(({ id }) => id))
  const slots = numberedIds(instance.slots.map(({ id }) => id))
  const places = numberedIds(instance.places.map(({ id }) => id))
  const people = numberedIds(instance.people.map(({ id }) => id))
  const previousOf = new Int32Array(instance.people.length).fill(-1)
  const proposed = instance.previous
    .map((group, number) => ({ group, number }))
    .filter(({ group }) => group.status === "proposed")
  proposed.forEach(({ group }, i) => {
    for (const p of numbersOf(group.members, people)) previousOf[p] = i
  })
  return {
    previous: Int32Array.from(proposed, ({ number }) => number),
    previousTheme: Int32Array.from(proposed, ({ group }) => themes.get(group.theme) ?? -1),
    previousSlot: Int32Array.from(proposed, ({ group }) => slots.get(group.slot) ?? -1),
    previousPlace: Int32Array.from(proposed, ({ group }) => places.get(group.place) ?? -1),
    previousOf,
  }
}

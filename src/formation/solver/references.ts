import type { Complaint } from "./fields.ts"
import type { Instance, PreviousGroup } from "./instance.ts"

type Complain = (row: string, text: string) => void

/** Ids used twice, and ids that name nothing. */
export function checkReferences(instance: Instance): Complaint[] {
  const complaints: Complaint[] = []
  const complain: Complain = (row, text) => complaints.push({ row, text })
  const idsOf = (list: string, rows: readonly { id: string }[]) => uniqueIds(list, rows, complain)

  const slots = idsOf("slots", instance.slots)
  const places = idsOf("places", instance.places)
  idsOf("rooms", instance.rooms)
  const themes = idsOf("themes", instance.themes)
  const people = idsOf("people", instance.people)
  const facilitators = idsOf("facilitators", instance.facilitators)
  idsOf("previous", instance.previous)
  for (const id of people.intersection(facilitators))
    complain(`people ${quoted(id)}`, "has the id of a facilitator")

  const says = statementsOf(instance, complain)
  instance.rooms.forEach((room, i) => {
    const row = `rooms[${i}] ${quoted(room.id)}`
    known(row, "place", [room.place], places, "place", complain)
    known(row, "slots", room.slots, slots, "slot", complain)
  })
  instance.people.forEach((person, i) => {
    const row = `people[${i}] ${quoted(person.id)}`
    known(row, "slots", person.slots, slots, "slot", complain)
    known(row, "maybe", person.maybe, slots, "slot", complain)
    known(row, "places", person.places, places, "place", complain)
    const named = person.themes.map(({ id }) => id)
    known(row, "themes", named, themes, "theme", complain)
    if (new Set(named).size < named.length) complain(row, "names a theme twice")
    for (const theme of person.themes) {
      const statements = says.get(theme.id)
      if (statements) known(row, "says", theme.says, statements, "statement of it", complain)
    }
  })
  instance.facilitators.forEach((facilitator, i) => {
    const row = `facilitators[${i}] ${quoted(facilitator.id)}`
    known(row, "themes", facilitator.themes, themes, "theme", complain)
    known(row, "slots", facilitator.slots, slots, "slot", complain)
    known(row, "places", facilitator.places, places, "place", complain)
  })
  const everybody = people.union(facilitators)
  instance.apart.forEach((pair, i) => {
    known(`apart[${i}]`, "pair", pair, everybody, "person or facilitator", complain)
    if (pair[0] === pair[1]) complain(`apart[${i}]`, `keeps ${quoted(pair[0])} from themselves`)
  })
  checkPrevious(instance, themes, complain)
  return complaints
}

/** Members and leaders who left the list may still be named by a proposed group, not by a locked. */
function checkPrevious(instance: Instance, themes: Set<string>, complain: Complain): void {
  const groupOf = new Map<string, PreviousGroup>()
  instance.previous.forEach((group, i) => {
    const row = `previous[${i}] ${quoted(group.id)}`
    known(row, "theme", [group.theme], themes, "theme", complain)
    for (const id of group.members) {
      const other = groupOf.get(id)
      if (other) complain(row, `has ${quoted(id)}, who is in ${quoted(other.id)} already`)
      groupOf.set(id, group)
    }
  })
}

function uniqueIds(list: string, rows: readonly { id: string }[], complain: Complain): Set<string> {
  const ids = new Set<string>()
  rows.forEach(({ id }, i) => {
    if (ids.has(id)) complain(`${list}[${i}] ${quoted(id)}`, "has an id that is used before")
    ids.add(id)
  })
  return ids
}

/** Statements by theme. No two themes share one. */
function statementsOf(instance: Instance, complain: Complain): Map<string, Set<string>> {
  const all = new Set<string>()
  return new Map(
    instance.themes.map((theme, i) => {
      for (const { id } of theme.statements) {
        if (all.has(id)) complain(`themes[${i}] ${quoted(theme.id)}`, `has ${quoted(id)} twice`)
        all.add(id)
      }
      return [theme.id, new Set(theme.statements.map(({ id }) => id))]
    }),
  )
}

function known(
  row: string,
  field: string,
  ids: readonly string[],
  among: ReadonlySet<string>,
  what: string,
  complain: Complain,
): void {
  for (const id of ids)
    if (!among.has(id)) complain(row, `${field} names ${quoted(id)}, which is no ${what}`)
}

function quoted(id: string): string {
  return JSON.stringify(id)
}

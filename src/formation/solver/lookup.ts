import type {
  Facilitator,
  Instance,
  Person,
  Place,
  PreviousGroup,
  Room,
  Theme,
} from "./instance.ts"

/** An instance by its ids, for whoever checks, measures or explains a solution. */
export type Lookup = {
  people: Map<string, Person>
  facilitators: Map<string, Facilitator>
  places: Map<string, Place>
  rooms: Map<string, Room>
  themes: Map<string, Theme>
  slots: Set<string>
  /** Statements that are hardest to say. */
  shame: Set<string>
  apart: Map<string, Set<string>>
  previous: Map<string, PreviousGroup>
}

export function lookUp(instance: Instance): Lookup {
  const shame = instance.themes.flatMap((theme) =>
    theme.statements.flatMap((statement) => (statement.shame ? [statement.id] : [])),
  )
  return {
    people: byId(instance.people),
    facilitators: byId(instance.facilitators),
    places: byId(instance.places),
    rooms: byId(instance.rooms),
    themes: byId(instance.themes),
    slots: new Set(instance.slots.map(({ id }) => id)),
    shame: new Set(shame),
    apart: apartFrom(instance.apart),
    previous: byId(instance.previous),
  }
}

function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}

function apartFrom(pairs: readonly [string, string][]): Map<string, Set<string>> {
  const apart = new Map<string, Set<string>>()
  const add = (one: string, other: string) => {
    const others = apart.get(one)
    if (others) others.add(other)
    else apart.set(one, new Set([other]))
  }
  for (const [one, other] of pairs) {
    add(one, other)
    add(other, one)
  }
  return apart
}

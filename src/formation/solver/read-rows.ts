import {
  complain,
  listIn,
  numberIn,
  numbersIn,
  oneOfIn,
  type Row,
  rowIn,
  rowsIn,
  textIn,
  textOrNullIn,
  textsIn,
  truthIn,
} from "./fields.ts"
import type {
  Attribute,
  Config,
  Facilitator,
  Person,
  PersonTheme,
  Place,
  PreviousGroup,
  Room,
  Slot,
  Theme,
  Weights,
} from "./instance.ts"

export function readConfig(row: Row): Config {
  const sizeMin = numberIn(row, "sizeMin", { least: 2, most: 100, whole: true })
  return {
    sizeMin,
    sizeMax: numberIn(row, "sizeMax", { least: sizeMin, most: 100, whole: true }),
    minShared: numberIn(row, "minShared", { least: 0, whole: true }),
    weights: readWeights(rowIn(row, "weights")),
  }
}

function readWeights(row: Row): Weights {
  const points = (key: string) => numberIn(row, key, { least: 0, most: 1e9 })
  const steps = numbersIn(row, "coverageSteps", { least: 0, most: 1 })
  if (steps.length === 0) complain(row, "coverageSteps must name at least one step")
  const sizes = rowIn(row, "sizePenalty")
  return {
    place: points("place"),
    perWaitingDay: points("perWaitingDay"),
    secondThemeStep: points("secondThemeStep"),
    coverage: points("coverage"),
    coverageSteps: steps,
    shameFactor: points("shameFactor"),
    similarity: points("similarity"),
    maybeSlot: points("maybeSlot"),
    sizePenalty: Object.fromEntries(
      Object.keys(sizes.fields).map((size) => [size, numberIn(sizes, size)]),
    ),
    volunteerUse: points("volunteerUse"),
    employeeUse: points("employeeUse"),
    fullyLoaded: points("fullyLoaded"),
    moved: points("moved"),
    dropped: points("dropped"),
    reslotted: points("reslotted"),
  }
}

export function readSlot(row: Row): Slot {
  return {
    id: textIn(row, "id"),
    day: numberIn(row, "day", { least: 0, most: 6, whole: true }),
    start: textIn(row, "start"),
    minutes: numberIn(row, "minutes", { least: 1 }),
  }
}

export function readPlace(row: Row): Place {
  return {
    id: textIn(row, "id"),
    town: textOrNullIn(row, "town"),
    virtual: truthIn(row, "virtual"),
    features: textsIn(row, "features"),
  }
}

export function readRoom(row: Row): Room {
  return {
    id: textIn(row, "id"),
    place: textIn(row, "place"),
    seats: numberIn(row, "seats", { least: 0, whole: true }),
    features: textsIn(row, "features"),
    slots: textsIn(row, "slots"),
  }
}

export function readTheme(row: Row): Theme {
  return {
    id: textIn(row, "id"),
    events: textsIn(row, "events"),
    statements: rowsIn(row, "statements", "required").map((statement) => ({
      id: textIn(statement, "id"),
      shame: truthIn(statement, "shame"),
    })),
  }
}

export function readAttribute(row: Row): Attribute {
  const kind = oneOfIn(row, "kind", ["nominal", "ordinal"])
  const weight = numberIn(row, "weight", { least: 0, most: 1e9 })
  const perTheme = truthIn(row, "perTheme")
  if (kind === "nominal")
    return perTheme
      ? { key: oneOfIn(row, "key", ["event", "recency"]), perTheme, kind, weight }
      : { key: oneOfIn(row, "key", ["age", "children", "living"]), perTheme, kind, weight }

  const span = numberIn(row, "span", { least: 1e-9 })
  return perTheme
    ? { key: oneOfIn(row, "key", ["recency"]), perTheme, kind, span, weight }
    : { key: oneOfIn(row, "key", ["age"]), perTheme, kind, span, weight }
}

export function readPerson(row: Row): Person {
  return {
    id: textIn(row, "id"),
    themes: rowsIn(row, "themes", "required").map(readPersonTheme),
    age: numberIn(row, "age"),
    children: textIn(row, "children"),
    living: textIn(row, "living"),
    slots: textsIn(row, "slots"),
    maybe: textsIn(row, "maybe"),
    places: textsIn(row, "places"),
    languages: textsIn(row, "languages"),
    needs: textsIn(row, "needs"),
    waitingDays: numberIn(row, "waitingDays", { least: 0, most: 1e6 }),
  }
}

function readPersonTheme(row: Row): PersonTheme {
  return {
    id: textIn(row, "id"),
    says: textsIn(row, "says"),
    event: textIn(row, "event"),
    recency: numberIn(row, "recency"),
  }
}

export function readFacilitator(row: Row): Facilitator {
  return {
    id: textIn(row, "id"),
    kind: oneOfIn(row, "kind", ["volunteer", "employee"]),
    themes: textsIn(row, "themes"),
    slots: textsIn(row, "slots"),
    places: textsIn(row, "places"),
    languages: textsIn(row, "languages"),
    capacity: numberIn(row, "capacity", { least: 0, whole: true }),
  }
}

export function readApart(top: Row): [string, string][] {
  return listIn(top, "apart").flatMap((pair, i): [string, string][] => {
    const [one, other] = Array.isArray(pair) ? pair : []
    const isPair = Array.isArray(pair) && pair.length === 2
    if (isPair && typeof one === "string" && typeof other === "string") return [[one, other]]
    top.complaints.push({ row: `apart[${i}]`, text: "must be two ids" })
    return []
  })
}

export function readPrevious(row: Row): PreviousGroup {
  return {
    id: textIn(row, "id"),
    status: oneOfIn(row, "status", ["proposed", "locked"]),
    theme: textIn(row, "theme"),
    slot: textIn(row, "slot"),
    place: textIn(row, "place"),
    room: textOrNullIn(row, "room"),
    language: textIn(row, "language"),
    members: textsIn(row, "members"),
    facilitators: textsIn(row, "facilitators"),
  }
}

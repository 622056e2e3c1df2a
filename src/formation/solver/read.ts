import { check } from "./check.ts"
import {
  type Complaint,
  complain,
  isObject,
  listIn,
  numberIn,
  numbersIn,
  oneOfIn,
  type Row,
  rowIn,
  rowsIn,
  shown,
  textIn,
  textOrNullIn,
  textsIn,
  truthIn,
} from "./fields.ts"
import {
  type Attribute,
  type Config,
  type Facilitator,
  type Instance,
  instanceFormat,
  type Person,
  type PersonTheme,
  type Place,
  type PreviousGroup,
  type Room,
  type Slot,
  type Theme,
  type Weights,
} from "./instance.ts"
import { checkReferences } from "./references.ts"
import { lockedOnly } from "./solution.ts"

export type Read = { ok: true; instance: Instance } | { ok: false; complaints: Complaint[] }

/**
 * Reads an instance out of parsed JSON.
 * @returns the instance; or everything that is wrong with it, row by row: first what is not of the
 * right shape, then ids that are not known or used twice, then locked groups that break a hard rule
 */
export function readInstance(json: unknown): Read {
  const complaints: Complaint[] = []
  const top: Row = { name: "instance", fields: isObject(json) ? json : {}, complaints }
  if (!isObject(json)) complain(top, `must be an object, and is ${shown(json)}`)
  else if (json.format !== instanceFormat)
    complain(top, `format must be ${JSON.stringify(instanceFormat)}, and is ${shown(json.format)}`)
  if (complaints.length) return { ok: false, complaints }

  const instance: Instance = {
    format: instanceFormat,
    name: textIn(top, "name"),
    ...(top.fields.seed === undefined ? {} : { seed: numberIn(top, "seed") }),
    config: readConfig(rowIn(top, "config")),
    slots: rowsIn(top, "slots", "required").map(readSlot),
    places: rowsIn(top, "places", "required").map(readPlace),
    rooms: rowsIn(top, "rooms", "required").map(readRoom),
    themes: rowsIn(top, "themes", "required").map(readTheme),
    attributes: rowsIn(top, "attributes", "required").map(readAttribute),
    people: rowsIn(top, "people", "required").map(readPerson),
    facilitators: rowsIn(top, "facilitators", "required").map(readFacilitator),
    apart: top.fields.apart === undefined ? [] : readApart(top),
    previous: rowsIn(top, "previous", "may be missing").map(readPrevious),
  }
  if (complaints.length) return { ok: false, complaints }

  complaints.push(...checkReferences(instance))
  if (complaints.length === 0) complaints.push(...checkLocked(instance))
  return complaints.length ? { ok: false, complaints } : { ok: true, instance }
}

/** Locked groups must keep the hard rules as they stand: otherwise there is no valid solution. */
function checkLocked(instance: Instance): Complaint[] {
  return check(instance, lockedOnly(instance)).map(({ rule, broken, where, ids }) => ({
    row: `locked ${JSON.stringify(where)}`,
    text: `breaks rule ${rule} (${[broken.replaceAll("-", " "), ...ids].join(", ")})`,
  }))
}

function readConfig(row: Row): Config {
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

function readSlot(row: Row): Slot {
  return {
    id: textIn(row, "id"),
    day: numberIn(row, "day", { least: 0, most: 6, whole: true }),
    start: textIn(row, "start"),
    minutes: numberIn(row, "minutes", { least: 1 }),
  }
}

function readPlace(row: Row): Place {
  return {
    id: textIn(row, "id"),
    town: textOrNullIn(row, "town"),
    virtual: truthIn(row, "virtual"),
    features: textsIn(row, "features"),
  }
}

function readRoom(row: Row): Room {
  return {
    id: textIn(row, "id"),
    place: textIn(row, "place"),
    seats: numberIn(row, "seats", { least: 0, whole: true }),
    features: textsIn(row, "features"),
    slots: textsIn(row, "slots"),
  }
}

function readTheme(row: Row): Theme {
  return {
    id: textIn(row, "id"),
    events: textsIn(row, "events"),
    statements: rowsIn(row, "statements", "required").map((statement) => ({
      id: textIn(statement, "id"),
      shame: truthIn(statement, "shame"),
    })),
  }
}

function readAttribute(row: Row): Attribute {
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

function readPerson(row: Row): Person {
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

function readFacilitator(row: Row): Facilitator {
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

function readApart(top: Row): [string, string][] {
  return listIn(top, "apart").flatMap((pair, i): [string, string][] => {
    const [one, other] = Array.isArray(pair) ? pair : []
    const isPair = Array.isArray(pair) && pair.length === 2
    if (isPair && typeof one === "string" && typeof other === "string") return [[one, other]]
    top.complaints.push({ row: `apart[${i}]`, text: "must be two ids" })
    return []
  })
}

function readPrevious(row: Row): PreviousGroup {
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

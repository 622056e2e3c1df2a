import { check } from "./check.ts"
import {
  type Complaint,
  complain,
  isObject,
  numberIn,
  type Row,
  rowIn,
  rowsIn,
  shown,
  textIn,
} from "./fields.ts"
import { type Instance, instanceFormat } from "./instance.ts"
import {
  readApart,
  readAttribute,
  readConfig,
  readFacilitator,
  readPerson,
  readPlace,
  readPrevious,
  readRoom,
  readSlot,
  readTheme,
} from "./read-rows.ts"
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

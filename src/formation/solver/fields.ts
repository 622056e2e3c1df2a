/** What is wrong with an instance: which row, and a sentence about it. */
export type Complaint = { row: string; text: string }

/** One JSON object being read. Whatever is wrong is noted, and something harmless read instead. */
export type Row = {
  name: string
  fields: Record<string, unknown>
  complaints: Complaint[]
}

export type Limits = { least?: number; most?: number; whole?: boolean }

export function complain({ name, complaints }: Row, text: string): void {
  complaints.push({ row: name, text })
}

export function textIn(row: Row, key: string): string {
  const value = row.fields[key]
  if (typeof value === "string" && value !== "") return value
  complain(row, `${key} must be a text, and is ${shown(value)}`)
  return ""
}

export function textOrNullIn(row: Row, key: string): string | null {
  return row.fields[key] === null || row.fields[key] === undefined ? null : textIn(row, key)
}

export function oneOfIn<const T extends string>(row: Row, key: string, known: readonly T[]): T {
  const found = known.find((one) => one === row.fields[key])
  if (found !== undefined) return found
  complain(row, `${key} must be ${known.join(" or ")}, and is ${shown(row.fields[key])}`)
  return known[0] ?? neverEmpty()
}

export function truthIn(row: Row, key: string): boolean {
  const value = row.fields[key]
  if (typeof value !== "boolean")
    complain(row, `${key} must be true or false, and is ${shown(value)}`)
  return value === true
}

export function numberIn(row: Row, key: string, limits: Limits = {}): number {
  const value = row.fields[key]
  if (typeof value === "number" && keeps(value, limits)) return value
  complain(row, `${key} must be ${wanted(limits)}, and is ${shown(value)}`)
  return limits.least ?? 0
}

export function textsIn(row: Row, key: string): string[] {
  return listIn(row, key).filter((value, i): value is string => {
    if (typeof value === "string" && value !== "") return true
    complain(row, `${key}[${i}] must be a text, and is ${shown(value)}`)
    return false
  })
}

export function numbersIn(row: Row, key: string, limits: Limits): number[] {
  return listIn(row, key).filter((value, i): value is number => {
    if (typeof value === "number" && keeps(value, limits)) return true
    complain(row, `${key}[${i}] must be ${wanted(limits)}, and is ${shown(value)}`)
    return false
  })
}

/** The objects of a list, each named after where it stands and its id. */
export function rowsIn(row: Row, key: string, missing: "required" | "may be missing"): Row[] {
  if (missing === "may be missing" && row.fields[key] === undefined) return []
  return listIn(row, key).flatMap((value, i) => {
    const name = row.name === "instance" ? `${key}[${i}]` : `${row.name} ${key}[${i}]`
    if (!isObject(value)) {
      row.complaints.push({ row: name, text: `must be an object, and is ${shown(value)}` })
      return []
    }
    const named = typeof value.id === "string" ? `${name} ${JSON.stringify(value.id)}` : name
    return [{ name: named, fields: value, complaints: row.complaints }]
  })
}

export function rowIn(row: Row, key: string): Row {
  const value = row.fields[key]
  if (!isObject(value)) complain(row, `${key} must be an object, and is ${shown(value)}`)
  const name = row.name === "instance" ? key : `${row.name} ${key}`
  return { name, fields: isObject(value) ? value : {}, complaints: row.complaints }
}

export function listIn(row: Row, key: string): unknown[] {
  const value = row.fields[key]
  if (Array.isArray(value)) return value
  complain(row, `${key} must be a list, and is ${shown(value)}`)
  return []
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** A value as it is put into a sentence. */
export function shown(value: unknown): string {
  if (value === undefined) return "missing"
  if (Array.isArray(value)) return "a list"
  if (isObject(value)) return "an object"
  const text = JSON.stringify(value)
  return text.length > 40 ? `${text.slice(0, 37)}…` : text
}

function keeps(value: number, { least, most, whole }: Limits): boolean {
  return (
    Number.isFinite(value) &&
    value >= (least ?? Number.NEGATIVE_INFINITY) &&
    value <= (most ?? Number.POSITIVE_INFINITY) &&
    (!whole || Number.isInteger(value))
  )
}

function wanted({ least, most, whole }: Limits): string {
  const kind = whole ? "a whole number" : "a number"
  if (least !== undefined && most !== undefined) return `${kind} from ${least} to ${most}`
  if (least !== undefined) return `${kind}, at least ${least}`
  return most === undefined ? kind : `${kind}, at most ${most}`
}

function neverEmpty(): never {
  throw new Error("A field must have at least one known value")
}

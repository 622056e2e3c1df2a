import type { Attribute, Person, PersonTheme } from "./instance.ts"

/**
 * Likeness of two wishes, prepared as table look-ups. Attributes are folded together into as few
 * tables as stay small: `likeness(a, b) = Σ_t table[rowOf[a·tables + t] + columnOf[b·tables + t]]`.
 */
export type Likeness = {
  tables: number
  table: Float64Array
  rowOf: Int32Array
  columnOf: Int32Array
}

type Wish = { person: Person; theme: PersonTheme }
type Folded = { attributes: Attribute[]; key: (wish: Wish) => string; codes: Map<string, number> }

const mostCodes = 512

/**
 * @param attributes how situations are compared; a weighted mean of 0–1 per attribute
 * @param wishes one per (person, theme)
 * @param points what full likeness is worth; the tables come multiplied by it
 */
export function prepareLikeness(
  attributes: readonly Attribute[],
  wishes: readonly Wish[],
  points: number,
): Likeness {
  const weight = attributes.reduce((sum, attribute) => sum + attribute.weight, 0)
  const folded = weight > 0 ? fold(attributes, wishes) : []
  const samples = folded.map(({ key, codes }) => {
    const sample: Wish[] = []
    for (const wish of wishes) {
      const code = codes.get(key(wish)) ?? 0
      sample[code] ??= wish
    }
    return sample
  })

  const table = new Float64Array(samples.reduce((size, sample) => size + sample.length ** 2, 0))
  const rowOf = new Int32Array(wishes.length * folded.length)
  const columnOf = new Int32Array(wishes.length * folded.length)
  let offset = 0
  folded.forEach(({ attributes, key, codes }, t) => {
    const sample = samples[t] ?? []
    let at = offset
    for (const a of sample)
      for (const b of sample) {
        const sum = attributes.reduce((all, one) => all + one.weight * alike(one, a, b), 0)
        table[at++] = (points * sum) / weight
      }
    wishes.forEach((wish, w) => {
      const code = codes.get(key(wish)) ?? 0
      rowOf[w * folded.length + t] = offset + code * sample.length
      columnOf[w * folded.length + t] = code
    })
    offset = at
  })
  return { tables: folded.length, table, rowOf, columnOf }
}

/** How alike two people are in one attribute, 0–1. */
export function alike(attribute: Attribute, a: Wish, b: Wish): number {
  const x = attributeOf(attribute, a)
  const y = attributeOf(attribute, b)
  if (attribute.kind === "nominal") return x === y ? 1 : 0
  return Math.max(0, 1 - Math.abs(Number(x) - Number(y)) / attribute.span)
}

/** What a person answered to one attribute. */
export function attributeOf(attribute: Attribute, wish: Wish): string | number {
  return attribute.perTheme ? wish.theme[attribute.key] : wish.person[attribute.key]
}

/** Folds attributes together while the number of different combinations stays small. */
function fold(attributes: readonly Attribute[], wishes: readonly Wish[]): Folded[] {
  const folded: Folded[] = []
  const ofPeopleFirst = attributes.toSorted((a, b) => Number(a.perTheme) - Number(b.perTheme))
  for (const attribute of ofPeopleFirst) {
    const last = folded.at(-1)
    const wider = last && coded([...last.attributes, attribute], wishes)
    if (wider && wider.codes.size <= mostCodes) folded[folded.length - 1] = wider
    else folded.push(coded([attribute], wishes))
  }
  return folded
}

function coded(attributes: Attribute[], wishes: readonly Wish[]): Folded {
  const key = (wish: Wish) => attributes.map((one) => String(attributeOf(one, wish))).join("\n")
  const codes = new Map<string, number>()
  for (const wish of wishes) {
    const value = key(wish)
    if (!codes.has(value)) codes.set(value, codes.size)
  }
  return { attributes, key, codes }
}

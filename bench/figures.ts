/** The middle of several rounds, and how far they lie apart. */
export type Spread = { median: number; least: number; most: number }

export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number) => sorted[index] ?? Number.NaN
  const middle = (sorted.length - 1) / 2
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    least: at(0),
    most: at(sorted.length - 1),
  }
}

const significant = 3

/** Three digits that count, thousands set apart. */
export const readable = (value: number): string => {
  const rounded = Number(value.toPrecision(significant))
  return new Intl.NumberFormat("en", { maximumFractionDigits: 3 }).format(rounded)
}

/**
 * Rows of different length in one flat array: row `i` is `values[start[i]] … values[start[i + 1] - 1]`.
 */
export type Rows = { start: Int32Array; values: Int32Array }

/** Packs lists of whole numbers into rows. */
export function packRows(lists: readonly (readonly number[])[]): Rows {
  const start = new Int32Array(lists.length + 1)
  let total = 0
  lists.forEach((list, i) => {
    total += list.length
    start[i + 1] = total
  })

  const values = new Int32Array(total)
  lists.forEach((list, i) => {
    values.set(list, start[i])
  })
  return { start, values }
}

/** The values of row `i`, without copying. */
export function row(rows: Rows, i: number): Int32Array {
  return rows.values.subarray(rows.start[i], rows.start[i + 1])
}

/** Numbers each id by where it first stands. */
export function numbered(ids: Iterable<string>): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const id of ids) if (!numbers.has(id)) numbers.set(id, numbers.size)
  return numbers
}

/** The numbers of those ids that are known, each once, in the order given. */
export function numbersOf(ids: readonly string[], numbers: Map<string, number>): number[] {
  const known = new Set<number>()
  for (const id of ids) {
    const number = numbers.get(id)
    if (number !== undefined) known.add(number)
  }
  return [...known]
}

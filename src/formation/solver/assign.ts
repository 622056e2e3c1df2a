/**
 * Which column each row takes so that the points add up to most; each column once, and a row takes
 * none (-1) where that is better. Time grows with rows² · columns.
 *
 * The Hungarian method (Kuhn 1955) by shortest augmenting paths (Jonker & Volgenant 1987).
 * @param points `points[row][column]`; below 0 counts as taking none
 */
export function assign(points: readonly (readonly number[])[]): number[] {
  const rows = points.length
  const real = points[0]?.length ?? 0
  // A column of its own for each row that takes none.
  const columns = real + rows
  const cost = (row: number, column: number) =>
    column < real ? -Math.max(0, points[row]?.[column] ?? 0) : 0
  const rowPrice = new Float64Array(rows)
  const columnPrice = new Float64Array(columns)
  const rowOf = new Int32Array(columns).fill(-1)

  for (let start = 0; start < rows; start++) {
    const distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY)
    const from = new Int32Array(columns).fill(-1)
    const settled = new Uint8Array(columns)
    let row = start
    let reached = 0
    let last = -1
    for (;;) {
      let next = -1
      for (let column = 0; column < columns; column++) {
        if (settled[column]) continue
        const through =
          reached + cost(row, column) - (rowPrice[row] ?? 0) - (columnPrice[column] ?? 0)
        if (through < (distance[column] ?? 0)) {
          distance[column] = through
          from[column] = last
        }
        if (next < 0 || (distance[column] ?? 0) < (distance[next] ?? 0)) next = column
      }
      reached = distance[next] ?? 0
      settled[next] = 1
      last = next
      if ((rowOf[next] ?? -1) < 0) break
      row = rowOf[next] ?? 0
    }
    rowPrice[start] = (rowPrice[start] ?? 0) + reached
    for (let column = 0; column < columns; column++) {
      if (!settled[column] || column === last) continue
      const lead = reached - (distance[column] ?? 0)
      columnPrice[column] = (columnPrice[column] ?? 0) - lead
      const holder = rowOf[column] ?? 0
      rowPrice[holder] = (rowPrice[holder] ?? 0) + lead
    }
    for (let column = last; column >= 0; ) {
      const before = from[column] ?? -1
      rowOf[column] = before < 0 ? start : (rowOf[before] ?? 0)
      column = before
    }
  }
  const chosen = new Array<number>(rows).fill(-1)
  rowOf.forEach((row, column) => {
    if (row >= 0 && column < real && (points[row]?.[column] ?? 0) > 0) chosen[row] = column
  })
  return chosen
}

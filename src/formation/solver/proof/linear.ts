/** A linear programme, maximised, whose rows are all `≤`, whose columns lie in 0 to `upper`. */
export type LinearProgram = {
  /** Adds a column and returns its number. Rows it names exist already. */
  addColumn: (column: LinearColumn) => number
  /** Adds a row over the columns there are, and returns its number. */
  addRow: (row: LinearRow) => number
  /** Solves it with fractions allowed; undefined when it could not within the time. */
  solve: (milliseconds: number) => Fractional | undefined
  /** Solves it in whole numbers, from a solution that is known. `upper` is what no whole solution exceeds. */
  solveWhole: (start: Float64Array, milliseconds: number) => Whole
  close: () => void
}

export type LinearColumn = { value: number; upper: number; rows: number[]; entries: number[] }
export type LinearRow = { most: number; columns: number[]; entries: number[] }

/** `duals`: what one more of each row's right hand side would give, never below 0. */
export type Fractional = { value: number; columns: Float64Array; duals: Float64Array }
export type Whole = { upper: number; columns: Float64Array | undefined }

export type OpenLinearProgram = () => LinearProgram

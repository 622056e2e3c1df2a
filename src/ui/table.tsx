import type { ComponentChildren } from "preact"

type Column<Row> = {
  label: string
  cell: (row: Row) => ComponentChildren
  numeric?: boolean | undefined
  /** Never broken over two lines: a time, a date. */
  whole?: boolean | undefined
  /** Said, not shown: a column of buttons. */
  labelHidden?: boolean | undefined
}

type Props<Row> = {
  caption: string
  captionHidden?: boolean | undefined
  /** The first column names the row. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

const classOf = <Row,>({ numeric, whole }: Column<Row>) =>
  [numeric && "numeric", whole && "whole"].filter(Boolean).join(" ") || undefined

/** A table that becomes a list of cards on a phone. */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey }: Props<Row>) {
  return (
    <table class="table">
      <caption class={captionHidden ? "visually-hidden" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label} scope="col" class={classOf(column)}>
              {column.labelHidden ? (
                <span class="visually-hidden">{column.label}</span>
              ) : (
                column.label
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.label} scope="row" class={classOf(column)}>
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.label}
                  data-label={column.labelHidden ? undefined : column.label}
                  class={classOf(column)}
                >
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

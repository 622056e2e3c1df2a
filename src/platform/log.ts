import { type DestinationStream, type Logger, pino } from "pino"

/** What is worth knowing later, in ids. Bodies, headers, addresses and texts have no place here. */
export type Log = Logger

const options = {
  base: null,
  serializers: {
    // A driver's message may quote a value; its code and place may not.
    err: (error: Error & { code?: string; constraint?: string; table?: string }) => ({
      type: error.name,
      code: error.code,
      constraint: error.constraint,
      table: error.table,
      stack: error.stack?.split("\n").filter((line) => line.trimStart().startsWith("at ")),
    }),
  },
}

/** Writes to standard output, or where it is told to. */
export const openLog = (level: string, to?: DestinationStream): Log =>
  pino({ ...options, level }, to)

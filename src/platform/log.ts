import { type Logger, pino } from "pino"

/** What is worth knowing later, in ids. Bodies, headers, addresses and texts have no place here. */
export type Log = Logger

export const openLog = (level: string): Log =>
  pino({
    level,
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
  })

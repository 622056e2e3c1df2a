import type { Configuration } from "../configuration.ts"

/** What a command may use of the terminal it was typed at. */
export type Terminal = {
  stdout: NodeJS.WritableStream
  stderr: NodeJS.WritableStream
  stderrIsTerminal: boolean
  /** Read when a command needs it: help must work with a wrong environment. */
  configuration(): Configuration
}

export type ExitCode = number

export const exitCode = { fine: 0, refused: 1, usage: 2, configuration: 78 } as const

/** One word after `kreds`. */
export type Command = {
  name: string
  /** Half a line, for the list of commands. */
  summary: string
  /** All of what `--help` prints; undefined where the command prints it itself. */
  help: string | undefined
  run(args: string[], terminal: Terminal): Promise<ExitCode>
}

/** The command was typed wrongly; the message is the sentence that says how. */
export class WrongUsage extends Error {
  override name = "WrongUsage"
}

/** Something a person can put right before trying again; the message says what. */
export class CannotStart extends Error {
  override name = "CannotStart"
}

export const printTo = (stream: NodeJS.WritableStream) => (line: string) => {
  stream.write(`${line}\n`)
}

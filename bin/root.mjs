import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** The project's folder, whatever folder we were started in. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

export const inRoot = (...parts) => join(root, ...parts)

/** Progress goes to stderr: stdout belongs to the command that follows. */
export const say = (line) => console.error(line)

/** Ends with a sentence for the person at the terminal. */
export function giveUp(sentence, code = 1) {
  say(sentence)
  process.exit(code)
}

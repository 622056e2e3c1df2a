import { type ParseArgsOptionsConfig, parseArgs } from "node:util"
import { WrongUsage } from "./command.ts"

/** The options of a command that takes nothing else; throws `WrongUsage` about what it does not know. */
export function readOptions<Known extends ParseArgsOptionsConfig>(args: string[], options: Known) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values
  } catch (cause) {
    const [sentence = "That is not understood"] = String(
      cause instanceof Error ? cause.message : cause,
    ).split(/\. |\n/)
    throw new WrongUsage(`${sentence}.`, { cause })
  }
}

import type { Command } from "./command.ts"

export const propose: Command = {
  name: "propose",
  summary: "form groups from a file, without a site or a database",
  help: undefined,
  run: async (args, { stdout, stderr, stderrIsTerminal }) => {
    const { proposeCommand } = await import("../formation/propose.ts")
    return proposeCommand(args, { stdout, stderr, stderrIsTerminal })
  },
}

import { availableParallelism, loadavg, totalmem } from "node:os"

/** What a figure was measured on: enough to judge it, nothing that names anybody's machine. */
export type Machine = {
  system: string
  cores: number
  memoryGiB: number
  node: string
  /** Programs wanting a core over the last minute, before the bench began; 0 is an idle machine. */
  load: number
}

const gibibyte = 2 ** 30

export const thisMachine = (): Machine => ({
  system: `${process.platform} ${process.arch}`,
  cores: availableParallelism(),
  memoryGiB: Math.round(totalmem() / gibibyte),
  node: process.versions.node,
  load: Number((loadavg()[0] ?? 0).toFixed(1)),
})

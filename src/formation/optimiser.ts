import type { Formation, Progress } from "./solver/formation.ts"
import type { Instance } from "./solver/instance.ts"

/** Forms groups in a worker thread that stays warm between calls. */
export type Optimiser = {
  propose: (instance: Instance, options: ProposeOptions) => Promise<Formation>
  close: () => Promise<void>
}

/** One of `iterations` and `milliseconds` is given, or both: whichever ends first. */
export type ProposeOptions = {
  seed: number
  iterations?: number
  milliseconds?: number
  onProgress?: (progress: Progress) => void
  /** Aborting ends the search early; the promise still resolves with the best so far. */
  signal?: AbortSignal
}

export function openOptimiser(): Optimiser {
  throw new Error("The optimiser is not built yet")
}

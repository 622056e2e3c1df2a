import { parentPort } from "node:worker_threads"
import type { Formation, Progress } from "./formation.ts"
import type { Instance } from "./instance.ts"
import { propose } from "./solve.ts"

/** What the worker is asked. `stop` is shared memory: anything but 0 ends the search early. */
export type Task = {
  id: number
  instance: Instance
  seed: number
  iterations?: number
  milliseconds?: number
  stop: Int32Array
}

export type Answer =
  | { id: number; kind: "progress"; progress: Progress }
  | { id: number; kind: "done"; formation: Formation }
  | { id: number; kind: "failed"; error: Error }

parentPort?.on("message", ({ id, instance, stop, ...limits }: Task) => {
  const answer = (message: Answer) => parentPort?.postMessage(message)
  try {
    const formation = propose(instance, {
      ...limits,
      now: () => performance.now(),
      onProgress: (progress) => answer({ id, kind: "progress", progress }),
      cancelled: () => Atomics.load(stop, 0) !== 0,
    })
    answer({ id, kind: "done", formation })
  } catch (error) {
    answer({ id, kind: "failed", error: error instanceof Error ? error : new Error(String(error)) })
  }
})

import { Worker } from "node:worker_threads"
import type { Formation, Progress } from "./solver/formation.ts"
import type { Instance } from "./solver/instance.ts"
import type { Answer, Task } from "./solver/worker.ts"

/** Forms groups in a worker thread that stays warm between calls. */
export type Optimiser = {
  /** Calls made while one is running wait for their turn. Rejects when the search fails. */
  propose: (instance: Instance, options: ProposeOptions) => Promise<Formation>
  /** Ends the thread; what is still running is rejected with `OptimiserClosed`. */
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

export class OptimiserClosed extends Error {
  constructor() {
    super("The optimiser was closed")
    this.name = "OptimiserClosed"
  }
}

type Running = {
  stop: Int32Array
  onProgress: ((progress: Progress) => void) | undefined
  resolve: (formation: Formation) => void
  reject: (error: Error) => void
}

/** From source the worker is a TypeScript file; in `dist/` it stands bundled beside the rest. */
const workerUrl = new URL(
  import.meta.url.endsWith(".ts") ? "./solver/worker.ts" : "./solver-worker.js",
  import.meta.url,
)

/** Starts no thread before the first call. An idle optimiser does not keep the process alive. */
export function openOptimiser(): Optimiser {
  const running = new Map<number, Running>()
  let worker: Worker | undefined
  let lastId = 0

  function finish(id: number): Running | undefined {
    const call = running.get(id)
    running.delete(id)
    if (running.size === 0) worker?.unref()
    return call
  }

  function failAll(error: Error): void {
    worker = undefined
    for (const id of [...running.keys()]) finish(id)?.reject(error)
  }

  function hear(answer: Answer): void {
    if (answer.kind === "progress") running.get(answer.id)?.onProgress?.(answer.progress)
    else if (answer.kind === "done") finish(answer.id)?.resolve(answer.formation)
    else finish(answer.id)?.reject(answer.error)
  }

  function start(): Worker {
    const started = new Worker(workerUrl, { execArgv: [] })
    started.on("message", hear)
    started.on("error", failAll)
    return started
  }

  return {
    propose: (instance, { onProgress, signal, ...limits }) =>
      new Promise((resolve, reject) => {
        worker ??= start()
        worker.ref()
        const id = ++lastId
        const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
        const abort = () => Atomics.store(stop, 0, 1)
        if (signal?.aborted) abort()
        signal?.addEventListener("abort", abort, { once: true })
        const settled = () => signal?.removeEventListener("abort", abort)
        running.set(id, {
          stop,
          onProgress,
          resolve: (formation) => {
            settled()
            resolve(formation)
          },
          reject: (error) => {
            settled()
            reject(error)
          },
        })
        worker.postMessage({ id, instance, stop, ...limits } satisfies Task)
      }),

    close: async () => {
      const closing = worker
      for (const { stop } of running.values()) Atomics.store(stop, 0, 1)
      failAll(new OptimiserClosed())
      await closing?.terminate()
    },
  }
}

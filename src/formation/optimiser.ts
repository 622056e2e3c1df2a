import { Worker } from "node:worker_threads"
import type { Formation, Progress } from "./solver/formation.ts"
import type { Instance } from "./solver/instance.ts"
import type { Proven } from "./solver/proven.ts"
import { proposeAs } from "./solver/solve.ts"
import type { Answer, Task } from "./solver/worker.ts"

/** Forms groups in a worker thread that stays warm between calls, and proves bounds in another. */
export type Optimiser = {
  /** Calls made while one is running wait for their turn. Rejects when the search fails. */
  propose: (instance: Instance, options: ProposeOptions) => Promise<Formation>
  /** How many points are possible at most; beside `propose`, not in its turn. */
  prove: (instance: Instance, options: ProveOptions) => Promise<Proven>
  /**
   * Both at once: the better of what the search and the proof found, with the proven bound. The
   * proof goes on after the search until `proofMilliseconds`, or until it is complete.
   */
  proposeProven: (instance: Instance, options: ProvenOptions) => Promise<Formation>
  /** Ends the threads; what is still running is rejected with `OptimiserClosed`. */
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

export type ProveOptions = {
  seed: number
  milliseconds: number
  /** Told whenever the bound is lowered. */
  onBound?: (upper: number) => void
  /** Aborting ends the proof early; the promise still resolves with the lowest bound so far. */
  signal?: AbortSignal
}

export type ProvenOptions = ProposeOptions & { proofMilliseconds: number }

export class OptimiserClosed extends Error {
  constructor() {
    super("The optimiser was closed")
    this.name = "OptimiserClosed"
  }
}

/** From source the worker is a TypeScript file; in `dist/` it stands bundled beside the rest. */
const workerUrl = new URL(
  import.meta.url.endsWith(".ts") ? "./solver/worker.ts" : "./solver-worker.js",
  import.meta.url,
)

/** Starts no thread before the first call. An idle optimiser does not keep the process alive. */
export function openOptimiser(): Optimiser {
  const searching = openThread()
  const proving = openThread()
  const optimiser: Optimiser = {
    propose: async (instance, { onProgress, signal, ...limits }) => {
      const done = await searching.ask(
        { kind: "propose", instance, ...limits },
        signal,
        (answer) => {
          if (answer.kind === "progress") onProgress?.(answer.progress)
        },
      )
      if (done.kind !== "done") throw new Error("The worker answered something else")
      return done.formation
    },
    prove: async (instance, { onBound, signal, ...limits }) => {
      const done = await proving.ask({ kind: "prove", instance, ...limits }, signal, (answer) => {
        if (answer.kind === "bound") onBound?.(answer.upper)
      })
      if (done.kind !== "proven") throw new Error("The worker answered something else")
      return done.proven
    },
    proposeProven: async (instance, { proofMilliseconds, ...options }) => {
      const { seed, signal } = options
      const milliseconds = proofMilliseconds
      const [formation, { upper, objective, solution }] = await Promise.all([
        optimiser.propose(instance, options),
        optimiser.prove(instance, { seed, milliseconds, ...(signal ? { signal } : {}) }),
      ])
      const { figures, bound, iterations } = formation
      const isBetter = objective > figures.objective + leastDifference
      const best = isBetter ? solution : formation.solution
      return proposeAs(instance, best, Math.min(upper, bound.upper), iterations)
    },
    close: async () => {
      await Promise.all([searching.close(), proving.close()])
    },
  }
  return optimiser
}

const leastDifference = 1e-6

type Thread = {
  /** Resolves with the answer that ends the task; the others are passed to `hear`. */
  ask: (
    task: Omit<Task, "id" | "stop">,
    signal: AbortSignal | undefined,
    hear: (answer: Answer) => void,
  ) => Promise<Answer>
  close: () => Promise<void>
}

type Running = {
  stop: Int32Array
  hear: (answer: Answer) => void
  resolve: (answer: Answer) => void
  reject: (error: Error) => void
}

function openThread(): Thread {
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
    if (answer.kind === "failed") finish(answer.id)?.reject(answer.error)
    else if (answer.kind === "done" || answer.kind === "proven") finish(answer.id)?.resolve(answer)
    else running.get(answer.id)?.hear(answer)
  }

  function start(): Worker {
    const started = new Worker(workerUrl, { execArgv: [] })
    started.on("message", hear)
    started.on("error", failAll)
    return started
  }

  return {
    ask: async (task, signal, hearFrom) => {
      worker ??= start()
      worker.ref()
      const asked = worker
      const id = ++lastId
      const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
      const abort = () => Atomics.store(stop, 0, 1)
      if (signal?.aborted) abort()
      signal?.addEventListener("abort", abort, { once: true })
      try {
        return await new Promise<Answer>((resolve, reject) => {
          running.set(id, { stop, hear: hearFrom, resolve, reject })
          asked.postMessage({ id, stop, ...task } satisfies Task)
        })
      } finally {
        signal?.removeEventListener("abort", abort)
      }
    },

    close: async () => {
      const closing = worker
      for (const { stop } of running.values()) Atomics.store(stop, 0, 1)
      failAll(new OptimiserClosed())
      await closing?.terminate()
    },
  }
}

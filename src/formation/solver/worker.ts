import { parentPort } from "node:worker_threads"
import type { Formation, Progress } from "./formation.ts"
import type { Instance } from "./instance.ts"
import { loadLinearSolver } from "./proof/highs.ts"
import type { OpenLinearProgram } from "./proof/linear.ts"
import { type Proven, proveBound } from "./proven.ts"
import { propose } from "./solve.ts"

/** What the worker is asked: to propose, or to prove. `stop` is shared memory: anything but 0 ends the search early. */
export type Task = {
  id: number
  kind: "propose" | "prove"
  instance: Instance
  seed: number
  iterations?: number
  milliseconds?: number
  stop: Int32Array
}

export type Answer =
  | { id: number; kind: "progress"; progress: Progress }
  | { id: number; kind: "done"; formation: Formation }
  | { id: number; kind: "bound"; upper: number }
  | { id: number; kind: "proven"; proven: Proven }
  | { id: number; kind: "failed"; error: Error }

const answer = (message: Answer) => parentPort?.postMessage(message)

parentPort?.on("message", async (task: Task) => {
  const { id } = task
  try {
    if (task.kind === "prove") answer({ id, kind: "proven", proven: await proofOf(task) })
    else answer({ id, kind: "done", formation: formationOf(task) })
  } catch (error) {
    answer({ id, kind: "failed", error: error instanceof Error ? error : new Error(String(error)) })
  }
})

function formationOf({ id, kind: _, instance, stop, ...limits }: Task): Formation {
  return propose(instance, {
    ...limits,
    now: () => performance.now(),
    onProgress: (progress) => answer({ id, kind: "progress", progress }),
    cancelled: () => Atomics.load(stop, 0) !== 0,
  })
}

let linearSolver: Promise<OpenLinearProgram> | undefined

async function proofOf({ id, instance, seed, milliseconds, stop }: Task): Promise<Proven> {
  const began = performance.now()
  linearSolver ??= loadLinearSolver()
  return proveBound(instance, await linearSolver, {
    seed,
    milliseconds: milliseconds ?? Number.POSITIVE_INFINITY,
    elapsed: () => performance.now() - began,
    cancelled: () => Atomics.load(stop, 0) !== 0,
    onBound: (upper) => answer({ id, kind: "bound", upper }),
  })
}

import { CompiledQuery } from "kysely"
import { PgBoss } from "pg-boss"
import type { Address, Tx } from "./database.ts"
import type { Log } from "./log.ts"

/** What is to be done, named, with ids only. */
export type Job = { name: string; data: Record<string, string> & { organisation: string } }

/** Enqueues in the caller's transaction: no commit, no job. */
export type Enqueue = (job: Job, after?: Temporal.Instant) => Promise<void>

export type Jobs = {
  enqueueIn(tx: Tx): Enqueue
  /** Works until `stop`; `tick` is called once a minute by one of all processes. */
  start(run: (job: Job) => Promise<void>, tick: () => Promise<void>): Promise<void>
  /** Runs whatever waits, once, and says how many; for tests and the demo. */
  drain(run: (job: Job) => Promise<void>): Promise<number>
  stop(): Promise<void>
}

const queue = "kreds"
const clockQueue = "kreds-clock"
const minutely = "* * * * *"
const schema = "pgboss"
const jobs = "job_common"

/** Who only puts work into the queue, or takes out what is there, needs none of its timers. */
const asking = { supervise: false, schedule: false, registerInstance: false, max: 2 }
const working = { schedule: true, max: 4 }

const connection = (address: Address, role?: { user: string; password: string }) => {
  if (!("url" in address)) return { ...address, ...role }
  const url = new URL(address.url)
  if (role) Object.assign(url, { username: role.user, password: role.password })
  return { connectionString: url.href }
}

/** Makes the queue's schema, as the owner of the database. */
export const installJobs = async (owner: Address): Promise<void> => {
  const boss = new PgBoss({ ...connection(owner), schema, supervise: false, schedule: false })
  await boss.start()
  await boss.createQueue(queue, {
    retryLimit: 10,
    retryDelay: 20,
    retryBackoff: true,
    retryDelayMax: 600,
  })
  await boss.createQueue(clockQueue, { policy: "singleton", retryLimit: 0 })
  await boss.stop({ graceful: false })
}

/** The web may ask for work of its own organisation, and read nothing of what waits. */
export const grantsForJobs = `
  grant usage on schema ${schema} to kreds_web, kreds_worker;
  revoke all on all tables in schema ${schema} from kreds_web;
  grant select, insert, update, delete on all tables in schema ${schema} to kreds_worker;
  grant usage on all sequences in schema ${schema} to kreds_worker;
  grant select on ${schema}.queue to kreds_web;
  grant insert, select (id) on ${schema}.${jobs} to kreds_web;
  alter table ${schema}.${jobs} enable row level security;
  drop policy if exists own on ${schema}.${jobs};
  drop policy if exists worker on ${schema}.${jobs};
  create policy own on ${schema}.${jobs} to kreds_web
    using (data -> 'data' ->> 'organisation' = kreds.organisation()::text)
    with check (data -> 'data' ->> 'organisation' = kreds.organisation()::text);
  create policy worker on ${schema}.${jobs} to kreds_worker using (true) with check (true);`

export const openJobs = (
  address: Address,
  role: { user: string; password: string },
  log: Log,
): Jobs => {
  const open = async (how: typeof asking | typeof working) => {
    const boss = new PgBoss({ ...connection(address, role), schema, migrate: false, ...how })
    boss.on("error", (err) => log.error({ err }, "the queue"))
    return boss.start()
  }
  let opened: Promise<PgBoss> | undefined
  const ready = () => {
    opened ??= open(asking)
    return opened
  }

  return {
    enqueueIn: (tx) => async (job, after) => {
      const boss = await ready()
      await boss.send(queue, job, {
        ...(after ? { startAfter: after.toString() } : {}),
        db: {
          executeSql: async (text, values) => {
            const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values))
            return { rows: rows as Record<string, unknown>[] }
          },
        },
      })
    },

    async start(run, tick) {
      const before = opened
      opened = open(working)
      const boss = await opened
      await (await before)?.stop({ graceful: false })
      await boss.work<Job>(queue, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) => {
        if (job) await run(job.data)
      })
      await boss.work(clockQueue, { pollingIntervalSeconds: 5 }, () => tick())
      await boss.schedule(clockQueue, minutely)
    },

    async drain(run) {
      const boss = await ready()
      let count = 0
      for (;;) {
        const jobs = await boss.fetch<Job>(queue, { batchSize: 20, ignoreStartAfter: true })
        if (jobs.length === 0) return count
        for (const job of jobs) {
          await run(job.data)
          await boss.complete(queue, job.id)
          count++
        }
      }
    },

    async stop() {
      const boss = await opened
      await boss?.stop({ graceful: true, timeout: 5_000 })
    },
  }
}

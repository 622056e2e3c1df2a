import type { Feature } from "./features.ts"
import type { OrganisationId } from "./organisations/organisation.ts"
import type { Services } from "./organisations/services.ts"
import { findOrganisation } from "./organisations/store.ts"
import type { Outward } from "./people/jobs.ts"
import { workerClaims } from "./people/viewer.ts"
import type { Chance } from "./platform/chance.ts"
import type { Clock } from "./platform/clock.ts"
import type { Claims } from "./platform/context.ts"
import { type Address, type Database, openDatabase } from "./platform/database.ts"
import { type Directory, openDirectory } from "./platform/directory.ts"
import { type Job, type Jobs, openJobs } from "./platform/jobs.ts"
import type { Log } from "./platform/log.ts"
import type { Mail } from "./platform/mail.ts"
import { contextKeyOf, roleOf } from "./platform/migrations.ts"
import type { Sms } from "./platform/sms.ts"
import { type MasterKeys, openVaults } from "./platform/vault.ts"

export type HouseParts = {
  owner: Address
  master: MasterKeys
  clock: Clock
  chance: Chance
  log: Log
  mail: Mail
  sms: Sms
  origin: string
  features: Feature[]
}

/** Everything below the web: the database under two roles, the keys, the queue, the ways out. */
export type House = HouseParts & {
  web: Database
  worker: Database
  directory: Directory
  jobs: Jobs
  /** The services of one transaction; throws when the organisation is not there. */
  servicesIn(tx: Services["tx"], organisation: OrganisationId): Promise<Services>
  /** Does one job of the queue. */
  run(job: Job): Promise<void>
  /** One round of the clock through every organisation. */
  tick(): Promise<void>
  close(): Promise<void>
}

export const openHouse = (parts: HouseParts): House => {
  const { owner, master, clock, chance, log, features } = parts
  const contextKey = contextKeyOf(master.root)
  const as = (role: "kreds_web" | "kreds_worker") =>
    openDatabase(owner, roleOf(master.root, role), contextKey)
  const web = as("kreds_web")
  const worker = as("kreds_worker")
  const jobs = openJobs(owner, roleOf(master.root, "kreds_worker"), log)
  const directory = openDirectory(worker)
  const vaults = openVaults(master)
  const handlers = Object.assign({}, ...features.map((feature) => feature.jobs ?? {}))
  const rounds = features.flatMap((feature) => Object.entries(feature.rounds ?? {}))

  const servicesIn: House["servicesIn"] = async (tx, id) => {
    const organisation = await findOrganisation(tx, id)
    if (!organisation) throw new Error("no such organisation")
    const vault = await vaults(tx, id)
    return { tx, vault, organisation, now: clock.now(), chance, enqueue: jobs.enqueueIn(tx) }
  }

  const work = (id: OrganisationId, what: (services: Outward) => Promise<void>) => {
    const claims: Claims = workerClaims(id)
    return worker.as(claims, async (tx) => {
      const { mail, sms, origin } = parts
      await what({ ...(await servicesIn(tx, id)), mail, sms, origin })
    })
  }

  return {
    ...parts,
    web,
    worker,
    directory,
    jobs,
    servicesIn,
    async run({ name, data }) {
      const handler = handlers[name]
      if (!handler) throw new Error(`nobody does the job ${name}`)
      await work(data.organisation as OrganisationId, (services) => handler(services, data))
    },
    async tick() {
      for (const { id } of await directory.list()) {
        for (const [name, round] of rounds) {
          await work(id as OrganisationId, round).catch((err: Error) =>
            log.error({ err, round: name, organisation: id }, "a round failed"),
          )
        }
      }
    },
    async close() {
      await jobs.stop()
      for (const feature of features) await feature.close?.()
      await Promise.all([web.close(), worker.close()])
      parts.mail.close()
    },
  }
}

import type { Chance } from "../platform/chance.ts"
import type { Tx } from "../platform/database.ts"
import type { Enqueue } from "../platform/jobs.ts"
import type { Vault } from "../platform/vault.ts"
import type { Organisation } from "./organisation.ts"

/** What an action may use: one transaction under one viewer, in one organisation, at one moment. */
export type Services = {
  tx: Tx
  vault: Vault
  organisation: Organisation
  now: Temporal.Instant
  chance: Chance
  enqueue: Enqueue
}

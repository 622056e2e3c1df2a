import { randomUUID } from "node:crypto"
import type { Clock } from "../platform/clock.ts"
import type { Claims } from "../platform/context.ts"
import type { Database } from "../platform/database.ts"
import { createOrganisationKey, type MasterKeys } from "../platform/vault.ts"
import { defaultSettings, type OrganisationId, type Settings } from "./organisation.ts"
import { insertOrganisation } from "./store.ts"

type Names = { slug: string; name: string; neutralName: string; zone: string }
type House = { web: Database; clock: Clock; master: MasterKeys; directory: { forget(): void } }

export const founderClaims = (organisation: OrganisationId): Claims => ({
  organisation,
  roles: ["founder"],
  memberOf: [],
  leads: [],
})

/** A new organisation with its own key; nothing in it yet. */
export const foundOrganisation = async (
  { web, clock, master, directory }: House,
  names: Names,
  settings: Partial<Settings> = {},
): Promise<OrganisationId> => {
  const id = randomUUID() as OrganisationId
  await web.as(founderClaims(id), async (tx) => {
    await insertOrganisation(
      tx,
      { id, ...names, settings: { ...defaultSettings, ...settings } },
      clock.now(),
    )
    await createOrganisationKey(tx, master, id)
  })
  directory.forget()
  return id
}

import type { Services } from "../organisations/services.ts"
import { normaliseEmail, type PersonId } from "../people/person.ts"
import {
  findByIndex,
  findPerson,
  insertPerson,
  insertRole,
  saveIndexes,
  savePerson,
} from "../people/store.ts"
import { done, type Outcome, refused } from "../platform/outcome.ts"
import type { Allowed } from "../platform/policy.ts"
import type { Leader, LeaderId, LeaderStatus } from "./leader.ts"
import { insertLeader, listLeaders, saveStatus } from "./store.ts"

type Leaders = Allowed<"leaders", "manage">
export type NewLeader = Omit<Leader, "id" | "person" | "status"> & {
  firstName: string
  email: string
}
export type Refusal = "leads-already"

/** Takes somebody on as a leader; who is known by that address already stays the same person. */
export const addLeader = async (
  services: Services,
  _leaders: Leaders,
  { firstName, email, ...leader }: NewLeader,
): Promise<Outcome<LeaderId, Refusal>> => {
  const { vault, chance } = services
  const index = vault.index("email", normaliseEmail(email))
  const known = await findByIndex(services, "email", index)
  const leads = (await listLeaders(services)).some(({ person }) => person === known)
  if (known && leads) return refused("leads-already")

  const person = known ?? (chance.id() as PersonId)
  if (!known) {
    await insertPerson(services, person, "da")
    await savePerson(services, person, { firstName, email: normaliseEmail(email) })
    const entered = await findPerson(services, person)
    if (entered) await saveIndexes(services, entered)
  }
  await insertRole(services, person, "leader")
  const id = chance.id() as LeaderId
  await insertLeader(services, { id, person, status: "active", ...leader })
  return done(id)
}

/** Paused leaders keep their groups and are asked for no new ones. */
export const changeStatus = (
  services: Services,
  { id }: Allowed<Leader, "changeStatus">,
  status: LeaderStatus,
) => saveStatus(services, id, status)

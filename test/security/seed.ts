import { founderClaims } from "../../src/organisations/actions.ts"
import type { OrganisationId } from "../../src/organisations/organisation.ts"
import type { Services } from "../../src/organisations/services.ts"
import { type PersonId, usualContact } from "../../src/people/person.ts"
import { insertPerson, insertRole, saveIndexes, savePerson } from "../../src/people/store.ts"
import type { Role } from "../../src/people/viewer.ts"
import type { World } from "../world.ts"

export type Introduction = {
  firstName: string
  email?: string
  phone?: string
  roles?: Role[]
}

/** Works as the founder of an organisation, who may put anybody and anything in place. */
export const asFounder = <T>(
  { house }: Pick<World, "house">,
  organisation: OrganisationId,
  work: (services: Services) => Promise<T>,
): Promise<T> =>
  house.web.as(founderClaims(organisation), async (tx) =>
    work(await house.servicesIn(tx, organisation)),
  )

/** Somebody the organisation knows, reachable and with their roles. */
export const introduce = async (
  services: Services,
  { firstName, email, phone, roles = [] }: Introduction,
): Promise<PersonId> => {
  const id = services.chance.id() as PersonId
  const contact = { ...(email ? { email } : {}), ...(phone ? { phone } : {}) }
  await insertPerson(services, id, "da")
  await savePerson(services, id, { firstName, ...contact, safeContact: usualContact })
  await saveIndexes(services, {
    id,
    language: "da",
    firstName,
    ...contact,
    safeContact: usualContact,
  })
  for (const role of roles) await insertRole(services, id, role)
  return id
}

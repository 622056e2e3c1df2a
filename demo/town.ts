import { adoptThemes, shippedThemes } from "../src/catalogue/actions.ts"
import type { House } from "../src/house.ts"
import { founderClaims, foundOrganisation } from "../src/organisations/actions.ts"
import type { Services } from "../src/organisations/services.ts"
import { usualContact } from "../src/people/person.ts"
import { insertPerson, insertRole, saveIndexes, savePerson } from "../src/people/store.ts"
import { insertPlace, insertRoom } from "../src/rooms/store.ts"
import { type CastMember, cast, castId, castNames } from "./cast.ts"
import { places, rooms } from "./places.ts"

const themesOfTheTown = 12

const settle = async (services: Services) => {
  await adoptThemes(services, shippedThemes().slice(0, themesOfTheTown))
  for (const place of places) await insertPlace(services, place)
  for (const room of rooms) await insertRoom(services, room)
}

const rolesOf: Partial<Record<CastMember, "coordinator" | "leader">> = {
  cora: "coordinator",
  femi: "leader",
  frida: "leader",
}

const insertCast = async (services: Services) => {
  for (const member of cast) {
    const id = castId(member)
    const email = `${member}@eksempel.test`
    await insertPerson(services, id, "da")
    await savePerson(services, id, { firstName: castNames[member], email })
    await saveIndexes(services, { id, language: "da", email, safeContact: usualContact })
    const role = rolesOf[member]
    if (role) await insertRole(services, id, role)
  }
}

/** Builds the synthetic town, the same for the same seed. */
export const buildTown = async (house: House): Promise<void> => {
  const organisation = await foundOrganisation(
    house,
    {
      slug: "aadal",
      name: "Selvhjælp Ådal",
      neutralName: "Aftaler i Ådal",
      zone: "Europe/Copenhagen",
    },
    { demo: true },
  )
  await house.web.as(founderClaims(organisation), async (tx) => {
    const services = await house.servicesIn(tx, organisation)
    await settle(services)
    await insertCast(services)
  })
}

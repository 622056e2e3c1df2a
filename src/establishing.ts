import { adoptThemes } from "./catalogue/actions.ts"
import type { Configuration } from "./configuration.ts"
import { features } from "./features.ts"
import { openHouse } from "./house.ts"
import type { Installation } from "./installation.ts"
import { founderClaims, foundOrganisation } from "./organisations/actions.ts"
import { normaliseEmail, type PersonId, usualContact } from "./people/person.ts"
import { insertPerson, insertRole, saveIndexes, savePerson } from "./people/store.ts"
import { systemChance } from "./platform/chance.ts"
import { systemClock } from "./platform/clock.ts"
import type { Address } from "./platform/database.ts"
import { openLog } from "./platform/log.ts"
import { noMail } from "./platform/mail.ts"
import { openMasterKeys } from "./platform/master-keys.ts"
import { migrate } from "./platform/migrations.ts"
import { noSms } from "./platform/sms.ts"

const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60) || "organisation"

/** Founds the organisation of a real installation: its key, its themes, its first coordinator. */
export const establish = async (
  configuration: Configuration,
  owner: Address,
  { organisation: name, neutralName, zone, coordinator, contact }: Installation,
): Promise<void> => {
  const master = openMasterKeys(configuration.dataDirectory, configuration.rootKeyFile)
  await migrate(owner, master.root)
  const house = openHouse({
    owner,
    master,
    clock: systemClock,
    chance: systemChance,
    log: openLog("warn"),
    mail: noMail,
    sms: noSms,
    origin: configuration.origin,
    features,
  })
  try {
    // A first try may have been cut off after this.
    if ((await house.directory.list()).length > 0) return
    const id = await foundOrganisation(
      house,
      { slug: slugOf(name), name, neutralName, zone },
      { contact },
    )
    await house.web.as(founderClaims(id), async (tx) => {
      const services = await house.servicesIn(tx, id)
      await adoptThemes(services)
      const person = services.chance.id() as PersonId
      const email = normaliseEmail(coordinator.email)
      await insertPerson(services, person, "da")
      await savePerson(services, person, { firstName: coordinator.name, email })
      await saveIndexes(services, {
        id: person,
        language: "da",
        email,
        safeContact: usualContact,
      })
      await insertRole(services, person, "coordinator")
      await insertRole(services, person, "administrator")
    })
  } finally {
    await house.close()
  }
}

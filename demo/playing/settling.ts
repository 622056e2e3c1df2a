import { adoptThemes, shippedThemes } from "../../src/catalogue/actions.ts"
import type { ThemeId } from "../../src/catalogue/theme.ts"
import { changeStatus } from "../../src/leaders/actions.ts"
import type { LeaderId } from "../../src/leaders/leader.ts"
import { insertLeader, listLeaders } from "../../src/leaders/store.ts"
import type { Services } from "../../src/organisations/services.ts"
import { type PersonId, usualContact } from "../../src/people/person.ts"
import { insertPerson, insertRole, saveIndexes, savePerson } from "../../src/people/store.ts"
import type { Role } from "../../src/people/viewer.ts"
import { onOwnAuthority } from "../../src/platform/policy.ts"
import { insertPlace, insertRoom } from "../../src/rooms/store.ts"
import { castId, castNames, demoId } from "../cast.ts"
import { type InventedLeader, inventedLeaders } from "../invented/leaders.ts"
import { places, rooms } from "../places.ts"

const themesOfTheTown = 12

/** The themes of the town, in their order. */
export const themesOfTown = () => shippedThemes().slice(0, themesOfTheTown)

const insertStaff = async (services: Services, id: PersonId, firstName: string, role: Role) => {
  const email = `${firstName.toLowerCase()}@eksempel.test`
  await insertPerson(services, id, "da")
  await savePerson(services, id, { firstName, email })
  await saveIndexes(services, { id, language: "da", email, safeContact: usualContact })
  await insertRole(services, id, role)
}

const leaderIdOf = (key: string) => demoId<LeaderId>(`leader ${key}`)

/** Whoever rests today was active when the town began. */
const insertInvented = async (
  services: Services,
  { key, person, firstName, now, themes, ...leader }: InventedLeader,
  idOf: (slug: string) => ThemeId[],
) => {
  await insertStaff(services, person, firstName, "leader")
  await insertLeader(services, {
    id: leaderIdOf(key),
    person,
    status: now === "paused" ? "active" : now,
    themes: themes.flatMap(idOf),
    ...leader,
  })
}

/** The town before anybody asks for a group: its themes, rooms, coordinator and leaders. */
export const settle = async (
  services: Services,
  idOf: (slug: string) => ThemeId[],
): Promise<void> => {
  for (const place of places) await insertPlace(services, place)
  for (const room of rooms) await insertRoom(services, room)
  await insertStaff(services, castId("cora"), castNames.cora, "coordinator")
  for (const leader of inventedLeaders) await insertInvented(services, leader, idOf)
}

export const adopt = (services: Services) => adoptThemes(services, themesOfTown())

/** Keeps their groups and takes no new ones. */
export const rest = async (services: Services, { key }: InventedLeader): Promise<void> => {
  const leader = (await listLeaders(services)).find(({ id }) => id === leaderIdOf(key))
  if (!leader) throw new Error(`nobody called ${key} leads`)
  const allowed = onOwnAuthority(leader, "changeStatus", "somebody invented rests")
  await changeStatus(services, allowed, "paused")
}

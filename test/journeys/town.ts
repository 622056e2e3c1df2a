import { adoptThemes } from "../../src/catalogue/actions.ts"
import { findTheme, listRecognitions } from "../../src/catalogue/store.ts"
import type { Leader, LeaderId } from "../../src/leaders/leader.ts"
import { insertLeader } from "../../src/leaders/store.ts"
import { founderClaims } from "../../src/organisations/actions.ts"
import type { PlaceId, RoomId } from "../../src/rooms/room.ts"
import { insertPlace, insertRoom } from "../../src/rooms/store.ts"
import { asWorker, meet } from "../circle.ts"
import type { Neighbourhood } from "../people.ts"
import type { World } from "../world.ts"

export type Town = Neighbourhood

/** The organisation's real themes, one house with one room, two leaders and a coordinator. */
export const openTown = async (world: World): Promise<Town> => {
  const { house, organisation } = world
  await house.web.as(founderClaims(organisation), async (tx) =>
    adoptThemes(await house.servicesIn(tx, organisation)),
  )
  await meet(world, "Cora", "coordinator")
  const people = [await meet(world, "Femi", "leader"), await meet(world, "Frida", "leader")]

  return asWorker(world, async (services) => {
    const { chance } = services
    const found = await findTheme(services, { slug: "sorg" })
    if (!found) throw new Error("the theme is not there")
    const theme = found.id
    const recognitions = (await listRecognitions(services, [theme])).map(({ id }) => id)

    const place = chance.id() as PlaceId
    const room = chance.id() as RoomId
    const house = { name: "Medborgerhuset", town: "Byen", virtual: false, features: [] }
    await insertPlace(services, { id: place, ...house })
    const open = { name: "Stuen", seats: 12, features: [], slots: ["tue-1900"] }
    await insertRoom(services, { id: room, place, ...open })

    const leaders = people.map(
      (person): Leader => ({
        id: chance.id() as LeaderId,
        person,
        kind: "volunteer",
        status: "active",
        capacity: 2,
        themes: [theme],
        slots: ["tue-1900"],
        places: [place],
        languages: ["da"],
      }),
    )
    for (const leader of leaders) await insertLeader(services, leader)
    return { theme, recognitions, place, room, leaders }
  })
}

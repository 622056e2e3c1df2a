import type { ThemeId } from "../catalogue/theme.ts"
import type { Services } from "../organisations/services.ts"
import type { PersonId } from "../people/person.ts"
import type { PlaceId } from "../rooms/room.ts"
import type { Leader, LeaderId, LeaderStatus } from "./leader.ts"

declare module "../platform/database.ts" {
  interface Tables {
    leaders: {
      organisation_id: string
      id: string
      person_id: string
      kind: "volunteer" | "employee"
      status: LeaderStatus
      capacity: number
      themes: string[]
      slots: string[]
      places: string[]
      languages: string[]
    }
  }
}

/** All leaders the viewer may know of, whatever their state. */
export const listLeaders = async ({ tx, organisation }: Services): Promise<Leader[]> => {
  const rows = await tx
    .selectFrom("leaders")
    .selectAll()
    .where("organisation_id", "=", organisation.id)
    .orderBy("id")
    .execute()
  return rows.map((row) => ({
    id: row.id as LeaderId,
    person: row.person_id as PersonId,
    kind: row.kind,
    status: row.status,
    capacity: row.capacity,
    themes: row.themes as ThemeId[],
    slots: row.slots,
    places: row.places as PlaceId[],
    languages: row.languages,
  }))
}

export const insertLeader = async (
  { tx, organisation }: Services,
  { person, ...leader }: Leader,
): Promise<void> => {
  await tx
    .insertInto("leaders")
    .values({ organisation_id: organisation.id, person_id: person, ...leader })
    .execute()
}

export const saveStatus = async (
  { tx, organisation }: Services,
  id: LeaderId,
  status: LeaderStatus,
): Promise<void> => {
  await tx
    .updateTable("leaders")
    .set({ status })
    .where("organisation_id", "=", organisation.id)
    .where("id", "=", id)
    .execute()
}

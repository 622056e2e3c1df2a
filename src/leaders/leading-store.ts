import { sql } from "kysely"
import type { Services } from "../organisations/services.ts"
import type { Led } from "./leader.ts"

/** Which leaders are taken by groups that meet under them, one row a group and leader. */
export const listLed = async ({ tx, organisation }: Services): Promise<Led[]> => {
  const { rows } = await sql<Led>`
    select l.leader_id as leader, g.slot
    from group_leaders l
    join groups g on g.organisation_id = l.organisation_id and g.id = l.group_id
    where l.organisation_id = ${organisation.id} and g.status in ('forming', 'running')`.execute(
    tx as never,
  )
  return rows
}

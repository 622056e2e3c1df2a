import { CompiledQuery } from "kysely"
import type { OrganisationId } from "../../src/organisations/organisation.ts"
import { workerClaims } from "../../src/people/viewer.ts"
import type { World } from "../world.ts"

type Row = Record<string, unknown>

/** Every row of a table in one organisation, as the database writes it. */
export const rowsOf = (
  { house, organisation }: { house: World["house"]; organisation: OrganisationId },
  table: string,
): Promise<Row[]> =>
  house.worker.as(workerClaims(organisation), async (tx) => {
    const { rows } = await tx.executeQuery<{ row: Row }>(
      CompiledQuery.raw(`select to_jsonb(t) as row from ${table} t`),
    )
    return rows.map(({ row }) => row)
  })

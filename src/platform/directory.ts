import { sql } from "kysely"
import type { Database } from "./database.ts"

export type Entry = { id: string; slug: string; host: string | null }

/** Which organisations this installation serves: ids and host names, nothing else. */
export type Directory = {
  list(): Promise<Entry[]>
  /** The organisation of a host name; the first one where no host names are set. */
  at(host: string): Promise<Entry | undefined>
  forget(): void
}

const nobody = { organisation: "", roles: [], memberOf: [], leads: [] }

export const openDirectory = (database: Database): Directory => {
  let known: Entry[] = []
  const list = async () => {
    if (known.length > 0) return known
    known = await database.as(nobody, async (tx) => {
      const { rows } = await sql<{ organisation_id: string; slug: string; host: string | null }>`
        select * from kreds.directory()`.execute(tx as never)
      return rows.map(({ organisation_id, slug, host }) => ({ id: organisation_id, slug, host }))
    })
    return known
  }

  return {
    list,
    async at(host) {
      const all = await list()
      return all.find((entry) => entry.host === host) ?? all.find((entry) => entry.host === null)
    },
    forget() {
      known = []
    },
  }
}

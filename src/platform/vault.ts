import type { Tx } from "./database.ts"
import {
  blindIndex,
  derive,
  type Key,
  newKey,
  open,
  type Seat,
  seal,
  unwrap,
  wrap,
} from "./keys.ts"

declare module "./database.ts" {
  interface Tables {
    "keystore.organisation_keys": { organisation_id: string; wrapped: Buffer }
    "keystore.person_keys": {
      organisation_id: string
      person_id: string
      wrapped: Buffer
      shared_with: string[]
    }
  }
}

/** The installation's keys: the root, and the one that is renewed so that erasing becomes true. */
export type MasterKeys = { root: Key; keystore: Key }

type Place = Omit<Seat, "organisation">

/** Seals and opens what belongs to one person. */
export type PersonSeal = {
  seal(place: Place, text: string): Buffer
  open(place: Place, sealed: Buffer): string
}

/** The keys of one organisation inside one transaction. */
export type Vault = {
  /** Gives a new person a key. */
  create(person: string): Promise<PersonSeal>
  /** The seal of each person whose key the viewer may see. */
  of(people: readonly string[]): Promise<Map<string, PersonSeal>>
  /** Lets a circle see a first name: its members may use this person's key. */
  share(person: string, group: string): Promise<void>
  /** Closes a first name to a circle again. */
  unshare(person: string, group: string): Promise<void>
  /** Destroys the key: everything sealed under it is gone. */
  destroy(person: string): Promise<void>
  /** Finds an e-mail address or a telephone number again without storing it. */
  index(kind: "email" | "phone", normalised: string): Buffer
}

const organisationLabel = (organisation: string) => `organisation|${organisation}`
const personLabel = (organisation: string, person: string) => `person|${organisation}|${person}`

export const createOrganisationKey = async (
  tx: Tx,
  master: MasterKeys,
  organisation: string,
): Promise<void> => {
  const wrapped = wrap(master.root, organisationLabel(organisation), newKey())
  await tx
    .insertInto("keystore.organisation_keys")
    .values({ organisation_id: organisation, wrapped })
    .execute()
}

const organisationKey = async (tx: Tx, master: MasterKeys, organisation: string): Promise<Key> => {
  const { wrapped } = await tx
    .selectFrom("keystore.organisation_keys")
    .select("wrapped")
    .where("organisation_id", "=", organisation)
    .executeTakeFirstOrThrow()
  return unwrap(master.root, organisationLabel(organisation), wrapped)
}

const sealOf = (organisation: string, key: Key): PersonSeal => ({
  seal: (place, text) => seal(key, { organisation, ...place }, text),
  open: (place, sealed) => open(key, { organisation, ...place }, sealed),
})

const openVault = (tx: Tx, master: MasterKeys, organisation: string, known?: Key): Vault => {
  const label = (person: string) => personLabel(organisation, person)
  let cached = known
  const own = async () => {
    cached ??= await organisationKey(tx, master, organisation)
    return cached
  }

  return {
    async create(person) {
      const key = newKey()
      const inner = wrap(await own(), label(person), key)
      await tx
        .insertInto("keystore.person_keys")
        .values({
          organisation_id: organisation,
          person_id: person,
          wrapped: wrap(master.keystore, label(person), inner as Key),
          shared_with: [],
        })
        .execute()
      return sealOf(organisation, key)
    },

    async of(people) {
      if (people.length === 0) return new Map()
      const by = await own()
      const rows = await tx
        .selectFrom("keystore.person_keys")
        .select(["person_id", "wrapped"])
        .where("organisation_id", "=", organisation)
        .where("person_id", "in", [...new Set(people)])
        .execute()
      return new Map(
        rows.map(({ person_id, wrapped }) => {
          const inner = unwrap(master.keystore, label(person_id), wrapped)
          return [person_id, sealOf(organisation, unwrap(by, label(person_id), inner))]
        }),
      )
    },

    async share(person, group) {
      await tx
        .updateTable("keystore.person_keys")
        .set((eb) => ({
          shared_with: eb.fn<string[]>("array_append", [
            "shared_with",
            eb.cast(eb.val(group), "uuid"),
          ]),
        }))
        .where("organisation_id", "=", organisation)
        .where("person_id", "=", person)
        .execute()
    },

    async unshare(person, group) {
      await tx
        .updateTable("keystore.person_keys")
        .set((eb) => ({
          shared_with: eb.fn<string[]>("array_remove", [
            "shared_with",
            eb.cast(eb.val(group), "uuid"),
          ]),
        }))
        .where("organisation_id", "=", organisation)
        .where("person_id", "=", person)
        .execute()
    },

    async destroy(person) {
      await tx
        .deleteFrom("keystore.person_keys")
        .where("organisation_id", "=", organisation)
        .where("person_id", "=", person)
        .execute()
    },

    index(kind, normalised) {
      if (!cached) throw new Error("the organisation's key is not open yet")
      return blindIndex(derive(cached, `index/${kind}`), normalised)
    },
  }
}

/** Organisation keys stay in memory once opened; they never change. */
export const openVaults = (master: MasterKeys) => {
  const keys = new Map<string, Key>()
  return async (tx: Tx, organisation: string): Promise<Vault> => {
    const key = keys.get(organisation) ?? (await organisationKey(tx, master, organisation))
    keys.set(organisation, key)
    return openVault(tx, master, organisation, key)
  }
}

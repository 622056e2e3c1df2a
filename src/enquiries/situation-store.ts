import type { Services } from "../organisations/services.ts"
import type { PersonId } from "../people/person.ts"
import type { PersonSeal } from "../platform/vault.ts"
import type { PlaceId } from "../rooms/room.ts"
import { type Children, type Living, openSituation, type Situation } from "./situation.ts"

type Row = {
  person_id: string
  age_band: number | null
  children: Children | null
  living: Living | null
  slots_good: string[]
  slots_possible: string[]
  places: string[]
  languages: string[]
  needs: string[]
  not_with: Buffer | null
  note: Buffer | null
  missing_theme: Buffer | null
}

type SealedColumn = "not_with" | "note" | "missing_theme"

declare module "../platform/database.ts" {
  interface Tables {
    situations: Row & { organisation_id: string }
  }
}

const asSituation = (row: Row, seal: PersonSeal | undefined): Situation => {
  const opened = (column: SealedColumn) => {
    const sealed = row[column]
    return seal && sealed
      ? seal.open({ table: "situations", column, row: row.person_id }, sealed)
      : undefined
  }
  const notWith = opened("not_with")
  const note = opened("note")
  const missingTheme = opened("missing_theme")
  return {
    ...(row.age_band === null ? {} : { ageBand: row.age_band }),
    ...(row.children ? { children: row.children } : {}),
    ...(row.living ? { living: row.living } : {}),
    slotsGood: row.slots_good,
    slotsPossible: row.slots_possible,
    places: row.places as PlaceId[],
    languages: row.languages,
    needs: row.needs,
    ...(notWith ? { notWith } : {}),
    ...(note ? { note } : {}),
    ...(missingTheme ? { missingTheme } : {}),
  }
}

/** The situations of those people; the sealed texts only when `withTexts`, for they cost opening. */
export const listSituations = async (
  { tx, vault, organisation }: Services,
  people: readonly PersonId[],
  { withTexts }: { withTexts: boolean },
): Promise<Map<PersonId, Situation>> => {
  if (people.length === 0) return new Map()
  const rows = await tx
    .selectFrom("situations")
    .selectAll()
    .where("organisation_id", "=", organisation.id)
    .where("person_id", "in", [...people])
    .execute()
  const seals = withTexts ? await vault.of(people) : new Map<string, PersonSeal>()
  return new Map(
    rows.map((row) => [row.person_id as PersonId, asSituation(row, seals.get(row.person_id))]),
  )
}

export const findSituation = async (services: Services, person: PersonId): Promise<Situation> =>
  (await listSituations(services, [person], { withTexts: true })).get(person) ?? openSituation

/** Keeps a person's situation as it now is. */
export const saveSituation = async (
  { tx, vault, organisation }: Services,
  person: PersonId,
  situation: Situation,
): Promise<void> => {
  const seal = (await vault.of([person])).get(person)
  if (!seal) throw new Error("this person's key is not there")
  const sealed = (column: SealedColumn, text: string | undefined) =>
    text ? seal.seal({ table: "situations", column, row: person }, text) : null
  const values = {
    age_band: situation.ageBand ?? null,
    children: situation.children ?? null,
    living: situation.living ?? null,
    slots_good: situation.slotsGood,
    slots_possible: situation.slotsPossible,
    places: situation.places,
    languages: situation.languages,
    needs: situation.needs,
    not_with: sealed("not_with", situation.notWith),
    note: sealed("note", situation.note),
    missing_theme: sealed("missing_theme", situation.missingTheme),
  }
  await tx
    .insertInto("situations")
    .values({ organisation_id: organisation.id, person_id: person, ...values })
    .onConflict((conflict) =>
      conflict.columns(["organisation_id", "person_id"]).doUpdateSet(values),
    )
    .execute()
}

export const eraseSituation = async (
  { tx, organisation }: Services,
  person: PersonId,
): Promise<void> => {
  await tx
    .deleteFrom("situations")
    .where("organisation_id", "=", organisation.id)
    .where("person_id", "=", person)
    .execute()
}

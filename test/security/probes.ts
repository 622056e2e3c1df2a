import pg from "pg"
import { inject } from "vitest"
import { founderClaims } from "../../src/organisations/actions.ts"
import type { OrganisationId } from "../../src/organisations/organisation.ts"
import { doorClaims, workerClaims } from "../../src/people/viewer.ts"
import { type Claims, signContext } from "../../src/platform/context.ts"
import { contextKeyOf } from "../../src/platform/migrations.ts"
import { rootKey } from "../database.ts"
import type { World } from "../world.ts"
import { listTables } from "./catalogue.ts"
import { rowsOf } from "./dump.ts"
import { buildTown, type Name, type Town } from "./town.ts"
import { type Table, visibility, type Who, who } from "./visibility.ts"

type Row = Record<string, unknown>
/** What came of each statement somebody tried: rows touched, or the code of the refusal. */
export type Answers = Record<string, string>

const viewerOf = (town: Town, name: Name, more: Partial<Claims> = {}): Claims => ({
  organisation: town.organisation,
  person: town.people[name],
  roles: ["participant"],
  memberOf: [],
  leads: [],
  ...more,
})

const viewersIn = (town: Town): Record<Who, [role: string, claims: Claims | undefined]> => {
  const { organisation, bensGroup } = town
  const visitor = { organisation, roles: ["visitor"], memberOf: [], leads: [] }
  return {
    nobody: ["kreds_web", undefined],
    visitor: ["kreds_web", visitor],
    door: ["kreds_web", doorClaims(organisation)],
    founder: ["kreds_web", founderClaims(organisation)],
    ada: ["kreds_web", viewerOf(town, "ada")],
    ben: ["kreds_web", viewerOf(town, "ben", { memberOf: [bensGroup] })],
    femi: ["kreds_web", viewerOf(town, "femi", { roles: ["leader"], leads: [bensGroup] })],
    cora: ["kreds_web", viewerOf(town, "cora", { roles: ["coordinator"] })],
    alma: ["kreds_web", viewerOf(town, "alma", { roles: ["administrator"] })],
    worker: ["kreds_worker", workerClaims(organisation)],
    stray: ["kreds_worker", visitor],
    stats: ["kreds_stats", viewerOf(town, "cora", { roles: ["coordinator", "worker"] })],
  }
}

const labelsIn = (town: Town) =>
  new Map<unknown, string>([
    [null, "nobody"],
    ...Object.entries(town.people).map(([name, id]): [string, string] => [id, name]),
    [town.bensGroup, "bens"],
    [town.bosGroup, "bos"],
  ])

/** Tries a statement, says what came of it, and undoes it. */
const tried = `
  create function tried(statement text) returns text language plpgsql as $$
  declare rows bigint;
  begin
    execute statement;
    get diagnostics rows = row_count;
    raise exception using errcode = 'UNDO0';
  exception
    when sqlstate 'UNDO0' then return rows;
    when others then return sqlstate;
  end $$`

/** Only policies are to answer here, so nothing else may say no. */
const constraints = `
  select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) as drop
  from pg_constraint join pg_class c on c.oid = conrelid
  where contype in ('p', 'u', 'x', 'f', 'c') and conrelid::regclass::text <> 'migrations'
    and relnamespace::regnamespace::text not in ('pgboss', 'pg_catalog', 'information_schema')
  order by contype = 'p', contype = 'u'`
const uniqueIndexes = `
  select format('drop index %s', indexrelid::regclass) as drop from pg_index
  join pg_class c on c.oid = indrelid
  where indisunique and relnamespace::regnamespace::text in ('public', 'keystore')
    and indrelid::regclass::text <> 'migrations'`

const literal = (value: unknown) =>
  value === null || value === undefined ? "null" : pg.escapeLiteral(String(value))

/** Every statement that is tried on one table, under a name; `whose` is an owner inside this town. */
const statementsFor = (name: string, table: Table, rows: Row[], town: Town) => {
  const { by, set } = table
  const labels = labelsIn(town)
  const statements: Record<string, string> = {
    "delete blindly": `delete from ${name}`,
    ...table.also,
  }
  for (const row of rows) {
    const isOurs = row.organisation_id === town.organisation
    const whose = isOurs ? (labels.get(row[by]) ?? "it") : "foreign"
    const is = row[by] === null ? "is null" : `= ${literal(row[by])}`
    const where = `organisation_id = ${literal(row.organisation_id)} and ${by} ${is}`
    const json = literal(JSON.stringify(row))
    statements[`r ${whose}`] ??= `select from ${name} where ${where}`
    statements[`i ${whose}`] ??=
      `insert into ${name} select * from jsonb_populate_record(null::${name}, ${json})`
    statements[`u ${whose}`] ??=
      `update ${name} set ${set ?? "organisation_id = organisation_id"} where ${where}`
    statements[`d ${whose}`] ??= `delete from ${name} where ${where}`
    // No column is read, so that only the policies for changing are asked.
    statements[`m ${whose}`] ??= `update ${name} set ${[
      `${by} = ${literal(row[by])}`,
      ...(by === "organisation_id" ? [] : [`organisation_id = ${literal(row.organisation_id)}`]),
      ...(set ? [set] : []),
    ].join(", ")}`
  }
  return statements
}

export type Probes = {
  owner: pg.Client
  /** What a kind of viewer gets out of a table, with its policies as they are now. */
  askAs(viewer: Who, table: string): Promise<Answers>
  /** The same of every kind of viewer. */
  ask(table: string): Promise<Record<Who, Answers>>
  tables: string[]
  close(): Promise<void>
}

/** A town beside another organisation's, in a database where only policies say no. */
export const openProbes = async (world: World, elsewhere: OrganisationId): Promise<Probes> => {
  const town = await buildTown(world, world.organisation)
  await buildTown(world, elsewhere)
  const owner = new pg.Client({ ...inject("server"), ...world.house.owner })
  await owner.connect()
  const { processID } = owner as pg.Client & { processID: number }

  const statements = new Map<string, Record<string, string>>()
  const tables = await listTables(owner)
  for (const [name, table] of Object.entries(visibility)) {
    const rows = await Promise.all(
      [world.organisation, elsewhere].map((organisation) =>
        rowsOf({ house: world.house, organisation }, name),
      ),
    )
    statements.set(name, statementsFor(name, table, rows.flat(), town))
  }
  for (const query of [constraints, uniqueIndexes]) {
    const { rows } = await owner.query<{ drop: string }>(query)
    for (const { drop } of rows) await owner.query(drop)
  }
  await owner.query(tried)
  // Column by column is not what is tried here: the policies alone have to hold.
  await owner.query("grant update on all tables in schema public, keystore to kreds_web")
  await owner.query(
    "grant kreds_web, kreds_worker, kreds_stats to current_user with inherit false, set true",
  )

  const become = async (role: string, claims: Claims | undefined) => {
    const seconds = Math.floor(Date.now() / 1000)
    const signed = claims ? signContext(contextKeyOf(rootKey()), processID, seconds, claims) : ""
    await owner.query(
      `set local role ${role}; select set_config('kreds.context', '${signed}', true)`,
    )
  }

  const viewers = viewersIn(town)
  const askAs: Probes["askAs"] = async (viewer, table) => {
    const asked = Object.entries(statements.get(table) ?? {})
    await owner.query("savepoint asking")
    await become(...viewers[viewer])
    const { rows } = await owner.query<{ answer: string }>(
      "select tried(statement) as answer from unnest($1::text[]) as statement",
      [asked.map(([, statement]) => statement)],
    )
    await owner.query("rollback to savepoint asking")
    return Object.fromEntries(asked.map(([label], index) => [label, rows[index]?.answer ?? ""]))
  }

  return {
    owner,
    tables,
    askAs,
    async ask(table) {
      const answers = {} as Record<Who, Answers>
      for (const viewer of who) answers[viewer] = await askAs(viewer, table)
      return answers
    },
    close: () => owner.end(),
  }
}

/** How many rows it was; codes of refusals have five characters. */
export const rowsIn = (answer = ""): number => (answer.length < 5 ? Number(answer) : 0)

/** Answers as the visibility matrix writes them. */
export const asWhose = (answers: Answers): Record<string, string> => {
  const labels = [
    ...new Set(Object.keys(answers).flatMap((key) => /^r (.*)$/.exec(key)?.[1] ?? [])),
  ]
  const letters = (label: string) =>
    [..."riudm"].filter((letter) => rowsIn(answers[`${letter} ${label}`]) > 0).join("")
  return Object.fromEntries(
    labels.map((label) => [label, letters(label)]).filter(([, may]) => may !== ""),
  )
}

/** The declared answers for the owners there are. */
export const declared = (table: Table, viewer: Who, answers: Answers): Record<string, string> => {
  const may = table.may[viewer] ?? {}
  const labels = Object.keys(answers).flatMap((key) => /^r (.*)$/.exec(key)?.[1] ?? [])
  return Object.fromEntries(
    labels
      .filter((label) => label !== "foreign")
      .map((label) => [label, may[label] ?? may["*"] ?? ""])
      .filter(([, letters]) => letters !== ""),
  )
}

import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { freshDatabase } from "../database.ts"
import { findFaults, listPolicies, listTables } from "./catalogue.ts"

let database: Awaited<ReturnType<typeof freshDatabase>>
let owner: pg.Client

beforeAll(async () => {
  database = await freshDatabase()
  owner = new pg.Client(database)
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

test("every table stands on the floor", async () => {
  expect(await listTables(owner)).toContain("people")
  expect(await findFaults(owner)).toEqual([])
})

test("what everybody of an organisation may read is this and nothing else", async () => {
  const policies = await listPolicies(owner)
  const open = policies.filter(({ using, check }) => using === "true" || check === "true")
  expect(
    open.map(({ table, name, command, roles }) => `${table} ${name} ${command} ${roles}`),
  ).toMatchInlineSnapshot(`
    [
      "keystore.organisation_keys reads r kreds_web",
      "organisations everybody_reads r kreds_web",
      "organisations owner_lists r kreds_owner",
      "places everybody_reads r kreds_web",
      "recognitions everybody_reads r kreds_web",
      "themes everybody_reads r kreds_web",
    ]
  `)
})

const good = `
  create table things (
    organisation_id uuid not null, id uuid not null, primary key (organisation_id, id));
  call kreds.protect('things');`

test("a table made as it should be is no fault", async () => {
  expect(await faultsAfter(good)).toEqual([])
})

const faultsAfter = async (statements: string) => {
  await owner.query("begin")
  try {
    await owner.query(statements)
    return await findFaults(owner)
  } finally {
    await owner.query("rollback")
  }
}

test.each([
  [
    "the primary key does not begin",
    "create table things (id uuid primary key, organisation_id uuid)",
  ],
  ["the primary key does not begin", "create table kreds.things (organisation_id uuid not null)"],
  ["row security is not enabled", `${good} alter table things disable row level security`],
  ["row security is not forced", `${good} alter table things no force row level security`],
  ["not exactly one restrictive", `${good} drop policy organisation on things`],
  [
    "not exactly one restrictive",
    `${good} create policy more on things as restrictive to kreds_web using (true)`,
  ],
  ["leaves a command or a role out", `${good} alter policy organisation on things to kreds_web`],
  [
    "leaves a command or a role out",
    `${good} drop policy organisation on things;
     create policy organisation on things as restrictive for select to kreds_web, kreds_worker, kreds_stats
       using (organisation_id = kreds.organisation())`,
  ],
  [
    "something else than the organisation",
    `${good} alter policy organisation on things using (true)`,
  ],
  [
    "something else than the organisation",
    `${good} alter policy organisation on things with check (true)`,
  ],
  ["no policy says who", `${good} drop policy worker on things`],
  [
    "for everybody, not for a role",
    `${good} create policy p on things using (kreds.has_role('x'))`,
  ],
  [
    "has a subquery",
    `${good} create policy p on things to kreds_web using (id = (select min(id::text)::uuid from people))`,
  ],
  [
    "has a subquery",
    `${good} create policy p on things to kreds_web
       with check (exists (table people))`,
  ],
  [
    "a foreign key does not begin",
    `${good} alter table people add unique (id);
     alter table things add foreign key (id) references people (id)`,
  ],
  [
    "a foreign key does not begin",
    `${good} alter table things add foreign key (id, organisation_id) references people (organisation_id, id)`,
  ],
  ["something unique does not begin", `${good} alter table things add unique (id)`],
  [
    "something unique does not begin",
    `${good} create unique index on things (id, organisation_id)`,
  ],
  ["something unique does not begin", `${good} create unique index on things (lower(id::text))`],
  [
    "something unique does not begin",
    `${good} alter table things add exclude using gist (id with =, organisation_id with =)`,
  ],
  [
    "by something else than equality",
    `${good} alter table things add exclude using gist (organisation_id with <>)`,
  ],
  ["granted to everybody", `${good} grant select on things to public`],
  ["granted to everybody", `${good} grant select (id) on things to public`],
  ["granted to everybody", "grant usage on schema keystore to public"],
  ["granted to everybody", "grant create on schema public to public"],
  ["granted to everybody", "alter default privileges grant select on tables to public"],
  ["granted to everybody", "create sequence s; grant usage on sequence s to public"],
  ["what row security does not see", `${good} grant truncate on things to kreds_web`],
  ["what row security does not see", `${good} grant references on things to kreds_worker`],
  ["for the owner alone", "grant select on kreds.context_key to kreds_web"],
  ["for the owner alone", "grant select (inner_pad) on kreds.context_key to kreds_stats"],
  ["for the owner alone", "grant insert on migrations to kreds_worker"],
  ["may make things", "grant create on schema public to kreds_web"],
  ["more power than it needs", "alter role kreds_web createdb"],
  ["more power than it needs", "alter role kreds_stats createrole"],
  ["more power than it needs", "alter role kreds_web inherit"],
  ["belongs to another", "grant kreds_worker to kreds_web"],
  [
    "a role owns something",
    "grant kreds_web to kreds_owner; grant create on schema public to kreds_web; create table t (); alter table t owner to kreds_web",
  ],
  [
    "finds its names wherever",
    "create function f() returns int language sql security definer as 'select 1'; revoke all on function f from public",
  ],
  [
    "finds its names wherever",
    "create function f() returns int language sql security definer set search_path = public, pg_temp as 'select 1'; revoke all on function f from public",
  ],
  [
    "finds its names wherever",
    "create function f() returns int language sql security definer set search_path = pg_catalog as 'select 1'; revoke all on function f from public",
  ],
  [
    "rights is for everybody",
    "create function f() returns int language sql security definer set search_path = pg_catalog, pg_temp as 'select 1'",
  ],
  ["looks past row security", "create view v as select * from people"],
  ["looks past row security", "create materialized view v as select * from people"],
])("a fault is found: %s (%s)", async (sentence, statements) => {
  expect(await faultsAfter(statements)).toContainEqual(expect.stringContaining(sentence))
})

test("a fault is found: somebody unknown may connect and make temporary tables", async () => {
  await owner.query(`grant temporary on database ${database.database} to public`)
  expect(await findFaults(owner)).toEqual([
    `${database.database}: something is granted to everybody`,
    "kreds_web in the database: a role may make things",
    "kreds_worker in the database: a role may make things",
    "kreds_stats in the database: a role may make things",
  ])
  await owner.query(`revoke temporary on database ${database.database} from public`)
  expect(await findFaults(owner)).toEqual([])
})

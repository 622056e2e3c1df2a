import { createHash } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { claimsIn, openScene, overhear, type Scene, secretsIn, type Villain } from "./attacker.ts"
import { visibility } from "./visibility.ts"

const tables = Object.keys(visibility)
let scene: Scene
let before: unknown

beforeAll(async () => {
  scene = await openScene(tables)
  await scene.owner.query("analyze")
  before = await scene.everything()
})
afterAll(() => scene.close())

type Attack = [what: string, as: Villain, statements: (scene: Scene) => string[]]

const context = (text: string) => `set local kreds.context = '${text}'`
const peopleAndKeys = ["table people", "table situations", "table keystore.person_keys"]
const genuine = (s: Scene, backend?: number, secondsAgo?: number) =>
  s.sign(claimsIn(s.here).cora, backend, secondsAgo)
const message = (signed: string) => signed.slice(65)

const forgeries: Attack[] = [
  ["says nothing about who asks", "ben", () => [context(""), ...peopleAndKeys]],
  [
    "writes a context without a signature",
    "ben",
    (s) => [context(message(genuine(s))), ...peopleAndKeys],
  ],
  [
    "signs with a hash instead of a key",
    "ben",
    (s) => {
      const said = message(genuine(s))
      const hash = createHash("sha256").update(said).digest("hex")
      return [context(`${hash}.${said}`), ...peopleAndKeys]
    },
  ],
  [
    "takes a letter off the signature",
    "ben",
    (s) => [context(genuine(s).slice(1)), ...peopleAndKeys],
  ],
  [
    "takes the end off a genuine context",
    "ben",
    (s) => [context(genuine(s).slice(0, -1)), ...peopleAndKeys],
  ],
  [
    "changes the roles of a genuine context",
    "ben",
    (s) => [
      context(s.sign(claimsIn(s.here).ben).replace("participant", "coordinator")),
      ...peopleAndKeys,
    ],
  ],
  [
    "changes the organisation of a genuine context",
    "ben",
    (s) => [
      context(genuine(s).replace(s.here.organisation, s.elsewhere.organisation)),
      ...peopleAndKeys,
    ],
  ],
  [
    "adds a part to a genuine context",
    "ben",
    (s) => [context(`${genuine(s)}|worker`), ...peopleAndKeys],
  ],
  [
    "repeats the coordinator's context from another connection",
    "ben",
    (s) => [context(genuine(s, 1)), ...peopleAndKeys],
  ],
  [
    "repeats the coordinator's context of two minutes ago",
    "ben",
    (s) => [context(genuine(s, undefined, 125)), ...peopleAndKeys],
  ],
  [
    "brings a context from the future",
    "ben",
    (s) => [context(genuine(s, undefined, -125)), ...peopleAndKeys],
  ],
  [
    "looks for an earlier context by rolling back",
    "ben",
    () => ["rollback", "begin", ...peopleAndKeys, "reset kreds.context", ...peopleAndKeys],
  ],
]

const system: Attack[] = [
  ["reads the key that signs", "ben", () => ["table kreds.context_key"]],
  ["reads passwords", "ben", () => ["select rolpassword from pg_authid", "table pg_shadow"]],
  ["reads a file", "ben", () => ["select pg_read_file('/etc/passwd')"]],
  ["reads a directory", "ben", () => ["select pg_ls_dir('.')", "select pg_ls_waldir()"]],
  ["imports a file", "ben", () => ["select lo_get(lo_import('/etc/passwd'))"]],
  [
    "runs a program",
    "ben",
    () => ["copy themes to program 'cat'", "copy themes to '/tmp/kreds-attack'"],
  ],
  [
    "becomes another role",
    "ben",
    () => [
      ...["kreds_worker", "kreds_owner", "kreds_bootstrap"].flatMap((role) => [
        "savepoint s",
        `set role ${role}`,
        "rollback to savepoint s",
        `set session authorization ${role}`,
        "rollback to savepoint s",
      ]),
      ...peopleAndKeys,
    ],
  ],
  ["gives itself power", "ben", () => ["alter role kreds_web bypassrls", ...peopleAndKeys]],
  ["joins another role", "ben", () => ["grant kreds_worker to kreds_web", ...peopleAndKeys]],
  [
    "switches row security off for the table",
    "ben",
    () => ["alter table people disable row level security", ...peopleAndKeys],
  ],
  [
    "switches row security off for itself",
    "ben",
    () => ["set row_security = off", ...peopleAndKeys],
  ],
  ["drops a policy", "ben", () => ["drop policy organisation on people", ...peopleAndKeys]],
  ["adds a policy", "ben", () => ["create policy mine on people using (true)", ...peopleAndKeys]],
  [
    "makes a function that answers for another",
    "ben",
    () => [
      "savepoint s",
      "create or replace function kreds.has_role(variadic wanted text[]) returns boolean language sql as 'select true'",
      "rollback to savepoint s",
      "create function public.f() returns int language sql as 'select 1'",
      "rollback to savepoint s",
      "create function pg_temp.f() returns int language sql as 'select 1'",
      "rollback to savepoint s",
      ...peopleAndKeys,
    ],
  ],
  [
    "hides a table behind a temporary one",
    "ben",
    (s) => [`create temporary table people as select '${s.here.people.ada}'::uuid as id`],
  ],
  ["empties a table", "ben", () => ["truncate sessions"]],
  ["asks which organisations there are", "ben", () => ["select * from kreds.directory()"]],
  ["puts a table under its own lock", "ben", () => ["call kreds.protect('people')"]],
  ["brings in an extension", "ben", () => ["create extension dblink", "create extension file_fdw"]],
  [
    "reads what the planner remembers of others' rows",
    "ben",
    () => [
      "select * from pg_stats where tablename in ('people', 'waits', 'memberships')",
      "savepoint s",
      "table pg_statistic",
    ],
  ],
  [
    "makes others' rows speak through an error",
    "ben",
    () => [
      "savepoint s",
      "select * from waits where id::text::int = 1",
      "rollback to savepoint s",
      "select * from people where 1 / (length(id::text) - 36) = 1",
      "rollback to savepoint s",
      "select * from memberships where person_id::text::int = 1",
    ],
  ],
  [
    "reads the queue",
    "ben",
    () => [
      "savepoint s",
      "select data from pgboss.job",
      "rollback to savepoint s",
      "select data from pgboss.job_common",
      "rollback to savepoint s",
      "select id, data from pgboss.job_dependency",
    ],
  ],
  [
    "gives the queue work in another organisation's name",
    "ben",
    (s) => [
      `insert into pgboss.job_common (name, data) values ('kreds',
        '{"name": "send-message", "data": {"organisation": "${s.elsewhere.organisation}"}}')`,
    ],
  ],
]

const theirs = (s: Scene) => `organisation_id = '${s.elsewhere.organisation}'`

const neighbours: Attack[] = [
  [
    "reads every table of another organisation",
    "cora",
    (s) => tables.map((table) => `select * from ${table} where ${theirs(s)}`),
  ],
  [
    "reads another organisation's people by their ids",
    "cora",
    (s) => [`select * from people where id = '${s.elsewhere.people.ada}'`],
  ],
  [
    "changes another organisation's rows",
    "alma",
    (s) => [`update organisations set name = 'x' where ${theirs(s)} returning *`],
  ],
  [
    "deletes another organisation's rows",
    "cora",
    (s) => [`delete from people where ${theirs(s)} returning *`],
  ],
  [
    "plants a row in another organisation",
    "cora",
    (s) => [
      `insert into apart values ('${s.elsewhere.organisation}', '${s.here.people.ada}', '${s.here.people.ben}')`,
    ],
  ],
  [
    "takes its own row to another organisation",
    "ada",
    (s) => [
      `update consents set organisation_id = '${s.elsewhere.organisation}' where person_id = kreds.person() returning *`,
    ],
  ],
  [
    "joins the tables of two organisations",
    "cora",
    (s) => [
      `select b.* from people a full join people b on a.id <> b.id where b.${theirs(s)}`,
      `select * from (table people union all table people) x where ${theirs(s)}`,
    ],
  ],
]

const inTheTown: Attack[] = [
  ["reads every table as a participant", "ben", () => tables.map((table) => `table ${table}`)],
  ["reads every table as a leader", "femi", () => tables.map((table) => `table ${table}`)],
  [
    "reads every table that names a person as an administrator",
    "alma",
    () => tables.filter((table) => table !== "roles").map((table) => `table ${table}`),
  ],
  [
    "reads another group's members, meetings and cancellations as a leader",
    "femi",
    (s) =>
      ["memberships", "meetings", "cancellations", "group_leaders"].map(
        (table) => `select * from ${table} where group_id = '${s.here.bosGroup}'`,
      ),
  ],
  [
    "moves into another group",
    "ben",
    (s) => [
      `update memberships set group_id = '${s.here.bosGroup}' where person_id = kreds.person()`,
    ],
  ],
  [
    "gives itself a place in a group",
    "ada",
    (s) => [
      `insert into memberships values ('${s.here.organisation}', '${s.here.bensGroup}', kreds.person(), 'x', now())`,
    ],
  ],
  [
    "makes itself the leader of a group",
    "femi",
    (s) => [
      `insert into group_leaders select organisation_id, '${s.here.bosGroup}', person_id, leader_id, first_name from group_leaders`,
    ],
  ],
  [
    "makes itself coordinator",
    "femi",
    (s) => [`insert into roles values ('${s.here.organisation}', kreds.person(), 'coordinator')`],
  ],
  [
    "makes itself administrator as coordinator",
    "cora",
    (s) => [`insert into roles values ('${s.here.organisation}', kreds.person(), 'administrator')`],
  ],
  [
    "lets itself in as the coordinator",
    "ben",
    (s) => [
      `insert into sessions values ('${s.here.organisation}', '\\x00', '${s.here.people.cora}', 'agenda', now(), now(), now() + interval '1 hour')`,
      "savepoint s",
      `update sessions set person_id = '${s.here.people.cora}'`,
    ],
  ],
  [
    "ends everybody's sessions",
    "ben",
    (s) => [`delete from sessions where person_id <> '${s.here.people.ben}'`],
  ],
  [
    "makes somebody's sign-in its own",
    "ben",
    () => ["update sign_in_requests set code_hash = '\\x00', person_id = kreds.person()"],
  ],
  [
    "answers another's offer",
    "ben",
    (s) => [
      `update offers set status = 'declined', answered_at = now() where id = '${s.here.adasOffer}'`,
    ],
  ],
  [
    "turns its own offer into a place in another circle",
    "ada",
    (s) => [
      `update offers set status = 'accepted', answered_at = now(), seat = 7 where id = '${s.here.adasOffer}'`,
    ],
  ],
  [
    "moves a free talk to another time",
    "ben",
    () => ["update talk_times set starts_at = starts_at + interval '1 hour'"],
  ],
  [
    "overwrites another by a conflict",
    "ben",
    (s) => [
      `insert into people (organisation_id, id, status, language, created_at)
       values ('${s.here.organisation}', '${s.here.people.ada}', 'known', 'da', now())
       on conflict (organisation_id, id) do update set phone = 'x' returning *`,
    ],
  ],
  [
    "shares another's key with its own group",
    "ben",
    (s) => [
      `update keystore.person_keys set shared_with = array['${s.here.bensGroup}'::uuid] where person_id = '${s.here.people.bo}'`,
    ],
  ],
  [
    "destroys everybody's keys blindly",
    "femi",
    (s) => [`delete from keystore.person_keys where person_id <> '${s.here.people.femi}'`],
  ],
  [
    "writes a head-count for another's group",
    "femi",
    (s) => [`update meetings set sparring = true where group_id = '${s.here.bosGroup}'`],
  ],
]

const attacks = { forgeries, system, neighbours, inTheTown }
const every = Object.values(attacks).flat()

test("there are more than thirty of them", () => {
  expect(every.length).toBeGreaterThan(50)
})

/** What a villain may know anyway: an administrator's and a coordinator's own organisation. */
const notForThem = (villain: Villain) => {
  const secrets = secretsIn(scene)
  const own: string[] = [
    ...Object.values(scene.here.people),
    ...Object.values(scene.here).map(String),
  ]
  return villain === "cora" ? secrets.filter((secret) => !own.includes(secret)) : secrets
}

const heardBy = (villain: Villain, statements: Attack[2]) =>
  overhear(scene, scene.sign(claimsIn(scene.here)[villain]), statements(scene))

describe.each(Object.entries(attacks))("%s", (_, group) => {
  test.each(group)("somebody who %s, as %s, learns nothing", async (_, villain, statements) => {
    const heard = await heardBy(villain, statements)
    expect(notForThem(villain).filter((secret) => heard.includes(secret))).toEqual([])
  })
})

test("all of that together changed no row", async () => {
  expect(await scene.everything()).toEqual(before)
})

describe("the queue", () => {
  const giveWorkTo = (organisation: string) =>
    heardBy("ben", () => [
      "savepoint s",
      `insert into pgboss.job_common (name, data) values ('kreds',
        jsonb_build_object('data', jsonb_build_object('organisation', '${organisation}')))`,
      "rollback to savepoint s",
    ])

  test("takes work for one's own organisation and for no other", async () => {
    expect(await giveWorkTo(scene.here.organisation)).toContain('"rowCount":1')
    expect(await giveWorkTo(scene.elsewhere.organisation)).toContain("row-level security")
  })
})

describe("what a neighbour does at the same moment", () => {
  test("shows no context that could be repeated", async () => {
    const { here, world } = scene
    await world.house.web.as(claimsIn(here).cora, async () => {
      const heard = await heardBy("ben", () => ["select query from pg_stat_activity"])
      expect(heard).toContain("set_config")
      expect(heard).not.toMatch(/[0-9a-f]{64}\./)
    })
  })
})

describe("a constraint", () => {
  const outcome = async (statement: string, villain: Villain) =>
    overhear(scene, scene.sign(claimsIn(scene.here)[villain]), [
      "savepoint s",
      statement,
      "rollback to savepoint s",
    ])

  test("does not tell that another organisation has the same", async () => {
    const { here, elsewhere } = scene
    const plant = (id: string, slug: string) =>
      outcome(
        `insert into themes values ('${here.organisation}', '${id}', '${slug}', 1, true, '{}')`,
        "alma",
      )
    expect(await plant(elsewhere.theme, "ny")).toBe(await plant(elsewhere.place, "nyere"))
  })

  test("does not tell whether an id exists in another organisation", async () => {
    const { here, elsewhere, world } = scene
    const want = async (theme: string) => {
      const heard = await outcome(
        `insert into waits (organisation_id, id, person_id, theme_id, priority, status, since) values
         ('${here.organisation}', gen_random_uuid(), kreds.person(), '${theme}', 2, 'wished', now())`,
        "ada",
      )
      return heard.replaceAll(theme, "the theme")
    }
    const real = await want(elsewhere.theme)
    expect(real).toContain("violates foreign key")
    expect(real).toBe(await want(world.house.chance.id()))
  })
})

/** Parts of the check of a context, and what is left of it without them. */
const missing: [what: string, from: string | RegExp, to: string][] = [
  ["the signature", /if left\(signed, 65\)[\s\S]*?return null; end if;/, ""],
  ["the connection", "or parts[1] <> pg_backend_pid()::text", ""],
  ["the time", /if abs\([\s\S]*?return null; end if;/, ""],
  [
    "what comes later than the signing",
    "abs(extract(epoch from now()) - parts[2]::bigint)",
    "extract(epoch from now()) - parts[2]::bigint",
  ],
]

describe.each(missing)("a context checked without %s", (_, from, to) => {
  test("is noticed by somebody who forges one", async () => {
    const { owner } = scene
    const { rows } = await owner.query<{ definition: string }>(
      "select pg_get_functiondef('kreds.context'::regproc) as definition",
    )
    const definition = rows[0]?.definition ?? ""
    const weaker = definition.replace(from, to)
    expect(weaker).not.toBe(definition)
    await owner.query(weaker)
    const heard: string[] = []
    for (const [, villain, statements] of forgeries) heard.push(await heardBy(villain, statements))
    await owner.query(definition)
    const all = secretsIn(scene)
    expect(heard.some((one) => all.some((secret) => one.includes(secret)))).toBe(true)
  })
})

describe("without row security", () => {
  beforeAll(async () => {
    for (const table of tables)
      await scene.owner.query(`alter table ${table} disable row level security`)
  })

  test("the same attacks hear a great deal", async () => {
    const successful: string[] = []
    for (const [what, villain, statements] of every) {
      const heard = await heardBy(villain, statements)
      if (notForThem(villain).some((secret) => heard.includes(secret))) successful.push(what)
    }
    expect(successful.length).toBeGreaterThan(20)
    expect(await scene.everything()).not.toEqual(before)
  })
})

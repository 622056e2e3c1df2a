import type pg from "pg"

/** Tables that no request reaches and that name nobody. */
const apart = ["kreds.context_key", "public.migrations"]
const roles = ["kreds_web", "kreds_worker", "kreds_stats"]
const sameOrganisation = "(organisation_id = kreds.organisation())"

const quoted = (names: string[]) => names.map((name) => `'${name}'`).join(", ")
const ours = `nspname not in ('pg_catalog', 'information_schema', 'pgboss') and nspname !~ '^pg_'`
const schemas = `(select oid, nspname, nspacl, nspowner from pg_namespace where ${ours})`
const tables = `(
  select c.oid, n.nspname || '.' || c.relname as name, relrowsecurity, relforcerowsecurity, relacl, relowner
  from pg_class c join ${schemas} n on n.oid = relnamespace
  where relkind in ('r', 'p') and n.nspname || '.' || c.relname not in (${quoted(apart)}))`
const policies = `(
  select t.name || ': ' || polname as name, p.*,
    pg_get_expr(polqual, polrelid) as qual, pg_get_expr(polwithcheck, polrelid) as checked
  from pg_policy p join ${tables} t on t.oid = polrelid)`
const firstColumn = (relation: string, keys: string) =>
  `(select attname from pg_attribute where attrelid = ${relation} and attnum = (${keys})[1])`
const isRole = (role: string) =>
  `(select oid from pg_roles where rolname = '${role}') = any (polroles)`
const toPublic = (acl: string) => `exists (select from aclexplode(${acl}) where grantee = 0)`

/** Each rule is a query for what breaks it. */
const rules: Record<string, string> = {
  "the primary key does not begin with organisation_id": `
    select name from ${tables} t where not exists (
      select from pg_constraint where conrelid = t.oid and contype = 'p'
      and ${firstColumn("conrelid", "conkey")} = 'organisation_id')`,
  "row security is not enabled": `select name from ${tables} t where not relrowsecurity`,
  "row security is not forced": `select name from ${tables} t where not relforcerowsecurity`,
  "there is not exactly one restrictive policy": `
    select name from ${tables} t
    where (select count(*) from pg_policy where polrelid = t.oid and not polpermissive) <> 1`,
  "the restrictive policy leaves a command or a role out": `
    select name from ${policies} p where not polpermissive
    and not (polcmd = '*' and ${roles.map(isRole).join(" and ")})`,
  "the restrictive policy asks something else than the organisation": `
    select name from ${policies} p where not polpermissive
    and (qual is distinct from '${sameOrganisation}' or checked is distinct from '${sameOrganisation}')`,
  "no policy says who may do what": `
    select name from ${tables} t
    where not exists (select from pg_policy where polrelid = t.oid and polpermissive)`,
  "a policy is for everybody, not for a role": `
    select name from ${policies} p where 0 = any (polroles)`,
  "a policy has a subquery": `
    select name from ${policies} p
    where concat(polqual, polwithcheck) ~ '{SUBLINK' or concat_ws(' ', qual, checked) ~* '\\mselect\\M'`,
  "a foreign key does not begin with organisation_id on both sides": `
    select t.name || ': ' || conname as name from pg_constraint join ${tables} t on t.oid = conrelid
    where contype = 'f' and (${firstColumn("conrelid", "conkey")}, ${firstColumn("confrelid", "confkey")})
      is distinct from ('organisation_id', 'organisation_id')`,
  "something unique does not begin with organisation_id": `
    select t.name || ': ' || indexrelid::regclass as name
    from pg_index join ${tables} t on t.oid = indrelid
    where (indisunique or indisexclusion)
      and (select attname from pg_attribute where attrelid = indrelid and attnum = indkey[0])
        is distinct from 'organisation_id'`,
  "an exclusion compares organisations by something else than equality": `
    select t.name || ': ' || conname as name from pg_constraint join ${tables} t on t.oid = conrelid
    where contype = 'x' and (select oprname from pg_operator where oid = conexclop[1]) <> '='`,
  "something is granted to everybody": `
    select name from ${tables} t where ${toPublic("relacl")}
    union all select c.relname from pg_class c join ${schemas} n on n.oid = relnamespace
      where relkind in ('v', 'm', 'S') and ${toPublic("relacl")}
        and not exists (select from pg_depend where objid = c.oid and deptype = 'e')
    union all select t.name || '.' || attname from pg_attribute join ${tables} t on t.oid = attrelid
      where ${toPublic("attacl")}
    union all select nspname from ${schemas} n where nspname <> 'public' and ${toPublic("nspacl")}
    union all select 'public' from pg_namespace where nspname = 'public' and exists (
      select from aclexplode(nspacl) where grantee = 0 and privilege_type <> 'USAGE')
    union all select 'default privileges' from pg_default_acl where ${toPublic("defaclacl")}
    union all select datname from pg_database where datname = current_database()
      and ${toPublic("coalesce(datacl, acldefault('d', datdba))")}`,
  "a role may do what row security does not see": `
    select name || ' to ' || grantee::regrole from ${tables} t, aclexplode(relacl)
    where privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN') and grantee <> relowner`,
  "a role reaches what is for the owner alone": `
    select name || ' to ' || role as name from unnest(array[${quoted(apart)}]) name,
      unnest(array[${quoted(roles)}]) role
    where has_any_column_privilege(role, name, 'select, insert, update, references')
      or has_table_privilege(role, name, 'delete, truncate, trigger')`,
  "a role may make things": `
    select role || ' in ' || nspname as name from ${schemas} n, unnest(array[${quoted(roles)}]) role
    where has_schema_privilege(role, nspname, 'create')
    union all select role || ' in the database' from unnest(array[${quoted(roles)}]) role
    where has_database_privilege(role, current_database(), 'create')
      or has_database_privilege(role, current_database(), 'temporary')`,
  "a role has more power than it needs": `
    select rolname as name from pg_roles where rolname in (${quoted(roles)})
    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit)`,
  "a role belongs to another": `
    select member::regrole || ' in ' || roleid::regrole as name from pg_auth_members
    where member::regrole::text in (${quoted(roles)})`,
  "a role owns something": `
    select relname as name from pg_class where relowner::regrole::text in (${quoted(roles)})
    union all select proname from pg_proc where proowner::regrole::text in (${quoted(roles)})
    union all select nspname from pg_namespace where nspowner::regrole::text in (${quoted(roles)})
    union all select datname from pg_database where datname = current_database()
      and datdba::regrole::text in (${quoted(roles)})`,
  "a function with its owner's rights finds its names wherever its caller says": `
    select proname as name from pg_proc join pg_namespace n on n.oid = pronamespace
    where prosecdef and nspname !~ '^pg_' and not exists (
      select from unnest(proconfig) setting
      where setting ~ '^search_path=' and setting !~ 'public|user' and setting ~ 'pg_temp$')`,
  "a function with its owner's rights is for everybody": `
    select proname as name from pg_proc join pg_namespace n on n.oid = pronamespace
    where prosecdef and nspname !~ '^pg_' and ${toPublic("coalesce(proacl, acldefault('f', proowner))")}`,
  "a view looks past row security": `
    select nspname || '.' || relname as name from pg_class c join ${schemas} n on n.oid = relnamespace
    where relkind = 'm' or relkind = 'f' or relkind = 'v'
      and 'security_invoker=true' <> all (coalesce(reloptions, '{}'))`,
}

/** Everything in a database that breaks a rule of the floor, one sentence each. */
export const findFaults = async (client: pg.ClientBase): Promise<string[]> => {
  const faults: string[] = []
  for (const [rule, query] of Object.entries(rules)) {
    const { rows } = await client.query<{ name: string }>(query)
    for (const { name } of rows) faults.push(`${name}: ${rule}`)
  }
  return faults
}

/** Every table that row security guards. */
export const listTables = async (client: pg.ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(`select name from ${tables} t order by 1`)
  return rows.map(({ name }) => name.replace(/^public\./, ""))
}

export type Policy = {
  table: string
  name: string
  permissive: boolean
  command: "*" | "r" | "a" | "w" | "d"
  roles: string[]
  using: string | null
  check: string | null
}

export const listPolicies = async (client: pg.ClientBase): Promise<Policy[]> => {
  const { rows } = await client.query<Policy>(`
    select t.name as table, polname as name, polpermissive as permissive, polcmd as command,
      array(select r::regrole::text from unnest(polroles) r) as roles,
      pg_get_expr(polqual, polrelid) as using, pg_get_expr(polwithcheck, polrelid) as check
    from pg_policy join ${tables} t on t.oid = polrelid order by 1, 2`)
  return rows.map((row) => ({ ...row, table: row.table.replace(/^public\./, "") }))
}

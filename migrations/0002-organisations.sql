-- A local self-help organisation. Its settings are values of the application, checked there.
create table organisations (
  organisation_id uuid primary key,
  slug text not null check (slug ~ '^[a-z0-9-]{1,60}$'),
  host text,
  name text not null check (length(name) between 1 and 120),
  neutral_name text not null check (length(neutral_name) between 1 and 60),
  zone text not null,
  settings jsonb not null default '{}',
  created_at timestamptz not null
);
call kreds.protect('organisations');
create policy everybody_reads on organisations for select to kreds_web
  using (true);
create policy administrator_changes on organisations for update to kreds_web
  using (kreds.has_role('administrator')) with check (kreds.has_role('administrator'));
create policy founder_inserts on organisations for insert to kreds_web
  with check (kreds.has_role('founder'));
create policy owner_lists on organisations for select to current_user using (true);

-- Which organisations exist, for the clock's rounds and the host name: ids and hosts, nothing else.
create function kreds.directory() returns table (organisation_id uuid, slug text, host text)
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select o.organisation_id, o.slug, o.host from public.organisations o order by o.created_at $$;
revoke all on function kreds.directory from public;
grant execute on function kreds.directory to kreds_worker;

-- The floor every other table stands on: who is asking is a signed fact of the transaction,
-- and one procedure puts a table under the organisation's lock.
-- Rooms and times exclude each other by this; trusted, so an owner may make it.
create extension if not exists btree_gist;

create schema kreds;
grant usage on schema kreds to kreds_web, kreds_worker, kreds_stats;

-- The two pads of the HMAC key (RFC 2104), set at start from the root key; nobody but the owner reads them.
create table kreds.context_key (
  only_one boolean primary key default true check (only_one),
  inner_pad bytea not null,
  outer_pad bytea not null
);
revoke all on kreds.context_key from public;

-- The viewer of this transaction, or null: unsigned, altered, truncated, from another connection, or stale.
-- Parts: backend, issued (seconds), organisation, person, roles, member of, leads.
create function kreds.context() returns text[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp cost 500 as $$
declare
  signed text := current_setting('kreds.context', true);
  key kreds.context_key;
  message text;
  parts text[];
begin
  if signed is null or length(signed) < 66 then return null; end if;
  select * into key from kreds.context_key;
  message := substr(signed, 66);
  if left(signed, 65) is distinct from
     encode(sha256(key.outer_pad || sha256(key.inner_pad || convert_to(message, 'UTF8'))), 'hex') || '.'
  then return null; end if;
  parts := string_to_array(message, '|');
  if cardinality(parts) <> 7 or parts[1] <> pg_backend_pid()::text then return null; end if;
  if abs(extract(epoch from now()) - parts[2]::bigint) > 120 then return null; end if;
  return parts;
end $$;
revoke all on function kreds.context from public;
grant execute on function kreds.context to kreds_web, kreds_worker, kreds_stats;

create function kreds.organisation() returns uuid
language plpgsql stable parallel restricted set search_path = pg_catalog, pg_temp cost 500 as
$$ begin return nullif((kreds.context())[3], '')::uuid; end $$;

create function kreds.person() returns uuid
language plpgsql stable parallel restricted set search_path = pg_catalog, pg_temp cost 500 as
$$ begin return nullif((kreds.context())[4], '')::uuid; end $$;

create function kreds.has_role(variadic wanted text[]) returns boolean
language plpgsql stable parallel restricted set search_path = pg_catalog, pg_temp cost 500 as
$$ begin return coalesce(string_to_array((kreds.context())[5], ',') && wanted, false); end $$;

create function kreds.member_of(variadic groups uuid[]) returns boolean
language plpgsql stable parallel restricted set search_path = pg_catalog, pg_temp cost 500 as
$$ begin return coalesce(string_to_array((kreds.context())[6], ',') && groups::text[], false); end $$;

create function kreds.leads(variadic groups uuid[]) returns boolean
language plpgsql stable parallel restricted set search_path = pg_catalog, pg_temp cost 500 as
$$ begin return coalesce(string_to_array((kreds.context())[7], ',') && groups::text[], false); end $$;

-- Puts a table under the organisation's lock. What each role may do is written beside the table.
create procedure kreds.protect(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy organisation on %s as restrictive for all to kreds_web, kreds_worker, kreds_stats
       using (organisation_id = kreds.organisation())
       with check (organisation_id = kreds.organisation())', target);
  execute format(
    'create policy worker on %s for all to kreds_worker
       using (kreds.has_role(''worker'')) with check (kreds.has_role(''worker''))', target);
  execute format('grant select, insert, update, delete on %s to kreds_web, kreds_worker', target);
end $$;
revoke all on procedure kreds.protect from public;

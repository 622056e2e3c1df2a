-- Wrapped keys, in a schema of their own that data backups leave out.
create schema keystore;
grant usage on schema keystore to kreds_web, kreds_worker;

create table keystore.organisation_keys (
  organisation_id uuid primary key,
  wrapped bytea not null
);
call kreds.protect('keystore.organisation_keys');
create policy reads on keystore.organisation_keys for select to kreds_web
  using (true);
create policy founder_inserts on keystore.organisation_keys for insert to kreds_web
  with check (kreds.has_role('founder'));

-- Destroying a row here is what erasing a person means. shared_with: the groups whose members see this
-- person's first name, so that the policy needs no subquery.
create table keystore.person_keys (
  organisation_id uuid not null,
  person_id uuid not null,
  wrapped bytea not null,
  shared_with uuid[] not null default '{}',
  primary key (organisation_id, person_id)
);
call kreds.protect('keystore.person_keys');
create policy own on keystore.person_keys for all to kreds_web
  using (person_id = kreds.person()) with check (person_id = kreds.person());
create policy coordinator on keystore.person_keys for all to kreds_web
  using (kreds.has_role('coordinator', 'founder'))
  with check (kreds.has_role('coordinator', 'founder'));
create policy circle_reads on keystore.person_keys for select to kreds_web
  using (kreds.member_of(variadic shared_with) or kreds.leads(variadic shared_with));

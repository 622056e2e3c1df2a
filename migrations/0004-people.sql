-- Who somebody is. Everything that says so is sealed under the person's own key.
create table people (
  organisation_id uuid not null,
  id uuid not null,
  status text not null check (status in ('started', 'known')),
  language text not null check (language in ('da', 'en')),
  first_name bytea,
  email bytea,
  email_index bytea,
  phone bytea,
  phone_index bytea,
  safe_contact bytea,
  created_at timestamptz not null,
  primary key (organisation_id, id)
);
create unique index people_email on people (organisation_id, email_index);
create unique index people_phone on people (organisation_id, phone_index);
call kreds.protect('people');
create policy own on people for all to kreds_web
  using (id = kreds.person()) with check (id = kreds.person());
create policy coordinator on people for all to kreds_web
  using (kreds.has_role('coordinator', 'founder')) with check (kreds.has_role('coordinator', 'founder'));
create policy door_reads on people for select to kreds_web using (kreds.has_role('door'));

create table roles (
  organisation_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('leader', 'coordinator', 'administrator')),
  primary key (organisation_id, person_id, role),
  foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
);
call kreds.protect('roles');
create policy own_reads on roles for select to kreds_web using (person_id = kreds.person());
create policy door_reads on roles for select to kreds_web using (kreds.has_role('door'));
create policy administrator on roles for all to kreds_web
  using (kreds.has_role('administrator', 'founder')) with check (kreds.has_role('administrator', 'founder'));
create policy coordinator_reads on roles for select to kreds_web using (kreds.has_role('coordinator'));
create policy coordinator_names_leaders on roles for insert to kreds_web
  with check (kreds.has_role('coordinator') and role = 'leader');

-- No address, no device: a hash of the cookie, a person, a level and three times.
create table sessions (
  organisation_id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  level text not null check (level in ('enquiry', 'agenda', 'unlocked', 'staff')),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (organisation_id, token_hash),
  foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
);
create index sessions_person on sessions (organisation_id, person_id);
call kreds.protect('sessions');
create policy door on sessions for all to kreds_web
  using (kreds.has_role('door')) with check (kreds.has_role('door'));
create policy own_ends on sessions for delete to kreds_web using (person_id = kreds.person());
create policy own_reads on sessions for select to kreds_web using (person_id = kreds.person());

-- A code asked for. It exists whether or not the address is known: only the worker finds out.
-- The hash is gone when the code no longer opens; that one was sent is remembered for an hour's limit.
create table sign_in_requests (
  organisation_id uuid not null,
  id uuid not null,
  purpose text not null check (purpose in ('sign-in', 'sign-up')),
  browser_hash bytea not null,
  address_index bytea not null,
  person_id uuid,
  code_hash bytea,
  sent_at timestamptz,
  tries smallint not null default 0,
  asked_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  primary key (organisation_id, id)
);
create index sign_in_requests_address on sign_in_requests (organisation_id, address_index, asked_at);
call kreds.protect('sign_in_requests');
create policy door on sign_in_requests for all to kreds_web
  using (kreds.has_role('door')) with check (kreds.has_role('door'));

-- Somebody's way in: started, confirmed, talk booked, then waiting, another offer or not now.
-- Sent: the own yes is there, and the coordinator's call confirms it (no e-mail to send a code to).
create table enquiries (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  status text not null check (status in
    ('started', 'sent', 'confirmed', 'talk-booked', 'waiting', 'other-offer', 'not-now', 'withdrawn')),
  channel text not null check (channel in ('web', 'phone')),
  call_me boolean not null default false,
  started_at timestamptz not null,
  confirmed_at timestamptz,
  closed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
);
create index enquiries_person on enquiries (organisation_id, person_id);
create index enquiries_status on enquiries (organisation_id, status, started_at);
call kreds.protect('enquiries');
create policy own on enquiries for all to kreds_web
  using (person_id = kreds.person()) with check (person_id = kreds.person());
create policy coordinator on enquiries for all to kreds_web
  using (kreds.has_role('coordinator')) with check (kreds.has_role('coordinator'));

-- What a circle is formed from; one row a person. Nothing here says who it is.
create table situations (
  organisation_id uuid not null,
  person_id uuid not null,
  age_band smallint check (age_band between 0 and 6),
  children text check (children in ('none', 'small', 'teen', 'grown')),
  living text check (living in ('alone', 'partner', 'family', 'shared')),
  slots_good text[] not null default '{}',
  slots_possible text[] not null default '{}',
  places uuid[] not null default '{}',
  languages text[] not null default '{da}',
  needs text[] not null default '{}',
  not_with bytea,
  note bytea,
  missing_theme bytea,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
);
call kreds.protect('situations');
create policy own on situations for all to kreds_web
  using (person_id = kreds.person()) with check (person_id = kreds.person());
create policy coordinator on situations for all to kreds_web
  using (kreds.has_role('coordinator')) with check (kreds.has_role('coordinator'));

-- One wait per theme a person wants, the first the one they came with. wanted_at: when they last said
-- that they still want it; asked_at: when they were last asked.
create table waits (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  theme_id uuid not null,
  priority smallint not null check (priority between 1 and 9),
  role text check (role in ('self', 'relative', 'bereaved')),
  event text,
  recency smallint check (recency between 0 and 4),
  recognitions uuid[] not null default '{}',
  status text not null check (status in ('wished', 'waiting', 'offered', 'placed', 'left', 'lapsed')),
  since timestamptz not null,
  wanted_at timestamptz,
  asked_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, person_id, theme_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade,
  foreign key (organisation_id, theme_id) references themes (organisation_id, id)
);
create index waits_status on waits (organisation_id, status, since);
call kreds.protect('waits');
create policy own on waits for all to kreds_web
  using (person_id = kreds.person()) with check (person_id = kreds.person());
create policy coordinator on waits for all to kreds_web
  using (kreds.has_role('coordinator')) with check (kreds.has_role('coordinator'));

-- Each yes: to what, in which wording, when, and when it was taken back.
create table consents (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose in ('contact', 'theme')),
  wording text not null,
  language text not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
);
call kreds.protect('consents');
create policy own on consents for all to kreds_web
  using (person_id = kreds.person()) with check (person_id = kreds.person());
create policy coordinator on consents for all to kreds_web
  using (kreds.has_role('coordinator')) with check (kreds.has_role('coordinator'));

-- Pairs the coordinator keeps in different circles, after a private note; ids of people or leaders' people.
create table apart (
  organisation_id uuid not null,
  one_id uuid not null,
  other_id uuid not null check (one_id < other_id),
  primary key (organisation_id, one_id, other_id),
  foreign key (organisation_id, one_id) references people (organisation_id, id) on delete cascade,
  foreign key (organisation_id, other_id) references people (organisation_id, id) on delete cascade
);
call kreds.protect('apart');
create policy coordinator on apart for all to kreds_web
  using (kreds.has_role('coordinator')) with check (kreds.has_role('coordinator'));

-- A time the coordinator is free for a talk; at most one talk takes it.
create table talk_times (
  organisation_id uuid not null,
  id uuid not null,
  coordinator_id uuid not null,
  starts_at timestamptz not null,
  minutes smallint not null check (minutes between 10 and 120),
  enquiry_id uuid,
  person_id uuid,
  primary key (organisation_id, id),
  unique (organisation_id, coordinator_id, starts_at),
  unique (organisation_id, enquiry_id),
  foreign key (organisation_id, coordinator_id) references people (organisation_id, id),
  foreign key (organisation_id, enquiry_id) references enquiries (organisation_id, id)
    on delete set null (enquiry_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
    on delete set null (person_id)
);
call kreds.protect('talk_times');
-- A time is taken or given back, never moved.
revoke update on talk_times from kreds_web;
grant update (enquiry_id, person_id) on talk_times to kreds_web;
create policy coordinator on talk_times for all to kreds_web
  using (kreds.has_role('coordinator')) with check (kreds.has_role('coordinator'));
create policy free_or_own on talk_times for select to kreds_web
  using (kreds.person() is not null and (person_id is null or person_id = kreds.person()));
create policy free_or_own_taken on talk_times for update to kreds_web
  using (kreds.person() is not null and (person_id is null or person_id = kreds.person()))
  with check (kreds.person() is not null and (person_id is null or person_id = kreds.person()));

-- What the people who wait are told about their theme: counts made by the worker, no person in them.
-- led: the slot|place pairs where two leaders could meet.
create table prospects (
  organisation_id uuid not null,
  theme_id uuid not null,
  waiting integer not null check (waiting >= 0),
  weeks_from smallint,
  weeks_to smallint,
  led text[] not null default '{}',
  primary key (organisation_id, theme_id),
  foreign key (organisation_id, theme_id) references themes (organisation_id, id) on delete cascade
);
call kreds.protect('prospects');
create policy signed_in_reads on prospects for select to kreds_web
  using (kreds.person() is not null);

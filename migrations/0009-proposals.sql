-- A circle that might be: draft, offered, started or dissolved.
create table proposals (
  organisation_id uuid not null,
  id uuid not null,
  status text not null check (status in ('draft', 'offered', 'started', 'dissolved')),
  theme_id uuid not null,
  slot text not null,
  place_id uuid not null,
  room_id uuid,
  language text not null,
  leader_ids uuid[] not null,
  seats smallint not null check (seats between 2 and 40),
  minimum smallint not null check (minimum between 2 and 40),
  starts_on date,
  answer_by timestamptz,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, theme_id) references themes (organisation_id, id),
  foreign key (organisation_id, place_id) references places (organisation_id, id),
  foreign key (organisation_id, room_id) references rooms (organisation_id, id)
);
call kreds.protect('proposals');
create policy coordinator on proposals for all to kreds_web
  using (kreds.has_role('coordinator')) with check (kreds.has_role('coordinator'));

-- Who is asked, in that order; forgotten when the circle starts or is dissolved.
create table proposal_people (
  organisation_id uuid not null,
  proposal_id uuid not null,
  person_id uuid not null,
  wait_id uuid not null,
  place_in_line smallint not null,
  primary key (organisation_id, proposal_id, person_id),
  foreign key (organisation_id, proposal_id) references proposals (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade,
  foreign key (organisation_id, wait_id) references waits (organisation_id, id) on delete cascade
);
create index proposal_people_person on proposal_people (organisation_id, person_id);
call kreds.protect('proposal_people');
create policy coordinator on proposal_people for all to kreds_web
  using (kreds.has_role('coordinator')) with check (kreds.has_role('coordinator'));

-- A place in a group being formed, open to one person until a deadline. A seat is held by one open or
-- accepted offer at a time, and a person has one open offer at a time: both by constraint. What it told
-- about the circle is forgotten some time after the answer.
create table offers (
  organisation_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  person_id uuid not null,
  wait_id uuid not null,
  seat smallint not null check (seat between 1 and 40),
  status text not null check (status in ('open', 'accepted', 'declined', 'lapsed', 'withdrawn')),
  composition bytea check (composition is not null or status <> 'open'),
  sent_at timestamptz not null,
  until timestamptz not null,
  answered_at timestamptz,
  reminded_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, proposal_id, person_id),
  foreign key (organisation_id, proposal_id) references proposals (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade,
  foreign key (organisation_id, wait_id) references waits (organisation_id, id) on delete cascade
);
create unique index offers_one_per_seat on offers (organisation_id, proposal_id, seat)
  where status in ('open', 'accepted');
create unique index offers_one_open_per_person on offers (organisation_id, person_id)
  where status = 'open';
call kreds.protect('offers');
-- Whoever answers may change the answer, not which circle or which seat it is for.
revoke update on offers from kreds_web;
grant update (status, answered_at) on offers to kreds_web;
create policy own on offers for select to kreds_web using (person_id = kreds.person());
create policy own_answer on offers for update to kreds_web
  using (person_id = kreds.person() and status = 'open')
  with check (person_id = kreds.person() and status in ('accepted', 'declined'));
create policy coordinator on offers for all to kreds_web
  using (kreds.has_role('coordinator')) with check (kreds.has_role('coordinator'));

-- Who the latest search found no circle for, and why; each search replaces it.
create table unplaced (
  organisation_id uuid not null,
  person_id uuid not null,
  reasons jsonb not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
);
call kreds.protect('unplaced');
create policy coordinator on unplaced for all to kreds_web
  using (kreds.has_role('coordinator')) with check (kreds.has_role('coordinator'));

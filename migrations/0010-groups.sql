create table groups (
  organisation_id uuid not null,
  id uuid not null,
  proposal_id uuid,
  theme_id uuid not null,
  status text not null check (status in ('forming', 'running', 'self-running', 'ended')),
  model text not null check (model in ('accompanied', 'ignition')),
  openness text not null check (openness in ('open', 'closed')),
  audience text not null check (audience in ('adult', 'child')),
  slot text not null,
  place_id uuid not null,
  room_id uuid,
  language text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, proposal_id),
  foreign key (organisation_id, theme_id) references themes (organisation_id, id),
  foreign key (organisation_id, place_id) references places (organisation_id, id),
  foreign key (organisation_id, room_id) references rooms (organisation_id, id)
);
call kreds.protect('groups');
create policy coordinator on groups for all to kreds_web
  using (kreds.has_role('coordinator')) with check (kreds.has_role('coordinator'));
create policy circle_reads on groups for select to kreds_web
  using (kreds.member_of(id) or kreds.leads(id));

-- A participant in a group; the first name is what the circle calls them, sealed under their own key.
create table memberships (
  organisation_id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  first_name bytea not null,
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (organisation_id, group_id, person_id),
  foreign key (organisation_id, group_id) references groups (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
);
create index memberships_person on memberships (organisation_id, person_id);
call kreds.protect('memberships');
create policy door_reads on memberships for select to kreds_web using (kreds.has_role('door'));
create policy circle_reads on memberships for select to kreds_web
  using (kreds.member_of(group_id) or kreds.leads(group_id));
create policy own_leaves on memberships for update to kreds_web
  using (person_id = kreds.person() and kreds.member_of(group_id))
  with check (person_id = kreds.person() and kreds.member_of(group_id));
create policy coordinator on memberships for all to kreds_web
  using (kreds.has_role('coordinator')) with check (kreds.has_role('coordinator'));

-- Who sets the frame of a group.
create table group_leaders (
  organisation_id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  leader_id uuid not null,
  first_name bytea not null,
  primary key (organisation_id, group_id, person_id),
  foreign key (organisation_id, group_id) references groups (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, leader_id) references leaders (organisation_id, id)
);
create index group_leaders_person on group_leaders (organisation_id, person_id);
call kreds.protect('group_leaders');
create policy door_reads on group_leaders for select to kreds_web using (kreds.has_role('door'));
create policy circle_reads on group_leaders for select to kreds_web
  using (kreds.member_of(group_id) or kreds.leads(group_id));
create policy coordinator on group_leaders for all to kreds_web
  using (kreds.has_role('coordinator')) with check (kreds.has_role('coordinator'));

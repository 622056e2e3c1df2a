-- A meeting keeps its identity when moved. Afterwards a head-count, never names with remarks. The room
-- is written here as well as in the booking, so that a member can read it without seeing all bookings.
-- counted: the heads the ledger already knows of, or null.
create table meetings (
  organisation_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  number smallint not null,
  starts_at timestamptz not null,
  minutes smallint not null check (minutes between 15 and 600),
  booking_id uuid,
  room_id uuid,
  status text not null check (status in ('planned', 'held', 'cancelled')),
  head_count smallint check (head_count between 0 and 60),
  sparring boolean not null default false,
  counted smallint,
  primary key (organisation_id, id),
  unique (organisation_id, group_id, id),
  unique (organisation_id, group_id, number),
  check ((status = 'held') = (head_count is not null)),
  foreign key (organisation_id, group_id) references groups (organisation_id, id),
  foreign key (organisation_id, room_id) references rooms (organisation_id, id),
  foreign key (organisation_id, booking_id) references bookings (organisation_id, id)
    on delete set null (booking_id)
);
create index meetings_time on meetings (organisation_id, starts_at);
call kreds.protect('meetings');
create policy coordinator on meetings for all to kreds_web
  using (kreds.has_role('coordinator')) with check (kreds.has_role('coordinator'));
create policy circle_reads on meetings for select to kreds_web
  using (kreds.member_of(group_id) or kreds.leads(group_id));
create policy leader_records on meetings for update to kreds_web
  using (kreds.leads(group_id)) with check (kreds.leads(group_id));

-- "I can't come": forgotten the day after the meeting.
create table cancellations (
  organisation_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  group_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, meeting_id, person_id),
  foreign key (organisation_id, group_id, meeting_id)
    references meetings (organisation_id, group_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
);
call kreds.protect('cancellations');
create policy own on cancellations for all to kreds_web
  using (person_id = kreds.person())
  with check (person_id = kreds.person() and kreds.member_of(group_id));
create policy leaders_read on cancellations for select to kreds_web using (kreds.leads(group_id));
create policy coordinator_reads on cancellations for select to kreds_web using (kreds.has_role('coordinator'));
create policy coordinator_clears on cancellations for delete to kreds_web using (kreds.has_role('coordinator'));

-- One row per reminder that left, so that none leaves twice.
create table reminders (
  organisation_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  starts_at timestamptz not null,
  at timestamptz not null,
  primary key (organisation_id, meeting_id, person_id, starts_at),
  foreign key (organisation_id, meeting_id) references meetings (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
);
call kreds.protect('reminders');

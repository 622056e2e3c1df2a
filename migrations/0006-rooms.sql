create table places (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  town text not null,
  virtual boolean not null default false,
  features text[] not null default '{}',
  primary key (organisation_id, id)
);
call kreds.protect('places');
create policy everybody_reads on places for select to kreds_web using (true);
create policy coordinator on places for all to kreds_web
  using (kreds.has_role('coordinator', 'founder')) with check (kreds.has_role('coordinator', 'founder'));

create table rooms (
  organisation_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  name text not null,
  seats integer not null check (seats between 3 and 200),
  features text[] not null default '{}',
  slots text[] not null default '{}',
  primary key (organisation_id, id),
  foreign key (organisation_id, place_id) references places (organisation_id, id)
);
call kreds.protect('rooms');
create policy coordinator on rooms for all to kreds_web
  using (kreds.has_role('coordinator', 'founder')) with check (kreds.has_role('coordinator', 'founder'));
create policy signed_in_reads on rooms for select to kreds_web using (kreds.person() is not null);

-- Two bookings of one room never overlap; the database itself says no.
create table bookings (
  organisation_id uuid not null,
  id uuid not null,
  room_id uuid not null,
  during tstzrange not null check (not isempty(during)),
  primary key (organisation_id, id),
  foreign key (organisation_id, room_id) references rooms (organisation_id, id),
  constraint one_group_per_room exclude using gist
    (organisation_id with =, room_id with =, during with &&)
);
call kreds.protect('bookings');
create policy coordinator on bookings for all to kreds_web
  using (kreds.has_role('coordinator')) with check (kreds.has_role('coordinator'));

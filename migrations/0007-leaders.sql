-- A volunteer or an employee who sets the frame for groups. Who it is stands in people, sealed.
create table leaders (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('volunteer', 'employee')),
  status text not null check (status in ('applicant', 'in-training', 'active', 'paused', 'stopped')),
  capacity integer not null check (capacity between 0 and 10),
  themes uuid[] not null default '{}',
  slots text[] not null default '{}',
  places uuid[] not null default '{}',
  languages text[] not null default '{da}',
  primary key (organisation_id, id),
  unique (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
call kreds.protect('leaders');
create policy coordinator on leaders for all to kreds_web
  using (kreds.has_role('coordinator', 'founder')) with check (kreds.has_role('coordinator', 'founder'));
create policy own on leaders for select to kreds_web using (person_id = kreds.person());

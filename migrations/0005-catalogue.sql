create table themes (
  organisation_id uuid not null,
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9-]{1,60}$'),
  position integer not null,
  active boolean not null default true,
  texts jsonb not null,
  primary key (organisation_id, id),
  unique (organisation_id, slug)
);
call kreds.protect('themes');
create policy everybody_reads on themes for select to kreds_web using (true);
create policy administrator on themes for all to kreds_web
  using (kreds.has_role('administrator', 'founder')) with check (kreds.has_role('administrator', 'founder'));

create table recognitions (
  organisation_id uuid not null,
  id uuid not null,
  theme_id uuid not null,
  key text not null,
  position integer not null,
  shame boolean not null,
  texts jsonb not null,
  primary key (organisation_id, id),
  unique (organisation_id, theme_id, key),
  foreign key (organisation_id, theme_id) references themes (organisation_id, id) on delete cascade
);
call kreds.protect('recognitions');
create policy everybody_reads on recognitions for select to kreds_web using (true);
create policy administrator on recognitions for all to kreds_web
  using (kreds.has_role('administrator', 'founder')) with check (kreds.has_role('administrator', 'founder'));

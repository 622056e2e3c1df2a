-- The anonymous ledger: what happened, in which theme and month; no person, no group, no day.
create table counts (
  organisation_id uuid not null,
  month date not null check (extract(day from month) = 1),
  what text not null,
  theme_id uuid not null,
  number integer not null default 0,
  primary key (organisation_id, month, what, theme_id)
);
call kreds.protect('counts');
create policy coordinator_reads on counts for select to kreds_web using (kreds.has_role('coordinator'));

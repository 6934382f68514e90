-- Representative offices by decision, and officers of a programme whose employment changes on a day.

alter table representative_office
  add column decision text,                        -- that opened it; null: not recorded
  add column close_decision text,
  add column created_at timestamptz;

-- Full-time or part-time from a day on, of an officer employed under a programme; the newest row by a day holds.
create table post_employment (
  post_id bigint not null references post,
  from_day date not null,
  employment text not null check (employment in ('full-time', 'part-time')),
  decision text,
  recorded_by bigint references post,              -- null: the operator at the command line
  created_at timestamptz not null,
  primary key (post_id, from_day)
);
insert into post_employment (post_id, from_day, employment, created_at)
  select id, valid_from, employment, now() from post where employment is not null;
alter table post drop column employment;

-- Reports and foundings that the level above confirms or asks to be corrected, item by item.

alter table report_revision
  add column warnings jsonb not null default '[]'; -- [{rule, items, reason}]: what was unusual, and what the filer said to it

-- Figures are those of the accepted revision; of the newest one while none was accepted.
alter table report
  add column accepted_revision integer,            -- null: none yet
  add column correction_until date;                -- null: no day is known
update report set accepted_revision = revision where state = 'confirmed';
alter table report add check (state <> 'confirmed' or accepted_revision = revision);
create index report_waiting on report (unit_id) where state = 'sent';
create index founding_waiting on founding (upper_unit_id) where state = 'waiting';

-- What a reviewer decided, once about each revision. Of a founding the revision is null.
create table review (
  id bigint generated always as identity primary key,
  report_id bigint references report,
  revision integer,
  founding_id bigint references founding,
  decision text not null check (decision in ('confirmed', 'returned')),
  items jsonb not null default '[]',               -- of a report that was returned: [{item, reason}]
  comment text,
  by_post_id bigint not null references post,
  for_post_id bigint references post,              -- the reviewer whom a delegate stood in for
  at timestamptz not null,
  foreign key (report_id, revision) references report_revision,
  check (num_nonnulls(report_id, founding_id) = 1),
  check ((report_id is null) = (revision is null))
);
create unique index review_once on review (report_id, revision) where report_id is not null;
create index review_founding on review (founding_id) where founding_id is not null;

-- Who stands in for a reviewer, from one day to another.
create table delegation (
  id bigint generated always as identity primary key,
  from_post_id bigint not null references post,
  to_post_id bigint not null references post,
  valid_from date not null,
  valid_to date not null,                          -- exclusive
  recorded_by bigint not null references post,
  created_at timestamptz not null,
  check (from_post_id <> to_post_id),
  check (valid_to > valid_from)
);
create index delegation_to on delegation (to_post_id);
create index delegation_from on delegation (from_post_id);

-- A dated permission to correct a report after its days, asked for with a reason.
create table exception (
  id bigint generated always as identity primary key,
  report_id bigint not null references report,
  reason text not null,
  asked_by bigint not null references post,
  asked_at timestamptz not null,
  state text not null check (state in ('asked', 'granted', 'refused')),
  until date,                                      -- the last day
  decided_by bigint references post,
  decided_at timestamptz,
  check ((state = 'asked') = (decided_by is null)),
  check ((state = 'granted') = (until is not null))
);
create unique index exception_asked on exception (report_id) where state = 'asked';
create index exception_report on exception (report_id);

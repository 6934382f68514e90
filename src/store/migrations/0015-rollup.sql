-- Upper units' reports that are added up from below, and sums that were closed (chốt kỳ).

alter table report_revision
  add column below jsonb;                          -- what the units below added up to when it was sent: {item: value}

-- A sum as it was signed. Never changed: what comes later stands beside it.
create table period_close (
  id bigint generated always as identity primary key,
  unit_id bigint not null references unit,
  form text not null,
  period text not null,
  covers_from date not null,
  covers_to date not null,
  owed integer not null,                           -- how many units below had to report
  missing jsonb not null,                          -- [{unitId, unitName, periods}]: those whose reports were not all confirmed
  closed_by bigint not null references post,
  closed_at timestamptz not null,
  unique (unit_id, form, period)
);

-- What each unit directly below gave.
create table period_close_figure (
  close_id bigint not null references period_close,
  item text not null,
  unit_id bigint not null references unit,
  value bigint not null,
  primary key (close_id, item, unit_id)
);

-- Registers that targets need beside reports and foundings: enterprises, offices, officers, work plans.

-- An enterprise, as last told; its workers and how far a union has come there are dated.
create table enterprise (
  id bigint generated always as identity primary key,
  tax_code text not null unique,                   -- with the branch number, where there is one
  name text not null,
  folded text not null,                            -- without accents, lower case: what officers search by
  upper_unit_id bigint not null references unit,   -- looks after it
  ownership text,
  zone text,
  commune text,
  eligible boolean,                                -- whether a union can be founded, as was declared; null: nobody did
  eligible_rule text,                              -- by which rule: plans do not say
  recorded_by bigint references post,              -- null: the operator at the command line
  created_at timestamptz not null,
  check (eligible is null or eligible_rule is not null)
);
create index enterprise_unit on enterprise (upper_unit_id);

create table enterprise_workers (
  enterprise_id bigint not null references enterprise,
  as_of date not null,
  workers integer not null check (workers >= 0),
  recorded_by bigint references post,
  created_at timestamptz not null,
  primary key (enterprise_id, as_of)
);

-- The newest row that began by a day says where an enterprise stood on it: what is recorded later corrects.
create table enterprise_stage (
  id bigint generated always as identity primary key,
  enterprise_id bigint not null references enterprise,
  stage text not null check (stage in ('untouched', 'contacted', 'organising', 'applied', 'meeting', 'awaiting', 'recognised')),
  from_day date not null,
  note text,
  founding_id bigint references founding,
  union_unit_id bigint references unit,
  decision text,
  recorded_by bigint references post,
  created_at timestamptz not null,
  check (stage <> 'recognised' or num_nonnulls(founding_id, union_unit_id, decision) > 0)
);
create index enterprise_stage_newest on enterprise_stage (enterprise_id, id desc);

-- Representative offices: where, and when they rested. An office that rests is not at work.
alter table representative_office
  add column place text,
  add column fixed_place boolean,                  -- null: not recorded
  add column recorded_by bigint references post,
  add check (closed_on >= opened_on);
create index representative_office_unit on representative_office (unit_id);
create unique index representative_office_open on representative_office (unit_id, lower(name)) where closed_on is null;

create table office_pause (
  office_id bigint not null references representative_office,
  from_day date not null,
  to_day date,                                     -- exclusive; null: it still rests
  note text,
  recorded_by bigint references post,
  primary key (office_id, from_day),
  check (to_day > from_day)
);
create unique index office_pause_open on office_pause (office_id) where to_day is null;

-- Of an officer employed under a programme; null is "not recorded".
alter table post add column if not exists employment text check (employment in ('full-time', 'part-time'));

-- What a programme officer means to do in a month, and what came of it.
create table work_plan (
  id bigint generated always as identity primary key,
  post_id bigint not null references post,
  unit_id bigint not null references unit,
  period text not null,                            -- 2026-12
  mobilise integer not null check (mobilise >= 0), -- enterprises where a union is to be won for
  found integer not null check (found >= 0),       -- unions to be founded
  join_members integer not null check (join_members >= 0),
  registered_by bigint references post,
  registered_at timestamptz not null,
  unique (post_id, period)
);
create index work_plan_unit on work_plan (unit_id, period);

create table work_plan_item (
  plan_id bigint not null references work_plan,
  number integer not null check (number between 1 and 20),
  work text not null,
  result text check (result in ('done', 'partly', 'not-done')),  -- null: not told yet
  note text,
  told_at timestamptz,
  primary key (plan_id, number),
  check (result is null or told_at is not null),
  check (result is null or result = 'done' or note is not null)
);

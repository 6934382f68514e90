-- Reviews of a programme at a unit (sơ kết, tổng kết): opened on their day, written by the unit, confirmed by its head.

create table unit_review (
  id bigint generated always as identity primary key,
  unit_id bigint not null references unit,
  programme text not null,
  event text not null,                             -- which of the plan's reviews
  occasion text not null,                          -- its year, or its period where it comes more often: a day that moves within it opens no second one
  held_on date not null,
  opened_at timestamptz not null,
  opened_by bigint references post,                -- null: its day had come
  state text not null check (state in ('open', 'waiting', 'returned', 'confirmed')),
  revision integer not null default 0,             -- how often it was handed to the head
  content jsonb not null default '{}',             -- what the unit wrote, as it was handed over last
  seen jsonb,                                      -- {on, figures}: what the unit's officer was shown last
  figures jsonb,                                   -- frozen when it was confirmed
  written_by bigint references post,
  written_at timestamptz,
  confirmed_by bigint references post,
  for_post_id bigint references post,              -- the head whom a delegate stood in for
  confirmed_at timestamptz,
  unique (unit_id, programme, event, occasion),
  check ((state = 'confirmed') = (figures is not null)),
  check ((state = 'confirmed') = (confirmed_at is not null))
);
create index unit_review_unfinished on unit_review (held_on, unit_id) where state <> 'confirmed';

-- What happened to a review, each time with what was handed over then.
create table unit_review_step (
  id bigint generated always as identity primary key,
  review_id bigint not null references unit_review,
  revision integer not null,
  what text not null check (what in ('sent', 'returned', 'taken-back', 'confirmed')),
  content jsonb,
  items jsonb not null default '[]',               -- where it was returned: [{item, reason}]
  by_post_id bigint not null references post,
  for_post_id bigint references post,
  at timestamptz not null
);
create index unit_review_step_review on unit_review_step (review_id, id);

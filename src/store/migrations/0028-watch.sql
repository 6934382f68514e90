-- What watches over jobs and reminders. Nothing of it is truth: it is left out of backups and can be emptied at any time.

-- When something that has to go on did so last, since when without a break, and when it did so before that break.
create table derived.beat (
  name text primary key,                    -- tick
  at timestamptz not null,
  since timestamptz not null,
  before timestamptz
);

-- What an operator is told of once, and once more when it is over.
create table derived.watch_alarm (
  what text not null check (what in ('stopped', 'unsent', 'unplanned')),
  about text not null,                      -- unsent: the channel
  began_at timestamptz not null,            -- stopped: the last sign of life; others: the first moment of the day
  raised_at timestamptz not null,
  told_at timestamptz,
  over_at timestamptz,
  primary key (what, about, began_at)
);

-- Jobs whose tries were used up, a row for each name, until they are dropped or asked to run again.
create table derived.failed_job (
  name text primary key,
  times integer not null check (times > 0),
  first_at timestamptz not null,
  last_at timestamptz not null,
  problem text not null,
  well_at timestamptz,                      -- it has run through since
  told_at timestamptz,
  retry_at timestamptz                      -- somebody asked for it
);

-- How far the reminders of a day have come.
create index digest_day on digest (on_day);

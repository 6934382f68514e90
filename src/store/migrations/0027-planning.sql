-- The shares of a day's planning: any process takes one that nobody has in hand, and notes it done together with what it wrote.

create table planning_share (
  hour timestamptz not null,                -- a day is planned anew every hour, for what was decided or given meanwhile
  part integer not null,                    -- up to 0: what goes by no unit, such as tasks
  after_id bigint not null,                 -- units between these two, the last included
  up_to bigint not null,
  planned integer,                          -- reminders that were new
  done_at timestamptz,
  primary key (hour, part),
  check ((planned is null) = (done_at is null))
);
create index planning_share_open on planning_share (hour, part) where done_at is null;

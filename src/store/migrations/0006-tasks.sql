-- Tasks of the programmes: who is responsible at a unit, how far it has come there, and what followed a body that ended.

-- Every assignment is a row of its own; the newest of a task at a unit holds.
create table task_assignment (
  id bigint generated always as identity primary key,
  programme text not null,
  task text not null,
  unit_id bigint not null references unit,          -- that carries the task out, or follows it
  number integer not null check (number > 0),       -- 1, 2, 3 … of this task at this unit: only one row takes each
  post_id bigint references post,                   -- of that unit; null: taken back
  from_day date not null,
  assigned_by bigint not null references post,
  created_at timestamptz not null,
  unique (programme, task, unit_id, number)
);
create index task_assignment_unit on task_assignment (unit_id);
create index task_assignment_post on task_assignment (post_id);

-- What was recorded of a task at a unit, newest last; nothing is ever changed.
create table task_progress (
  id bigint generated always as identity primary key,
  programme text not null,
  task text not null,
  unit_id bigint not null references unit,
  number integer not null check (number > 0),       -- as above
  state text not null check (state in ('not-begun', 'under-way', 'done')),
  document text,                                    -- số văn bản
  note text,                                        -- null always, where a task is only followed
  recorded_by bigint not null references post,
  created_at timestamptz not null,
  unique (programme, task, unit_id, number)
);
create index task_progress_unit on task_progress (unit_id);

-- A body that a plan names and what took its place, by a decision. It holds for the unit that recorded it and all below.
create table body_successor (
  id bigint generated always as identity primary key,
  programme text not null,
  body text not null,
  unit_id bigint not null references unit,
  name text not null,
  kind text not null check (kind in ('union', 'party', 'state', 'other')),
  decision text not null,
  decided_on date not null,
  recorded_by bigint not null references post,
  created_at timestamptz not null
);
create index body_successor_body on body_successor (programme, body);

-- A report that is missing past the last reminder: the officers of which unit above were told, once for each.
create table escalation (
  id bigint generated always as identity primary key,
  unit_id bigint not null references unit,        -- whose report is missing
  post_id bigint references post,                 -- of a report that an officer owes
  programme text not null,
  duty text not null,
  form text not null,
  period text not null,
  due_on date not null,
  above_id bigint not null references unit,       -- whose officers were told
  on_day date not null,
  created_at timestamptz not null,
  unique nulls not distinct (unit_id, post_id, form, period)
);
create index escalation_above on escalation (above_id, form, period);

-- Workbooks that were sent to be imported. A file is imported once as each kind.

create table workbook_import (
  id bigint generated always as identity primary key,
  kind text not null,                              -- units, posts, allocations …
  file_id bigint not null references file,
  post_id bigint references post,                  -- null: the operator at the command line
  chat_id bigint references chat,
  reading jsonb,                                   -- rows and problems as they were read; null once settled
  row_count integer not null,
  state text not null check (state in ('staged', 'done', 'dropped')),
  created_at timestamptz not null,
  settled_at timestamptz
);
create unique index workbook_import_once on workbook_import (kind, file_id) where state = 'done';
create index workbook_import_staged on workbook_import (created_at) where state <> 'done';

-- A share is for one run of a target: its days tell which. A change is a new row with its own decision; none is
-- ever changed or removed.
alter table allocation
  add column period_from date,
  add column period_to date,
  add column note text;
-- Until now every target ran for a calendar year, and was given in it or in the quarter before.
update allocation set
  period_from = date_trunc('year', decided_on + 92)::date,
  period_to = (date_trunc('year', decided_on + 92) + interval '1 year - 1 day')::date;
alter table allocation
  alter column period_from set not null,
  alter column period_to set not null,
  add check (period_to >= period_from),
  add check (kind = 'registered' or decision is not null);
create index allocation_run on allocation (programme, target, period_from, unit_id);

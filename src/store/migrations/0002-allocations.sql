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

-- Who goes on with a draft, a head's signature before a report leaves its unit, and the document that it became.

alter table draft
  add column held_by bigint references post,       -- to whom it was handed; null: whoever of the unit goes on with it
  add column held_since timestamptz,
  add check ((held_by is null) = (held_since is null));

-- Whether a unit's reports wait for its own head. The newest row counts; none: they do not.
create table sign_off_setting (
  id bigint generated always as identity primary key,
  unit_id bigint not null references unit,
  required boolean not null,
  set_by bigint not null references post,
  set_at timestamptz not null
);
create index sign_off_setting_unit on sign_off_setting (unit_id, id);

-- A report that waits for its unit's head: still a draft, since it has not left the unit.
create table sign_off (
  id bigint generated always as identity primary key,
  draft_id bigint not null references draft,
  draft_revision integer not null,                 -- what was sent to be signed; a draft that changed since waits no more
  asked_by bigint not null references post,
  asked_at timestamptz not null,
  state text not null check (state in ('asked', 'signed', 'returned', 'withdrawn')),
  items jsonb not null default '[]',               -- where it was returned: [{item, reason}]
  decided_by bigint references post,
  for_post_id bigint references post,              -- the head whom a delegate stood in for
  decided_at timestamptz,
  check ((state = 'asked') = (decided_by is null)),
  check ((state = 'asked') = (decided_at is null))
);
create unique index sign_off_asked on sign_off (draft_id) where state = 'asked';
create index sign_off_draft on sign_off (draft_id);

alter table report_revision
  add column signed_by bigint references post,     -- the head of its unit; null: nobody had to
  add column signed_at timestamptz;

-- The document that a report was issued as. A correction is another row beside the first one.
create table report_issue (
  id bigint generated always as identity primary key,
  report_id bigint not null references report,
  replaces bigint unique references report_issue,
  number text not null,                            -- số/ký hiệu
  issued_on date not null,
  signer text,
  file_id bigint references file,
  recorded_by bigint not null references post,
  recorded_at timestamptz not null
);
create unique index report_issue_first on report_issue (report_id) where replaces is null;
create index report_issue_report on report_issue (report_id, id);

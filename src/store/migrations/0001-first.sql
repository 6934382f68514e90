-- The organisation: everything that changes on a date carries its dates. valid_to is exclusive; null is "still so".

create table unit (
  id bigint generated always as identity primary key,
  code text not null unique,
  kind text not null,                       -- province, upper, zone, cdcs, nghiep-doan, office, department …: open list
  ownership text,                           -- state, non-state, fdi, cooperative, public-service
  tax_code text,
  opened_on date not null,
  closed_on date,
  created_at timestamptz not null default now()
);
create index unit_tax_code on unit (tax_code) where tax_code is not null;

create table unit_name (
  unit_id bigint not null references unit,
  name text not null,
  folded text not null,                     -- without accents, lower case: what officers search by
  valid_from date not null,
  valid_to date,
  primary key (unit_id, valid_from),
  check (valid_to > valid_from)
);
create index unit_name_folded on unit_name (folded);

create table unit_parent (
  unit_id bigint not null references unit,
  parent_id bigint not null references unit,
  valid_from date not null,
  valid_to date,
  primary key (unit_id, valid_from),
  check (unit_id <> parent_id),
  check (valid_to > valid_from)
);
create index unit_parent_parent on unit_parent (parent_id);

create table unit_sector (
  unit_id bigint not null references unit,
  sector text not null,
  valid_from date not null,
  valid_to date,
  primary key (unit_id, valid_from)
);

create table unit_succession (
  id bigint generated always as identity primary key,
  from_unit_id bigint not null references unit,
  to_unit_id bigint references unit,
  kind text not null check (kind in ('merged-into', 'renamed', 'split-into', 'closed')),
  on_day date not null,
  decision text not null
);

create table person (
  id bigint generated always as identity primary key,
  name text not null,
  phone text unique,                        -- E.164
  locale text not null default 'vi' check (locale in ('vi', 'en')),
  erased_at timestamptz,
  created_at timestamptz not null default now()
);

create table post (
  id bigint generated always as identity primary key,
  person_id bigint not null references person,
  unit_id bigint not null references unit,
  role text not null check (role in ('filer', 'officer', 'reviewer', 'organiser', 'finance', 'leader', 'admin')),
  title text not null,
  programme text,                           -- set for an officer employed under a programme
  valid_from date not null,
  valid_to date,
  check (valid_to > valid_from)
);
create index post_person on post (person_id);
create index post_unit on post (unit_id);

-- Chats, and what was said.

create table chat (
  id bigint generated always as identity primary key,
  channel text not null,
  account text not null,
  address text not null,
  person_id bigint references person,
  post_id bigint references post,           -- the post this chat speaks for; a person may hold several
  locale text not null default 'vi' check (locale in ('vi', 'en')),
  session jsonb not null default '{}',
  reachable boolean not null default true,
  last_inbound_at timestamptz,
  code_attempts integer not null default 0, -- wrong invite codes since code_attempts_since
  code_attempts_since timestamptz,
  created_at timestamptz not null default now(),
  unique (channel, account, address)
);
create index chat_person on chat (person_id);

create table invite (
  id bigint generated always as identity primary key,
  code_hash text not null unique,           -- the code itself is shown once and never kept
  post_id bigint not null references post,
  created_at timestamptz not null default now(),
  created_by bigint references post,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by_chat_id bigint references chat
);

create table consent (
  id bigint generated always as identity primary key,
  person_id bigint not null references person,
  chat_id bigint not null references chat,
  notice text not null,                     -- version of the notice that was agreed to
  given_at timestamptz not null,
  withdrawn_at timestamptz
);
create index consent_person on consent (person_id);

create table inbox (
  id bigint generated always as identity primary key,
  channel text not null,
  account text not null,
  event_id text not null,
  chat_id bigint references chat,
  said text,                                -- what the person typed or tapped, as the web chat shows it again
  raw jsonb,                                -- the whole Inbound, only while it still has to be worked on
  state text not null check (state in ('done', 'waiting', 'failed')),
  problem text,
  received_at timestamptz not null,
  unique (channel, account, event_id)
);
create index inbox_chat on inbox (chat_id, id);
create index inbox_open on inbox (state, received_at) where state <> 'done';
create index inbox_received on inbox (received_at);

create table outbox (
  id bigint generated always as identity primary key,
  chat_id bigint not null references chat,
  class text not null check (class in ('reply', 'bulk')),
  message jsonb not null,                   -- OutboxMessage: rendered text, buttons, attachment by name
  state text not null check (state in ('waiting', 'sending', 'sent', 'unknown', 'refused', 'rejected')),
  lease_by text,
  lease_until timestamptz,
  not_before timestamptz not null,
  attempts integer not null default 0,
  channel_ref text,
  problem text,
  digest_id bigint,
  created_at timestamptz not null,
  settled_at timestamptz,
  repeats bigint references outbox          -- an unknown receipt shown again at the next contact
);
create index outbox_open on outbox (chat_id, id) where state in ('waiting', 'sending');
create index outbox_due on outbox (not_before) where state in ('waiting', 'sending');
create index outbox_chat on outbox (chat_id, id);
create index outbox_bad on outbox (id) where state in ('rejected', 'unknown');

-- Work in hand, and what comes of it.

create sequence receipt_number;

create table file (
  id bigint generated always as identity primary key,
  sha256 text not null unique,
  name text not null,
  mime text not null,
  bytes bytea not null check (octet_length(bytes) <= 20971520),
  added_by bigint references post,
  created_at timestamptz not null default now()
);

create table draft (
  id bigint generated always as identity primary key,
  flow text not null,
  subject text not null,                    -- what it is about: report:unit:12:thang-cdcs:2026-11, founding:post:7
  post_id bigint not null references post,  -- who began it
  unit_id bigint not null references unit,
  state jsonb not null,                     -- FlowState: answers, results of actions
  revision integer not null default 0,
  form text,
  form_version integer,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  ended_at timestamptz,
  ended_as text check (ended_as in ('done', 'cancelled'))
);
create unique index draft_open on draft (flow, subject) where ended_at is null;
create index draft_unit on draft (unit_id) where ended_at is null;

create table report (
  id bigint generated always as identity primary key,
  unit_id bigint not null references unit,
  post_id bigint references post,           -- set when the reporter is a post, not the unit
  form text not null,
  form_version integer not null,
  period text not null,                     -- 2026-11, 2026-Q4, 2026
  covers_from date not null,
  covers_to date not null,
  due_on date,
  state text not null check (state in ('sent', 'returned', 'confirmed')),
  nil boolean not null default false,
  revision integer not null default 1,
  receipt text not null unique,
  sent_at timestamptz not null,
  sent_by bigint not null references post,
  confirmed_at timestamptz,
  confirmed_by bigint references post,
  unique nulls not distinct (unit_id, post_id, form, period)
);
create index report_form_period on report (form, period);

create table report_revision (
  report_id bigint not null references report,
  revision integer not null,
  answers jsonb not null,
  reason text,
  sent_at timestamptz not null,
  sent_by bigint not null references post,
  primary key (report_id, revision)
);

create table figure (
  report_id bigint not null references report,
  unit_id bigint not null references unit,
  form text not null,
  period text not null,
  covers_to date not null,
  item text not null,
  measure text,
  value bigint not null,
  state text not null check (state in ('sent', 'confirmed')),
  primary key (report_id, item)
);
create index figure_measure on figure (measure, unit_id, covers_to);
create index figure_unit_item on figure (unit_id, form, item, period);

create table founding (
  id bigint generated always as identity primary key,
  recorded_by bigint not null references post,
  upper_unit_id bigint not null references unit,   -- the body in whose figures it counts
  unit_id bigint references unit,                  -- the union's own unit, once it is one
  kind text not null,
  name text not null,
  enterprise text,
  tax_code text,
  zone text,
  commune text,
  ownership text,
  workers integer check (workers >= 0),
  women integer check (women >= 0),
  members integer not null check (members >= 0),
  founded_on date not null,
  recognised boolean not null,
  deciding_body text,
  decision_number text,
  decision_on date,
  decision_year integer,
  committee text check (committee in ('elected', 'provisional')),
  term_to date,
  chair_name text,
  chair_phone text,
  file_id bigint references file,
  counted_on date not null,                        -- the day it counts on, as the programme says
  state text not null check (state in ('waiting', 'confirmed', 'returned', 'void')),
  receipt text not null unique,
  note text,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  confirmed_by bigint references post,
  check (not recognised or (deciding_body is not null and decision_number is not null and decision_on is not null))
);
create unique index founding_decision on founding (lower(deciding_body), lower(decision_number), decision_year)
  where recognised and state <> 'void';
create index founding_tax_code on founding (tax_code) where tax_code is not null;
create index founding_upper on founding (upper_unit_id, counted_on);

-- Programmes: what packs say is in YAML; what units decide is here.

create table programme (
  pack text primary key,
  version integer not null,
  in_force boolean not null default true
);

create table allocation (
  id bigint generated always as identity primary key,
  programme text not null,
  target text not null,
  unit_id bigint not null references unit,
  kind text not null check (kind in ('registered', 'assigned')),
  value numeric not null check (value >= 0),
  decision text,
  decided_on date not null,
  recorded_by bigint references post,
  created_at timestamptz not null default now()
);
create index allocation_unit on allocation (unit_id, programme, target, decided_on);

create table declared_figure (
  id bigint generated always as identity primary key,
  measure text not null,
  unit_id bigint not null references unit,
  value bigint not null,
  as_of date not null,
  source_body text not null,
  document text,
  how text not null,
  state text not null check (state in ('sent', 'confirmed')),
  recorded_by bigint references post,
  created_at timestamptz not null default now()
);
create index declared_figure_measure on declared_figure (measure, unit_id, as_of);

create table duty_setting (
  id bigint generated always as identity primary key,
  programme text not null,
  duty text not null,
  unit_id bigint not null references unit,         -- holds for this unit and everything below it
  form text,
  frequency text not null check (frequency in ('week', 'month', 'quarter', 'half-year', 'nine-months', 'year')),
  due jsonb not null,                              -- DueRule
  coverage jsonb,                                  -- CoverageRule; null is the calendar period
  correction_days integer not null default 0,
  decision text not null,
  valid_from date not null,
  valid_to date,
  unique (programme, duty, unit_id, valid_from)
);

create table representative_office (
  id bigint generated always as identity primary key,
  unit_id bigint not null references unit,         -- the union that opened it
  name text not null,
  zone text,
  opened_on date not null,
  closed_on date
);

-- Reminders: the ledger is the truth, the queue is only a trigger.

create table digest (
  id bigint generated always as identity primary key,
  person_id bigint not null references person,
  on_day date not null,
  state text not null check (state in ('planned', 'claimed', 'sent', 'empty', 'unreachable')),
  not_before timestamptz not null,
  created_at timestamptz not null,
  unique (person_id, on_day)
);
create index digest_open on digest (not_before) where state = 'planned';

create table reminder (
  id bigint generated always as identity primary key,
  programme text not null,
  duty text not null,
  unit_id bigint not null references unit,
  post_id bigint references post,
  period text not null,
  stage text not null,                             -- before-3, due, after-1 …
  person_id bigint not null references person,
  on_day date not null,
  created_at timestamptz not null,
  unique nulls not distinct (unit_id, post_id, programme, duty, period, stage, person_id)
);
create index reminder_person_day on reminder (person_id, on_day);

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  post_id bigint references post,
  chat_id bigint references chat,
  what text not null,                              -- report.sent, founding.recorded, chat.linked …
  about text not null,                             -- report:12, founding:3
  before jsonb,
  after jsonb
);
create index audit_about on audit (about);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit rows are never changed or removed';
end $$;
create trigger audit_append_only before update or delete on audit for each row execute function audit_is_append_only();

create table alarm (
  id bigint generated always as identity primary key,
  what text not null,                              -- turn.failed, send.rejected …
  about text not null,
  detail text not null,
  at timestamptz not null,
  seen_at timestamptz
);

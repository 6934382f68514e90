-- Invites from the chat, posts that end, and requests to begin or leave one.

alter table invite
  add column seed text unique,                     -- what its code is made from, with the key of the installation; null: made at the command line
  add column batch text,                           -- invites that were made together
  add column revoked_at timestamptz,
  add column revoked_by bigint references post;    -- null: with the end of the post
create index invite_post on invite (post_id);
create index invite_batch on invite (batch) where batch is not null;

-- Why a post ends, and whether what hangs on it was passed on. A post that ended some other way gets its row when that is done.
create table post_end (
  post_id bigint primary key references post,
  decision text,
  successor_id bigint references post,
  recorded_by bigint references post,
  recorded_at timestamptz not null,
  settled_at timestamptz,                          -- null: its day has not come
  check (successor_id <> post_id)
);
create index post_end_open on post_end (post_id) where settled_at is null;
create index post_ended on post (valid_to) where valid_to is not null;

-- Somebody says that a post is theirs now, or no longer: the level above decides.
create table post_request (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('newcomer', 'leave')),
  unit_id bigint not null references unit,
  chat_id bigint not null references chat,
  post_id bigint references post,                  -- the post to be left; of a newcomer the one that was made
  name text,                                       -- of a newcomer; gone with the request's retention
  title text,
  phone text,
  decision text,
  decision_on date,
  from_day date not null,
  state text not null check (state in ('asked', 'approved', 'declined', 'expired')),
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  decided_by bigint references post,
  decided_at timestamptz,
  reason text,                                     -- of a request that was declined
  check (kind = 'newcomer' or post_id is not null),
  check (state <> 'approved' or post_id is not null),
  check ((state in ('approved', 'declined')) = (decided_by is not null))
);
create unique index post_request_open on post_request (chat_id) where state = 'asked';
create index post_request_chat on post_request (chat_id, asked_at);
create index post_request_unit on post_request (unit_id) where state = 'asked';

-- Private addresses under which officers' calendars read what is due: one for a post at a time.
create table calendar_feed (
  id bigint generated always as identity primary key,
  post_id bigint not null references post,
  seed text not null,                       -- with the installation's key it makes the token, which stands nowhere
  token_hash text not null unique,
  locale text not null check (locale in ('vi', 'en')),
  created_at timestamptz not null,
  revoked_at timestamptz
);
create unique index calendar_feed_live on calendar_feed (post_id) where revoked_at is null;

-- What each event of a post said when it was last read, so that calendars see which have changed, and when.
create table calendar_event (
  post_id bigint not null references post,
  uid text not null,
  mark text not null,                       -- a hash of what it says
  sequence integer not null default 0 check (sequence >= 0),
  changed_at timestamptz not null,
  on_day date not null,
  primary key (post_id, uid)
);
create index calendar_event_day on calendar_event (on_day);

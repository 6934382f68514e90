-- How officers are reached: which way each message took, what it cost and what became of it, and what a month may cost.

alter table outbox
  add column way text not null default 'message' check (way in ('message', 'template-uid', 'template-phone')),
  add column price_class text check (price_class in ('free', 'package', 'billed', 'template-uid', 'template-phone', 'unknown')),
  add column cost integer not null default 0 check (cost >= 0);  -- đồng; what is expected, until it has left
create index outbox_ref on outbox (channel_ref) where channel_ref is not null;
create index outbox_digest on outbox (digest_id) where digest_id is not null;
create index outbox_cost on outbox (created_at) where cost > 0;

-- What a channel tells of a message of ours, maybe before we know its reference.
create table receipt (
  channel text not null,
  account text not null,
  ref text not null,                        -- outbox.channel_ref
  what text not null check (what in ('delivered', 'seen')),
  at timestamptz not null,
  primary key (channel, account, ref, what)
);
create index receipt_at on receipt (at);

-- What reminders may cost in a month, in đồng. The newest row counts; none: nothing.
create table reach_budget (
  id bigint generated always as identity primary key,
  amount integer not null check (amount >= 0),
  set_by bigint not null references post,
  set_at timestamptz not null
);

alter table chat
  add column preferred_at timestamptz,      -- of a person's chats the newest is where they want to be reminded; none: where they wrote last
  add column silent_at timestamptz;         -- the channel said that only templates arrive; over as soon as they write

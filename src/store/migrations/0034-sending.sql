-- Which digests leave next, by whom, and how fast a channel may be spoken to: the same for every process.

alter table digest
  add column lane text,                      -- the channel by which it will most likely leave; '': the person has none; null: not sorted yet
  add column branch_id bigint,               -- branches take turns: the unit of the person's line right below the topmost
  add column lease_by text,                  -- who sends it, while it is claimed …
  add column lease_until timestamptz;        -- … and until when others leave it alone
create index digest_turn on digest (lane, branch_id, id) where state in ('planned', 'claimed');
create index digest_unsorted on digest (id) where lane is null and state = 'planned';

create table channel_pace (
  channel text primary key,
  free_at timestamptz not null,              -- when the next reminder may leave: earlier moments are given away
  paused_until timestamptz,                  -- the channel asked for a rest: nothing leaves before
  per_minute integer                         -- what it takes, as was noted last; null: any number
);

-- Programmes that an organiser renews, makes, puts in force and ends. What packs in files say stays there.

create table programme_pack (
  pack text not null,
  version integer not null check (version > 0),
  kind text not null check (kind in ('file', 'renewal', 'new', 'change')),
  unit_id bigint not null references unit,         -- whose programme it is
  content jsonb,                                   -- Pack; null: as the file of this id says
  fingerprint text,                                -- of the content: equal means the same
  state text not null check (state in ('draft', 'in-force', 'ended')),
  decision text,                                   -- that put it in force
  decided_on date,
  valid_from date,
  valid_to date,                                   -- exclusive; null is "still so"
  end_decision text,
  end_decided_on date,
  created_by bigint references post,               -- null: the operator
  created_at timestamptz not null,
  primary key (pack, version),
  check ((kind = 'file') = (content is null)),
  check ((content is null) = (fingerprint is null)),
  check (state = 'draft' or valid_from is not null),
  check (state <> 'ended' or (valid_to is not null and end_decision is not null and end_decided_on is not null)),
  check (valid_to >= valid_from)
);
create unique index programme_pack_draft on programme_pack (pack) where state = 'draft';

-- What answers were given by never changes afterwards: another value is another version.
create function programme_pack_is_fixed() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.content is distinct from old.content or new.state = 'draft') then
    raise exception 'programme % version % was in force: its content never changes', old.pack, old.version;
  end if;
  return new;
end $$;
create trigger programme_pack_fixed before update on programme_pack
  for each row execute function programme_pack_is_fixed();

-- A share keeps the version that it was given under.
alter table allocation add column programme_version integer;
create function allocation_keeps_version() returns trigger language plpgsql as $$
begin
  if new.programme_version is null then
    new.programme_version := coalesce(
      (select max(version) from public.programme_pack
        where pack = new.programme and state <> 'draft' and valid_from <= new.decided_on
          and coalesce(valid_to, 'infinity') > new.decided_on),
      (select version from public.programme where pack = new.programme));
  end if;
  return new;
end $$;
create trigger allocation_version before insert on allocation
  for each row execute function allocation_keeps_version();

-- A target keeps the unit that it was set for. What a successor takes over, it takes over by a decision.
create table target_adoption (
  programme text not null,
  target text not null,
  period_from date not null,                       -- of the share that is taken over
  from_unit_id bigint not null references unit,
  to_unit_id bigint not null references unit,
  decision text not null,
  decided_on date not null,
  recorded_by bigint references post,
  created_at timestamptz not null,
  primary key (programme, target, period_from, from_unit_id),   -- one successor
  check (from_unit_id <> to_unit_id)
);
create index target_adoption_to on target_adoption (to_unit_id);

-- How targets of a plan are counted where its words leave that open: whether "excellent" counts as "good".

create table programme_reading (
  id bigint generated always as identity primary key,
  programme text not null,
  unit_id bigint not null references unit,         -- whose programme it is
  counts boolean not null,                         -- the other reading holds
  decision text not null,
  decided_on date not null,                        -- from this day on
  recorded_by bigint references post,
  created_at timestamptz not null
);
create index programme_reading_programme on programme_reading (programme, decided_on);

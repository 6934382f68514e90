-- On which days the filers of a unit and everything below are reminded, where the unit wants it otherwise. Each change is a new row.
create table ladder_setting (
  id bigint generated always as identity primary key,
  unit_id bigint not null references unit,         -- for it and everything below
  programme text,                                  -- of one report …
  duty text,
  frequency text,                                  -- … or of all that come so often
  steps jsonb,                                     -- days from the due day: [-5, 0, 2]; null: as before this was set
  valid_from date not null,
  replaces bigint references ladder_setting,       -- the row before it, so that two devices cannot both follow one
  recorded_by bigint not null references post,
  created_at timestamptz not null,
  check ((programme is null) = (duty is null)),
  check ((duty is null) <> (frequency is null)),
  constraint ladder_setting_chain unique nulls not distinct (unit_id, programme, duty, frequency, replaces)
);

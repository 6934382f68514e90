-- Dates that units set: of reports, of reviews and meetings, of days that come every year. Each change is a new row.
alter table duty_setting
  drop constraint duty_setting_programme_duty_unit_id_valid_from_key,
  alter column frequency drop not null,
  alter column due drop not null,
  alter column decision drop not null,             -- null: set without a document
  add column on_day date,                          -- one day; neither this nor a rule: no date from then on
  add column set_by bigint references unit,        -- the unit that decided; null: the unit itself
  add column replaces bigint,                      -- the row before it, so that two devices cannot both follow one
  add column recorded_by bigint references post,   -- null: the operator
  add column created_at timestamptz not null default now(),
  add check ((frequency is null) = (due is null)),
  add check (on_day is null or frequency is null);
comment on column duty_setting.duty is 'the id of a duty, a review or a recurring date of the programme';

update duty_setting set replaces = earlier.id
from (
  select id as later, lag(id) over (partition by programme, duty, unit_id order by valid_from, id) as id
  from duty_setting
) earlier
where earlier.later = duty_setting.id;

alter table duty_setting
  add constraint duty_setting_chain unique nulls not distinct (programme, duty, unit_id, set_by, replaces);

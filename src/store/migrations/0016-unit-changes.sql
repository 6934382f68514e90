-- Units that are renamed, moved, closed, merged and split: each dated row says by which decision.
alter table unit_name add column decision text;    -- null: the first one, or brought in by workbook
alter table unit_parent add column decision text;

-- The same change is recorded once.
create unique index unit_succession_once on unit_succession (from_unit_id, to_unit_id, kind, on_day) nulls not distinct;
create index unit_succession_to on unit_succession (to_unit_id);

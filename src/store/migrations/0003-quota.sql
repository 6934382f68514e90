-- A declared figure is confirmed, or asked to be looked at again, by somebody else than who stated it.
alter table declared_figure drop constraint declared_figure_state_check;
alter table declared_figure add constraint declared_figure_state_check
  check (state in ('sent', 'confirmed', 'returned'));
alter table declared_figure add column decided_by bigint references post;
alter table declared_figure add column decided_at timestamptz;
alter table declared_figure add column comment text;             -- what is to be looked at again
-- The same statement made twice is one.
create unique index declared_figure_once
  on declared_figure (unit_id, measure, as_of, value, source_body, coalesce(document, '')) where state <> 'returned';
create index declared_figure_waiting on declared_figure (unit_id) where state = 'sent';

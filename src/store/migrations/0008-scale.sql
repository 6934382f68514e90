-- What is computed from other tables lives apart: never backed up, made anew by triggers and by the totals' worker.
drop schema if exists derived cascade;
create schema derived;

-- Every unit with every unit above it, and the days on which that held; made from unit_parent.
create table derived.unit_line (
  unit_id bigint not null,
  ancestor_id bigint not null,
  distance integer not null,
  valid_from date not null,
  valid_to date,
  primary key (ancestor_id, unit_id, valid_from)
);
create index unit_line_unit on derived.unit_line (unit_id);

create function derived.rebuild_lines(changed bigint[]) returns void language plpgsql as $$
declare below bigint[];
begin
  with recursive found (unit_id) as (
    select distinct unnest(changed)
    union
    select down.unit_id from found join public.unit_parent down on down.parent_id = found.unit_id
  )
  select array_agg(unit_id) into below from found;
  delete from derived.unit_line where unit_id = any(below);
  insert into derived.unit_line
  with recursive line (unit_id, ancestor_id, distance, valid_from, valid_to) as (
    select unit_id, parent_id, 1, valid_from, valid_to from public.unit_parent where unit_id = any(below)
    union all
    select line.unit_id, up.parent_id, line.distance + 1,
      greatest(line.valid_from, up.valid_from), least(line.valid_to, up.valid_to)
    from line
    join public.unit_parent up on up.unit_id = line.ancestor_id
      and up.valid_from < coalesce(line.valid_to, 'infinity') and coalesce(up.valid_to, 'infinity') > line.valid_from
    where line.distance < 20
  )
  select unit_id, ancestor_id, distance, valid_from, valid_to from line;
end $$;

-- Days whose stocks are kept: today's under the name '', and ends of targets that were asked for.
create table derived.kept_day (
  day date primary key,
  period text not null unique,              -- how derived.total names it
  made boolean not null default false       -- whether the totals of that day are there
);

-- Sums over everything below a unit, itself left out: of a period on the tree of its last day, and of a kept day, on its
-- tree, the newest value of every unit. The form 'unit' counts the units by kind. By the ownership of who reported ('':
-- unknown).
create table derived.total (
  unit_id bigint not null,
  form text not null,
  period text not null,
  item text not null,
  ownership text not null,
  covers_to date,                           -- null for a kept day
  confirmed bigint,                         -- null: nothing is confirmed yet
  sent bigint not null,                     -- of a kept day: how far it would move if what was sent later were confirmed
  primary key (unit_id, form, period, item, ownership)
);

-- Whose figures changed since the totals were computed. Only ever added to, so that nobody waits for the worker.
create table derived.dirty (
  id bigint generated always as identity primary key,
  unit_id bigint not null,
  form text not null,
  period text not null,
  covers_to date not null
);

create function derived.figures_changed() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into derived.dirty (unit_id, form, period, covers_to)
      select distinct unit_id, form, period, covers_to from new_rows;
  elsif tg_op = 'DELETE' then
    insert into derived.dirty (unit_id, form, period, covers_to)
      select distinct unit_id, form, period, covers_to from old_rows;
  else
    insert into derived.dirty (unit_id, form, period, covers_to)
      select unit_id, form, period, covers_to from old_rows
      union
      select unit_id, form, period, covers_to from new_rows;
  end if;
  return null;
end $$;
create trigger figure_added after insert on figure
  referencing new table as new_rows for each statement execute function derived.figures_changed();
create trigger figure_changed after update on figure
  referencing old table as old_rows new table as new_rows for each statement execute function derived.figures_changed();
create trigger figure_removed after delete on figure
  referencing old table as old_rows for each statement execute function derived.figures_changed();

-- A unit that moves takes its figures along: the sums of its old and its new parent are made anew.
create function derived.units_moved(units bigint[], parents bigint[]) returns void language sql as $$
  insert into derived.dirty (unit_id, form, period, covers_to)
  select distinct parent, f.form, f.period, f.covers_to
  from unnest(parents) parent
  cross join (
    select unnest(units) as unit_id
    union
    select unit_id from derived.unit_line where ancestor_id = any(units)
  ) moved
  join public.figure f on f.unit_id = moved.unit_id
  union
  select distinct parent, 'unit', '', u.opened_on
  from unnest(parents) parent cross join unnest(units) moved join public.unit u on u.id = moved
$$;

-- A unit that opens, closes or becomes another kind of unit.
create function derived.units_changed() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    insert into derived.dirty (unit_id, form, period, covers_to) select id, 'unit', '', opened_on from new_rows;
  end if;
  if tg_op <> 'INSERT' then
    insert into derived.dirty (unit_id, form, period, covers_to) select id, 'unit', '', opened_on from old_rows;
  end if;
  return null;
end $$;
create trigger unit_added after insert on unit
  referencing new table as new_rows for each statement execute function derived.units_changed();
create trigger unit_changed after update on unit
  referencing old table as old_rows new table as new_rows for each statement execute function derived.units_changed();
create trigger unit_removed after delete on unit
  referencing old table as old_rows for each statement execute function derived.units_changed();

create function derived.parents_changed() returns trigger language plpgsql as $$
declare units bigint[] := '{}'; parents bigint[] := '{}';
begin
  if tg_op <> 'DELETE' then
    select units || array_agg(distinct unit_id), parents || array_agg(distinct parent_id)
      into units, parents from new_rows;
  end if;
  if tg_op <> 'INSERT' then
    select units || array_agg(distinct unit_id), parents || array_agg(distinct parent_id)
      into units, parents from old_rows;
  end if;
  if cardinality(units) > 0 then
    perform derived.rebuild_lines(units);
    perform derived.units_moved(units, parents);
  end if;
  return null;
end $$;
create trigger parent_added after insert on unit_parent
  referencing new table as new_rows for each statement execute function derived.parents_changed();
create trigger parent_changed after update on unit_parent
  referencing old table as old_rows new table as new_rows for each statement execute function derived.parents_changed();
create trigger parent_removed after delete on unit_parent
  referencing old table as old_rows for each statement execute function derived.parents_changed();

-- What was there before this migration.
select derived.rebuild_lines(array(select distinct unit_id from unit_parent));
insert into derived.dirty (unit_id, form, period, covers_to)
  select distinct unit_id, form, period, covers_to from figure
  union all
  select id, 'unit', '', opened_on from unit;

-- A new day: reports that cover up to it begin to count as the newest, and units move that were to move on it.
create function derived.day_began(before date, today date) returns void language plpgsql as $$
declare units bigint[]; parents bigint[];
begin
  insert into derived.dirty (unit_id, form, period, covers_to)
    select distinct unit_id, form, period, covers_to from public.figure where covers_to > before and covers_to <= today;
  insert into derived.dirty (unit_id, form, period, covers_to)
    select id, 'unit', '', opened_on from public.unit
    where (opened_on > before and opened_on <= today) or (closed_on > before and closed_on <= today);
  select array_agg(distinct unit_id), array_agg(distinct parent_id) into units, parents from public.unit_parent
    where (valid_from > before and valid_from <= today) or (valid_to > before and valid_to <= today);
  if cardinality(units) > 0 then
    perform derived.units_moved(units, parents);
  end if;
end $$;
create index figure_covers on figure (covers_to);

-- Sums over a unit's own reports, and lookups of what a register holds.
create index figure_unit_covers on figure (unit_id, form, covers_to);

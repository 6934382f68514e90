-- What a unit that has ended reported last stands no longer: sums of what stands are made anew when it ends.

create function derived.units_ended(units bigint[]) returns void language sql as $$
  insert into derived.dirty (unit_id, form, period, covers_to)
  select distinct on (f.unit_id, f.form) f.unit_id, f.form, f.period, f.covers_to
  from public.figure f where f.unit_id = any(units)
  order by f.unit_id, f.form, f.covers_to
$$;

create function derived.closed_changed() returns trigger language plpgsql as $$
declare units bigint[];
begin
  select array_agg(new_rows.id) into units from new_rows join old_rows on old_rows.id = new_rows.id
    where new_rows.closed_on is distinct from old_rows.closed_on;
  if cardinality(units) > 0 then
    perform derived.units_ended(units);
  end if;
  return null;
end $$;
create trigger unit_ended after update on unit
  referencing old table as old_rows new table as new_rows for each statement execute function derived.closed_changed();

-- A new day also brings what ends on it.
alter function derived.day_began(date, date) rename to day_moved;
create function derived.day_began(before date, today date) returns void language plpgsql as $$
declare units bigint[];
begin
  perform derived.day_moved(before, today);
  select array_agg(id) into units from public.unit where closed_on > before and closed_on <= today;
  if cardinality(units) > 0 then
    perform derived.units_ended(units);
  end if;
end $$;

-- Units that had ended before.
select derived.units_ended(array(select id from unit where closed_on is not null));

-- Whether a report came after its last day: said once, when it is first sent. A correction does not make it late, a date that is set later does not make it early.
alter table report add column sent_late boolean not null default false;
update report set sent_late = true
from report_revision first
where first.report_id = report.id and first.revision = 1
  and (first.sent_at at time zone interval '7 hours')::date > report.due_on;

create function report_first_sent() returns trigger language plpgsql as $$
begin
  if new.revision = 1 then
    new.sent_late := coalesce((new.sent_at at time zone interval '7 hours')::date > new.due_on, false);
  end if;
  return new;
end $$;
create trigger report_first_sent before insert on report for each row execute function report_first_sent();

alter table reminder add column asked_by bigint references post; -- who asked for it; null: it came by itself

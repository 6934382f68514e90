-- What officers wish of their reminders, and what they put off.

-- None: as everybody. Hours are HH:MM in Viet Nam.
create table reminder_wish (
  person_id bigint primary key references person,
  quiet_from text not null default '21:00' check (quiet_from between '17:00' and '21:00'),
  quiet_until text not null default '07:00' check (quiet_until between '07:00' and '12:00'),
  rest_days boolean not null default false,
  lead_days integer check (lead_days between 1 and 14),
  off text[] not null default '{}',                -- reports, tasks, dates, waiting, expiring
  muted_until date,                                -- the last day
  changed_at timestamptz not null
);

alter table reminder add column not_before timestamptz; -- it was put off, by its officer or by mute and rest days; null: it was not
create index reminder_put_off on reminder (on_day) where not_before is not null;

alter table digest add column reason text;         -- why it left, waits or says nothing: due-today, muted, rest-day …

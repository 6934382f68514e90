-- Supports: what units decide about them, and what is claimed, confirmed and paid.

-- Of an officer employed under a programme; null is "not recorded".
alter table post add column employment text check (employment in ('full-time', 'part-time'));

create table support_setting (
  id bigint generated always as identity primary key,
  programme text not null,
  support text not null,
  unit_id bigint not null references unit,  -- holds for this unit and everything below it
  active boolean not null,
  amount bigint check (amount >= 0),        -- null: as the plan says
  period text check (period in ('once', 'month', 'quarter', 'year')), -- null: as the plan says, or open
  decision text not null,
  decided_on date not null,
  valid_from date not null,
  recorded_by bigint not null references post,
  created_at timestamptz not null
);
create index support_setting_support on support_setting (programme, support, unit_id, valid_from);

create table support_claim (
  id bigint generated always as identity primary key,
  number text not null unique,
  programme text not null,
  support text not null,
  basis text not null check (basis in ('founding', 'office', 'full-time', 'part-time')),
  unit_id bigint not null references unit,
  amount bigint not null check (amount > 0), -- whole đồng
  attested jsonb not null,                   -- the conditions that the claimant vouched for, as they were shown
  decision text,                             -- the decision under which the support is on, where there is one
  state text not null check (state in ('claimed', 'confirmed', 'paid', 'returned')),
  claimed_by bigint not null references post,
  claimed_at timestamptz not null,
  confirmed_by bigint references post,
  confirmed_at timestamptz,
  returned_by bigint references post,
  returned_at timestamptz,
  reason text,
  paid_by bigint references post,
  paid_at timestamptz,
  paid_document text,
  paid_on date,
  check (confirmed_by <> claimed_by),
  check (state not in ('confirmed', 'paid') or confirmed_by is not null),
  check (state <> 'paid' or (paid_by is not null and paid_document is not null and paid_on is not null)),
  check (state <> 'returned' or (returned_by is not null and reason is not null))
);
create index support_claim_unit on support_claim (unit_id, state);
create index support_claim_open on support_claim (state, id) where state in ('claimed', 'confirmed');

-- What a claim is for: one founding, one office or one person, and the period.
create table support_claim_line (
  id bigint generated always as identity primary key,
  claim_id bigint not null references support_claim,
  founding_id bigint references founding,
  office_id bigint references representative_office,
  person_id bigint references person,
  period text,                              -- 2026-11, 2026-Q4, 2026; null: once
  amount bigint not null check (amount > 0),
  check (num_nonnulls(founding_id, office_id, person_id) = 1)
);
create index support_claim_line_claim on support_claim_line (claim_id);

-- No fact is paid for twice, under whatever programme: one row for every month that a claim covers. A returned claim
-- gives its facts back.
create table support_fact (
  subject text not null,                    -- founding:12, office:3, person:7
  month text not null,                      -- 2026-11; empty for what happens once, such as a founding
  line_id bigint not null references support_claim_line,
  primary key (subject, month)
);
create index support_fact_line on support_fact (line_id);

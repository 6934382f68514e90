import type { ColumnType, Generated, Insertable, JSONColumnType, Selectable } from 'kysely';
import type { Day } from '../core/day.ts';
import type { CalendarTables } from './schema-calendar.ts';
import type { DraftTables } from './schema-drafts.ts';
import type { LadderTables } from './schema-ladder.ts';
import type { PeopleTables } from './schema-people.ts';
import type { ReachTables } from './schema-reach.ts';
import type { RegisterTables } from './schema-registers.ts';
import type { ReminderTables } from './schema-reminders.ts';
import type { RenewalTables } from './schema-renewal.ts';
import type { ReviewTables } from './schema-review.ts';
import type { RollupTables } from './schema-rollups.ts';
import type { TaskTables } from './schema-tasks.ts';
import type { YearReviewTables } from './schema-year-reviews.ts';
import type { ZaloTables } from './schema-zalo.ts';

type Id = Generated<number>;
type CreatedAt = ColumnType<Date, Date | undefined, never>;
type Json = JSONColumnType<object, string, string>;
type NullableJson = ColumnType<object | null, string | null, string | null>;
type N<T> = T | null;

export const roles = ['filer', 'officer', 'reviewer', 'organiser', 'finance', 'leader', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Of areas with a file of their own. */
type AreaTables = DraftTables &
  LadderTables &
  PeopleTables &
  CalendarTables &
  ReachTables &
  RegisterTables &
  ReminderTables &
  RenewalTables &
  ReviewTables &
  RollupTables &
  TaskTables &
  YearReviewTables &
  ZaloTables;

/** Tables as `migrations/` make them. Dates come as text, int8 as safe numbers, bytea as Uint8Array, on both drivers. */
export type Database = AreaTables & {
  unit: {
    id: Id;
    code: string;
    kind: string;
    ownership: N<string>;
    tax_code: N<string>;
    opened_on: Day;
    closed_on: N<Day>;
    created_at: CreatedAt;
  };
  unit_name: {
    unit_id: number;
    name: string;
    folded: string;
    valid_from: Day;
    valid_to: N<Day>;
    decision: N<string>;
  };
  unit_parent: {
    unit_id: number;
    parent_id: number;
    valid_from: Day;
    valid_to: N<Day>;
    decision: N<string>;
  };
  unit_sector: { unit_id: number; sector: string; valid_from: Day; valid_to: N<Day> };
  unit_succession: {
    id: Id;
    from_unit_id: number;
    to_unit_id: N<number>;
    kind: 'merged-into' | 'renamed' | 'split-into' | 'closed';
    on_day: Day;
    decision: string;
  };
  person: {
    id: Id;
    name: string;
    phone: N<string>;
    locale: Generated<'vi' | 'en'>;
    erased_at: N<Date>;
    created_at: CreatedAt;
  };
  post: {
    id: Id;
    person_id: number;
    unit_id: number;
    role: Role;
    title: string;
    programme: N<string>;
    valid_from: Day;
    valid_to: N<Day>;
  };
  chat: {
    id: Id;
    channel: 'telegram' | 'zalo' | 'web' | 'memory';
    account: string;
    address: string;
    person_id: N<number>;
    post_id: N<number>;
    locale: Generated<'vi' | 'en'>;
    session: ColumnType<object, string | undefined, string>;
    reachable: Generated<boolean>;
    last_inbound_at: N<Date>;
    last_said_at: N<Date>;
    code_attempts: Generated<number>;
    code_attempts_since: N<Date>;
    preferred_at: N<Date>;
    silent_at: N<Date>;
    created_at: CreatedAt;
  };
  invite: {
    id: Id;
    code_hash: string;
    post_id: number;
    created_at: CreatedAt;
    created_by: N<number>;
    expires_at: Date;
    used_at: N<Date>;
    used_by_chat_id: N<number>;
    seed: N<string>;
    batch: N<string>;
    revoked_at: N<Date>;
    revoked_by: N<number>;
  };
  consent: {
    id: Id;
    person_id: number;
    chat_id: number;
    notice: string;
    given_at: Date;
    withdrawn_at: N<Date>;
  };
  inbox: {
    id: Id;
    channel: string;
    account: string;
    event_id: string;
    chat_id: N<number>;
    said: N<string>;
    raw: NullableJson;
    state: 'done' | 'waiting' | 'failed';
    problem: N<string>;
    received_at: Date;
  };
  outbox: {
    id: Id;
    chat_id: number;
    class: 'reply' | 'bulk';
    message: Json;
    state: 'waiting' | 'sending' | 'sent' | 'unknown' | 'refused' | 'rejected';
    lease_by: N<string>;
    lease_until: N<Date>;
    not_before: Date;
    attempts: Generated<number>;
    channel_ref: N<string>;
    problem: N<string>;
    digest_id: N<number>;
    created_at: ColumnType<Date, Date, never>;
    settled_at: N<Date>;
    repeats: N<number>;
    way: Generated<'message' | 'template-uid' | 'template-phone'>;
    price_class: N<'free' | 'package' | 'billed' | 'template-uid' | 'template-phone' | 'unknown'>;
    /** In đồng; what is expected, until it has left. */
    cost: Generated<number>;
  };
  file: {
    id: Id;
    sha256: string;
    name: string;
    mime: string;
    bytes: Uint8Array;
    added_by: N<number>;
    created_at: CreatedAt;
  };
  draft: {
    id: Id;
    flow: string;
    subject: string;
    post_id: number;
    unit_id: number;
    state: Json;
    revision: Generated<number>;
    form: N<string>;
    form_version: N<number>;
    created_at: ColumnType<Date, Date, never>;
    updated_at: Date;
    ended_at: N<Date>;
    ended_as: N<'done' | 'cancelled'>;
    held_by: N<number>;
    held_since: N<Date>;
  };
  report: {
    id: Id;
    unit_id: number;
    post_id: N<number>;
    form: string;
    form_version: number;
    period: string;
    covers_from: Day;
    covers_to: Day;
    due_on: N<Day>;
    state: 'sent' | 'returned' | 'confirmed';
    nil: Generated<boolean>;
    /** Filled in when it is first sent: after its last day. */
    sent_late: Generated<boolean>;
    revision: Generated<number>;
    receipt: string;
    sent_at: Date;
    sent_by: number;
    confirmed_at: N<Date>;
    confirmed_by: N<number>;
    /** Whose figures count; null: none was accepted yet. */
    accepted_revision: N<number>;
    correction_until: N<Day>;
  };
  report_revision: {
    report_id: number;
    revision: number;
    answers: Json;
    /** `Warning`s. */
    warnings: ColumnType<object, string | undefined, never>;
    below: NullableJson;
    reason: N<string>;
    sent_at: Date;
    sent_by: number;
    signed_by: N<number>;
    signed_at: N<Date>;
  };
  figure: {
    report_id: number;
    unit_id: number;
    form: string;
    period: string;
    covers_to: Day;
    item: string;
    measure: N<string>;
    value: number;
    state: 'sent' | 'confirmed';
  };
  founding: {
    id: Id;
    recorded_by: number;
    upper_unit_id: number;
    unit_id: N<number>;
    kind: string;
    name: string;
    enterprise: N<string>;
    tax_code: N<string>;
    zone: N<string>;
    commune: N<string>;
    ownership: N<string>;
    workers: N<number>;
    women: N<number>;
    members: number;
    founded_on: Day;
    recognised: boolean;
    deciding_body: N<string>;
    decision_number: N<string>;
    decision_on: N<Day>;
    decision_year: N<number>;
    committee: N<'elected' | 'provisional'>;
    term_to: N<Day>;
    chair_name: N<string>;
    chair_phone: N<string>;
    file_id: N<number>;
    counted_on: Day;
    state: 'waiting' | 'confirmed' | 'returned' | 'void';
    receipt: string;
    note: N<string>;
    created_at: ColumnType<Date, Date, never>;
    confirmed_at: N<Date>;
    confirmed_by: N<number>;
  };
  programme: { pack: string; version: number; in_force: Generated<boolean> };
  allocation: {
    id: Id;
    programme: string;
    target: string;
    unit_id: number;
    kind: 'registered' | 'assigned';
    value: number;
    decision: N<string>;
    decided_on: Day;
    period_from: Day;
    period_to: Day;
    note: N<string>;
    recorded_by: N<number>;
    created_at: CreatedAt;
    /** Filled in as the version that was in force on the day. */
    programme_version: ColumnType<N<number>, N<number> | undefined, never>;
  };
  workbook_import: {
    id: Id;
    kind: string;
    file_id: number;
    post_id: N<number>;
    chat_id: N<number>;
    reading: NullableJson;
    row_count: number;
    state: 'staged' | 'done' | 'dropped';
    created_at: ColumnType<Date, Date, never>;
    settled_at: N<Date>;
  };
  declared_figure: {
    id: Id;
    measure: string;
    unit_id: number;
    value: number;
    as_of: Day;
    source_body: string;
    document: N<string>;
    how: string;
    state: 'sent' | 'confirmed' | 'returned';
    recorded_by: N<number>;
    created_at: CreatedAt;
    decided_by: N<number>;
    decided_at: N<Date>;
    comment: N<string>;
  };
  duty_setting: {
    id: Id;
    programme: string;
    duty: string;
    unit_id: number;
    form: N<string>;
    frequency: N<'week' | 'month' | 'quarter' | 'half-year' | 'nine-months' | 'year'>;
    due: NullableJson;
    coverage: NullableJson;
    correction_days: Generated<number>;
    decision: N<string>;
    valid_from: Day;
    valid_to: N<Day>;
    on_day: N<Day>;
    set_by: N<number>;
    replaces: N<number>;
    recorded_by: N<number>;
    created_at: CreatedAt;
  };
  representative_office: {
    id: Id;
    unit_id: number;
    name: string;
    zone: N<string>;
    opened_on: Day;
    closed_on: N<Day>;
    place: N<string>;
    fixed_place: N<boolean>;
    recorded_by: N<number>;
    decision: N<string>;
    close_decision: N<string>;
    created_at: N<Date>;
  };
  support_setting: {
    id: Id;
    programme: string;
    support: string;
    unit_id: number;
    active: boolean;
    amount: N<number>;
    period: N<'once' | 'month' | 'quarter' | 'year'>;
    decision: string;
    decided_on: Day;
    valid_from: Day;
    recorded_by: number;
    created_at: ColumnType<Date, Date, never>;
  };
  support_claim: {
    id: Id;
    number: string;
    programme: string;
    support: string;
    basis: 'founding' | 'office' | 'full-time' | 'part-time';
    unit_id: number;
    amount: number;
    attested: Json;
    decision: N<string>;
    state: 'claimed' | 'confirmed' | 'paid' | 'returned';
    claimed_by: number;
    claimed_at: ColumnType<Date, Date, never>;
    confirmed_by: N<number>;
    confirmed_at: N<Date>;
    returned_by: N<number>;
    returned_at: N<Date>;
    reason: N<string>;
    paid_by: N<number>;
    paid_at: N<Date>;
    paid_document: N<string>;
    paid_on: N<Day>;
  };
  support_claim_line: {
    id: Id;
    claim_id: number;
    founding_id: N<number>;
    office_id: N<number>;
    person_id: N<number>;
    period: N<string>;
    amount: number;
  };
  support_fact: { subject: string; month: string; line_id: number };
  audit: {
    id: Id;
    at: ColumnType<Date, Date, never>;
    post_id: N<number>;
    chat_id: N<number>;
    what: string;
    about: string;
    before: NullableJson;
    after: NullableJson;
  };
  alarm: {
    id: Id;
    what: string;
    about: string;
    detail: string;
    at: ColumnType<Date, Date, never>;
    seen_at: N<Date>;
  };
};

export type Row<T extends keyof Database> = Selectable<Database[T]>;
export type NewRow<T extends keyof Database> = Insertable<Database[T]>;

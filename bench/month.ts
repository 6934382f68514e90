import { sql } from 'kysely';
import type { JsonObject } from '../src/core/flow/types.ts';
import { figuresOf } from '../src/core/reports/figures.ts';
import type { Tx } from '../src/store/db.ts';
import type { Store } from '../src/store/open.ts';
import { sendReport } from '../src/store/reports.ts';
import { confirmReports } from '../src/store/review-decisions.ts';
import { type Step, TODAY } from './country.ts';
import { inTurn, rate, timed } from './figures.ts';
import { FORM, MORE, type Office, UPPER } from './office.ts';

export const PERIOD = '2026-10';
export const LAST_DAY = '2026-10-31';
/** So many are filed in conversation. */
const TALKED = 2_000;
/** So many bodies confirm in conversation. */
const BODIES = 200;
/** So many reports go into one transaction where they are written without a conversation. */
const TOGETHER = 50;

export type Union = { readonly id: number; readonly code: string };

/** What a grassroots union says: like last month, so that nothing is unusual. */
const said = (id: number): Readonly<Record<string, number>> => {
  const [workers, members, joined] = [100 + (id % 90), 60 + (id % 40), id % 6];
  return {
    ...{ workers, 'workers-women': 40, opening: members, joined, 'transferred-in': 1, 'transferred-out': 1 },
    ...{ 'left-other': joined, closing: members, 'closing-women': 30 },
    ...{ 'dues-due': members * 38_000, 'dues-paid': members * 38_000 },
    ...{ dialogues: 1, 'cases-advised': 1, 'cases-represented': 1 },
    ...Object.fromEntries(Object.keys(MORE).map((item, n) => [item, (id + n) % 5])),
  };
};

export const ITEMS = Object.keys(said(1));

const NAMES: Readonly<Record<string, string>> = {
  ...{ workers: 'lao động', 'workers-women': 'lao động nữ', opening: 'đầu tháng', joined: 'kết nạp' },
  ...{ 'transferred-in': 'chuyển đến', 'transferred-out': 'chuyển đi', 'left-other': 'giảm khác' },
  ...{ closing: 'cuối tháng', 'closing-women': 'đoàn viên nữ', 'dues-due': 'đoàn phí phải thu' },
  ...{ 'dues-paid': 'đoàn phí đã thu', dialogues: 'đối thoại' },
  ...{ 'cases-advised': 'tư vấn', 'cases-represented': 'đại diện' },
  ...MORE,
};

/** Monthly reports are due on the 5th for all; every officer has a chat; there are twelve months of reports. */
export const before: readonly Step[] = [
  sql`insert into programme (pack, version) values ('che-do-bao-cao', 1)`,
  sql`insert into duty_setting (programme, duty, unit_id, form, frequency, due, correction_days, decision, valid_from)
    select 'che-do-bao-cao', form, unit.id, form, 'month', '{"day": 5, "month": 1}', 60, '01/QĐ', '2025-01-01'
    from unit, unnest(array[${FORM}, ${UPPER}]) as form where kind = 'national'`,
  sql`insert into chat (channel, account, address, person_id, post_id)
    select 'memory', 'memory', unit.code, post.person_id, post.id from post join unit on unit.id = post.unit_id`,
  sql`insert into report (unit_id, form, form_version, period, covers_from, covers_to, state, accepted_revision, receipt, sent_at, sent_by)
    select unit.id, ${FORM}, 1, to_char(month, 'YYYY-MM'), month, month + interval '1 month - 1 day', 'confirmed', 1,
      unit.id || '/' || to_char(month, 'YYYY-MM'), month + interval '1 month', unit.id
    from generate_series('2025-10-01'::date, '2026-09-01', '1 month') as month, unit where kind = 'cdcs'`,
  sql`insert into report_revision (report_id, revision, answers, sent_at, sent_by)
    select report.id, 1, jsonb_build_object('workers', 100 + unit_id % 90, 'workers-women', 40, 'opening', 60 + unit_id % 40,
      'joined', unit_id % 6, 'left-other', unit_id % 6, 'closing', 60 + unit_id % 40, 'closing-women', 30), sent_at, sent_by
    from report`,
  sql`insert into figure (report_id, unit_id, form, period, covers_to, item, value, state)
    select id, unit_id, form, period, covers_to, item, value, 'confirmed'
    from report, lateral (values ('workers', 100 + unit_id % 90), ('joined', unit_id % 6), ('left-other', unit_id % 6),
      ('closing', 60 + unit_id % 40), ('dues-paid', (60 + unit_id % 40) * 38000)) as given (item, value)`,
];

/** Some by a conversation each, the others by the same code that a conversation ends with. */
export const filing = async (store: Store, office: Office, unions: readonly Union[]): Promise<void> => {
  if (unions.length === 0) return;
  const talked = unions.slice(0, TALKED);
  const took = await timed(() => inTurn(talked, (union) => talk(office, union)));
  console.log(
    `filing: ${rate(talked.length, took)} reports/s on one process, each a conversation of 3 messages (${talked.length} of them)`,
  );
  const rest = unions.slice(TALKED);
  const wrote = await timed(() => inTurn(inGroups(rest), (group) => writeAll(store, office, group)));
  console.log(
    `the other ${rest.length} were sent without a conversation, ${TOGETHER} in a transaction: ${rate(rest.length, wrote)}/s`,
  );
};

const talk = async ({ say }: Office, { id, code }: Union): Promise<void> => {
  const line = Object.entries(said(id)).map(([item, value]) => `${NAMES[item]} ${value}`);
  await say(code, `bc t10: ${line.join(', ')}`);
  await say(code, 'bỏ qua');
  const { text } = await say(code, 'gửi');
  if (!text.includes('BC-202610-')) throw new Error(`a receipt was expected, not: ${text}`);
};

const writeAll = ({ db }: Store, office: Office, unions: readonly Union[]): Promise<void> =>
  db.transaction().execute(async (tx) => {
    for (const { id } of unions) await write(tx, office, id);
  });

const write = (tx: Tx, { form }: Office, unitId: number): Promise<unknown> => {
  const answers: JsonObject = said(unitId);
  return sendReport(tx, {
    ...{ unitId, postId: null, form: form.id, formVersion: form.version, period: PERIOD },
    ...{ coversFrom: '2026-10-01', coversTo: LAST_DAY, dueOn: '2026-11-05', correctionUntil: '2027-01-04' },
    ...{ nil: false, answers, below: null, warnings: [], figures: figuresOf(form, answers) },
    ...{ sentBy: unitId, signature: null, now: new Date(`${TODAY}T01:00:00Z`) },
  });
};

/** Bodies confirm all that their unions sent, as many at a time as the assistant shows; the others' by the same code. */
export const confirming = async (store: Store, office: Office): Promise<void> => {
  const bodies = await store.db
    .selectFrom('unit')
    .select('code')
    .where('kind', '=', 'zone')
    .orderBy('id')
    .limit(BODIES)
    .execute();
  const before = await waiting(store);
  if (before.length === 0) return;
  const took = await timed(() => inTurn(bodies, ({ code }) => confirmAll(office, code)));
  const left = await waiting(store);
  const confirmed = before.length - left.length;
  console.log(
    `confirming by "xác nhận tất cả": ${rate(confirmed, took)} reports/s (${confirmed} of them, by ${bodies.length} reviewers)`,
  );
  const wrote = await timed(() => inTurn(inGroups(left), (group) => confirmGroup(store, group)));
  console.log(
    `the other ${left.length} were confirmed without a conversation, ${TOGETHER} in a transaction: ${rate(left.length, wrote)}/s`,
  );
  const still = await waiting(store);
  if (still.length > 0) throw new Error(`${still.length} reports were left unconfirmed`);
};

const confirmAll = async ({ say, tap }: Office, code: string): Promise<void> => {
  for (let isMore = true; isMore; ) {
    await tap(code, 'c:review-all');
    isMore = (await say(code, 'xác nhận')).buttons.some(({ data }) => data.startsWith('c:review:'));
  }
};

const confirmGroup = ({ db }: Store, ids: readonly number[]): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const by = { postId: 1, at: new Date(`${TODAY}T03:00:00Z`) };
    const all = ids.map((id) => ({ id, revision: 1, nil: false, figures: [], forPostId: null }));
    await confirmReports(tx, all, by);
  });

const inGroups = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, n) =>
    all.slice(n * TOGETHER, (n + 1) * TOGETHER),
  );

const waiting = async ({ db }: Store): Promise<readonly number[]> => {
  const { rows } = await sql<{ id: number }>`
    select id from report where state = 'sent' and form = ${FORM} order by id`.execute(db);
  return rows.map(({ id }) => id);
};

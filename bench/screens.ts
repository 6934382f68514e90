import { sql } from 'kysely';
import type { Store } from '../src/store/open.ts';
import { written } from './country.ts';
import { middling } from './figures.ts';
import { LAST_DAY, PERIOD, type Union } from './month.ts';
import { type Office, UPPER } from './office.ts';
import { plansOf } from './plans.ts';

type Screen = {
  readonly what: string;
  readonly at: string;
  readonly said: string;
  /** Words of the answer. */
  readonly expected: string;
};

/** Upper unions' own reports of the month: those of zones wait in their province, the provinces' at the top. */
export const upperReports = (store: Store): Promise<unknown> =>
  written(store, async (tx) => {
    await sql`
      insert into report (unit_id, form, form_version, period, covers_from, covers_to, due_on, state, receipt, sent_at, sent_by)
      select id, ${UPPER}, 1, ${PERIOD}, '2026-10-01', ${LAST_DAY}, '2026-11-05', 'sent', ${UPPER} || '/' || id, now(), id
      from unit where kind in ('zone', 'province') on conflict do nothing`.execute(tx);
    await sql`
      insert into report_revision (report_id, revision, answers, sent_at, sent_by)
      select id, 1, '{"unions-opening": 50, "unions-founded": 0, "unions-dissolved": 0, "unions-closing": 50, "members-joined": 120, "fund-collected": 0}',
        sent_at, sent_by from report where form = ${UPPER} on conflict do nothing`.execute(tx);
    await sql`
      insert into figure (report_id, unit_id, form, period, covers_to, item, value, state)
      select report.id, report.unit_id, form, period, covers_to, key, value::bigint, 'sent'
      from report join report_revision on report_id = report.id, jsonb_each_text(answers) where form = ${UPPER} on conflict do nothing`.execute(
      tx,
    );
  });

export const confirmUpper = ({ db }: Store): Promise<unknown> =>
  sql`with confirmed as (
      update report set state = 'confirmed', accepted_revision = 1 where form = ${UPPER} returning id)
    update figure set state = 'confirmed' where report_id in (select id from confirmed)`.execute(db);

/** While everything waits to be confirmed. */
export const waitingScreens = (union: Union): readonly Screen[] => [
  {
    what: 'việc cần làm, a grassroots union',
    at: union.code,
    said: 'việc cần làm',
    expected: 'tháng 11/2026',
  },
  { what: 'opening a report', at: union.code, said: 'báo cáo tháng 11', expected: 'Câu 1/31' },
  { what: '/xacnhan, 50 unions below', at: bodyOf(union), said: '/xacnhan', expected: '50' },
  { what: '/xacnhan, a province', at: 'X-1', said: '/xacnhan', expected: 'xác nhận' },
  { what: '/xacnhan, the country', at: 'X', said: '/xacnhan', expected: 'xác nhận' },
];

/** When everything is confirmed. */
export const confirmedScreens = (union: Union): readonly Screen[] => [
  { what: '/chuagui, 50 unions below', at: bodyOf(union), said: '/chuagui', expected: 'Đã gửi 50/50' },
  { what: '/chuagui, a province', at: 'X-1', said: '/chuagui', expected: 'Đã gửi' },
  { what: '/chuagui, the country', at: 'X', said: '/chuagui', expected: 'Đã gửi' },
  { what: 'who was late, the country', at: 'X', said: 'ai gửi báo cáo muộn', expected: '' },
  {
    what: 'who has not sent November, the country',
    at: 'X',
    said: 'ai chưa gửi báo cáo tháng 11',
    expected: 'Đã gửi 0/',
  },
  { what: '/tonghop, 50 unions below', at: bodyOf(union), said: 'tổng hợp tháng 10', expected: '50/50' },
  { what: '/tonghop, a province', at: 'X-1', said: 'tổng hợp tháng 10', expected: 'Tổng hợp' },
  { what: '/tonghop, the country', at: 'X', said: 'tổng hợp tháng 10', expected: 'Tổng hợp' },
  { what: '/chotky, a province', at: 'X-1', said: 'chốt kỳ tháng 10', expected: 'hốt' },
  { what: '/chotky, the country', at: 'X', said: 'chốt kỳ tháng 10', expected: 'hốt' },
  { what: 'việc cần làm, the country', at: 'X', said: 'việc cần làm', expected: '' },
];

const bodyOf = ({ code }: Union): string => code.split('-').slice(0, 3).join('-');

/** How long an answer takes, from what was said until it was sent. */
export const answering = async (
  store: Store,
  office: Office,
  { screens, isPlanned }: { readonly screens: readonly Screen[]; readonly isPlanned: boolean },
): Promise<void> => {
  for (const { what, at, said, expected } of screens) {
    const ask = async (): Promise<void> => {
      office.later();
      const { text } = await office.say(at, said);
      if (!text.includes(expected)) throw new Error(`${what}: "${expected}" was expected in: ${text}`);
    };
    console.log(`${what}: ${(await middling(ask)).toFixed(0)} ms`);
    if (isPlanned) for (const plan of await plansOf(store, ask)) console.log(`\n${plan}`);
  }
};

import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Parts } from '../src/app/parts.ts';
import { planHour } from '../src/app/remind-planning.ts';
import { sendDigests } from '../src/app/send-digests.ts';
import { momentAt, plusDays } from '../src/core/day.ts';
import type { Channel } from '../src/ports.ts';
import type { Store } from '../src/store/open.ts';
import { analysed, onStore, plant, type Size, type Step, TODAY } from './country.ts';
import { rate, timed } from './figures.ts';
import { FORM, openOffice } from './office.ts';
import { plansOf } from './plans.ts';

/** What Telegram takes in a minute, and how long it takes to answer. */
const PER_MINUTE = 1_800;
const LATENCY_MS = 120;

/**
 * `npm run bench -- reminders [plans]`: a report of every union is due today. How long planning takes, at first and an hour
 * later, by one process and by three together; how fast digests leave where the channel sets the pace, and where nothing does.
 * For a province on PGlite, and with DATABASE_URL (an empty database) for a province or, with COUNTRY=1, for the country.
 */
export const reminders = (what?: string): Promise<void> =>
  onStore(async (store, size) => {
    await planted(store, size);
    const { app } = await openOffice(store);
    await planning(store, app.parts, what === 'plans');
    await sending(store, app.parts);
  });

/** The province decides the day; everybody has a chat. */
const due: readonly Step[] = [
  sql`insert into programme (pack, version) values ('che-do-bao-cao', 1)`,
  sql`insert into duty_setting (programme, duty, unit_id, form, frequency, due, correction_days, decision, valid_from)
    select 'che-do-bao-cao', ${FORM}, unit.id, ${FORM}, 'month', '{"day": 20, "month": 1}', 10, '01/QĐ', '2025-01-01'
    from unit where kind = 'province'`,
  sql`insert into chat (channel, account, address, person_id, post_id)
    select 'memory', 'memory', unit.code, post.person_id, post.id from post join unit on unit.id = post.unit_id`,
];

const planted = async (store: Store, size: Size): Promise<void> => {
  const units = await store.db.selectFrom('unit').select('id').limit(1).execute();
  const took = await timed(async () => units.length === 0 && plant(store, size, due));
  const server = store.kind === 'postgres' ? 'PostgreSQL' : 'PGlite';
  console.log(
    `reminders: Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; ${server}, ${size.provinces * size.zones * size.unions} unions (filled in ${(took / 1_000).toFixed(0)} s)`,
  );
};

const at = (time: string): Date => momentAt(TODAY, time);
/** Nobody has sent anything, and the last reminder has passed: all are told of above. */
const TOLD_ABOVE = momentAt(plusDays(TODAY, 5), '08:00');
const emptied = (store: Store) =>
  sql`truncate reminder, digest, escalation, planning_share, channel_pace`.execute(store.db);

const count = async (store: Store, table: 'digest' | 'escalation'): Promise<number> => {
  const query = store.db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('count'));
  return (await query.executeTakeFirstOrThrow()).count;
};

const planning = async (store: Store, parts: Parts, isPlanned: boolean): Promise<void> => {
  for (const processes of [1, 3]) {
    await emptied(store);
    const all = Array.from({ length: processes }, (_, n) => ({ ...parts, process: `bench-${n}` }));
    const plan = async (now: Date) => {
      const took = await timed(() => Promise.all(all.map((one) => planHour(one, now))));
      return `${(took / 1_000).toFixed(1)} s`;
    };
    const [first, again] = [await plan(at('08:00')), await plan(at('09:00'))];
    const officers = await count(store, 'digest');
    const above = await plan(TOLD_ABOVE);
    const escalated = await count(store, 'escalation');
    console.log(
      `planning, ${processes} at once: ${officers} officers in ${first}; an hour later ${again}; the day on which ${escalated} are told of above ${above}`,
    );
    await sql`delete from digest where on_day > ${TODAY}`.execute(store.db);
  }
  await analysed(store.db);
  if (!isPlanned) return;
  for (const plan of await plansOf(store, () => planHour({ ...parts }, at('10:00'))))
    console.log(`\n${plan}`);
};

const sending = async (store: Store, parts: Parts): Promise<void> => {
  for (const [perMinute, processes] of [
    [PER_MINUTE, 1],
    [PER_MINUTE, 3],
    [null, 1],
  ] as const) {
    let sent = 0;
    const send: Channel['send'] = async () => {
      await pause(LATENCY_MS);
      sent += 1;
      return { sent: 'sent', ref: String(sent) };
    };
    const begin = Date.now();
    const now = () => new Date(at('10:30').getTime() + Date.now() - begin);
    const wait = async (ms: number) => pause(ms, true);
    const channels = parts.channels.map(({ perMinute: _, ...one }) => ({
      ...{ ...one, send },
      ...(perMinute === null ? {} : { perMinute }),
    }));
    await sql`update channel_pace set free_at = 'epoch'`.execute(store.db);
    const all = Array.from({ length: processes }, (_, n) => ({
      ...parts,
      channels,
      clock: { now, wait },
      process: `bench-${n}`,
    }));
    const took = await timed(() => Promise.all(all.map((one) => sendDigests(one))));
    const pace = perMinute === null ? 'no pace' : `${(perMinute * 0.8) / 60} a second`;
    console.log(
      `sending, ${processes} at once, ${pace}, answered after ${LATENCY_MS} ms: ${rate(sent, took)} a second (${sent} in ${(took / 1_000).toFixed(0)} s)`,
    );
  }
};

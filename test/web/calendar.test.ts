import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCalendar } from '../../src/app/calendar-feed.ts';
import { addLadder } from '../../src/store/ladders.ts';
import { readIcs, textOf, valueIn } from '../documents/ics-read.ts';
import { type Stage as App, openStage as openApp } from '../stage.ts';
import { openStage as openWeb, type Stage as Web } from './stage.ts';

let app: App;
let web: Web;
beforeEach(async () => {
  app = await openApp();
  const { parts, store } = app.app;
  web = await openWeb(store.db, { readCalendar: (token) => readCalendar(parts, token) });
  await app.speaksFor('chair', 'MAU-CS02', 'filer');
});
afterEach(() => web.close());

const heard = (who: string): string => app.channel.sent(who).at(-1)?.text ?? '';
const address = async (who = 'chair', text = '/lich'): Promise<string> => {
  await app.channel.say(who, { kind: 'text', text });
  const [path] = /\/calendar\/[\w-]{43}\.ics/.exec(heard(who)) ?? [];
  if (!path) throw new Error(`no address: ${heard(who)}`);
  return path;
};
const tap = (who: string, data: string) => app.channel.say(who, { kind: 'choice', data });
const get = (path: string, init: RequestInit = {}) => fetch(web.url + path, init);
const onlyFeed = () =>
  app.app.store.db.selectFrom('calendar_feed').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow();

test('a calendar is read by its address: for calendars alone, and not by search engines', async () => {
  const path = await address();
  const answer = await get(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(answer.headers.get('x-robots-tag')).toContain('noindex');
  expect(answer.headers.get('cache-control')).toBe('private, no-cache');
  const text = await answer.text();
  const { parts } = readIcs(text);
  expect(parts.map((event) => textOf(valueIn(event, 'SUMMARY')))).toContain(
    'Hạn gửi: Báo cáo tháng của CĐCS – tháng 11/2026',
  );
  expect(new Set(parts.map((event) => valueIn(event, 'UID'))).size).toBe(parts.length);
  const head = await get(path, { method: 'HEAD' });
  expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([
    ...[200, answer.headers.get('etag')],
    '',
  ]);
});

test('who has read it already is told so until something changes', async () => {
  const path = await address();
  const tag = (await get(path)).headers.get('etag') ?? '';
  expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
  const again = (known: string) => get(path, { headers: { 'if-none-match': known } });
  for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
    const answer = await again(known);
    expect([answer.status, await answer.text()]).toEqual([304, '']);
  }
  expect((await again('"other"')).status).toBe(200);
  await app.channel.say('chair', { kind: 'text', text: 'báo cáo tháng 11' });
  for (const label of ['Không phát sinh', 'Gửi luôn']) {
    const button = app.channel
      .sent('chair')
      .at(-1)
      ?.buttons.find((each) => each.label === label);
    await tap('chair', button?.data ?? '');
  }
  const changed = await again(tag);
  expect(changed.status).toBe(200);
  const sent = readIcs(await changed.text()).parts.find((event) =>
    textOf(valueIn(event, 'SUMMARY')).includes('tháng 11/2026'),
  );
  expect(sent?.parts).toEqual([]);
  expect(sent && valueIn(sent, 'SEQUENCE')).toBe('1');
});

test('an unknown address is not there; one that was stopped, or whose post has ended, is gone', async () => {
  for (const unknown of [`${'A'.repeat(43)}.ics`, 'x.ics', 'x', '..%2f..ics', `${'A'.repeat(43)}`])
    expect((await get(`/calendar/${unknown}`)).status).toBe(404);
  const path = await address();
  await tap('chair', `c:calendar:stop:${(await onlyFeed()).id}`);
  expect((await get(path)).status).toBe(410);
  await app.channel.say('chair', { kind: 'text', text: '/lich' });
  expect(heard('chair')).toContain('Tạo địa chỉ mới');
  const next = await address('chair', 'tạo địa chỉ lịch mới');
  expect((await get(next)).status).toBe(200);
  await app.app.store.db
    .updateTable('post')
    .set({ valid_to: '2026-11-20' })
    .where('id', '=', (await onlyFeed()).post_id)
    .execute();
  const gone = await get(next);
  expect([gone.status, await gone.text()]).toEqual([410, expect.stringContaining('/lich')]);
});

test('no address stands in its table, and nobody is named in a calendar', async () => {
  const path = await address();
  const { db } = app.app.store;
  const token = path.slice('/calendar/'.length, -'.ics'.length);
  const { rows } = await sql<{ row: string }>`
    select calendar_feed::text as row from calendar_feed union all select audit::text from audit`.execute(db);
  expect(rows.map(({ row }) => row).join('\n')).not.toContain(token);
  const people = await db.selectFrom('person').select('name').execute();
  const text = await (await get(path)).text();
  const said = text.replaceAll('\r\n ', '');
  expect(people.filter(({ name }) => said.includes(name))).toEqual([]);
});

test('nobody changes or stops the calendar of another post', async () => {
  const path = await address();
  const { id } = await onlyFeed();
  await app.speaksFor('other', 'MAU-CS01', 'filer');
  for (const what of ['stop', 'renew', 'anything']) await tap('other', `c:calendar:${what}:${id}`);
  expect((await get(path)).status).toBe(200);
});

test('two devices that change the address at once end with one that works', async () => {
  const path = await address();
  const { id } = await onlyFeed();
  await app.speaksFor('tablet', 'MAU-CS02', 'filer');
  await Promise.all(['chair', 'tablet', 'chair'].map((who) => tap(who, `c:calendar:renew:${id}`)));
  expect((await get(path)).status).toBe(410);
  const live = await app.app.store.db
    .selectFrom('calendar_feed')
    .select('id')
    .where('revoked_at', 'is', null)
    .execute();
  expect(live).toHaveLength(1);
  expect((await get(await address())).status).toBe(200);
});

test('many calendars may read at once', async () => {
  const path = await address();
  const answers = await Promise.all(Array.from({ length: 8 }, () => get(path)));
  expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.get('etag')}`)).size).toBe(1);
  const events = await app.app.store.db.selectFrom('calendar_event').select('sequence').execute();
  expect(events.every(({ sequence }) => sequence === 0)).toBe(true);
});

test('with another key the old address still works, and a new one is offered', async () => {
  const path = await address();
  await app.app.store.db.updateTable('calendar_feed').set({ seed: 'made with another key' }).execute();
  await app.channel.say('chair', { kind: 'text', text: '/lich' });
  expect(heard('chair')).toContain('không đọc lại được địa chỉ');
  expect((await get(path)).status).toBe(200);
});

test('alarms come on the days that the unit wants, and never after the due day', async () => {
  const path = await address();
  const alarms = async () => {
    const { parts } = readIcs(await (await get(path)).text());
    const event = parts.find((one) => textOf(valueIn(one, 'SUMMARY')).includes('tháng 11/2026'));
    return event?.parts.map((alarm) => valueIn(alarm, 'TRIGGER'));
  };
  // 5/12/2026 is a Saturday: three days before, and the last working day before it, at eight in Viet Nam.
  expect(await alarms()).toEqual(['20261202T010000Z', '20261204T010000Z']);
  const { post_id } = await onlyFeed();
  const post = await app.app.store.db
    .selectFrom('post')
    .select('unit_id')
    .where('id', '=', post_id)
    .executeTakeFirstOrThrow();
  await app.app.store.db.transaction().execute((tx) =>
    addLadder(tx, {
      ...{ unitId: post.unit_id, programme: null, duty: null, frequency: 'month', steps: [-5, 2] },
      ...{ replaces: null, valid_from: '2026-11-01', recorded_by: post_id },
      created_at: new Date('2026-11-01T01:00:00Z'),
    }),
  );
  expect(await alarms()).toEqual(['20261130T010000Z']);
});

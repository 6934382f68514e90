import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../src/documents/workbook-read.ts';
import type { Role } from '../../src/store/schema.ts';
import { openStage, type Stage } from '../stage.ts';

const text = (said: string) => ({ kind: 'text', text: said }) as const;
const tap = (data: string) => ({ kind: 'choice', data }) as const;
const last = ({ channel }: Stage, who: string): string => channel.sent(who).at(-1)?.text ?? '';

const staged = async (
  ...cast: readonly (readonly [string, string, Role])[]
): Promise<{ stage: Stage; idOf: (code: string) => Promise<number> }> => {
  const stage = await openStage('2026-11-20');
  for (const who of cast) await stage.speaksFor(...who);
  const idOf = async (code: string): Promise<number> =>
    (
      await stage.app.store.db
        .selectFrom('unit')
        .select('id')
        .where('code', '=', code)
        .executeTakeFirstOrThrow()
    ).id;
  return { stage, idOf };
};

const QUARTER = 'quy-cap-tren:2026-Q3';
const closes = ({ app }: Stage) => app.store.db.selectFrom('period_close').selectAll().execute();

test('a sum is seen by its unit and those above it, never beside or below', async () => {
  const { stage, idOf } = await staged(
    ['province', 'MAU', 'leader'],
    ['head', 'MAU-KCN1', 'reviewer'],
    ['beside', 'MAU-KCN2', 'reviewer'],
    ['chair', 'MAU-CS01', 'filer'],
  );
  const [top, zone, union] = [await idOf('MAU'), await idOf('MAU-KCN1'), await idOf('MAU-CS01')];
  const sees = async (who: string, data: string): Promise<boolean> => {
    await stage.channel.say(who, tap(data));
    return /📊|🔎/.test(last(stage, who));
  };
  const month = `c:sum:thang-cap-tren:2026-10:${zone}`;
  expect(await sees('province', `c:sum:${QUARTER}:${top}`)).toBe(true);
  expect(await sees('province', month)).toBe(true);
  expect(await sees('head', month)).toBe(true);
  expect(await sees('head', `${month}:members-joined`)).toBe(true);
  expect(await sees('head', `c:sum:${QUARTER}:${top}`)).toBe(false);
  expect(await sees('beside', month)).toBe(false);
  expect(await sees('beside', `${month}:members-joined`)).toBe(false);
  expect(await sees('chair', month)).toBe(false);
  expect(await sees('chair', `c:sum:thang-cdcs:2026-10:${union}:joined`)).toBe(true);
});

test('a sum leaves as a workbook for the same officers alone', async () => {
  const { stage, idOf } = await staged(['province', 'MAU', 'organiser'], ['beside', 'MAU-KCN2', 'reviewer']);
  const about = `quy-cap-tren/2026-Q3/${await idOf('MAU')}`;
  await stage.channel.say('beside', tap(`c:workbook:rollup:${about}`));
  expect(stage.channel.sent('beside').at(-1)?.file).toBeUndefined();
  await stage.channel.say('province', tap(`c:workbook:rollup:${about}`));
  const file = stage.channel.sent('province').at(-1)?.file;
  if (!file) throw new Error('a workbook was expected');
  const read = await readWorkbook(file.bytes);
  if (!read.ok) throw new Error('the workbook was expected to be readable');
  const rows = read.workbook.sheets[0]?.rows.map((row) => row.map(({ value }) => value)) ?? [];
  const [header = []] = rows.filter(([first]) => first === 'Đơn vị');
  const trained = header.indexOf('Cán bộ công đoàn được tập huấn');
  const ofUnits = rows.filter(([name]) => String(name).startsWith('Công đoàn KCN'));
  const sum = rows.find(([name]) => name === 'Cộng')?.[trained];
  expect(ofUnits.length).toBe(3);
  expect(sum).toBe(ofUnits.reduce((total, row) => total + Number(row[trained]), 0));
});

test.each([
  ['MAU', 'organiser', true],
  ['MAU', 'finance', false],
  ['MAU', 'leader', false],
  ['MAU', 'admin', false],
] as const)('at %s a %s closes a period: %s', async (unit, role, may) => {
  const { stage } = await staged(['x', unit, role]);
  await stage.channel.say('x', tap(`c:close:${QUARTER}`));
  await stage.channel.say('x', text('chốt'));
  expect((await closes(stage)).length).toBe(may ? 1 : 0);
});

test('a period is closed once, whatever is tapped again; what is corrected later stands beside it', async () => {
  const { stage, idOf } = await staged(['one', 'MAU', 'organiser'], ['two', 'MAU', 'organiser']);
  const { db } = stage.app.store;
  for (const who of ['one', 'two']) await stage.channel.say(who, tap(`c:close:${QUARTER}`));
  await stage.channel.say('one', text('chốt'), { eventId: 'once' });
  await stage.channel.say('one', text('chốt'), { eventId: 'once' });
  await stage.channel.say('two', text('chốt'));
  expect(last(stage, 'two')).toContain('Kỳ này đã được chốt');
  const [closed, ...others] = await closes(stage);
  expect(others).toEqual([]);
  const frozen = () =>
    db
      .selectFrom('period_close_figure')
      .select(sql<number>`sum(value)`.as('sum'))
      .where('close_id', '=', closed?.id ?? 0)
      .where('item', '=', 'trained')
      .executeTakeFirstOrThrow();
  const before = await frozen();
  await db
    .updateTable('figure')
    .set((eb) => ({ value: eb('value', '+', 9) }))
    .where('form', '=', 'quy-cap-tren')
    .where('period', '=', '2026-Q3')
    .where('item', '=', 'trained')
    .where('unit_id', '=', await idOf('MAU-KCN1'))
    .execute();
  expect(await frozen()).toEqual(before);
  await stage.channel.say('one', tap(`c:sum:${QUARTER}:${await idOf('MAU')}:trained`));
  expect(last(stage, 'one')).toContain('Số đã chốt: 255');
  expect(last(stage, 'one')).toContain('Chênh lệch sau chốt: +9');
  const audited = await db.selectFrom('audit').select('what').where('what', '=', 'period.closed').execute();
  expect(audited.length).toBe(1);
});

test.each([
  'c:sum:x:y:z',
  'c:sum:thang-cap-tren:2026-13:1',
  'c:sum:thang-cap-tren',
  'c:close:x:y',
  'c:sum:a:2026:1:b:c',
])('a button that nobody made (%s) is answered in a sentence', async (data) => {
  const { stage } = await staged(['x', 'MAU', 'organiser']);
  await stage.channel.say('x', tap(data));
  expect(last(stage, 'x').length).toBeGreaterThan(0);
  expect(stage.logged.filter(({ event }) => event.includes('failed'))).toEqual([]);
});

import { expect, test } from 'vitest';
import { simulate } from '../../src/app/simulate.ts';
import { commands } from '../../src/commands/commands.ts';
import { momentAt, plusDays } from '../../src/core/day.ts';
import { unitByCode } from '../../src/store/sample.ts';
import { openStage, type Stage } from '../stage.ts';

const ledger = async ({ app }: Stage) => {
  const rows = await app.store.db
    .selectFrom('reminder')
    .innerJoin('unit', 'unit.id', 'reminder.unit_id')
    .select(['on_day', 'person_id', 'unit.code', 'programme', 'duty', 'period', 'stage'])
    .execute();
  return rows
    .map((one) =>
      [one.on_day, one.person_id, one.code, one.programme, one.duty, one.period, one.stage].join(' '),
    )
    .sort();
};

const run = async ({ app }: Stage, ...args: string[]) => commands.run(app, 'simulate', args);
const SPAN = ['--from', '2026-12-01', '--to', '2026-12-31'];

test('what it says for a month is what the ticks of that month then plan', async () => {
  const stage = await openStage('2026-11-20');
  const { code, output } = await run(stage, ...SPAN, '--json');
  expect(code).toBe(0);
  expect(await ledger(stage)).toEqual([]);
  const lines = output.split('\n').map((line) => JSON.parse(line));
  for (let day = '2026-12-01'; day <= '2026-12-31'; day = plusDays(day, 1)) {
    stage.time.now = momentAt(day, '08:00');
    await stage.app.handlers.tick();
  }
  const said = lines.map(({ at, person, unit, programme, duty, period, stage: step }) =>
    [at.slice(0, 10), person, unit, programme, duty, period, step].join(' '),
  );
  expect(said.sort()).toEqual(await ledger(stage));
  expect(lines.length).toBeGreaterThan(50);
  expect(lines[0]).toMatchObject({
    at: expect.stringMatching(/T08:00:00\+07:00$/),
    reason: expect.any(String),
  });
}, 120_000);

test('a unit and a plan are asked for by themselves, and nothing is kept', async () => {
  const stage = await openStage('2026-11-20');
  const { db } = stage.app.store;
  const ask = { from: '2026-12-01', to: '2026-12-10', unitId: null, programme: null };
  const all = await simulate(stage.app.parts, ask);
  const unitId = await unitByCode(db, 'MAU-CS05');
  const own = await simulate(stage.app.parts, { ...ask, unitId });
  expect(own.length).toBeGreaterThan(0);
  expect(own).toEqual(all.filter((one) => one.unitId === unitId));
  const programme = own[0]?.programme ?? '';
  expect(await simulate(stage.app.parts, { ...ask, programme })).toEqual(
    all.filter((one) => one.programme === programme),
  );
  expect(await ledger(stage)).toEqual([]);
  expect(await db.selectFrom('unit_review').selectAll().execute()).toEqual([]);
});

test('the list is for people to read', async () => {
  const { output } = await run(
    await openStage('2026-11-20'),
    '--from',
    '2026-12-01',
    '--to',
    '2026-12-03',
    '--unit',
    'MAU-CS05',
  );
  expect(output.split('\n')).toEqual([
    '1 lời nhắc từ 01/12/2026 đến 03/12/2026',
    '',
    '02/12/2026, 08:00',
    '• CĐCS Công ty Nhựa Đồi Thông (mẫu) – Hoàng Thị Mẫu Én: Báo cáo tháng của CĐCS – tháng 11/2026. Còn 3 ngày đến hạn 05/12/2026',
  ]);
});

test.each([
  [['--from', '2026-12-01'], 'expected: npm run simulate'],
  [['--from', '2026-02-29', '--to', '2026-03-01'], '--from: expected a day such as'],
  [['--from', '2026-12-02', '--to', '2026-12-01'], '--to: expected a day from 2026-12-02 on'],
  [['--from', '2026-01-01', '--to', '2036-12-01'], 'two years at most'],
  [[...SPAN, '--unit', 'KHONG-CO'], '--unit: expected the code of a unit'],
  [[...SPAN, '--programme', 'khong-co'], '--programme: expected one of'],
])('%s is refused with a line that says what was expected', async (args, line) => {
  const { code, output } = await run(await openStage('2026-11-20'), ...args);
  expect(code).toBe(1);
  expect(output).toContain(line);
});

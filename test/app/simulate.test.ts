import { expect, test } from 'vitest';
import { simulate } from '../../src/app/simulate.ts';
import { commands } from '../../src/commands/commands.ts';
import { momentAt, plusDays } from '../../src/core/day.ts';
import { unitByCode } from '../../src/store/sample.ts';
import { openStage, type Stage } from '../stage.ts';

const ledger = ({ app }: Stage) => app.store.db.selectFrom('reminder').selectAll().execute();

const run = async ({ app }: Stage, ...args: string[]) => commands.run(app, 'simulate', args);
const SPAN = ['--from', '2026-12-01', '--to', '2026-12-31'];

/** One of them mutes for days on which reports are due. */
const connected = async (): Promise<Stage> => {
  const stage = await openStage('2026-11-28');
  await stage.speaksFor('lan', 'MAU-CS05', 'filer');
  await stage.speaksFor('hoa', 'MAU-CS06', 'filer');
  await stage.speaksFor('van', 'MAU-KCN1', 'reviewer');
  await stage.speaksFor('xuan', 'MAU-KCN1', 'officer');
  await stage.speaksFor('son', 'MAU', 'organiser');
  await stage.channel.say('hoa', { kind: 'text', text: 'tắt nhắc đến 7/12' });
  return stage;
};

/** What left of the ledger: of like things of a person on a day one, as a digest tells it. */
const left = async ({ app }: Stage): Promise<readonly string[]> => {
  const rows = await app.store.db
    .selectFrom('reminder')
    .innerJoin('digest', (join) =>
      join
        .onRef('digest.person_id', '=', 'reminder.person_id')
        .onRef('digest.on_day', '=', 'reminder.on_day'),
    )
    .innerJoin('unit', 'unit.id', 'reminder.unit_id')
    .select(['reminder.on_day', 'reminder.person_id', 'unit.code', 'duty', 'period', 'programme'])
    .where('digest.state', '=', 'sent')
    .execute();
  return things(rows.map((one) => ({ ...one, day: one.on_day, person: one.person_id, unit: one.code })));
};

type Thing = Readonly<Record<'day' | 'unit' | 'duty' | 'period' | 'programme', string>> & { person: number };

/** Committees of a unit are one line. */
const things = (all: readonly Thing[]): readonly string[] =>
  [
    ...new Set(
      all.map(({ day, person, unit, duty, period, programme }) =>
        [day, person, unit, duty, programme === '' ? '' : period].join(' '),
      ),
    ),
  ].sort();

test('what it says for a month is what the ticks of that month then plan and send', async () => {
  const stage = await connected();
  const before = (await ledger(stage)).length;
  const { code, output } = await run(stage, ...SPAN, '--json');
  expect(code).toBe(0);
  expect(await ledger(stage)).toHaveLength(before);
  const lines = output.split('\n').map((line) => JSON.parse(line));
  for (let day = '2026-12-01'; day <= '2026-12-31'; day = plusDays(day, 1)) {
    stage.time.now = momentAt(day, '08:00');
    await stage.app.handlers.tick();
  }
  const said = lines.map((one) => ({ ...one, day: one.at.slice(0, 10) }));
  expect(things(said.filter(({ reached }) => reached))).toEqual(await left(stage));
  const planned = new Set(
    (await ledger(stage)).map((one) => [one.person_id, one.duty, one.period, one.stage].join(' ')),
  );
  const alone = lines.map((one) => [one.person, one.duty, one.period, one.stage].join(' '));
  expect(alone.filter((one) => !planned.has(one))).toEqual([]);
  expect(alone).toHaveLength(new Set(lines.map((one) => JSON.stringify(one))).size);
  expect(lines.length).toBeGreaterThan(50);
  expect(lines[0]).toMatchObject({
    at: expect.stringMatching(/T08:00:00\+07:00$/),
    reason: expect.any(String),
  });
}, 240_000);

test('the level above is told once, and on rest days nothing that may wait', async () => {
  const { output } = await run(await connected(), ...SPAN);
  const days = output.split('\n\n').slice(1);
  const above = days.flatMap((day) =>
    day
      .split('\n')
      .flatMap((line) =>
        line.includes('8 đơn vị cấp dưới chưa gửi') ? [`${day.slice(0, 10)} ${line}`] : [],
      ),
  );
  expect(above).toEqual([
    expect.stringMatching(
      /^08\/12\/2026 • Liên đoàn Lao động tỉnh Mẫu .+ – Mai Văn Mẫu Sơn: 8 đơn vị cấp dưới chưa gửi .+\. Đã nhắc hết các lần mà chưa gửi, .+\.$/,
    ),
  ]);
  for (const rest of ['05/12/2026', '06/12/2026', '12/12/2026', '13/12/2026'])
    expect(days.some((day) => day.startsWith(rest))).toBe(false);
  // A sentence begins with a capital, and nothing is told by the name that it has in the ledger.
  expect(output).not.toMatch(/\. \p{Ll}|committee|waits-|below-/u);
}, 240_000);

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
  expect(await db.selectFrom('digest').selectAll().execute()).toEqual([]);
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
    '1 lời nhắc từ 01/12/2026 đến 03/12/2026, trong đó 1 chưa đến được người nhận vì chưa kết nối',
    '',
    '02/12/2026, 08:00',
    '• CĐCS Công ty Nhựa Đồi Thông (mẫu) – Hoàng Thị Mẫu Én (chưa kết nối): Báo cáo tháng của CĐCS – tháng 11/2026. Còn 3 ngày đến hạn 05/12/2026.',
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

import { addSeconds } from 'date-fns';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { unitByCode } from '../../src/store/sample.ts';
import { openStage, type Stage } from '../stage.ts';

const says = async (stage: Stage, who: string, said: string): Promise<string> => {
  stage.time.now = addSeconds(stage.time.now, 6);
  await stage.channel.say(who, { kind: 'text', text: said });
  return stage.channel.sent(who).at(-1)?.text ?? '';
};
const taps = async (stage: Stage, who: string, data: string): Promise<string> => {
  stage.time.now = addSeconds(stage.time.now, 6);
  await stage.channel.say(who, { kind: 'choice', data });
  return stage.channel.sent(who).at(-1)?.text ?? '';
};

const idOf = async ({ app }: Stage, code: string): Promise<number> =>
  (await unitByCode(app.store.db, code)) ?? 0;
const changesKept = async ({ app }: Stage): Promise<number> =>
  (await app.store.db.selectFrom('audit').select('id').where('what', 'like', 'unit.%').execute()).length;

/** As far as the preview: two unions are to be merged. */
const previewed = async (stage: Stage, who: string): Promise<string> => {
  await taps(stage, who, `c:unit-merge:${await idOf(stage, 'MAU-CS04')}`);
  for (const said of ['bỏ qua', 'vào đơn vị đang có', 'MAU-CS07', '1/12/2026']) await says(stage, who, said);
  return says(stage, who, '80/QĐ-LĐLĐ');
};

test('nobody begins a change of what is not below them, whatever button they send', async () => {
  const stage = await openStage();
  const [own, top, beside] = [
    await idOf(stage, 'MAU-KCN1'),
    await idOf(stage, 'MAU'),
    await idOf(stage, 'MAU-KCN2'),
  ];
  await stage.speaksFor('head', 'MAU-KCN1', 'reviewer');
  await stage.speaksFor('chair', 'MAU-CS01', 'filer');
  for (const who of ['head', 'chair'])
    for (const id of [own, top, beside, 999999])
      for (const change of ['rename', 'close'])
        expect(await taps(stage, who, `c:unit-${change}:${id}`)).not.toContain('Câu 1');
  expect(await stage.app.store.db.selectFrom('draft').select('id').execute()).toEqual([]);
  await stage.speaksFor('organiser', 'MAU', 'organiser');
  for (const change of ['move', 'close', 'merge', 'split'])
    expect(await taps(stage, 'organiser', `c:unit-${change}:${top}`)).toContain('chỉ đổi được tên');
  expect(await taps(stage, 'organiser', 'c:unit-close:x')).toContain('Không có đơn vị đó');
});

test('who lost the post between preview and writing writes nothing', async () => {
  const stage = await openStage();
  await stage.speaksFor('organiser', 'MAU', 'organiser');
  expect(await previewed(stage, 'organiser')).toContain('Xem trước');
  await stage.app.store.db
    .updateTable('post')
    .set({ valid_to: '2026-11-20' })
    .where('role', '=', 'organiser')
    .execute();
  expect(await says(stage, 'organiser', 'ghi')).toContain('mã mời');
  expect(await changesKept(stage)).toBe(0);
});

test('two who preview the same merger write it once, and the second is told', async () => {
  const stage = await openStage();
  await stage.speaksFor('organiser', 'MAU', 'organiser');
  await stage.speaksFor('operator', 'MAU', 'admin');
  await previewed(stage, 'organiser');
  await previewed(stage, 'operator');
  expect(await says(stage, 'organiser', 'ghi')).toContain('Đã ghi sáp nhập');
  expect(await says(stage, 'operator', 'ghi')).toContain('chưa ghi gì');
  expect(await changesKept(stage)).toBe(1);
});

test('the same tap that comes twice writes once', async () => {
  const stage = await openStage();
  await stage.speaksFor('organiser', 'MAU', 'organiser');
  await previewed(stage, 'organiser');
  const button = stage.channel
    .sent('organiser')
    .at(-1)
    ?.buttons.find(({ label }) => label === 'Ghi');
  for (const eventId of ['one', 'one', 'two'])
    await stage.channel.say('organiser', { kind: 'choice', data: button?.data ?? '' }, { eventId });
  expect(await changesKept(stage)).toBe(1);
});

test('a report sent between preview and writing is not passed over', async () => {
  const stage = await openStage('2026-11-30');
  await stage.speaksFor('organiser', 'MAU', 'organiser');
  await stage.speaksFor('chair', 'MAU-CS04', 'filer');
  await previewed(stage, 'organiser');
  await says(stage, 'chair', '/baocao');
  expect(await says(stage, 'organiser', 'ghi')).toContain('chưa ghi gì');
});

test('a union that moves counts below its new parent from the day on', async () => {
  const stage = await openStage();
  const { db } = stage.app.store;
  await stage.speaksFor('organiser', 'MAU', 'organiser');
  await taps(stage, 'organiser', `c:unit-move:${await idOf(stage, 'MAU-CS04')}`);
  for (const said of ['MAU-KCN2', '1/12/2026', '60/QĐ-LĐLĐ', 'ghi']) await says(stage, 'organiser', said);
  const { rows: lines } = await sql`
    select ancestor_id, valid_from, valid_to from derived.unit_line
    where unit_id = ${await idOf(stage, 'MAU-CS04')} and distance = 1 order by valid_from`.execute(db);
  expect(lines).toMatchObject([
    { ancestor_id: await idOf(stage, 'MAU-KCN1'), valid_to: '2026-12-01' },
    { ancestor_id: await idOf(stage, 'MAU-KCN2'), valid_from: '2026-12-01', valid_to: null },
  ]);
});

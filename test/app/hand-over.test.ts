import { expect, test } from 'vitest';
import { openStage, type Stage } from '../stage.ts';

const say = (stage: Stage, who: string, text: string) => stage.channel.say(who, { kind: 'text', text });
const tap = (stage: Stage, who: string, data: string) =>
  stage.channel.say(who, { kind: 'choice', data, label: 'x' });
const lastOf = (stage: Stage, who: string) => stage.channel.sent(who).at(-1)?.text ?? '';

/** The chair of a union has begun a report; at the zone sit an officer and a reviewer with one of theirs. */
const begun = async (): Promise<Stage & { readonly draft: number }> => {
  const stage = await openStage('2026-11-28');
  await stage.speaksFor('xuan', 'MAU-KCN1', 'officer');
  await stage.speaksFor('van', 'MAU-KCN1', 'reviewer');
  await stage.speaksFor('lan', 'MAU-CS03', 'filer');
  await say(stage, 'xuan', 'báo cáo tháng 11');
  await say(stage, 'xuan', '14');
  const { id } = await stage.app.store.db
    .selectFrom('draft')
    .select('id')
    .where('flow', '=', 'report')
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { ...stage, draft: id };
};

const heldBy = async ({ app, draft }: { app: Stage['app']; draft: number }) =>
  (await app.store.db.selectFrom('draft').select('held_by').where('id', '=', draft).executeTakeFirstOrThrow())
    .held_by;

test('a draft that is handed over, and taken back, leaves a trace of who had it', async () => {
  const stage = await begun();
  await say(stage, 'xuan', 'giao cho chị Vân làm tiếp');
  await tap(stage, 'xuan', `c:draft-take:${stage.draft}`);
  const rows = await stage.app.store.db
    .selectFrom('audit')
    .select(['what', 'before', 'after'])
    .where('what', 'like', 'draft.%')
    .orderBy('id')
    .execute();
  expect(rows.map(({ what }) => what)).toEqual(['draft.handed', 'draft.taken']);
  expect(rows[1]?.before).toMatchObject(rows[0]?.after ?? {});
});

test('nobody of another unit takes a draft, looks at it or hands it on', async () => {
  const stage = await begun();
  for (const button of ['draft-take', 'draft-hand']) await tap(stage, 'lan', `c:${button}:${stage.draft}`);
  await tap(stage, 'lan', `c:draft:${stage.draft}:view`);
  expect(stage.channel.sent('lan').map(({ text }) => text)).toEqual([
    'Bản nháp đó không còn. Anh/chị chọn một việc.',
    'Đơn vị không có báo cáo nào đang làm dở để giao.',
    'Bản nháp đó không còn. Anh/chị chọn một việc.',
  ]);
  expect(await heldBy(stage)).toBeNull();
});

test('a second tap on the same button hands nothing over twice', async () => {
  const stage = await begun();
  await tap(stage, 'xuan', `c:draft-hand:${stage.draft}`);
  const [button] = stage.channel.sent('xuan').at(-1)?.buttons ?? [];
  await tap(stage, 'xuan', button?.data ?? '');
  const holder = await heldBy(stage);
  await tap(stage, 'xuan', button?.data ?? '');
  expect(await heldBy(stage)).toBe(holder);
  expect(stage.channel.sent('van')).toHaveLength(1);
});

test('what is said while a draft passes on is kept before it or told, never lost', async () => {
  const stage = await begun();
  await say(stage, 'xuan', 'giao cho chị Vân làm tiếp');
  await tap(stage, 'van', `c:draft:${stage.draft}:go`);
  await Promise.all([tap(stage, 'xuan', `c:draft-take:${stage.draft}`), say(stage, 'van', '5')]);
  const { state } = await stage.app.store.db
    .selectFrom('draft')
    .select('state')
    .where('id', '=', stage.draft)
    .executeTakeFirstOrThrow();
  const isKept = Object.keys((state as { answers: object }).answers).length === 2;
  expect(isKept).toBe(!lastOf(stage, 'van').includes('chưa ghi tin này'));
});

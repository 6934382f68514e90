import { describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../stage.ts';

const text = (said: string) => ({ kind: 'text', text: said }) as const;
const tap = (stage: Stage, who: string, data: string) => stage.channel.say(who, { kind: 'choice', data });
const last = ({ channel }: Stage, who: string): string => channel.sent(who).at(-1)?.text ?? '';

test('a stranger may begin nothing', async () => {
  const stage = await openStage();
  for (const said of ['/thanhlap', '/baocao', '/chitieu', 'việc cần làm', '/ngonngu']) {
    await stage.channel.say('x', text(said));
    expect(last(stage, 'x')).toContain('mã mời');
  }
  for (const data of ['c:report:thang-cdcs:2026-11', 'c:found', 'c:quota', 'c:draft:1:go', 'a:1.1.0:0']) {
    await stage.channel.say('x', { kind: 'choice', data });
  }
  expect(await stage.app.store.db.selectFrom('draft').select('id').execute()).toEqual([]);
});

describe('whose draft is whose', () => {
  const draftOf = async (stage: Stage, flow: string): Promise<number> =>
    (
      await stage.app.store.db
        .selectFrom('draft')
        .select('id')
        .where('flow', '=', flow)
        .executeTakeFirstOrThrow()
    ).id;

  test('a founding is gone on with by the officer who began it alone', async () => {
    const stage = await openStage();
    await stage.speaksFor('officer', 'MAU-KCN1', 'officer');
    await stage.channel.say('officer', text('/thanhlap'));
    const id = await draftOf(stage, 'union-founding');
    for (const [who, unit, role] of [
      ['head', 'MAU-KCN1', 'reviewer'],
      ['other', 'MAU-KCN2', 'officer'],
      ['chair', 'MAU-CS01', 'filer'],
    ] as const) {
      await stage.speaksFor(who, unit, role);
      await stage.channel.say(who, { kind: 'choice', data: `c:draft:${id}:go` });
      expect(last(stage, who)).toContain('không còn');
    }
  });

  test('the report of a unit is gone on with by who files there, that of a post by nobody else', async () => {
    const stage = await openStage();
    await stage.speaksFor('officer', 'MAU-KCN1', 'officer');
    await stage.channel.say('officer', { kind: 'choice', data: 'c:report:thang-cap-tren:2026-11' });
    const id = await draftOf(stage, 'report');
    await stage.speaksFor('head', 'MAU-KCN1', 'reviewer');
    await stage.channel.say('head', { kind: 'choice', data: `c:draft:${id}:go` });
    expect(last(stage, 'head')).toContain('Câu 1/7');
    await stage.speaksFor('employed', 'MAU-KCN1', 'programme');
    await stage.channel.say('employed', { kind: 'choice', data: 'c:report:can-bo-de-an:2026-11' });
    const own = await stage.app.store.db
      .selectFrom('draft')
      .select('id')
      .where('subject', 'like', 'report:post:%')
      .executeTakeFirstOrThrow();
    await stage.channel.say('head', { kind: 'choice', data: `c:draft:${own.id}:go` });
    expect(last(stage, 'head')).toContain('không còn');
  });
});

test('whoever claimed does not confirm, even with another post at finance above', async () => {
  const stage = await openStage();
  const { db } = stage.app.store;
  await stage.speaksFor('thu', 'MAU', 'finance');
  const claim = await db
    .selectFrom('support_claim')
    .select('id')
    .where('state', '=', 'claimed')
    .executeTakeFirstOrThrow();
  const finance = await db
    .selectFrom('post')
    .select('person_id')
    .where('role', '=', 'finance')
    .executeTakeFirstOrThrow();
  await db
    .updateTable('post')
    .set({ person_id: finance.person_id })
    .where('id', '=', (eb) => eb.selectFrom('support_claim').select('claimed_by').where('id', '=', claim.id))
    .execute();
  await tap(stage, 'thu', `c:claims-confirm:${claim.id}`);
  expect(last(stage, 'thu')).toContain('Người lập đề nghị không tự xác nhận');
});

test('every step of a claim leaves a trace', async () => {
  const stage = await openStage();
  const { db } = stage.app.store;
  await stage.speaksFor('thu', 'MAU', 'finance');
  const claim = await db
    .selectFrom('support_claim')
    .select('id')
    .where('state', '=', 'claimed')
    .executeTakeFirstOrThrow();
  await tap(stage, 'thu', `c:claims-confirm:${claim.id}`);
  await tap(stage, 'thu', `c:claims-return:${claim.id}`);
  await stage.channel.say('thu', { kind: 'text', text: 'thiếu hợp đồng thuê' });
  const rows = await db
    .selectFrom('audit')
    .select('what')
    .where('about', '=', `support_claim:${claim.id}`)
    .orderBy('id')
    .execute();
  expect(rows.map(({ what }) => what)).toEqual(['support.confirmed', 'support.returned']);
});

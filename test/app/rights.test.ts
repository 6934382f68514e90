import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/store/schema.ts';
import { openStage, type Stage } from '../stage.ts';

const text = (said: string) => ({ kind: 'text', text: said }) as const;
const last = ({ channel }: Stage, who: string): string => channel.sent(who).at(-1)?.text ?? '';

type Who = readonly [unit: string, role: Role | 'programme'];

/** Written by hand: who may begin what. Everyone else is told politely and nothing is kept. */
const matrix: readonly (readonly [
  Who,
  { readonly report: boolean; readonly found: boolean; readonly quota: boolean },
])[] = [
  [['MAU-CS01', 'filer'], { report: true, found: false, quota: true }],
  [['MAU-KCN1', 'officer'], { report: true, found: true, quota: true }],
  [['MAU-KCN1', 'reviewer'], { report: true, found: true, quota: true }],
  [['MAU-KCN1', 'programme'], { report: true, found: true, quota: true }],
  [['MAU', 'organiser'], { report: false, found: true, quota: true }],
  [['MAU', 'finance'], { report: false, found: false, quota: true }],
  [['MAU', 'leader'], { report: false, found: false, quota: true }],
  [['MAU', 'admin'], { report: false, found: false, quota: true }],
];

describe('who may begin what', () => {
  for (const [[unit, role], may] of matrix) {
    test(`a ${role} at ${unit}`, async () => {
      const stage = await openStage();
      await stage.speaksFor('x', unit, role);
      const { db } = stage.app.store;
      await stage.channel.say('x', text('/thanhlap'));
      expect(
        (await db.selectFrom('draft').select('id').where('flow', '=', 'union-founding').execute()).length,
      ).toBe(may.found ? 1 : 0);
      await stage.channel.say('x', text('tạm dừng'));
      await stage.channel.say('x', text('/baocao'));
      const asked = /Câu 1|làm báo cáo nào/.test(last(stage, 'x'));
      expect(asked).toBe(may.report);
      await stage.channel.say('x', text('/chitieu'));
      expect(stage.channel.sent('x').some((sent) => sent.text.includes('📊'))).toBe(may.quota);
    });
  }

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

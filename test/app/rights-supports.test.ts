import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/store/schema.ts';
import { openStage, type Stage } from '../stage.ts';

const last = ({ channel }: Stage, who: string): string => channel.sent(who).at(-1)?.text ?? '';
const tap = (stage: Stage, who: string, data: string) => stage.channel.say(who, { kind: 'choice', data });

const OFFICE = 'binh-duong-2026-mau:s000-ht-van-phong';
const FULL_TIME = 'binh-duong-2026-mau:s000-ht-can-bo-chuyen-trach';
const PART_TIME = 'binh-duong-2026-mau:s000-ht-can-bo-kiem-nhiem';

type May = {
  readonly claim: boolean;
  readonly period: boolean;
  readonly open: boolean;
  readonly see: boolean;
  readonly confirm: boolean;
};
/** Written by hand. `confirm` is of the first zone's claim that waits in the sample. */
const matrix: readonly (readonly [readonly [string, Role], May])[] = [
  [['MAU-CS01', 'filer'], { claim: false, period: false, open: false, see: false, confirm: false }],
  [['MAU-KCN1', 'officer'], { claim: true, period: false, open: false, see: true, confirm: false }],
  [['MAU-KCN1', 'reviewer'], { claim: false, period: false, open: false, see: true, confirm: false }],
  [['MAU-KCN2', 'officer'], { claim: true, period: false, open: false, see: false, confirm: false }],
  [['MAU', 'organiser'], { claim: true, period: false, open: true, see: true, confirm: false }],
  [['MAU', 'finance'], { claim: true, period: true, open: true, see: true, confirm: true }],
  [['MAU', 'leader'], { claim: false, period: false, open: false, see: true, confirm: false }],
  [['MAU', 'admin'], { claim: false, period: false, open: false, see: false, confirm: false }],
];

describe('who may do what about supports', () => {
  for (const [[unit, role], may] of matrix) {
    test(`a ${role} at ${unit}`, async () => {
      const stage = await openStage();
      const { db } = stage.app.store;
      await stage.speaksFor('x', unit, role);
      const { id } = await db
        .selectFrom('support_claim')
        .select('id')
        .where('state', '=', 'claimed')
        .executeTakeFirstOrThrow();

      await tap(stage, 'x', `c:support-claim:${OFFICE}`);
      expect(/Anh\/chị đề nghị cho kỳ nào|không còn gì để đề nghị/.test(last(stage, 'x'))).toBe(may.claim);
      await tap(stage, 'x', `c:support-set:${FULL_TIME}`);
      expect(last(stage, 'x').includes('Quyết định nói về điều gì')).toBe(may.period);
      await tap(stage, 'x', `c:support-set:${PART_TIME}`);
      expect(last(stage, 'x').includes('Số, ký hiệu và cơ quan ra quyết định')).toBe(may.open);
      await stage.channel.say('x', { kind: 'text', text: 'tạm dừng' });

      await tap(stage, 'x', `c:claim:${id}`);
      expect(last(stage, 'x').includes('Người lập:')).toBe(may.see);
      for (const what of ['claims-return', 'claims-pay', 'claims-confirm'])
        await tap(stage, 'x', `c:${what}:${id}`);
      const claim = await db
        .selectFrom('support_claim')
        .select('state')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      expect(claim.state).toBe(may.confirm ? 'confirmed' : 'claimed');
    });
  }
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

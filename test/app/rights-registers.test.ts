import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/store/schema.ts';
import { openStage, type Stage } from '../stage.ts';

const last = ({ channel }: Stage, who: string): string => channel.sent(who).at(-1)?.text ?? '';
const tap = (stage: Stage, who: string, data: string) => stage.channel.say(who, { kind: 'choice', data });

/** Of the first zone's registers. */
type May = { readonly read: boolean; readonly keepOffices: boolean; readonly keepOfficers: boolean };

/** Written by hand. */
const matrix: readonly (readonly [readonly [string, Role | 'programme'], May])[] = [
  [['MAU-CS01', 'filer'], { read: false, keepOffices: false, keepOfficers: false }],
  [['MAU-KCN1', 'officer'], { read: true, keepOffices: true, keepOfficers: false }],
  [['MAU-KCN1', 'programme'], { read: true, keepOffices: true, keepOfficers: false }],
  [['MAU-KCN1', 'reviewer'], { read: true, keepOffices: true, keepOfficers: true }],
  [['MAU-KCN2', 'reviewer'], { read: false, keepOffices: false, keepOfficers: false }],
  [['MAU', 'organiser'], { read: true, keepOffices: true, keepOfficers: true }],
  [['MAU', 'finance'], { read: true, keepOffices: false, keepOfficers: false }],
  [['MAU', 'leader'], { read: true, keepOffices: false, keepOfficers: false }],
];

describe('who may read and keep the registers of a zone', () => {
  for (const [[unit, role], may] of matrix)
    test(`a ${role} at ${unit}`, async () => {
      const stage = await openStage();
      const { db } = stage.app.store;
      await stage.speaksFor('x', unit, role);
      const ofZone = db.selectFrom('unit').select('id').where('code', '=', 'MAU-KCN1');
      const office = await db
        .selectFrom('representative_office')
        .select('id')
        .where('unit_id', '=', ofZone)
        .executeTakeFirstOrThrow();
      const officer = await db
        .selectFrom('post')
        .select('id')
        .where('unit_id', '=', ofZone)
        .where('programme', 'is not', null)
        .executeTakeFirstOrThrow();

      await tap(stage, 'x', `c:office:${office.id}`);
      expect(last(stage, 'x').includes('Văn phòng đại diện KCN Sông Xanh 1')).toBe(may.read);
      await tap(stage, 'x', `c:officer:${officer.id}`);
      expect(last(stage, 'x').includes('Tạ Thị Mẫu Diệp')).toBe(may.read);

      await tap(stage, 'x', `c:office-change:${office.id}:close`);
      await stage.channel.say('x', { kind: 'text', text: '1/11/2026' });
      await stage.channel.say('x', { kind: 'text', text: 'bỏ qua' });
      const closed = await db
        .selectFrom('representative_office')
        .select('closed_on')
        .where('id', '=', office.id)
        .executeTakeFirstOrThrow();
      expect(closed.closed_on !== null).toBe(may.keepOffices);

      await tap(stage, 'x', `c:officer-change:${officer.id}:end`);
      await stage.channel.say('x', { kind: 'text', text: '31/10/2026' });
      const ended = await db
        .selectFrom('post')
        .select('valid_to')
        .where('id', '=', officer.id)
        .executeTakeFirstOrThrow();
      expect(ended.valid_to !== null).toBe(may.keepOfficers);
    });
});

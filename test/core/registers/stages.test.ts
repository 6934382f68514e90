import { expect, test } from 'vitest';
import { type Stage, type StageMove, stageMove } from '../../../src/core/registers/stages.ts';

type Case = readonly [from: Stage, to: Stage, note: string | null, isUnion: boolean, kind: StageMove['kind']];

const cases: readonly Case[] = [
  ['untouched', 'contacted', null, false, 'forward'],
  ['untouched', 'awaiting', null, false, 'forward'],
  ['organising', 'organising', null, false, 'same'],
  ['organising', 'contacted', null, false, 'needs-note'],
  ['organising', 'contacted', 'công ty đổi chủ', false, 'back'],
  ['awaiting', 'recognised', null, false, 'needs-union'],
  ['awaiting', 'recognised', 'đã có', false, 'needs-union'],
  ['awaiting', 'recognised', null, true, 'forward'],
  ['recognised', 'organising', null, true, 'needs-note'],
  ['recognised', 'organising', 'giải thể', true, 'back'],
];

test.each(cases)('from %s to %s with the note %s and a union %s: %s', (from, to, note, isUnion, kind) => {
  expect(stageMove(from, to, { note, isUnion })).toEqual({ kind });
});

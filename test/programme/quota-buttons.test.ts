import { expect, test } from 'vitest';
import { viewButton } from '../../src/actions/quota-buttons.ts';
import { commandButton, readCommand } from '../../src/core/flow/buttons.ts';
import { measureIds } from '../../src/core/programme/measures.ts';
import { groups } from '../../src/core/programme/quota-answer.ts';
import { targetKey } from '../../src/core/programme/target-key.ts';
import { loadPacks } from '../../src/definitions/pack.ts';

const packs = loadPacks('programmes');
if (!packs.ok) throw new Error('the packs were expected to load');

const officer = {
  ...{ personId: 1, postId: 1, unitId: 1, unitKind: 'province', role: 'organiser' as const },
  ...{ title: '', programme: null, personName: '', unitName: '' },
};
/** Telegram takes no more than 64 bytes. */
const MOST = 64;
const unit = { id: 99_999_999, name: 'x' };
const label = { vi: 'x' };

test('every button of a quota answer fits, for a country of units and the last page', () => {
  const data = packs.value.flatMap(({ id, targets }) => {
    const place = { actor: officer, programme: id, unit };
    return [
      ...groups.map((of) => viewButton(place, { label, view: 'group', of, page: 99 }).data),
      ...targets.map(
        (target) => viewButton(place, { label, view: 'ranking', of: targetKey(target.id), page: 999 }).data,
      ),
    ];
  });
  expect(data.length).toBeGreaterThan(50);
  expect(data.filter((one) => Buffer.byteLength(one) > MOST)).toEqual([]);
  expect(data.every((one) => readCommand(one)?.args[1] === String(unit.id))).toBe(true);
});

test('every measure can be named by a button', () => {
  const data = measureIds.map((id) => commandButton(label, 'declare', id).data);
  expect(data.filter((one) => Buffer.byteLength(one) > MOST)).toEqual([]);
});

test('the targets of a plan have different keys', () => {
  for (const { targets } of packs.value)
    expect(new Set(targets.map(({ id }) => targetKey(id))).size).toBe(targets.length);
});

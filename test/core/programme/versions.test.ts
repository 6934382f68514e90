import { describe, expect, test } from 'vitest';
import { begunOn, versionsOn } from '../../../src/core/programme/versions.ts';

const versions = [
  { pack: 'a', version: 1, validFrom: '2026-01-01', validTo: '2026-07-01' },
  { pack: 'a', version: 2, validFrom: '2026-07-01', validTo: null },
  { pack: 'b', version: 1, validFrom: '2026-03-01', validTo: '2026-12-31' },
];

describe('which version of a programme holds on a day', () => {
  const cases = [
    ['2025-12-31', []],
    ['2026-01-01', ['a 1']],
    ['2026-06-30', ['a 1', 'b 1']],
    ['2026-07-01', ['a 2', 'b 1']],
    ['2026-12-31', ['a 2']],
  ] as const;
  test.each(cases)('on %s: %j', (day, expected) => {
    const holding = [...versionsOn(versions, day).values()];
    expect(holding.map(({ pack, version }) => `${pack} ${version}`).sort()).toEqual(expected);
  });

  test('of two that hold, the newer one speaks', () => {
    const both = [{ pack: 'a', version: 3, validFrom: '2026-02-01', validTo: null }, ...versions];
    expect(versionsOn(both, '2026-03-01').get('a')?.version).toBe(3);
  });

  test('a programme that ended has begun: what was there before does not come back', () => {
    expect([...begunOn(versions, '2027-01-15')].sort()).toEqual(['a', 'b']);
    expect([...begunOn(versions, '2026-02-01')]).toEqual(['a']);
  });
});

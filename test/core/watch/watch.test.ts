import { describe, expect, test } from 'vitest';
import { plainProblem } from '../../../src/core/watch/problem.ts';
import { isStuck, summed } from '../../../src/core/watch/progress.ts';
import { isSilent, remindingMinutes } from '../../../src/core/watch/silence.ts';

const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+07:00`);

describe('silence', () => {
  test.each([
    ['2026-12-02 09:00', '2026-12-02 09:14', 14],
    ['2026-12-02 07:00', '2026-12-02 08:10', 10],
    ['2026-12-02 20:50', '2026-12-03 08:05', 15],
    ['2026-12-02 21:00', '2026-12-03 08:00', 0],
    ['2026-12-02 09:00', '2026-12-04 09:00', 26 * 60],
    ['2026-12-02 09:00', '2026-12-02 08:00', 0],
  ])('from %s to %s officers are reminded for %i minutes', (from, to, minutes) => {
    expect(remindingMinutes(at(from), at(to))).toBe(minutes);
  });

  test('a quarter of an hour by day is noticed, a night is not', () => {
    expect(isSilent(at('2026-12-02 09:00'), at('2026-12-02 09:14'))).toBe(false);
    expect(isSilent(at('2026-12-02 09:00'), at('2026-12-02 09:15'))).toBe(true);
    expect(isSilent(at('2026-12-02 20:59'), at('2026-12-03 08:10'))).toBe(false);
  });
});

describe('progress', () => {
  const on = (facts: Partial<Parameters<typeof isStuck>[0]>) => ({
    ...{ channel: 'zalo', expected: 200, sent: 0, late: 0, lately: 0 },
    ...facts,
  });
  const stuck = (facts: Parameters<typeof on>[0], time: string) =>
    isStuck(on(facts), '2026-12-02', at(`2026-12-02 ${time}`));

  test.each([
    ['nothing is late', {}, '08:10', false],
    ['late, and none has left', { late: 200 }, '08:40', true],
    ['late, and half has left lately', { late: 100, sent: 100, lately: 100 }, '08:40', false],
    ['late, and too slow for the day', { late: 190, sent: 10, lately: 10 }, '12:00', true],
    ['the same, while there is time', { late: 190, sent: 10, lately: 10 }, '08:40', false],
  ] as const)('%s', (_, facts, time, expected) => {
    expect(stuck(facts, time)).toBe(expected);
  });

  test('all channels together', () => {
    expect(summed([on({ sent: 3 }), on({ expected: 14, sent: 14 })])).toEqual({ expected: 214, sent: 17 });
    expect(summed([])).toEqual({ expected: 0, sent: 0 });
  });
});

test.each([
  ['connect ECONNREFUSED 127.0.0.1:6379', 'connect ECONNREFUSED 127.0.0.1:6379'],
  [
    'invalid input syntax for type date: "Nguyễn Thị Lan"\n    at parse',
    'invalid input syntax for type date: "…"',
  ],
  ["no chat at '0912345678'", 'no chat at "…"'],
  ['phone 0912 345 678 is unknown', 'phone … is unknown'],
  ['x'.repeat(200), `${'x'.repeat(119)}…`],
  ['', ''],
])('of "%s" an operator reads "%s"', (thrown, plain) => {
  expect(plainProblem(thrown)).toBe(plain);
});

import { describe, expect, test } from 'vitest';
import type { Pack, ReviewEvent } from '../../../src/core/programme/types.ts';
import { documentKind, occasionOf, reviewSpan, takesPart } from '../../../src/core/reviews/event.ts';

const event = (kind: ReviewEvent['kind'], year: number | null = null): ReviewEvent => ({
  ...{ id: 'e', title: { vi: 'Tổng kết' }, source: null, kind, year, on: null },
  ...{ owner: { vi: '' }, when: { vi: '' } },
});
const plan = (from: string, to: string | null): Pack =>
  ({ document: { from, to }, duties: [] }) as unknown as Pack;

describe('what a review is about', () => {
  test('is the year of its day', () => {
    expect(
      occasionOf(event('yearly'), plan('2023-01-01', '2030-12-31'), { on: '2026-12-18', period: null }),
    ).toBe('2026');
  });
  test('is the last year of a plan that is over', () => {
    expect(
      occasionOf(event('final'), plan('2025-01-01', '2025-12-31'), { on: '2026-01-20', period: null }),
    ).toBe('2025');
  });
  test('is the year that the plan names', () => {
    expect(
      occasionOf(event('interim', 2025), plan('2023-01-01', '2030-12-31'), {
        on: '2026-02-10',
        period: null,
      }),
    ).toBe('2025');
  });
  test('is the period of one that comes more often', () => {
    expect(
      occasionOf(event('interim'), plan('2023-01-01', null), { on: '2027-01-15', period: '2026-Q4' }),
    ).toBe('2026-Q4');
  });
  test('covers the plan from its beginning where it sums it up, else the year', () => {
    const long = plan('2023-03-01', '2030-12-31');
    expect(reviewSpan(event('interim'), long, '2025')).toEqual({ from: '2023-03-01', to: '2025-12-31' });
    expect(reviewSpan(event('yearly'), long, '2025')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(reviewSpan(event('final'), plan('2026-01-01', '2026-11-30'), '2026')).toEqual({
      from: '2026-01-01',
      to: '2026-11-30',
    });
    expect(reviewSpan(event('interim'), long, '2025-H1')).toEqual({ from: '2025-01-01', to: '2025-06-30' });
  });
});

test('a review that is either is an interim one before the last year of its plan', () => {
  expect(documentKind(event('interim-final'), plan('2023-01-01', '2030-12-31'), '2026')).toBe('interim');
  expect(documentKind(event('interim-final'), plan('2023-01-01', '2030-12-31'), '2030')).toBe('final');
  expect(documentKind(event('assessment'), plan('2023-01-01', null), '2026')).toBe('yearly');
});

test('a unit takes part that heads the plan, has a share or a task of it, or reports under it', () => {
  const none = { kind: 'cdcs', isHead: false, isGiven: false, hasTasks: false };
  const pack = {
    ...plan('2026-01-01', null),
    duties: [{ reporter: { kind: 'unit', unitKinds: ['zone'] } }],
  } as unknown as Pack;
  expect(takesPart(none, pack)).toBe(false);
  expect(takesPart({ ...none, isHead: true }, pack)).toBe(true);
  expect(takesPart({ ...none, isGiven: true }, pack)).toBe(true);
  expect(takesPart({ ...none, hasTasks: true }, pack)).toBe(true);
  expect(takesPart({ ...none, kind: 'zone' }, pack)).toBe(true);
});

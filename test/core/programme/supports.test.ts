import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../../src/core/programme/left-out.ts';
import { batchOf, choicesOf } from '../../../src/core/programme/support-batch.ts';
import { bestMatches } from '../../../src/core/programme/support-search.ts';
import {
  entitlement,
  type SupportDecision,
  type SupportFact,
  sumOf,
  type Taken,
  takenBy,
  termsOn,
} from '../../../src/core/programme/supports.ts';
import type { Pack, Support } from '../../../src/core/programme/types.ts';
import { loadPacks } from '../../../src/definitions/pack.ts';

const read = loadPacks('programmes');
if (!read.ok) throw new Error('the packs were expected to load');
const packs = read.value;
const pack = (id: string): Pack => {
  const found = packs.find((one) => one.id === id);
  if (!found) throw new Error(`the pack ${id} was expected`);
  return found;
};
const plan = pack('binh-duong-2025');
const support = (id: string, of = plan): Support => {
  const found = of.supports.find((one) => one.id === id);
  if (!found) throw new Error(`the support ${id} was expected`);
  return found;
};
const [founding, office, fullTime] = [
  support('s000-ht-thanh-lap-cdcs'),
  support('s000-ht-van-phong'),
  support('s000-ht-can-bo-chuyen-trach'),
];

const decision = (facts: Partial<SupportDecision>): SupportDecision => ({
  active: true,
  amount: null,
  period: null,
  decision: 'Quyết định mẫu 1',
  decidedOn: '2025-01-10',
  validFrom: '2025-01-01',
  ...facts,
});
const fact = (subject: string, from: string, to: string | null = null, known = {}): SupportFact => ({
  subject,
  name: subject,
  from,
  to,
  known,
});
const due = (
  of: Support,
  facts: readonly SupportFact[],
  decisions: readonly SupportDecision[] = [],
  today = '2025-11-20',
) => entitlement({ pack: plan, support: of, facts, decisions, today });

describe('a support that is paid once for each founding', () => {
  const union = (n: number, day: string, sector?: string) =>
    fact(`founding:${n}`, day, day, sector ? { 'khu-vuc': sector } : {});

  test.each([
    [
      'two unions in scope',
      [union(1, '2025-03-05', 'ngoai-nha-nuoc'), union(2, '2025-11-20', 'ngoai-nha-nuoc')],
      6_000_000,
      0,
    ],
    ['none', [], 0, 0],
    ['a State enterprise is outside', [union(1, '2025-03-05', 'nha-nuoc')], 0, 1],
    ['one whose ownership is not recorded is not guessed', [union(1, '2025-03-05')], 0, 1],
    ['one of another year', [union(1, '2024-12-31', 'ngoai-nha-nuoc')], 0, 0],
    ['one that is still ahead', [union(1, '2025-12-01', 'ngoai-nha-nuoc')], 0, 0],
  ])('%s', (_, facts, sum, leftOut) => {
    const found = due(founding, facts);
    expect(sumOf(found.dues)).toBe(sum);
    expect(found.leftOut.length).toBe(leftOut);
  });

  test('it occupies its founding, whatever the month', () => {
    expect(due(founding, [union(1, '2025-03-05', 'ngoai-nha-nuoc')]).dues[0]).toMatchObject({
      period: null,
      months: [''],
    });
  });
});

describe('a support that is paid by month', () => {
  test.each([
    ['an office of the whole year so far', fact('office:1', '2024-05-01'), 11, null],
    ['opened in the middle of a month, which counts', fact('office:1', '2025-09-15'), 3, '2025-09-15'],
    ['closed on 3 February', fact('office:1', '2024-05-01', '2025-02-03'), 2, null],
    ['closed before the year', fact('office:1', '2024-05-01', '2024-12-31'), 0, null],
    ['not open yet', fact('office:1', '2025-11-21'), 0, null],
    ['opened and closed on one day', fact('office:1', '2025-04-04', '2025-04-03'), 0, null],
  ])('%s', (_, one, months, since) => {
    const { dues } = due(office, [one]);
    expect(dues.length).toBe(months);
    expect(sumOf(dues)).toBe(months * 1_000_000);
    expect(dues[0]?.since ?? null).toBe(since);
  });

  test('nothing is due beyond the last day of the plan', () => {
    expect(due(office, [fact('office:1', '2024-05-01')], [], '2026-03-01').dues.length).toBe(12);
  });
});

describe('a support whose period the plan does not state', () => {
  const people = [fact('person:1', '2025-01-01'), fact('person:2', '2025-03-10')];

  test('is not multiplied', () => {
    const found = due(fullTime, people);
    expect(found.terms).toMatchObject({ amount: 5_000_000, period: null });
    expect([found.facts, found.dues.length]).toEqual([2, 0]);
  });

  test.each([
    ['month', 11 + 9, 100_000_000],
    ['quarter', 4 + 4, 40_000_000],
    ['year', 2, 10_000_000],
    ['once', 2, 10_000_000],
  ] as const)('by a decision that says %s it is', (period, dues, sum) => {
    const found = due(fullTime, people, [decision({ period })]);
    expect([found.dues.length, sumOf(found.dues)]).toEqual([dues, sum]);
  });

  test('counts only from the day on which the decision holds', () => {
    const found = due(fullTime, people, [decision({ period: 'month', validFrom: '2025-10-01' })]);
    expect(found.dues.map(({ period }) => period)).toEqual(['2025-10', '2025-11', '2025-10', '2025-11']);
  });

  test('two posts of one person are paid as one', () => {
    const twice = [fact('person:1', '2025-01-01', '2025-06-14'), fact('person:1', '2025-06-15')];
    expect(due(fullTime, twice, [decision({ period: 'month' })]).dues.length).toBe(11);
  });
});

describe('terms', () => {
  const renewed = pack('binh-duong-2026-mau');
  const off = support('s000-ht-van-phong', renewed);

  test('a renewed support is off until a decision is cited', () => {
    expect(termsOn(off, [], '2026-05-01').active).toBe(false);
    expect(termsOn(off, [decision({ validFrom: '2026-04-01' })], '2026-05-01').active).toBe(true);
    expect(termsOn(off, [decision({ validFrom: '2026-06-01' })], '2026-05-01').active).toBe(false);
  });

  test('the newest decision in force counts, and what it does not say is the plan’s', () => {
    const newer = decision({ validFrom: '2026-04-01', amount: 1_500_000 });
    const stop = decision({ validFrom: '2026-09-01', active: false });
    const all = [stop, newer];
    expect(termsOn(off, all, '2026-05-01')).toMatchObject({
      active: true,
      amount: 1_500_000,
      period: 'month',
    });
    expect(termsOn(off, all, '2026-09-01').active).toBe(false);
  });

  test('a period that the plan states is not changed by a decision', () => {
    expect(termsOn(off, [decision({ period: 'year', validFrom: '2026-01-01' })], '2026-05-01').period).toBe(
      'month',
    );
  });
});

describe('what is claimed already', () => {
  const taken: Taken = {
    ...{ subject: 'person:1', month: '2025-05', claim: 'HT-1', programme: 'x', support: 'y' },
    claimedOn: '2025-06-01',
  };
  test.each([
    ['month', '2025-05', true],
    ['month', '2025-06', false],
    ['quarter', '2025-Q2', true],
    ['quarter', '2025-Q3', false],
    ['year', '2025', true],
    ['once', null, true],
  ] as const)('a payment by %s for %s overlaps with May: %s', (period, label, overlaps) => {
    const { dues } = due(fullTime, [fact('person:1', '2025-01-01')], [decision({ period })]);
    const one = dues.find((each) => each.period === label);
    if (!one) throw new Error(`a payment for ${label} was expected`);
    expect(takenBy(one, [taken]) !== null).toBe(overlaps);
    expect(takenBy({ ...one, subject: 'person:2' }, [taken])).toBeNull();
  });
});

describe('one claim', () => {
  const dues = due(
    office,
    Array.from({ length: 20 }, (_, n) => fact(`office:${n}`, '2025-01-01')),
  ).dues;

  test('holds what fits on one screen, for the period that was chosen', () => {
    expect(
      choicesOf(dues)
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(['2025-11', '2025-10']);
    expect(choicesOf(dues).at(-1)?.id).toBe('all');
    expect(batchOf(dues, '2025-10').length).toBe(15);
    expect(batchOf(dues, 'all').length).toBe(15 * 11);
  });

  test.each<readonly [string, number, readonly number[] | null]>([
    ['2', 6, [2]],
    ['2, 5', 6, [2, 5]],
    ['2-4', 6, [2, 3, 4]],
    ['bỏ số 2 và 5 đến 6', 6, [2, 5, 6]],
    ['văn phòng 3', 6, [3]],
    ['7', 6, null],
    ['0', 6, null],
    ['4-2', 6, null],
    ['tất cả', 6, null],
    ['', 6, null],
    ['2, hai', 6, null],
  ])('"%s" of %i is %j', (text, last, expected) => {
    expect(readNumbers(text, last)).toEqual(expected);
  });
});

describe('which support is meant', () => {
  const all = packs.filter(({ renewal }) => renewal === null).flatMap(({ supports }) => supports);
  test.each([
    ['hỗ trợ thành lập bao nhiêu', 's000-ht-thanh-lap-cdcs'],
    ['mức hỗ trợ cán bộ chuyên trách', 's000-ht-can-bo-chuyen-trach'],
    ['cán bộ kiêm nhiệm được bao nhiêu', 's000-ht-can-bo-kiem-nhiem'],
    ['ho tro van phong dai dien', 's000-ht-van-phong'],
  ])('%s', (said, id) => {
    const words = ({ title, per, uses }: Support) =>
      [title, ...(per ? [per] : []), ...uses].map(({ vi }) => vi).join(' ');
    expect(bestMatches(all, said, words).map((one) => one.id)).toContain(id);
  });

  test('nothing is meant by asking in general', () => {
    expect(bestMatches(all, 'được hỗ trợ bao nhiêu tiền', ({ title }) => title.vi)).toEqual([]);
  });
});

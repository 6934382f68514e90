import { describe, expect, test } from 'vitest';
import { type SupportView, supportDetails, supportLines } from '../../../src/core/programme/support-words.ts';
import { termsOn } from '../../../src/core/programme/supports.ts';
import { joined } from '../../../src/core/words.ts';
import { readLocales } from '../../../src/definitions/locales.ts';
import { loadPacks } from '../../../src/definitions/pack.ts';

const read = loadPacks('programmes');
if (!read.ok) throw new Error('the packs were expected to load');
const { locales } = readLocales('locales');

const every = read.value.flatMap((pack) =>
  pack.supports.map((support): readonly [string, SupportView] => [
    `${pack.id} ${support.id}`,
    { pack, support, terms: termsOn(support, [], '2026-11-20'), inForce: true, mine: null },
  ]),
);

describe('every support of every plan answers', () => {
  test.each(every)('%s', (_, view) => {
    const { support } = view;
    for (const locale of ['vi', 'en'] as const) {
      const said = joined(locales.words(locale), [...supportLines(view, 1), ...supportDetails(view)]);
      expect(said).toContain(locale === 'en' ? support.title.en : support.title.vi);
      for (const line of support.source?.lines ?? []) expect(said).toContain(String(line));
    }
    const said = joined(locales.words('vi'), supportDetails(view));
    if (support.amount === null) expect(said).toContain('không nêu mức tiền');
    else expect(said).toMatch(/\d\.000\.000đ/);
    if (support.amount !== null && support.period === null) expect(said).toContain('không nêu kỳ');
  });
});

test('the four with an amount can be claimed for, the others cannot', () => {
  const plan = read.value.find(({ id }) => id === 'binh-duong-2025');
  expect(plan?.supports.map(({ basis, amount }) => [basis, amount])).toEqual([
    ['founding', 3_000_000],
    ['office', 1_000_000],
    ['full-time', 5_000_000],
    ['part-time', 2_000_000],
    [null, null],
    [null, null],
  ]);
});

import { describe, expect, test } from 'vitest';
import { actions, begins } from '../../src/actions/actions.ts';
import { formOf } from '../../src/core/definitions.ts';
import { itemsOf, type MeasureSource } from '../../src/core/programme/measures/sources.ts';
import { type MeasureId, measureIds, measureOf } from '../../src/core/programme/measures.ts';
import { denominatorOf, numeratorOf } from '../../src/core/programme/target.ts';
import { load } from '../../src/definitions/load.ts';

const loaded = load('.', new Set([...actions.keys(), ...begins.keys()]));
if (!loaded.ok) throw new Error('what is committed was expected to load');
const { definitions } = loaded.value;

/** What of the newest version of a form a source reads; a choice also by option. */
const readBy = (
  source: MeasureSource,
): readonly { form: string; item: string; options: readonly string[] }[] => {
  if (source.from !== 'profile') return itemsOf(source).map((one) => ({ ...one, options: [] }));
  const options = typeof source.counts === 'string' ? [] : source.counts;
  return source.forms.map((form) => ({ form, item: source.item, options }));
};

const kindsFor = (source: MeasureSource): readonly string[] => {
  if (source.from !== 'profile' || source.counts === 'sum') return ['integer', 'money'];
  return source.counts === 'yes' ? ['yes-no'] : ['choice'];
};

/** Flows of their own bring these in, or the calendar does: nobody need declare them. */
const hasItsOwnWayIn = ({ from }: MeasureSource): boolean => from === 'register' || from === 'calendar';

describe.each(measureIds)('the measure %s', (id) => {
  const { sources } = measureOf(id);

  test('reads items that the newest form has', () => {
    for (const source of sources)
      for (const { form, item, options } of readBy(source)) {
        const found = formOf(definitions, form)?.items.find((one) => one.id === item);
        expect(found, `${form}/${item}`).toBeDefined();
        expect(kindsFor(source)).toContain(found?.kind);
        const step = formOf(definitions, form)?.steps.find((one) => one.id === item);
        const known = step?.kind === 'ask' ? step.settings.options : [];
        for (const option of options) expect(known).toContainEqual(expect.objectContaining({ id: option }));
      }
  });

  test('can be declared, unless a register of ours or the calendar gives it', () => {
    expect(sources.some(({ from }) => from === 'declared') || sources.every(hasItsOwnWayIn)).toBe(true);
  });

  test('sums only what a form asks as it is counted: a stock at a date, a flow over a period', () => {
    const counted = sources.filter(({ from }) => from === 'form' || from === 'balance');
    for (const source of counted)
      for (const { form, item } of itemsOf(source)) {
        const found = formOf(definitions, form)?.items.find((one) => one.id === item);
        expect(found?.stock, `${form}/${item}`).toBe(measureOf(id).kind === 'stock');
      }
  });
});

describe.each([...definitions.packs.values()])('the programme $id', ({ targets }) => {
  test('has a way in for every numerator and denominator of its targets', () => {
    for (const target of targets)
      for (const id of [numeratorOf(target), denominatorOf(target)])
        if (id !== null) expect(measureOf(id).sources.length, `${target.id} ${id}`).toBeGreaterThan(0);
  });
});

test('an item that names a measure is one that the measure reads', () => {
  for (const { id: form, items } of definitions.forms.values())
    for (const { id: item, measure } of items)
      if (measure !== null) {
        const read = measureOf(measure as MeasureId).sources.flatMap(readBy);
        expect(read).toContainEqual({ form, item, options: [] });
      }
});

import type { Form, FormItem } from '../core/flow/types.ts';
import type { BelowItem } from '../core/reports/rollup.ts';
import { type Mistake, readYaml } from './yaml.ts';

/** A form with the file that it stands in. */
export type FormFile = { readonly file: string; readonly form: Form };

/** What is wrong with the sums of a form: items that nobody files, or that cannot be added up. */
export const belowMistakes = ({ file, form }: FormFile, forms: readonly Form[]): readonly Mistake[] => {
  const wrong = form.items.flatMap((item, n) =>
    item.below.flatMap((from) => {
      const expected = objection(item, from, forms);
      return expected === null ? [] : [{ n, expected, found: `${from.form}/${from.item}` }];
    }),
  );
  if (wrong.length === 0) return [];
  const yaml = readYaml(file);
  return wrong.map(({ n, ...mistake }) => ({
    file,
    line: yaml.at(['items', n, 'from-below']).line,
    ...mistake,
  }));
};

/** Words cannot be added up, and a percentage is worked out again from its two numbers. */
const objection = (item: FormItem, from: BelowItem, forms: readonly Form[]): string | null => {
  if (item.kind !== 'integer' && item.kind !== 'money')
    return `from-below on a whole number or money, not on ${item.kind}`;
  const sources = forms.filter(({ id }) => id === from.form);
  if (sources.length === 0) return 'from-below: the id of a form';
  const source = sources.flatMap(({ items }) => items).find(({ id }) => id === from.item);
  if (!source) return `from-below: an item of the form ${from.form}`;
  if (source.kind !== item.kind) return `from-below: an item of the kind ${item.kind}`;
  return source.stock === item.stock ? null : `from-below: an item with stock: ${item.stock}`;
};

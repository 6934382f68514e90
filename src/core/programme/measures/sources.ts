import type { Text } from '../../message.ts';

export type FormItem = { readonly form: string; readonly item: string };

/** Where a measure's value can come from. Of several sources the first one that has a value is taken, never a sum. */
export type MeasureSource =
  | ({ readonly from: 'form' } & FormItem)
  | Balance
  | { readonly from: 'register'; readonly register: Register }
  | { readonly from: 'declared' };

/** Some items of one form less others: "thực tăng" is who joined and came in, less who moved away and left. */
export type Balance = {
  readonly from: 'balance';
  readonly form: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
};

/** Registers that the product keeps itself. `founding-in-enterprise` leaves out nghiệp đoàn and public bodies. */
export type Register =
  | 'founding'
  | 'founding-in-enterprise'
  | 'founding-nghiep-doan'
  | 'office'
  | 'officer'
  | 'non-state-union';

/** `flow` is summed over a period; `stock` is the value at its end. */
export type Measure = {
  readonly title: Text;
  readonly kind: 'flow' | 'stock';
  readonly sources: readonly MeasureSource[];
};

export type Measures = Readonly<Record<string, Measure>>;

export const form = (name: string, item: string): MeasureSource => ({ from: 'form', form: name, item });
export const balance = (name: string, items: Pick<Balance, 'plus' | 'minus'>): MeasureSource => ({
  from: 'balance',
  form: name,
  ...items,
});
export const register = (name: Register): MeasureSource => ({ from: 'register', register: name });
export const declared: MeasureSource = { from: 'declared' };

/** The items of forms that a source reads. */
export const itemsOf = (source: MeasureSource): readonly FormItem[] => {
  if (source.from === 'form') return [{ form: source.form, item: source.item }];
  if (source.from !== 'balance') return [];
  return [...source.plus, ...source.minus].map((item) => ({ form: source.form, item }));
};

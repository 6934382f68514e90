import type { Text } from '../../message.ts';
import { optionItem } from '../../reports/figures.ts';

export type FormItem = { readonly form: string; readonly item: string };

/** Where a measure's value can come from. Of several sources the first one that has a value is taken, never a sum. */
export type MeasureSource =
  | ({ readonly from: 'form' } & FormItem)
  | Balance
  | Profile
  | { readonly from: 'register'; readonly register: Register }
  /** The length of the target's own period. */
  | { readonly from: 'calendar'; readonly counts: 'years' }
  | { readonly from: 'declared' };

/** Some items of one form less others: "thực tăng" is who joined and came in, less who moved away and left. */
export type Balance = {
  readonly from: 'balance';
  readonly form: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
};

/**
 * What units answered to one item of a form: how many said yes, how many chose one of these options, or (`sum`) what
 * their numbers come to. `among` leaves out units of another ownership.
 */
export type Profile = {
  readonly from: 'profile';
  readonly forms: readonly string[];
  readonly item: string;
  readonly counts: 'yes' | 'sum' | readonly string[];
  readonly among: Sector | null;
};

/** Groups of ownership that plans speak of: "khu vực nhà nước" is more than State enterprises. */
export const sectors = {
  enterprise: ['state', 'non-state', 'fdi'],
  'state-enterprise': ['state'],
  'non-state-enterprise': ['non-state', 'fdi'],
  public: ['public-service'],
  'state-sector': ['state', 'public-service'],
  'non-state-sector': ['non-state', 'fdi', 'cooperative'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Sector = keyof typeof sectors;

/** Registers that the product keeps itself. `founding-in-enterprise` leaves out nghiệp đoàn and public bodies. */
export type Register =
  | 'founding'
  | 'founding-in-enterprise'
  | 'founding-nghiep-doan'
  | 'office'
  | 'officer'
  | 'enterprise-from-20'
  | 'enterprise-from-20-organised'
  | 'union'
  | 'union-of-any-level'
  | 'upper-union'
  | 'state-enterprise-union'
  | 'non-state-union'
  | 'public-union';

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
export const profile = (
  forms: readonly string[],
  item: string,
  { counts = 'yes', among = null }: Partial<Pick<Profile, 'counts' | 'among'>> = {},
): MeasureSource => ({ from: 'profile', forms, item, counts, among });
export const register = (name: Register): MeasureSource => ({ from: 'register', register: name });
export const declared: MeasureSource = { from: 'declared' };

/** The items of forms that a source reads, those of a choice by option. */
export const itemsOf = (source: MeasureSource): readonly FormItem[] => {
  if (source.from === 'form') return [{ form: source.form, item: source.item }];
  if (source.from === 'balance')
    return [...source.plus, ...source.minus].map((item) => ({ form: source.form, item }));
  if (source.from !== 'profile') return [];
  const { forms, item, counts } = source;
  const items = typeof counts === 'string' ? [item] : counts.map((option) => optionItem(item, option));
  return forms.flatMap((form) => items.map((each) => ({ form, item: each })));
};

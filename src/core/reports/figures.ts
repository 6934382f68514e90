import type { Form, Json, JsonObject } from '../flow/types.ts';

/** What of an answer can be counted: an item, or an item's option as `grade.good`. */
export type Counted = { readonly item: string; readonly value: number };

/** An item that was asked; `options` are those of a choice. */
export type Asked = { readonly id: string; readonly options: readonly string[] };

/** A number as it is, yes and no as 1 and 0, a choice as 1 for what was chosen and 0 for the rest; nothing of words and days. */
export const countedIn = ({ id, options }: Asked, answer: Json | undefined): readonly Counted[] => {
  if (typeof answer === 'number') return [{ item: id, value: answer }];
  if (typeof answer === 'boolean') return [{ item: id, value: answer ? 1 : 0 }];
  if (typeof answer !== 'string') return [];
  return options.map((option) => ({ item: optionItem(id, option), value: option === answer ? 1 : 0 }));
};

/** How a choice's option is called among figures. */
export const optionItem = (item: string, option: string): string => `${item}.${option}`;

/** What a report adds to sums: every item that can be counted, with the measure that its form names. */
export const figuresOf = (
  { items }: Pick<Form, 'items'>,
  answers: JsonObject,
): readonly (Counted & { readonly measure: string | null })[] =>
  items.flatMap((item) =>
    countedIn(item, answers[item.id]).map((counted) => ({ ...counted, measure: item.measure })),
  );

/** A nil report: every flow is zero; stocks do not matter. Where more than numbers is asked there is none. */
export const isNil = ({ items }: Pick<Form, 'items'>, answers: JsonObject): boolean => {
  const flows = items.filter(({ kind, stock }) => !stock && (kind === 'integer' || kind === 'money'));
  const isCounts = items.every(({ kind }) => kind !== 'yes-no' && kind !== 'choice');
  return isCounts && flows.length > 0 && flows.every(({ id }) => answers[id] === 0);
};

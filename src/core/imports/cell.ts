import { kindNamed } from '../answers/kinds.ts';
import type { Day } from '../day.ts';
import type { Json } from '../flow/types.ts';
import { clean, clipped } from '../fold.ts';
import { type Phrase, say } from '../message.ts';
import type { Cell } from '../workbook.ts';
import type { Column } from './layout.ts';

export type ReadCell =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly problem: Phrase };

/** A cell as the answer that its column asks for. What would be asked back in a chat is a problem here. */
export const readCell = (column: Column, cell: Cell | undefined, today: Day): ReadCell => {
  const typed = typedIn(column, cell?.value ?? null);
  if (typed === '') return cell?.formula ? wrong(say('import-formula-empty')) : blank(column);
  if (SPREADSHEET_ERROR.test(typed)) return wrong(say('import-cell-error', { text: typed }));
  const reading = kindNamed(column.kind).read(typed, column.settings ?? {}, { today });
  if (reading.status === 'ok') return { ok: true, value: reading.value };
  if (column.kind === 'choice')
    return wrong(say('import-cell-choice', { text: clipped(typed, 40), options: optionsOf(column) }));
  const key = `answer-${column.kind}-${reading.reason.replaceAll('_', '-')}`;
  const args = reading.status === 'error' ? reading.args : {};
  return wrong(say(key, { ...args, text: clipped(typed, 40) }));
};

/** A workbook has no buttons: what may be written is told. */
const optionsOf = ({ settings }: Column): string =>
  ((settings?.options ?? []) as readonly { readonly label: { readonly vi: string } }[])
    .map(({ label }) => label.vi)
    .join(', ');

const wrong = (problem: Phrase): ReadCell => ({ ok: false, problem });

const blank = ({ required, mayBeBlank, headers, example }: Column): ReadCell =>
  required && !mayBeBlank
    ? wrong(say('import-cell-missing', { column: headers[0] ?? '', example: String(example ?? '') }))
    : { ok: true, value: null };

const SPREADSHEET_ERROR = /^#(?:REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL)[!?]?$/;

/** What an officer would have typed for it. A number of a spreadsheet has no separators to be unsure about. */
const typedIn = ({ kind }: Column, value: Cell['value']): string => {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value === 'string') return clean(value);
  const plain = Number.isInteger(value) ? String(value) : String(Number(value.toFixed(6))).replace('.', ',');
  return kind === 'money' ? `${plain}đ` : plain;
};

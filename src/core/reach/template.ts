import type { Day } from '../day.ts';
import { showDay } from '../day.ts';

/** As many characters as the fields of the reminder's template are registered with; `docs/zalo.md` has its text. */
export const FIELDS = { ten: 30, don_vi: 80, so_viec: 5, viec: 80, han: 20 } as const;

/** What a reminder is about, as far as a template can say it. */
export type Gist = {
  readonly name: string;
  readonly unit: string;
  readonly count: number;
  /** The most urgent of them, and the day until which it may be done. */
  readonly first: string;
  readonly on: Day;
};

/** The values of the reminder's template: each fits its field and none is empty, which would be refused. */
export const templateValues = ({ name, unit, count, first, on }: Gist) => ({
  ten: fitted(name, FIELDS.ten),
  don_vi: fitted(unit, FIELDS.don_vi),
  so_viec: fitted(String(count), FIELDS.so_viec),
  viec: fitted(first, FIELDS.viec),
  han: fitted(showDay(on), FIELDS.han),
});

/** Composed before it is counted, on one line, never cut within a letter. */
const fitted = (text: string, most: number): string => {
  const line = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^ ?• ?/, '')
    .trim();
  if (line.length <= most) return line === '' ? '–' : line;
  const letters: string[] = [];
  let length = 1;
  for (const letter of line) {
    length += letter.length;
    if (length > most) break;
    letters.push(letter);
  }
  return `${letters.join('').trimEnd()}…`;
};

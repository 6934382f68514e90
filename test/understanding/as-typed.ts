import { bare, marked } from '../../src/core/fold.ts';
import { type Chance, oneOf } from '../setup/chance.ts';

/** Said before and after an answer by people who mean nothing by it. */
const BEFORE = [
  '',
  '',
  '',
  'dạ ',
  'Dạ ',
  'dạ em ',
  'dạ thưa anh ',
  'em báo cáo ',
  'dạ chị ơi ',
  'vâng ',
  'da ',
];
const AFTER = [
  '',
  '',
  '',
  ' ạ',
  ' ạ.',
  ' nhé',
  ' nha',
  ' nha anh',
  ' ạ anh',
  ' nhé chị',
  ' a',
  '.',
  '!',
  ' ạ!',
];

const SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => bare(marked(text)),
  (text) => text.toLowerCase(),
  (text) => text.toUpperCase(),
  (text) => text.charAt(0).toUpperCase() + text.slice(1),
  (text) => text.normalize('NFD'),
  (text) => `${text} `,
  (text) => ` ${text}`,
  (text) => text.replace(' ', '  '),
  (text) => `${text}\u200b`,
  (text) => `${text}\n`,
];

/** A text as one of many officers may type it: with manners around it, without accents, in capitals, decomposed … */
export const asTyped = (text: string, chance: Chance): string =>
  oneOf(SPELLINGS, chance)(`${oneOf(BEFORE, chance)}${text}${oneOf(AFTER, chance)}`);

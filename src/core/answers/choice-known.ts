import { bare } from '../fold.ts';
import { once } from './once.ts';
import { wordsOf, yesOrNo } from './yes-no.ts';

/** An option prepared for matching: every name it goes by, with accents and without. */
export type Known = {
  readonly id: string;
  readonly label: string;
  /** The label and its aliases, small letters. */
  readonly names: readonly string[];
  readonly bareNames: readonly string[];
  /** The words of each name, and of each without its accents. */
  readonly parts: readonly (readonly string[])[];
  readonly bareParts: readonly (readonly string[])[];
  readonly bare: string;
  readonly initials: string;
  /** Whether the label is a yes or a no of itself. */
  readonly says: boolean | 'unsure' | null;
};

type Option = {
  readonly id: string;
  readonly label: { readonly vi: string; readonly en?: string };
  readonly aliases?: readonly string[];
};

/** The options of a question, prepared once. */
export const knownOptions = once((options: readonly Option[]): readonly Known[] => options.map(prepared));

const prepared = ({ id, label, aliases = [] }: Option): Known => {
  const names = [label.vi, ...(label.en ? [label.en] : []), ...aliases].map(wordsOf);
  const bareNames = names.map(bare);
  const initials = (bareNames[0] ?? '')
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('');
  return {
    id,
    label: label.vi,
    names,
    bareNames,
    parts: names.map((name) => name.split(' ')),
    bareParts: bareNames.map((name) => name.split(' ')),
    bare: bareNames.join(' '),
    initials,
    says: yesOrNo(label.vi),
  };
};

/** Whether a text may stand for a fuller one, with some of its accents left out. */
export const isSketchOf = (typed: string, full: string): boolean => {
  const [sketch, whole] = [apart(typed), apart(full)];
  let at = 0;
  for (const letter of whole) {
    if (sketch[at] === letter) at++;
    else if (!/\p{M}/u.test(letter)) return false;
  }
  return at === sketch.length;
};

/** Letters and marks each for itself; the bar of đ counts as a mark. */
const apart = (text: string): string => text.replaceAll('đ', 'd\u0335').normalize('NFD');

import { type Day, daysBetween, isDay, plusDays, two } from '../day.ts';

/** On which tree sums are wanted: as it was when the period ended, as it is, or as of a day. */
export type TreeAsked = 'then' | 'now' | Day;

/** Where text without accents, in small letters, asks for a tree: "theo dia ban cu", "theo cay to chuc ngay 30/6/2025". */
export const treeWords = (
  folded: string,
): { readonly tree: TreeAsked; readonly from: number; readonly to: number } | null => {
  for (const [pattern, tree] of VIEWS) {
    const found = pattern.exec(folded);
    const asked = found && tree(found);
    if (found && asked) return { tree: asked, from: found.index, to: found.index + found[0].length };
  }
  return null;
};

const dayOf = ([, day = '', month = '', year = '']: RegExpExecArray): Day | null => {
  const found = `${year}-${two(Number(month))}-${two(Number(day))}`;
  return isDay(found) ? found : null;
};

const TREE = '(?:theo )?(?:cay to chuc|dia ban|dia gioi(?: hanh chinh)?|don vi hanh chinh|cay don vi)';

const VIEWS: readonly (readonly [RegExp, (found: RegExpExecArray) => TreeAsked | null])[] = [
  [new RegExp(`${TREE} (?:ngay|tinh den|den ngay) (\\d{1,2})/(\\d{1,2})/(\\d{4})`), dayOf],
  [new RegExp(`${TREE} (?:cu|truoc(?: day| khi sap nhap)?)(?![a-z])`), () => 'then'],
  [new RegExp(`${TREE} (?:moi|hien nay|hien tai|bay gio)(?![a-z])`), () => 'now'],
  [/(?:on|by) the (?:old|former) tree/, () => 'then'],
  [/(?:on|by) the (?:new|present) tree/, () => 'now'],
];

/** The day whose tree is meant, of figures that end on a day: that one where nothing else was asked. */
export const treeDay = (asked: unknown, { end, today }: { readonly end: Day; readonly today: Day }): Day => {
  if (asked === 'now') return today;
  return typeof asked === 'string' && isDay(asked) && asked <= today ? asked : end;
};

/** How a button names a day in three letters: as days of this age, to the base of 36. */
export const treeCode = (day: Day): string => daysBetween(AGE, day).toString(36);

/** What a button or words ask for, of the two spellings of a day. */
export const treeIn = (given: unknown): TreeAsked | null => {
  if (typeof given !== 'string' || given === '') return null;
  if (given === 'then' || given === 'now' || isDay(given)) return given;
  return /^[0-9a-z]{3}$/.test(given) ? plusDays(AGE, Number.parseInt(given, 36)) : null;
};

const AGE = '1970-01-01';

import { fold } from '../fold.ts';

/** The numbers of a list that officers leave out: "2, 5-7", "bỏ số 2 và 5 đến 7". Null where it cannot be meant. */
export const readNumbers = (text: string, last: number): readonly number[] | null => {
  const plain = fold(text).replace(/\b(?:bo|bot|so|muc|dong|cac|van phong|va|cung)\b/g, ' ');
  const ranges = plain
    .replace(/\s*(?:-|den|toi)\s*/g, '-')
    .split(/[\s,;.]+/)
    .filter(Boolean);
  const read = ranges.map(rangeIn);
  const numbers = [...new Set(read.flatMap((range) => range ?? []))].sort((one, other) => one - other);
  const isWhole = read.every((range) => range !== null);
  return isWhole && numbers.length > 0 && numbers.every((one) => one >= 1 && one <= last) ? numbers : null;
};

const rangeIn = (text: string): readonly number[] | null => {
  const match = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(text);
  if (!match) return null;
  const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
  return to < from ? null : Array.from({ length: to - from + 1 }, (_, n) => from + n);
};

import { fold } from '../fold.ts';
import type { Frequency } from '../reports/periods.ts';
import { farthestStep, type Ladder, ladderOf } from './ladder.ts';

/** Days of a ladder as an officer put them, `usual` to take back what was set; or the sentence that asks again. */
export type ReadLadder =
  /** `assumed`: no side of the due day was named, and before it is what is likely. */
  | { readonly kind: 'steps'; readonly steps: Ladder; readonly assumed: boolean }
  | { readonly kind: 'usual' }
  | { readonly kind: 'problem'; readonly key: string; readonly most: number; readonly far: number };

/**
 * Reads "trước 7, 3 ngày, đúng hạn, sau 1 ngày" and "-7 -3 0 +1". Numbers of days alone ("5 ngày, 1 ngày") lie before the due
 * day; otherwise each needs its "trước", "sau" or sign. As many steps as the usual ladder of this frequency has at most, none farther away than its period allows.
 */
export const readLadder = (typed: string, frequency: Frequency): ReadLadder => {
  const text = ` ${fold(typed).replace(/\s+/g, ' ').trim()} `;
  if (/ (?:mac dinh|nhu cu|nhu thuong le|thuong le|bo|usual|default) /.test(text)) return { kind: 'usual' };
  const limits = { most: ladderOf(frequency).length, far: farthestStep(frequency) };
  const plain = plainDays(text);
  const steps = plain ?? stepsIn(text);
  if (steps === null || steps.length === 0) return { kind: 'problem', key: 'ladder-unreadable', ...limits };
  if (steps.some((days) => Math.abs(days) > limits.far))
    return { kind: 'problem', key: 'ladder-too-far', ...limits };
  if (steps.length > limits.most) return { kind: 'problem', key: 'ladder-too-many', ...limits };
  return { kind: 'steps', steps, assumed: plain !== null };
};

const TOKEN =
  /(truoc|before|som hon)|(sau|tre|qua han|after)|(dung|hom do|ngay han|den han|chinh ngay|due day|on the day|the day)|([-+−]?\d+)|(\S+)/g;
const MANNERS = /^(?:ngay|han|va|,|;|\.|roi|nhac|lan|days?|and|hom|vao|thi|du|:|luc|khi|gui|nop|o|cac)$/;

/** Numbers of days and nothing else, as days before; null where anything else is said. */
const plainDays = (text: string): Ladder | null => {
  const words = text.replace(/[,;.]/g, ' ').replace(/ +/g, ' ');
  if (!PLAIN.test(words) || !/[1-9]/.test(words)) return null;
  const days = (words.match(/\d+/g) ?? []).map((each) => 0 - Number(each));
  return [...new Set(days)].sort((one, another) => one - another);
};
const PLAIN = /^ (?:nhac )?\d+ ?(?:ngay|days?)?(?: (?:va |and )?\d+ ?(?:ngay|days?)?)* $/;

/** In order, each once; null where a word or a number cannot be told. "Trước 3 ngày" and "3 ngày trước" are the same. */
const stepsIn = (text: string): Ladder | null => {
  const steps = new Set<number>();
  let side = 0;
  let open: readonly number[] = [];
  for (const [, before, after, due, number, other] of text.replace(/[,;.:]/g, ' ').matchAll(TOKEN)) {
    if (other && !MANNERS.test(other)) return null;
    if (due) steps.add(0);
    if (before || after) {
      const which = before ? -1 : 1;
      for (const days of open) steps.add(days * which);
      side = open.length > 0 ? 0 : which;
      open = [];
    }
    if (!number) continue;
    const days = Number(number.replace('−', '-'));
    if (/^[-+−]/.test(number) || days === 0) steps.add(days);
    else if (side === 0) open = [...open, days];
    else steps.add(days * side);
  }
  return open.length > 0 ? null : [...steps].sort((one, another) => one - another);
};

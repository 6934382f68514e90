import { date } from '../answers/date.ts';
import { type Day, lastOfMonth, plusDays, plusMonths, sinceSunday } from '../day.ts';
import { bare, clean, marked } from '../fold.ts';
import { LONGEST_MUTE_DAYS } from './preferences.ts';

/** The last day of a silence, as officers name it. */
export type UntilRead =
  | { readonly kind: 'until'; readonly day: Day }
  | { readonly kind: 'which'; readonly days: readonly Day[] }
  | { readonly kind: 'past' | 'long' | 'unreadable' | 'nothing' };

/** "Đến 15/12", "hết tuần", "10 ngày", "2 tuần": without an end there is nothing, unless the whole text is one. */
export const readUntil = (text: string, today: Day, isAnswer = false): UntilRead => {
  const said = marked(clean(text).replace(/[,;!?.]+(?=\s|$)/g, ' '));
  const words = endIn(said) ?? (isAnswer ? said : null);
  if (words === null) return { kind: 'nothing' };
  const day = lasting(bare(words), today);
  if (day) return within([day], today);
  const read = date.read(words, { direction: 'future', notAfterToday: false }, { today });
  if (read.status === 'ok') return within([read.value], today);
  if (read.status === 'ask' && read.candidates.length > 0) return within(read.candidates, today);
  return { kind: read.status === 'error' && read.reason === 'past' ? 'past' : 'unreadable' };
};

/** What stands after "đến", "hết", "trong", or begins with a number or the name of a day. */
const endIn = (words: string): string | null => {
  const [, end] = /(?:^| )(?:cho đến|cho den|đến|den|tới|trong|until|for) (.+)$/.exec(words) ?? [];
  if (end) return trimmed(end);
  const [, own] =
    /(?:^| )((?:(?:hết|het)(?! nhắc| nhac)|cuối|cuoi|\d|một |hai |ba |thứ |chủ nhật|mai|tuần này|tháng này|hôm nay).*)$/.exec(
      words,
    ) ?? [];
  return own ? trimmed(own) : null;
};

const trimmed = (words: string): string =>
  words
    .replace(/^(?:hết|het) (?=ngày|ngay|thứ|thu|\d)/, '')
    .replace(/ (?:nhé|nhe|nha|ạ|a|giúp|giup|giúp em|với|voi|đừng nhắc|dung nhac)(?: .*)?$/, '')
    .trim();

const COUNTS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4 };

/** A length from today, or the end of a week or month. */
const lasting = (words: string, today: Day): Day | null => {
  if (/^(?:het |cuoi )?tuan(?: nay)?$/.test(words)) return plusDays(today, (7 - sinceSunday(today)) % 7);
  if (/^(?:het |cuoi )?thang(?: nay)?$/.test(words)) return lastOfMonth(today);
  if (/^hom nay$/.test(words)) return today;
  const found =
    /^(\d{1,3}|mot|hai|ba|bon) (ngay|hom|tuan|thang|nam|days?|weeks?|months?|years?)(?: nua| toi)?$/.exec(
      words,
    );
  if (!found) return null;
  const count = COUNTS[found[1] ?? ''] ?? Number(found[1]);
  const unit = found[2] ?? '';
  if (/^(?:thang|month)/.test(unit)) return plusMonths(today, count);
  if (/^(?:nam|year)/.test(unit)) return plusMonths(today, count * 12);
  return plusDays(today, /^(?:tuan|week)/.test(unit) ? count * 7 : count);
};

/** A day of last month that was taken for next year's is one that has gone by. */
const within = (days: readonly Day[], today: Day): UntilRead => {
  const near = days.filter((day) => day >= today && day <= plusDays(today, LONGEST_MUTE_DAYS));
  const [day] = near;
  if (day) return near.length === 1 ? { kind: 'until', day } : { kind: 'which', days: near };
  const isPast = days.some(
    (each) => each < today || plusMonths(each, -12) > plusDays(today, -LONGEST_MUTE_DAYS),
  );
  return { kind: isPast && !days.some((each) => plusMonths(each, -12) >= today) ? 'past' : 'long' };
};

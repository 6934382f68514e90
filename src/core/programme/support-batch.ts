import { showDay } from '../day.ts';
import { type Phrase, say, type Text } from '../message.ts';
import { type Period, showPeriod } from '../reports/periods.ts';
import { BASES, listed, showMoney } from './support-words.ts';
import { type SupportDue, sumOf, type Taken, takenBy } from './supports.ts';
import type { SupportBasis } from './types.ts';

/** So many fit on one screen, to be looked at before they are vouched for; the rest waits for the next claim. */
export const MOST_IN_A_CLAIM = 15;

/** The choice of everything that is open; no period looks like it. */
const ALL = 'all';

type Choice = { readonly id: string; readonly label: Text; readonly aliases: readonly string[] };

/** The periods that may be claimed for, newest first, and all of them together; none where support is paid once. */
export const choicesOf = (open: readonly SupportDue[]): readonly Choice[] => {
  const periods = [...new Set(open.flatMap(({ period }) => period ?? []))].sort().reverse();
  const choices = periods.slice(0, 12).map((id) => ({ id, label: showPeriod(id), aliases: namesFor(id) }));
  const [newest, oldest] = [choices[0], choices.at(-1)];
  if (!newest || !oldest || newest === oldest) return choices;
  const label = {
    vi: `Cả ${oldest.label.vi} đến ${newest.label.vi}`,
    en: `All, ${oldest.label.en ?? ''} to ${newest.label.en ?? ''}`,
  };
  return [...choices, { id: ALL, label, aliases: ['tất cả', 'cả', 'hết', 'all'] }];
};

/** How officers type a period: "tháng 10", "t10", "quý 4". */
const namesFor = (period: Period): readonly string[] => {
  const [year = '', part = ''] = period.split('-');
  const n = String(Number(part.replace(/\D/g, '')));
  if (part === '') return [year, `năm ${year}`];
  return part.startsWith('Q')
    ? [`quý ${n}`, `q${n}`, `quý ${n}/${year}`]
    : [`tháng ${n}`, `tháng ${part}`, `t${n}`, `${n}/${year}`, `${part}/${year}`, `t${n}/${year}`];
};

/** What one claim is for: the chosen period, at most so many foundings, offices or people. */
export const batchOf = (dues: readonly SupportDue[], period: unknown): readonly SupportDue[] => {
  const periods = new Set(choicesOf(dues).map(({ id }) => id));
  const chosen = dues.filter((due) =>
    typeof period !== 'string' || due.period === null
      ? true
      : period === ALL
        ? periods.has(due.period)
        : due.period === period,
  );
  const subjects = new Set([...new Set(chosen.map(({ subject }) => subject))].slice(0, MOST_IN_A_CLAIM));
  return chosen.filter(({ subject }) => subjects.has(subject));
};

/** What is listed, once each, in the order in which it is numbered. */
export const namesOf = (dues: readonly SupportDue[]): readonly SupportDue[] =>
  [...new Map(dues.toReversed().map((due) => [due.subject, due])).values()].toReversed();

/** "1. Văn phòng …", the sum, and how it is reckoned, as texts in both languages. */
export const batchText = (dues: readonly SupportDue[], basis: SupportBasis) => {
  const names = namesOf(dues);
  const amounts = new Set(dues.map(({ amount }) => amount));
  return {
    items: names.map((due, n) => `${n + 1}. ${itemOf(due, dues)}`).join('\n'),
    count: names.length,
    payments: dues.length,
    unit: say(BASES[basis]),
    rate: amounts.size === 1 ? showMoney([...amounts][0] ?? 0) : '–',
    period: periodsOf(dues),
    sum: showMoney(sumOf(dues)),
  };
};

/** A name, with the months that it is claimed for where they are several, and the day it began where it began within. */
const itemOf = ({ subject, name }: SupportDue, dues: readonly SupportDue[]): string => {
  const own = dues.filter((due) => due.subject === subject);
  const times = own.length > 1 ? ` × ${own.length}` : '';
  const since = own.find((due) => due.since !== null)?.since;
  return `${name}${times}${since ? ` (${showDay(since)})` : ''}`;
};

const periodsOf = (dues: readonly SupportDue[]): Phrase => {
  const periods = [...new Set(dues.flatMap(({ period }) => period ?? []))].sort();
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return say('support-period-once');
  return first === last
    ? showPeriod(first)
    : say('support-period-span', { from: showPeriod(first), to: showPeriod(last) });
};

export const conditionsText = (conditions: readonly Text[]): Phrase =>
  conditions.length > 0 ? say('support-attest', { list: listed(conditions) }) : say('support-attest-plain');

type NamedTaken = Taken & { readonly programmeName: Text | null; readonly supportTitle: Text | null };

/** What other claims hold: of every programme, or only of others than the given one. At most five, then how many more. */
export const takenLines = (
  dues: readonly SupportDue[],
  taken: readonly NamedTaken[],
  notOf: string | null,
): readonly Phrase[] => {
  const held = dues.flatMap((due) => {
    const by = takenBy(due, taken) as NamedTaken | null;
    return by && by.programme !== notOf ? [{ due, by }] : [];
  });
  const lines = held.slice(0, 5).map(({ due, by }) =>
    say(due.period === null ? 'support-taken-once' : 'support-taken', {
      name: due.name,
      period: due.period === null ? '' : showPeriod(due.period),
      number: by.claim,
      support: by.supportTitle ?? by.support,
      programme: by.programmeName ?? by.programme,
      day: showDay(by.claimedOn),
    }),
  );
  return held.length > 5 ? [...lines, say('support-taken-more', { count: held.length - 5 })] : lines;
};

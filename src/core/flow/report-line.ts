import type { Day } from '../day.ts';
import type { OpenFlow, Situation } from './dialogue.ts';
import { askedNow } from './hear-several.ts';
import { lineOf } from './intent-lines.ts';
import { periodAt } from './intent-period.ts';
import { readIntent, readReserved } from './intents.ts';
import { joiningAt, slice } from './line-parts.ts';
import { phraseAt, phraseSet } from './phrase-set.ts';
import { questions } from './position.ts';
import { readAnswer } from './read-answer.ts';
import { readSeveral, type Several } from './several.ts';
import { type Ask, type FlowState, type Form, type JsonObject, noState } from './types.ts';

/** Whether words are a line of answers to the open form, and no plain answer to its question. */
export const severalIn = (text: string, { flow, standing }: OpenFlow, today: Day): boolean => {
  const asks = questions(flow, standing.state);
  const asked = askedNow(flow, standing);
  const several = readSeveral(text, asks, asked);
  const { given, left, named } = several;
  if (given.length === 0 && named > 0 && asked !== null) return !isWish(text, today) && /\d/.test(text);
  if (!isLine(several, { asks, state: standing.state, today })) return false;
  if (given.length > 1 || named > 1) return true;
  const isPlain = named === 0 || given.some(({ items }) => items.includes(asked ?? ''));
  return !isPlain && left.every((each) => /\d/.test(each)) && !isWish(text, today);
};

const isWish = (text: string, today: Day): boolean => {
  const intent = readIntent(text, { today });
  return intent.status === 'ok' && intent.confidence === 'certain';
};

type Reading = { readonly asks: readonly Ask[]; readonly state: FlowState; readonly today: Day };

/** At least one value is one that an item of that name can take or ask about, and not most of it is something else. */
const isLine = ({ given, left }: Several, { asks, state, today }: Reading): boolean =>
  left.length <= given.length &&
  given.some(({ items, text }) =>
    asks.some((ask) => {
      if (!items.includes(ask.id)) return false;
      const read = readAnswer(ask, state, text, today);
      return read.status === 'ok' || (read.status === 'ask' && read.candidates.length > 0);
    }),
  );

/** "bc t11: kết nạp 45, giảm 12": the report that it begins, its period where one is named, and the values as typed. */
export const reportLine = (text: string, { open, forms = [], today }: Situation): JsonObject | null => {
  const opening = openingOf(text, today);
  if (opening && isNil(opening.values)) {
    const here = open && isForm(open) ? (open.standing.state.slots.period ?? null) : null;
    return { period: opening.period ?? here, values: opening.values };
  }
  if (open && !opening?.period && isForm(open)) return null;
  const values = opening?.values ?? text;
  const readable = forms.some((form) => isReportLine(form, values, opening ? 1 : 2, today));
  return readable ? { period: opening?.period ?? null, values } : null;
};

/** "bc t11: không phát sinh": the whole report in two words. */
export const isNil = (values: string): boolean => readReserved(values)?.kind === 'nil';

const isForm = ({ flow, standing }: OpenFlow): boolean =>
  questions(flow, standing.state).some(({ names }) => names.length > 0);

/** Whether a form has the items that a line names; without "báo cáo" before it, at least two. */
export const isReportLine = ({ steps }: Form, values: string, least: number, today: Day): boolean => {
  const asks = steps.filter((step): step is Ask => step.kind === 'ask');
  const several = readSeveral(values, asks);
  return several.named >= least && isLine(several, { asks, state: noState, today });
};

type Opening = { readonly period: string | null; readonly values: string };

const openingOf = (text: string, today: Day): Opening | null => {
  const line = lineOf(text);
  let at = 0;
  while (phraseAt(line, at, REPORT) === 0 && joiningAt(line, at) > 0) at += joiningAt(line, at);
  const report = phraseAt(line, at, REPORT);
  const period = periodAt(line, at + report, today);
  if (report === 0 && !period) return null;
  const from = at + report + (period?.length ?? 0);
  return from < line.words.length
    ? { period: period?.period ?? null, values: slice(line, from, line.words.length) }
    : null;
};
const REPORT = phraseSet(['báo cáo', 'làm báo cáo', 'nộp báo cáo', 'gửi báo cáo', 'report']);

import type { Day } from '../day.ts';
import { bare, clean, marked } from '../fold.ts';
import type { Period } from '../reports/periods.ts';
import { isFiller, type Line, lineOf, type Strictness } from './intent-lines.ts';
import { bestPhrase, type Found } from './intent-phrase.ts';
import { COMMANDS, RESERVED_COMMANDS } from './intent-reserved.ts';
import { type Mention, mentions } from './intent-slots.ts';
import { type Reserved, reservedIn } from './reserved.ts';

/** What an officer may want, in the words of flows and of the cases files. */
export type IntentName =
  | 'report.start'
  | 'report.status'
  | 'cdcs.create'
  | 'quota.remaining'
  | 'target.lookup'
  | 'deadline.check'
  | 'reminder.set'
  | 'reminder.off'
  | 'review.schedule'
  | 'eligibility.check'
  | 'support.lookup'
  | 'edit'
  | 'back'
  | 'cancel'
  | 'pause'
  | 'export.docx'
  | 'help'
  | 'handoff'
  | 'greeting'
  | 'thanks'
  | 'menu'
  | 'nil'
  | 'language';

/** What an utterance says besides the wish itself: plain JSON. `value` and `was` belong to a correction. */
export type IntentSlots = {
  readonly period?: Period;
  readonly unit?: string;
  readonly target?: string;
  readonly item?: number;
  readonly value?: number;
  readonly was?: number;
  readonly locale?: string;
};

type IntentReading =
  | {
      readonly status: 'ok';
      readonly intent: IntentName;
      readonly slots: IntentSlots;
      readonly confidence: 'certain' | 'likely';
    }
  | { readonly status: 'none' };

/** Longer texts are stories, not wishes. */
const LONGEST = 240;
const MOST_WORDS = 40;
const NONE = { status: 'none' } as const;

/** Reads `quay lại`, `huỷ`, `sửa mục 3` … when nothing else is said; `huỷ hợp đồng lao động` is not one of them. */
export const readReserved = (text: string): Reserved | null =>
  text.length > LONGEST ? null : reservedOf(clean(text));

const reservedOf = (typed: string): Reserved | null => {
  if (/^[?？\s]+$/.test(typed)) return typed === '' ? null : { kind: 'help' };
  const command = commandIn(typed);
  if (command) return reservedCommand(command);
  return reservedIn(lineOf(typed));
};

type SlashCommand = { readonly name: string; readonly rest: string };

const commandIn = (typed: string): SlashCommand | null => {
  const match = /^\/([\p{L}_-]{2,24})(?:@\w+)?(?:\s|$)/u.exec(typed);
  return match
    ? { name: bare(marked(match[1] ?? '')).replace(/[_-]/g, ''), rest: typed.slice(match[0].length) }
    : null;
};

const reservedCommand = ({ name, rest }: SlashCommand): Reserved | null => {
  const kind = RESERVED_COMMANDS[name];
  if (!kind) return null;
  return kind === 'edit' ? { kind, item: /^\d{1,3}$/.test(rest.trim()) ? Number(rest) : null } : { kind };
};

/** Which wish an utterance means, with its period, unit, target and numbers. `certain`: every word of it is accounted for. */
export const readIntent = (text: string, { today }: { readonly today: Day }): IntentReading => {
  if (text.length > LONGEST) return NONE;
  const typed = clean(text);
  const command = commandIn(typed);
  if (command) return commanded(command, today);
  const reserved = reservedOf(typed);
  if (reserved && reserved.kind !== 'skip')
    return certain(
      reserved.kind,
      reserved.kind === 'edit' && reserved.item !== null ? { item: reserved.item } : {},
    );
  const line = lineOf(typed);
  if (line.words.length === 0 || line.words.length > MOST_WORDS) return NONE;
  const said = mentions(line, today);
  return wish(line, said, 'marked') ?? wish(line, said, 'bare') ?? NONE;
};

const certain = (intent: IntentName, slots: IntentSlots): IntentReading => ({
  status: 'ok',
  intent,
  slots,
  confidence: 'certain',
});

const commanded = ({ name, rest }: SlashCommand, today: Day): IntentReading => {
  const reserved = RESERVED_COMMANDS[name];
  const intent = COMMANDS[name] ?? (reserved && reserved !== 'skip' ? reserved : null);
  return intent ? certain(intent, slotsOf(intent, mentions(lineOf(rest), today), {})) : NONE;
};

const wish = (line: Line, said: readonly Mention[], strictness: Strictness): IntentReading | null => {
  const free = line.words.map(
    (word, n) => isFiller(word) || said.some(({ from, to }) => n >= from && n < to),
  );
  const found = bestPhrase(line, free, strictness);
  if (!found) return null;
  const left = uncovered(line, said, found);
  if (left > found.taken.size + 3 || (strictness === 'bare' && found.taken.size < 2)) return null;
  const confidence = left === 0 && strictness === 'marked' ? 'certain' : 'likely';
  return {
    status: 'ok',
    intent: found.intent,
    slots: slotsOf(found.intent, said, found.numbers),
    confidence,
  };
};

/** Words that neither the phrase, nor a slot of its intent, nor manners account for. */
const uncovered = (line: Line, said: readonly Mention[], { intent, taken }: Found): number =>
  line.words.filter((word, n) => {
    const isSlot = said.some(({ slot, from, to }) => n >= from && n < to && SLOTS[intent]?.includes(slot));
    return !taken.has(n) && !isSlot && !isFiller(word);
  }).length;

/** What may go with which wish. */
const SLOTS: Partial<Record<IntentName, readonly Mention['slot'][]>> = {
  'report.start': ['period', 'unit'],
  'report.status': ['period', 'unit'],
  'cdcs.create': ['unit'],
  'quota.remaining': ['period', 'unit', 'target'],
  'target.lookup': ['period', 'unit', 'target'],
  'deadline.check': ['period', 'unit'],
  'reminder.set': ['period'],
  'review.schedule': ['period', 'unit'],
  'support.lookup': ['target'],
  'export.docx': ['period', 'unit'],
  nil: ['period', 'unit'],
  language: ['locale'],
};

const slotsOf = (intent: IntentName, said: readonly Mention[], numbers: Found['numbers']): IntentSlots => ({
  ...Object.fromEntries(
    said.filter(({ slot }) => SLOTS[intent]?.includes(slot)).map(({ slot, value }) => [slot, value]),
  ),
  ...Object.fromEntries(Object.entries(numbers).flatMap(([name, digits]) => numberSlot(name, digits))),
});

/** A number that may be read two ways is left for the question to ask. */
const numberSlot = (name: string, digits: string): readonly (readonly [string, number])[] => {
  if (name === '') return [];
  if (/^\d{1,12}$/.test(digits) || /^\d{1,3}(?:\.\d{3})+$/.test(digits))
    return [[name, Number(digits.replaceAll('.', ''))]];
  return /^\d{1,9},\d{1,2}$/.test(digits) ? [[name, Number(digits.replace(',', '.'))]] : [];
};

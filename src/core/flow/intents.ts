import type { Day } from '../day.ts';
import { bare, clean, marked } from '../fold.ts';
import { certainNumber } from './certain-number.ts';
import { isFiller, type Line, lineOf, type Strictness } from './intent-lines.ts';
import type { IntentName } from './intent-names.ts';
import { bestPhrase, type Found } from './intent-phrase.ts';
import type { IntentReading, IntentSlots } from './intent-reading.ts';
import { COMMANDS, RESERVED_COMMANDS } from './intent-reserved.ts';
import { type Mention, mentions } from './intent-slots.ts';
import { SLOTS } from './intent-takes.ts';
import { IN_PLAN_WORDS, TELLING } from './intent-words.ts';
import { type Reserved, reservedIn } from './reserved.ts';

export type { IntentName };

/** Longer texts are stories, not wishes. */
const LONGEST = 240;
const MOST_WORDS = 40;
const NONE = { status: 'none' } as const;

/** Reads `quay lại`, `huỷ`, `sửa mục 3` … when nothing else is said; `huỷ hợp đồng lao động` is not one of them. */
export const readReserved = (text: string): Reserved | null => {
  if (text.length > LONGEST) return null;
  const typed = clean(text);
  const command = commandIn(typed);
  return command ? reservedCommand(command) : reservedOf(typed, lineOf(typed));
};

const reservedOf = (typed: string, line: Line): Reserved | null =>
  /^[?？\s]+$/.test(typed) ? { kind: 'help' } : reservedIn(line);

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
  const line = lineOf(typed);
  const reserved = reservedOf(typed, line);
  if (reserved && reserved.kind !== 'skip')
    return certain(
      reserved.kind,
      reserved.kind === 'edit' && reserved.item !== null ? { item: reserved.item } : {},
    );
  if (line.words.length === 0 || line.words.length > MOST_WORDS) return NONE;
  const said = mentions(line, today);
  const fillers = line.words.map(isFiller);
  const free = fillers.map((filler, n) => filler || isMentioned(said, n));
  const spoken = { line, said, fillers, free };
  const found = wish(spoken, 'marked') ?? (isPlain(line) ? null : wish(spoken, 'bare'));
  return found ?? NONE;
};

/** Without accents there are none that could be wrong. */
const isPlain = ({ words }: Line): boolean => words.every((word) => word.text === word.bare);

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

type Spoken = {
  readonly line: Line;
  readonly said: readonly Mention[];
  readonly fillers: readonly boolean[];
  /** Which words a phrase may pass over. */
  readonly free: readonly boolean[];
};

const wish = (spoken: Spoken, strictness: Strictness): IntentReading | null => {
  const { line, said, free } = spoken;
  const found = bestPhrase(line, free, strictness);
  if (!found) return null;
  const left = uncovered(spoken, found);
  if (left > found.taken.size + spareFor(found.intent) || (strictness === 'bare' && found.taken.size < 2))
    return null;
  const isSure = left === 0 && strictness === 'marked' && !isTold(line, found);
  const confidence = isSure ? 'certain' : 'likely';
  return {
    status: 'ok',
    intent: found.intent,
    slots: slotsOf(found.intent, said, found.numbers),
    confidence,
  };
};

/** Whether a word that steers is only told of: such an answer must not leave its question. At the end "đã" asks for it first. */
const isTold = ({ words }: Line, { intent, taken }: Found): boolean => {
  const first = Math.min(...taken);
  const tells = (text: string, n: number) => TOLD.has(text) && (text !== 'đã' || n < first);
  return STEERING.has(intent) && words.some(({ text }, n) => !taken.has(n) && tells(text, n));
};
const STEERING: ReadonlySet<IntentName> = new Set(['back', 'cancel', 'pause']);
/** "da" is "dạ" as often as "đã". */
const TOLD: ReadonlySet<string> = new Set(
  TELLING.flatMap((word) => (word === 'đã' ? [word] : [word, bare(word)])),
);

const spareFor = (intent: IntentName): number => (IN_PLAN_WORDS.has(intent) ? 8 : 3);

/** Words that neither the phrase, nor a slot of its intent, nor manners account for. */
const uncovered = ({ said, fillers }: Spoken, { intent, taken }: Found): number => {
  const slots = said.filter(({ slot }) => SLOTS[intent]?.includes(slot));
  return fillers.filter((filler, n) => !filler && !taken.has(n) && !isMentioned(slots, n)).length;
};

const isMentioned = (said: readonly Mention[], n: number): boolean =>
  said.some(({ from, to }) => n >= from && n < to);

const slotsOf = (intent: IntentName, said: readonly Mention[], numbers: Found['numbers']): IntentSlots => {
  const slots: Record<string, string | number> = {};
  for (const { slot, value } of said) if (SLOTS[intent]?.includes(slot)) slots[slot] = value;
  for (const [name, digits] of Object.entries(numbers)) {
    const value = certainNumber(digits);
    if (value !== null) slots[name] = value;
  }
  return slots;
};

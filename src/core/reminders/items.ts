import type { Day } from '../day.ts';
import { commandButton } from '../flow/buttons.ts';
import { type Button, type Phrase, say } from '../message.ts';

/** What officers are reminded of, as far as they may wish it apart. `dates`: meetings and reviews. */
export const KINDS = ['reports', 'tasks', 'dates', 'waiting', 'expiring'] as const;
export type Kind = (typeof KINDS)[number];

/** One thing in a digest. */
export type Item = {
  /** The same thing is told once: `thang-cdcs 2026-11`. */
  readonly key: string;
  /** `below`: what is missing at units below, which no wish hides. */
  readonly kind: Kind | 'below';
  /** Its day: the earliest is told first. */
  readonly on: Day;
  /** Until when it can be seen to, where that is another day. */
  readonly until?: Day;
  /** The last day on which it is on time, or on which it takes place. */
  readonly dueOn?: Day;
  /** The level above asked for it anew. */
  readonly isReturned?: true;
  /** It is only told; nobody waits for this officer to do anything. */
  readonly isNews?: true;
  /** What it is called where its line is too long; a template has one line. */
  readonly name?: Phrase;
  readonly lines: readonly Phrase[];
  /** Left out where there are many. */
  readonly details?: readonly Phrase[];
  readonly buttons: readonly Button[];
};

/** As many as a phone shows at once. */
const A_SCREEN = 5;
/** So few leave room for their details. */
const FEW = 2;

/** What is to be done before what is only told, each by its day; of the same thing the one that came first. */
export const inOrder = (items: readonly Item[]): readonly Item[] => {
  const once = new Map<string, Item>();
  for (const item of items) if (!once.has(item.key)) once.set(item.key, item);
  return [...once.values()].sort(
    (a, b) =>
      Number(a.isNews ?? false) - Number(b.isNews ?? false) || (a.on < b.on ? -1 : a.on > b.on ? 1 : 0),
  );
};

/** One screen of them, in order; the others are behind one button. */
export const onOneScreen = (
  items: readonly Item[],
): { readonly lines: readonly Phrase[]; readonly buttons: readonly Button[] } => {
  const here = items.slice(0, A_SCREEN);
  const left = items.length - here.length;
  const more = left > 0 ? [commandButton(say('button-digest-more', { count: left }), 'duties')] : [];
  return {
    lines: here.flatMap(({ lines, details = [] }) => (items.length > FEW ? lines : [...lines, ...details])),
    buttons: [...eachOnce(here.flatMap(({ buttons }) => buttons)), ...more],
  };
};

/** A button that several things have in common stands behind the last of them. */
const eachOnce = (buttons: readonly Button[]): readonly Button[] =>
  buttons.filter(({ data }, at) => !buttons.slice(at + 1).some((later) => later.data === data));

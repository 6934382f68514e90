import type { Day } from '../day.ts';
import { commandButton } from '../flow/buttons.ts';
import { type Button, type Phrase, say } from '../message.ts';
import { addressed, type ItemPost, isAboutSeveral, moreButtons, underUnits } from './several-units.ts';

/** What officers are reminded of, as far as they may wish it apart. `dates`: meetings and reviews. */
export const KINDS = ['reports', 'tasks', 'dates', 'waiting', 'expiring'] as const;
export type Kind = (typeof KINDS)[number];

/** One thing in a digest. */
export type Item = {
  /** The same thing is told once, by whichever way it is found; like things of two units are two: `report 7  thang-cdcs 2026-11`. */
  readonly key: string;
  /** Of the officer's posts the one that sees to it. */
  readonly post?: ItemPost;
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

/** Of the same thing the one that came first. */
export const once = (items: readonly Item[]): readonly Item[] => {
  const found = new Map<string, Item>();
  for (const item of items) if (!found.has(item.key)) found.set(item.key, item);
  return [...found.values()];
};

/** What is to be done before what is only told, each by its day, then by unit. */
export const inOrder = (items: readonly Item[]): readonly Item[] => {
  return [...once(items)].sort(
    (a, b) =>
      Number(a.isNews ?? false) - Number(b.isNews ?? false) ||
      (a.on < b.on ? -1 : a.on > b.on ? 1 : 0) ||
      (a.post?.unitId ?? 0) - (b.post?.unitId ?? 0),
  );
};

/**
 * One screen of them, in order; the others are behind one button for each post. `spoken`: the unit that the chat speaks for,
 * which goes without saying.
 */
export const onOneScreen = (
  items: readonly Item[],
  spoken?: number,
): { readonly lines: readonly Phrase[]; readonly buttons: readonly Button[] } => {
  const isNamed = isAboutSeveral(items, spoken);
  const isFew = items.length <= FEW;
  const linesOf = ({ lines, details = [] }: Item) => (isFew ? [...lines, ...details] : lines);
  const here = addressed(items.slice(0, A_SCREEN), isNamed);
  const more = (count: number) => commandButton(say('button-digest-more', { count }), 'duties');
  return {
    lines: underUnits(here, { isNamed, linesOf }),
    buttons: [
      ...eachOnce(here.flatMap(({ buttons }) => buttons)),
      ...moreButtons(items.slice(A_SCREEN), { isNamed, more }),
    ],
  };
};

/** A button that several things have in common stands behind the last of them. */
const eachOnce = (buttons: readonly Button[]): readonly Button[] =>
  buttons.filter(({ data }, at) => !buttons.slice(at + 1).some((later) => later.data === data));

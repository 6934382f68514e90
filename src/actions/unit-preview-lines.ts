import { plusDays, showDay } from '../core/day.ts';
import { type Arg, type Phrase, say } from '../core/message.ts';
import { endsWithParent, type UnitShape } from '../core/units/changes.ts';
import { endedBy } from '../store/unit-plans.ts';
import type { Preview, Touched } from './unit-looked-at.ts';

/** How many are named before the rest is counted. */
const MOST = 5;

/** What a change does, line by line, to everything that hangs on its units. */
export const previewLines = (preview: Preview): readonly Phrase[] => {
  const { plan, touched, today, day } = preview;
  const ended = endedBy(plan);
  return [
    say('unit-preview-title'),
    headLine(preview),
    ...touched.flatMap((one) => [
      ...(touched.length > 1 ? [say('unit-preview-of', { name: one.unit.name })] : []),
      ...(ended.includes(one.unit.id) ? endLines(one, preview) : otherLines(one, preview)),
    ]),
    ...(plan.kind === 'split' || plan.kind === 'merge-new' ? [say('unit-preview-new')] : []),
    ...(day < today ? [pastLine(preview)] : []),
  ];
};

const headLine = ({ plan, day, decision, target, touched }: Preview): Phrase => {
  const [first] = touched;
  const facts = { name: nameOf(first), parent: first?.parent ?? '', day: showDay(day), decision };
  if (plan.kind === 'rename') return say('unit-preview-rename', { ...facts, to: plan.name });
  if (plan.kind === 'move') return say('unit-preview-move', { ...facts, to: target ?? '' });
  if (plan.kind === 'split') {
    const names = plan.names.map((one) => `"${one}"`).join(', ');
    return say(plan.stays ? 'unit-preview-split-stays' : 'unit-preview-split', { ...facts, names });
  }
  if (plan.kind === 'close')
    return target === null
      ? say('unit-preview-close', facts)
      : say('unit-preview-close-heir', { ...facts, to: target });
  const names = touched.map((one) => nameOf(one)).join(', ');
  return say(plan.kind === 'merge' ? 'unit-preview-merge' : 'unit-preview-merge-new', {
    ...{ ...facts, names, to: target ?? '' },
  });
};

const nameOf = (one: Touched | undefined): string => (one ? `${one.unit.name} (${one.unit.code})` : '');

/** Where the unit goes on: under another name, elsewhere, or beside new ones. */
const otherLines = (touched: Touched, preview: Preview): readonly Phrase[] =>
  preview.plan.kind === 'move'
    ? moveLines(touched, preview)
    : [say(`unit-preview-kept-${preview.plan.kind}`)];

const moveLines = ({ touches, below, owed, parent }: Touched, preview: Preview): readonly Phrase[] => {
  const facts = { to: preview.target ?? '', from: parent, day: showDay(preview.day) };
  const { people, invites, delegations, drafts, waiting, returned, foundings, shares } = touches;
  return [
    ...counted(below.length, 'unit-move-below', facts),
    ...counted(people.length + invites + delegations, 'unit-move-people', { count: people.length }),
    ...counted(drafts, 'unit-move-drafts', facts),
    ...counted(waiting, 'unit-move-waiting', facts),
    ...counted(returned, 'unit-move-returned', facts),
    ...counted(foundings, 'unit-move-foundings', facts),
    ...counted(shares, 'unit-move-shares', facts),
    ...owedLine(owed, 'unit-move-owed', facts),
    say('unit-move-sums', facts),
  ];
};

const endLines = (one: Touched, preview: Preview): readonly Phrase[] => {
  const { touches, owed, closing, parent } = one;
  const { people, invites, delegations, drafts, waiting, returned, foundings, shares } = touches;
  const { day, today } = preview;
  const facts = { from: parent, day: showDay(day), last: showDay(plusDays(day, -1)) };
  const isOver = day <= today;
  return [
    ...belowLines(one, preview),
    ...(people.length > 0
      ? [say(isOver ? 'unit-end-people-over' : 'unit-end-people', { ...facts, people: listed(people) })]
      : []),
    ...counted(invites, 'unit-end-invites', facts),
    ...counted(delegations, 'unit-end-delegations', facts),
    ...counted(drafts, isOver ? 'unit-end-drafts-over' : 'unit-end-drafts', facts),
    ...counted(waiting, 'unit-end-waiting', facts),
    ...counted(returned, isOver ? 'unit-end-returned-over' : 'unit-end-returned', facts),
    ...counted(foundings, 'unit-end-foundings', facts),
    ...owedLine(owed, isOver ? 'unit-end-owed-over' : 'unit-end-owed', facts),
    ...owedLine(closing, 'unit-end-closing', facts),
    ...counted(shares, 'unit-end-shares', facts),
    ...counted(touches.tasks, 'unit-end-tasks', facts),
    ...counted(touches.claims, 'unit-end-claims', facts),
    ...counted(touches.offices, 'unit-end-offices', facts),
    ...counted(touches.enterprises, 'unit-end-enterprises', facts),
  ];
};

const belowLines = ({ unit, below, parent }: Touched, { plan, target }: Preview): readonly Phrase[] => {
  const hasHeir = target !== null;
  const staying = below.filter(({ name }) => !hasHeir || name !== target);
  const ending = staying.filter(({ kind }) => endsWithParent(kind, hasHeir));
  const going = staying.filter((one) => !ending.includes(one) && !endedBy(plan).includes(one.id));
  const names = (units: readonly UnitShape[]) => listed(units.map(({ name }) => name));
  return [
    ...(going.length > 0
      ? [say('unit-end-below', { count: going.length, units: names(going), to: target ?? parent })]
      : []),
    ...(ending.length > 0 ? [say('unit-end-parts', { name: unit.name, units: names(ending) })] : []),
  ];
};

/** "A, B, C, D, E và 3 nữa". */
const listed = (names: readonly string[]): Arg => {
  const shown = names.slice(0, MOST).join(', ');
  return names.length > MOST ? say('unit-and-more', { shown, count: names.length - MOST }) : shown;
};

const counted = (count: number, key: string, facts: Readonly<Record<string, Arg>>): readonly Phrase[] =>
  count > 0 ? [say(key, { count, ...facts })] : [];

const owedLine = (
  owed: readonly Phrase[],
  key: string,
  facts: Readonly<Record<string, Arg>>,
): readonly Phrase[] => {
  const [first, ...more] = owed.slice(0, 3);
  if (!first) return [];
  const reports = more.reduce<Phrase>((before, next) => say('unit-owed-two', { before, next }), first);
  return [say(key, { count: owed.length, reports, ...facts })];
};

/** A day that is over: what was sent since stays, sums are made anew, what was closed stays closed. */
const pastLine = ({ touched, plan }: Preview): Phrase => {
  const count = touched.reduce((sum, { touches }) => sum + touches.sentSince, 0);
  if (count === 0) return say('unit-past-none');
  return say(plan.kind === 'rename' ? 'unit-past-rename' : 'unit-past', { count });
};

import { isAboutMoney, mayFileReport } from '../access.ts';
import type { Day } from '../day.ts';
import type { Phrase } from '../message.ts';
import type { Due } from '../programme/duties.ts';
import { isOccasionOf } from '../programme/occasions.ts';
import type { Duty, Pack } from '../programme/types.ts';
import { headsAmong } from '../reports/sign-off.ts';
import type { DayStages, StagedDue } from './day-stages.ts';

/** Somebody who holds a post at a unit on the day; `programme`: the plan that employs them, if any. */
export type Holder = {
  readonly id: number;
  readonly personId: number;
  readonly role: string;
  readonly title: string;
  readonly programme: string | null;
  /** Some chat of theirs takes messages. */
  readonly reachable: boolean;
  /** Days before a report is due at which they wish to hear of it first; null: as everybody. */
  readonly lead?: number | null;
};

/** A unit that stands on the day. `isTop`: nobody is above it. */
export type RemindedUnit = {
  readonly id: number;
  readonly kind: string;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly isTop: boolean;
};

/** What is known of a unit on the day on which it is reminded. */
export type UnitFacts = {
  readonly unit: RemindedUnit;
  readonly staged: DayStages;
  readonly holders: readonly Holder[];
  /** `reportKey`s of what was sent and not given back. */
  readonly sent: ReadonlySet<string>;
  /** `reportKey`s of what is finished and waits for the unit's head. */
  readonly unsigned: ReadonlySet<string>;
  /** Those who stand in for a head: by the post that they stand in for. */
  readonly standIns: readonly { readonly personId: number; readonly forPostId: number }[];
};

/** One person to be told one thing at one step. */
export type Reminder = {
  readonly programme: string;
  readonly duty: string;
  readonly unitId: number;
  /** Of a report that an officer owes and not the unit. */
  readonly postId: number | null;
  readonly period: string;
  readonly stage: string;
  readonly personId: number;
  readonly reason: Phrase;
};

/** A report that is missing past the last reminder. `asked`: the people who were to be reminded of it. */
export type PastLast = Omit<Reminder, 'stage' | 'personId' | 'reason'> & {
  readonly form: string;
  readonly dueOn: Day;
  readonly asked: readonly number[];
};

/** One report among those of a unit and its officers. */
export const reportKey = (postId: number | null, form: string, period: string): string =>
  `${postId ?? ''} ${form} ${period}`;

/** Whom to remind of what at a unit: of reports still missing and of days to come that are not reported here. */
export const unitReminders = (facts: UnitFacts): readonly Reminder[] => [
  ...facts.staged.dues.flatMap((one) => reportReminders(facts, one)),
  ...occasionReminders(facts),
];

const reportReminders = (facts: UnitFacts, { due, stage, lead }: StagedDue): readonly Reminder[] => {
  const { unit, staged, sent } = facts;
  if (!owes(unit, due)) return [];
  const { programme, duty, period, form } = due;
  return reportersOf(dutyOf(staged.packs, due), due, facts).flatMap(({ holder, byPost }) => {
    const postId = byPost ? holder.id : null;
    if (sent.has(reportKey(postId, form, period))) return [];
    const asked = new Set([holder.personId, ...(byPost ? [] : signersAsked(facts, form, period))]);
    return [...asked]
      .filter((personId) => leadOf(facts, personId) === lead)
      .map((personId) => ({
        ...{ programme, duty, unitId: unit.id, postId, period },
        ...{ stage: stage.stage, personId, reason: stage.reason },
      }));
  });
};

const leadOf = ({ holders }: UnitFacts, personId: number): number | null =>
  holders.find((holder) => holder.personId === personId)?.lead ?? null;

/** What the officers above are to be told of: what is missing past the last reminder, whether anybody could be reminded or not. */
export const pastLast = (facts: UnitFacts): readonly PastLast[] =>
  facts.staged.past.flatMap(({ due }) => {
    const { unit, staged, sent } = facts;
    const asked = dutyOf(staged.packs, due);
    if (!owes(unit, due) || !isAskedAt(asked, unit)) return [];
    const { programme, duty, period, form, dueOn } = due;
    const one = { programme, duty, unitId: unit.id, period, form, dueOn };
    const holders = reportersOf(asked, due, facts).map(({ holder }) => holder);
    const all =
      asked?.reporter.kind === 'post'
        ? holders.map(({ id, personId }) => ({ ...one, postId: id, asked: [personId] }))
        : [{ ...one, postId: null, asked: holders.map(({ personId }) => personId) }];
    return all.filter(({ postId }) => !sent.has(reportKey(postId, form, period)));
  });

const isAskedAt = (duty: Duty | undefined, { kind }: RemindedUnit): boolean =>
  duty?.reporter.kind === 'post' ||
  (duty?.reporter.kind === 'unit' && duty.reporter.unitKinds.includes(kind));

/** A unit owes the report of a period on whose last covered day it stood. */
const owes = ({ openedOn, closedOn }: RemindedUnit, { covers }: Due): boolean =>
  openedOn <= covers.to && (closedOn === null || closedOn > covers.to);

const dutyOf = (packs: readonly Pack[], { programme, duty }: Due): Duty | undefined =>
  packs.find(({ id }) => id === programme)?.duties.find(({ id }) => id === duty);

type Reporter = { readonly holder: Holder; readonly byPost: boolean };

/** Whom a missing report is to be asked of: the unit's filers, or the officer himself. */
const reportersOf = (
  duty: Duty | undefined,
  { form }: Due,
  { unit, holders }: UnitFacts,
): readonly Reporter[] => {
  const reporter = duty?.reporter;
  if (reporter?.kind === 'post')
    return holders.filter(({ programme }) => programme !== null).map((holder) => ({ holder, byPost: true }));
  if (reporter?.kind !== 'unit' || !reporter.unitKinds.includes(unit.kind)) return [];
  return filersAmong(holders, unit.kind, form).map((holder) => ({ holder, byPost: false }));
};

/**
 * Who files at a unit: its filers, for a report about money its finance, its officers where it has none. Where nobody of
 * them can be reached, whoever else there may file it and can as well.
 */
export const filersAmong = (
  holders: readonly Holder[],
  unitKind: string,
  form: string | null,
): readonly Holder[] => {
  const own = holders.filter(({ programme }) => programme === null);
  const finance = isAboutMoney(form) ? own.filter(({ role }) => role === 'finance') : [];
  const filers = finance.length > 0 ? finance : own.filter(({ role }) => role === 'filer');
  const asked = filers.length > 0 ? filers : own.filter(({ role }) => role === 'officer');
  if (asked.some(({ reachable }) => reachable)) return asked;
  const others = own.filter(({ role, reachable }) => reachable && mayFileReport({ unitKind, role }, form));
  return [...new Set([...asked, ...others])];
};

/** Whom a report is asked of that waits within its unit: those who sign. Empty where it does not wait. */
const signersAsked = (
  { unsigned, holders, standIns }: UnitFacts,
  form: string,
  period: string,
): readonly number[] => {
  if (!unsigned.has(reportKey(null, form, period))) return [];
  const heads = headsAmong(holders);
  const forThem = standIns.filter(({ forPostId }) => heads.some(({ id }) => id === forPostId));
  return [...heads, ...forThem].map(({ personId }) => personId);
};

/** Of reviews, meetings and reports without a form: before and on the day. Whether they took place is not known here. */
const occasionReminders = ({ unit, staged, holders }: UnitFacts): readonly Reminder[] => {
  const theirs = staged.occasions.filter(({ occasion }) => isOccasionOf(occasion, unit));
  return theirs.flatMap(({ occasion: { dated, occurrence }, stage }) =>
    remindedAt(holders).map(({ personId }) => ({
      ...{ programme: dated.pack.id, duty: dated.entry.id, unitId: unit.id, postId: null },
      ...{ period: occurrence.key, stage: stage.stage, personId, reason: stage.reason },
    })),
  );
};

/** The unit's organisers; where it has none its officers. */
const remindedAt = (holders: readonly Holder[]): readonly Holder[] => {
  const own = holders.filter(({ programme }) => programme === null);
  const organisers = own.filter(({ role }) => role === 'organiser');
  return organisers.length > 0 ? organisers : own.filter(({ role }) => role === 'officer');
};

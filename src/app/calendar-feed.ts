import { createHash, createHmac } from 'node:crypto';
import type { Actor } from '../actions/action.ts';
import { occasionsAt } from '../actions/occasions.ts';
import { isFor, onePerReport } from '../actions/owed.ts';
import { type DueReport, type Entry, inOrder, occasionEntry, reportEntry } from '../core/calendar/entries.ts';
import { type Day, dayAt, plusDays } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { say } from '../core/message.ts';
import type { HeldDate } from '../core/programme/dates.ts';
import { type Due, dueWithin } from '../core/programme/duties.ts';
import { asDutySetting } from '../core/programme/occurrences.ts';
import type { Pack } from '../core/programme/types.ts';
import type { Ladder } from '../core/reminders/ladder.ts';
import { ownLadder } from '../core/reminders/own-ladders.ts';
import type { Span } from '../core/reports/periods.ts';
import { joined, type Words } from '../core/words.ts';
import { type IcsEvent, writeIcs } from '../documents/ics.ts';
import { eventStates, feedByHash } from '../store/calendar-feeds.ts';
import { datesFor, lineOf } from '../store/dates.ts';
import type { Db } from '../store/db.ts';
import { reportFor } from '../store/duties.ts';
import { laddersOf } from '../store/ladders.ts';
import { inTransaction } from '../store/lock.ts';
import { type PostOn, postHeld } from '../store/posts.ts';
import { packsInForce } from '../store/programmes.ts';
import { unitOn } from '../store/units.ts';
import type { Parts } from './parts.ts';

/** What is over stays a month, so that it does not vanish from a calendar at once; a year ahead is shown. */
const PAST_DAYS = 31;
const AHEAD_DAYS = 366;

/** `unknown`: no such token; `over`: it was stopped, or its post has ended. `tag` changes with the text and only then. */
export type CalendarRead =
  | { readonly kind: 'unknown' | 'over' }
  | { readonly kind: 'calendar'; readonly text: string; readonly tag: string };

type Reading = Pick<Parts, 'db' | 'clock' | 'definitions' | 'words' | 'secret'>;

/** What the holder of a token has to do, as facts are now: reports, reviews and meetings of their post. */
export const readCalendar = async (parts: Reading, token: string): Promise<CalendarRead> => {
  const feed = /^[\w-]{43}$/.test(token) ? await feedByHash(parts.db, sha256(token)) : undefined;
  if (!feed) return { kind: 'unknown' };
  const now = parts.clock.now();
  const post = feed.revoked_at ? null : await postHeld(parts.db, feed.post_id, dayAt(now));
  if (!post) return { kind: 'over' };
  const words = parts.words(feed.locale);
  const entries = await entriesOf(parts, post, dayAt(now));
  const text = writeIcs(
    words(say('calendar-name', { unit: post.unitName })),
    await eventsOf(parts, { entries, post, words, now }),
  );
  return { kind: 'calendar', text, tag: sha256(text).slice(0, 32) };
};

const entriesOf = async (parts: Reading, post: PostOn, today: Day): Promise<readonly Entry[]> => {
  const { db, definitions } = parts;
  const packs = await packsInForce(db, { definitions, today });
  const dates = await datesFor(db, { unitId: post.unitId, day: today, packs });
  const span = { from: plusDays(today, -PAST_DAYS), to: plusDays(today, AHEAD_DAYS) };
  const asked = { post, packs, dates, span, today };
  const unit = { id: post.unitId, kind: post.unitKind };
  const occasions = await occasionsAt(parts, { unit, packs, dates, day: today, span });
  const reports = await reportsOf(parts, post, { dues: await duesOf(parts, asked), today });
  const ladder = await ladderAt(db, post.unitId, today);
  const context = { calendar: definitions.calendar, unit: post.unitName, ladder };
  return inOrder([
    ...reports.map((report) => reportEntry(report, context)),
    ...occasions.map((occasion) => occasionEntry(occasion, context)),
  ]);
};

type Asked = {
  readonly post: PostOn;
  readonly packs: readonly Pack[];
  readonly dates: readonly HeldDate[];
  readonly span: Span;
  readonly today: Day;
};

/** The reports that the holder of the post may send, due within the span. */
const duesOf = async (
  { db, definitions }: Reading,
  { post, packs, dates, span, today }: Asked,
): Promise<readonly Due[]> => {
  const duties = new Map(packs.flatMap(({ id, duties: all }) => all.map((one) => [`${id} ${one.id}`, one])));
  const actor: Actor = { ...post, postId: post.id };
  const mine = dates
    .flatMap((date) => asDutySetting(date) ?? [])
    .filter(({ programme, duty }) => {
      const found = duties.get(`${programme} ${duty}`);
      return found !== undefined && isFor(found, actor);
    });
  const unit = await unitOn(db, post.unitId, today);
  const life = { openedOn: unit?.openedOn ?? today, closedOn: unit?.closedOn ?? null };
  return dueWithin(mine, { ...life, calendar: definitions.calendar }, span);
};

/** On which days a unit is reminded of a report; null: as everybody. */
const ladderAt = async (db: Db, unitId: number, today: Day): Promise<(due: Due) => Ladder | null> => {
  const line = await lineOf(db, unitId, today);
  const settings = await laddersOf(db, line);
  return (due) => ownLadder(settings, line, due, today);
};

/** Each report once, with whether it is still asked for: what has not begun cannot have been sent. */
const reportsOf = async (
  { db, definitions }: Reading,
  { id, unitId }: PostOn,
  { dues, today }: { readonly dues: readonly Due[]; readonly today: Day },
): Promise<readonly DueReport[]> => {
  const known = onePerReport(dues).flatMap((due) => {
    const form = due.form === null ? null : formOf(definitions, due.form);
    return form ? [{ due, form }] : [];
  });
  return Promise.all(
    known.map(async ({ due, form }) => {
      const reporter = { unitId, postId: form.reporter === 'post' ? id : null, form: form.id };
      const report = due.covers.from > today ? null : await reportFor(db, reporter, due.period);
      return { due, title: form.title, sent: report !== null && report.state !== 'returned' };
    }),
  );
};

type Told = {
  readonly entries: readonly Entry[];
  readonly post: PostOn;
  readonly words: Words;
  readonly now: Date;
};

const eventsOf = async (
  { db, secret }: Reading,
  { entries, post, words, now }: Told,
): Promise<readonly IcsEvent[]> => {
  const key = await secret();
  const events = entries.map((entry) => ({
    uid: `${uidOf(key, `${post.id} ${entry.key}`)}@tro-ly-cong-doan`,
    on: entry.on,
    summary: words(entry.summary),
    description: joined(words, entry.lines),
    alarms: entry.alarms,
  }));
  const marked = events.map((event) => ({ ...event, mark: sha256(JSON.stringify(event)).slice(0, 32) }));
  const states = await inTransaction(db, (tx) => eventStates(tx, post.id, { events: marked, at: now }));
  return events.flatMap((event) => {
    const state = states.get(event.uid);
    return state ? [{ ...event, ...state }] : [];
  });
};

/** The same for the same thing wherever it is read, and no other installation's. */
const uidOf = (secret: Uint8Array, what: string): string =>
  createHmac('sha256', secret).update(`calendar event:${what}`).digest('hex').slice(0, 32);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

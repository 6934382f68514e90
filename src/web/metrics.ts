import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { dayAt } from '../core/day.ts';
import { finishedAt } from '../core/reminders/finishing.ts';
import type { Progress } from '../core/watch/progress.ts';
import { openAlarms, outboxCounts } from '../store/counts.ts';
import type { Db } from '../store/db.ts';
import { failedJobs } from '../store/failed-jobs.ts';
import { type KnownPace, pacesOf } from '../store/pace.ts';
import { reminderProgress } from '../store/reminder-progress.ts';
import { beatOf, openWatchAlarms } from '../store/watch.ts';

type Watched = {
  readonly db: Db;
  /** Jobs by state; fails where Redis is away. */
  readonly jobs: () => Promise<Readonly<Record<string, number>>>;
  readonly now: () => Date;
};

/** Counting a country's reminders takes a second: asked more often, it answers as it did. */
const COUNTED_MS = 60_000;

/** What an operator watches: messages, alarms, jobs and reminders, and the process itself. */
export const metricsOf = ({ db, jobs, now }: Watched): (() => Promise<string>) => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const outbox = gauge('outbox_messages', 'Messages by state', 'state');
  const alarms = gauge('open_alarms', 'Alarms nobody has seen');
  const queue = gauge('jobs', 'Jobs by state; none where they cannot be counted', 'state');
  const failed = gauge(
    'failed_jobs',
    'Times that a job has failed for good and not run through since',
    'job',
  );
  const expected = gauge('reminders_expected', 'Reminders that should leave today', 'channel');
  const sent = gauge('reminders_sent', 'Reminders of today that have left', 'channel');
  const finished = gauge(
    'reminders_finished_timestamp_seconds',
    'When the reminders that are left will have gone; none where none are, or the day ends before',
    'channel',
  );
  const round = gauge('reminding_seconds', 'Seconds since a round of reminding ended');
  const watch = gauge('watch_alarms', 'Silences of reminding that are not over', 'what');
  const progress = counted(db, now);
  return async () => {
    const [letters, open, counts, lines, channels, paces, beat, silences] = await Promise.all([
      outboxCounts(db),
      openAlarms(db),
      jobs().catch(() => ({})),
      failedJobs(db),
      progress(),
      pacesOf(db),
      beatOf(db, 'tick'),
      openWatchAlarms(db),
    ]);
    for (const each of [outbox, queue, failed, expected, sent, finished, watch]) each.reset();
    for (const { state, count } of letters) outbox.set({ state }, count);
    alarms.set(open);
    for (const [state, count] of Object.entries(counts)) queue.set({ state }, count);
    for (const { name, times, wellAt } of lines) if (!wellAt) failed.set({ job: name }, times);
    for (const one of channels) expected.set({ channel: one.channel }, one.expected);
    for (const one of channels) sent.set({ channel: one.channel }, one.sent);
    for (const one of channels) {
      const ends = endOf(one, paces.get(one.channel), now());
      if (ends) finished.set({ channel: one.channel }, ends.getTime() / 1_000);
    }
    if (beat) round.set(Math.max(0, (now().getTime() - beat.at.getTime()) / 1_000));
    for (const { what } of silences) watch.inc({ what });
    return registry.metrics();
  };
};

const endOf = ({ expected, sent }: Progress, pace: KnownPace | undefined, now: Date): Date | null => {
  const { perMinute = null, pausedUntil = null } = pace ?? {};
  return expected === sent ? null : finishedAt({ left: expected - sent, perMinute, pausedUntil }, now);
};

const counted = (db: Db, now: () => Date): (() => Promise<readonly Progress[]>) => {
  let last: { readonly at: number; readonly progress: readonly Progress[] } | null = null;
  return async () => {
    const at = now().getTime();
    if (!last || Math.abs(at - last.at) >= COUNTED_MS)
      last = { at, progress: await reminderProgress(db, dayAt(now()), now()) };
    return last.progress;
  };
};

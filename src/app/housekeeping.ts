import { dayAt } from '../core/day.ts';
import { dropEventsBefore } from '../store/calendar-feeds.ts';
import { dropWellBefore } from '../store/failed-jobs.ts';
import { dropStagedBefore } from '../store/imports.ts';
import { dropBefore } from '../store/inbox.ts';
import { dropSharesBefore } from '../store/planning-shares.ts';
import { forgetRequestsBefore } from '../store/post-requests.ts';
import { dropReceiptsBefore, dropSentBefore } from '../store/reach.ts';
import { dropWatchAlarmsBefore } from '../store/watch.ts';
import type { Parts } from './parts.ts';

/** How long what was said is kept: chat text is short-lived, reports and foundings are not touched. */
const INBOX_DAYS = 14;
const OUTBOX_DAYS = 90;
/** What was planned in which hour; the ledger of reminders stays. */
const SHARE_DAYS = 7;
/** Names and numbers of who asked for a post; those of a post that was given stand in the roster. */
const REQUEST_DAYS = 90;
/** How an event of a calendar was; calendars show what is over for a month. */
const EVENT_DAYS = 90;
/** Silences and failures that are over. */
const WATCH_DAYS = 30;

/** Lets go of what is past its retention, and lets channels see to what they keep. */
export const housekeeping = async ({ db, clock, channels }: Parts): Promise<void> => {
  const now = clock.now().getTime();
  await dropBefore(db, new Date(now - INBOX_DAYS * 86_400_000));
  await dropStagedBefore(db, new Date(now - INBOX_DAYS * 86_400_000));
  await forgetRequestsBefore(db, new Date(now - REQUEST_DAYS * 86_400_000));
  await dropSentBefore(db, new Date(now - OUTBOX_DAYS * 86_400_000));
  await dropSharesBefore(db, new Date(now - SHARE_DAYS * 86_400_000));
  await dropReceiptsBefore(db, new Date(now - OUTBOX_DAYS * 86_400_000));
  await dropEventsBefore(db, dayAt(new Date(now - EVENT_DAYS * 86_400_000)));
  await dropWellBefore(db, new Date(now - WATCH_DAYS * 86_400_000));
  await dropWatchAlarmsBefore(db, new Date(now - WATCH_DAYS * 86_400_000));
  for (const { tend } of channels) await tend?.();
};

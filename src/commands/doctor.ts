import { withoutDates } from '../app/without-dates.ts';
import type { App } from '../compose.ts';
import { newestAlarms, openAlarms, outboxCounts } from '../store/counts.ts';
import { tokenTimes } from '../store/zalo-tokens.ts';

/** So many alarms are named. */
const SHOWN = 5;

/** What an operator should know: where the data are, whether they are safe there, and what waits for attention. */
export const doctor = async ({ store, parts }: Pick<App, 'store' | 'parts'>): Promise<string> => {
  const known = await store.schemaKnown();
  if (!known)
    return 'database: reachable, but its schema is not the one this version expects (npm run migrate)';
  const [letters, alarms, newest, tokens, undated] = await Promise.all([
    outboxCounts(parts.db),
    openAlarms(parts.db),
    newestAlarms(parts.db, SHOWN),
    tokenTimes(parts.db),
    withoutDates(parts),
  ]);
  return [
    `node: ${process.version}`,
    store.kind === 'pglite'
      ? 'database: embedded (PGlite). It survives a crash of this program, not a power cut: for trying and for small pilots only. In production set DATABASE_URL.'
      : 'database: PostgreSQL server',
    `channels: ${parts.channels.map(({ name, account }) => `${name} (${account})`).join(', ')}`,
    `outbox: ${letters.map(({ state, count }) => `${state} ${count}`).join(', ') || 'empty'}`,
    `open alarms: ${alarms}${alarms > SHOWN ? `, the newest ${SHOWN}:` : ''}`,
    ...newest.map(({ at, what, about, detail }) => `  ${at.toISOString()} ${what} (${about}): ${detail}`),
    ...tokens.map(
      ({ appId, accessUntil, refreshUntil }) =>
        `zalo (${appId}): token until ${accessUntil.toISOString()}, refresh token until ${refreshUntil.toISOString()}`,
    ),
    ...(undated.length > 0
      ? [
          'no date yet, so nobody is reminded (an organiser sends /datlich, or: npm run import -- dates FILE.xlsx):',
          ...undated.map((line) => `  ${line}`),
        ]
      : []),
  ].join('\n');
};

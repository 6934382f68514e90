import { withoutDates } from '../app/without-dates.ts';
import type { App } from '../compose.ts';
import { openAlarms, outboxCounts } from '../store/counts.ts';

/** What an operator should know: where the data are, whether they are safe there, and what waits for attention. */
export const doctor = async ({ store, parts }: Pick<App, 'store' | 'parts'>): Promise<string> => {
  const known = await store.schemaKnown();
  if (!known)
    return 'database: reachable, but its schema is not the one this version expects (npm run migrate)';
  const [letters, alarms, undated] = await Promise.all([
    outboxCounts(parts.db),
    openAlarms(parts.db),
    withoutDates(parts),
  ]);
  return [
    `node: ${process.version}`,
    store.kind === 'pglite'
      ? 'database: embedded (PGlite). It survives a crash of this program, not a power cut: for trying and for small pilots only. In production set DATABASE_URL.'
      : 'database: PostgreSQL server',
    `channels: ${parts.channels.map(({ name, account }) => `${name} (${account})`).join(', ')}`,
    `outbox: ${letters.map(({ state, count }) => `${state} ${count}`).join(', ') || 'empty'}`,
    `open alarms: ${alarms}`,
    ...(undated.length > 0
      ? [
          'no date yet, so nobody is reminded (an organiser sends /datlich, or: npm run import -- dates FILE.xlsx):',
          ...undated.map((line) => `  ${line}`),
        ]
      : []),
  ].join('\n');
};

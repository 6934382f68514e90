import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { openAlarms, outboxCounts } from '../store/counts.ts';
import type { Db } from '../store/db.ts';

/** What an operator watches: the outbox by state, open alarms, jobs by state, and the process itself. */
export const metricsOf = (
  db: Db,
  jobs: () => Promise<Readonly<Record<string, number>>>,
): (() => Promise<string>) => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const outbox = new Gauge({
    name: 'outbox_messages',
    help: 'Messages by state',
    labelNames: ['state'],
    registers: [registry],
  });
  const alarms = new Gauge({ name: 'open_alarms', help: 'Alarms nobody has seen', registers: [registry] });
  const queue = new Gauge({
    name: 'jobs',
    help: 'Jobs by state',
    labelNames: ['state'],
    registers: [registry],
  });
  return async () => {
    const [letters, open, counts] = await Promise.all([outboxCounts(db), openAlarms(db), jobs()]);
    outbox.reset();
    for (const { state, count } of letters) outbox.set({ state }, count);
    alarms.set(open);
    for (const [state, count] of Object.entries(counts)) queue.set({ state }, count);
    return registry.metrics();
  };
};

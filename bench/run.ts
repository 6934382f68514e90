import { fuzzing } from './fuzz.ts';
import { quota } from './quota.ts';
import { reminders } from './reminders.ts';
import { reports } from './reports.ts';
import { startAndReply } from './start-and-reply.ts';
import { understand } from './understand.ts';

/** `npm run bench -- NAME ARGS`: measures one thing, or everything, and prints figures. Never part of the tests. */
const benches: Readonly<Record<string, (...args: string[]) => void | Promise<void>>> = {
  start: startAndReply,
  understand,
  fuzz: fuzzing,
  quota,
  reports,
  reminders,
};

const [asked, ...args] = process.argv.slice(2);
const chosen = asked === undefined ? Object.values(benches) : [benches[asked]];
for (const bench of chosen) {
  if (!bench) throw new Error(`expected one of ${Object.keys(benches).join(', ')}, not ${asked}`);
  await bench(...args);
}

import { startAndReply } from './start-and-reply.ts';

/** `npm run bench -- NAME`: measures one thing, or everything, and prints figures. Never part of the tests. */
const benches: Readonly<Record<string, () => Promise<void>>> = { start: startAndReply };

const asked = process.argv[2];
const chosen = asked === undefined ? Object.values(benches) : [benches[asked]];
for (const bench of chosen) {
  if (!bench) throw new Error(`expected one of ${Object.keys(benches).join(', ')}, not ${asked}`);
  await bench();
}

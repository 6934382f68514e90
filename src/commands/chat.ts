import { createInterface } from 'node:readline';
import { loadSample, sampleOfficers } from '../app/sample.ts';
import { memoryChannel } from '../channels/memory.ts';
import { makeApp } from '../compose.ts';
import { readConfig } from '../config.ts';
import { dayAt } from '../core/day.ts';
import type { Output } from '../data-dir.ts';
import { inlineQueue } from '../jobs/inline.ts';
import { linkTo, lockChat } from '../store/chats.ts';
import { openStore } from '../store/open.ts';

const ADDRESS = 'terminal';

/** What each flow is begun with, when it is named on the command line. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  report: '/baocao',
  'union-founding': '/thanhlap',
  quota: '/chitieu',
  duties: 'việc cần làm',
  language: '/ngonngu',
  link: '/start',
};

/** Plays a flow in the terminal, on the sample province in memory: nothing of it is kept. */
export const chat = async ([flow = '']: string[]): Promise<Output> => {
  const opening = BEGINNINGS[flow];
  if (opening === undefined)
    return { code: 1, output: `expected a flow: npm run chat -- ${Object.keys(BEGINNINGS).join(' | ')}` };
  const store = await openStore({ databaseUrl: null, dataDir: null });
  const channel = memoryChannel();
  const queue = inlineQueue((error) => console.error(error.message));
  const app = await makeApp(readConfig({ DEMO: '1', LOG_LEVEL: 'error' }), {
    store,
    queue,
    channels: [channel],
  });
  await store.migrate();
  await loadSample(store.db, { today: dayAt(new Date()) });
  await channel.start(app.receive);
  if (flow !== 'link') await speakFor(store.db, flow);
  await talk(channel, opening);
  await channel.stop();
  await store.close();
  return { code: 0, output: '' };
};

/** Foundings are recorded by officers above the grassroots; everything else is tried as a chair. */
const speakFor = async (db: Parameters<typeof sampleOfficers>[0], flow: string): Promise<void> => {
  const officers = await sampleOfficers(db, dayAt(new Date()));
  const role = flow === 'union-founding' || flow === 'quota' ? 'officer' : 'filer';
  const officer = officers.find((each) => each.role === role) ?? officers[0];
  if (!officer) throw new Error('the sample was expected to have officers');
  await db.transaction().execute(async (tx) => {
    const { id } = await lockChat(tx, { channel: 'memory', account: 'memory', address: ADDRESS }, 'vi');
    await linkTo(tx, id, { personId: officer.personId, postId: officer.id });
  });
};

type Memory = ReturnType<typeof memoryChannel>;

const talk = async (channel: Memory, opening: string): Promise<void> => {
  let shown = 0;
  const show = (): void => {
    const sent = channel.sent(ADDRESS);
    for (const { text, buttons } of sent.slice(shown)) {
      console.log(`\n${text}`);
      for (const [n, { label }] of buttons.entries()) console.log(`  [${n + 1}] ${label}`);
    }
    shown = sent.length;
  };
  await channel.say(ADDRESS, { kind: 'text', text: opening });
  show();
  for await (const line of createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' })) {
    const tapped = channel.sent(ADDRESS).at(-1)?.buttons[Number(/^\[(\d+)\]$/.exec(line.trim())?.[1]) - 1];
    await channel.say(
      ADDRESS,
      tapped ? { kind: 'choice', data: tapped.data, label: tapped.label } : { kind: 'text', text: line },
    );
    show();
  }
};

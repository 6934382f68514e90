import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { DAY, HOUR } from './clock.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import type { Person } from './person.ts';
import type { Line } from './world.ts';

const USAGE = `Type what the follower says, or
  /press TITLE       press a button on the screen
  /info NAME, PHONE  fill in the form for contact details
  /file PATH         send a document
  /follow, /unfollow
  /later 3d, 2h      move Zalo's clock
  /webhook URL       register the webhook again
  /screen            show the whole chat
  /quit`;

const PORT = 3101;
const SITE = 'http://127.0.0.1:3000/zalo/webhook';

/** A Zalo to try by hand: one follower at the keyboard, in front of an app that runs beside it. */
const main = async (site: string): Promise<void> => {
  const emulator = await startEmulator({ port: PORT });
  const person = emulator.user(1, { name: 'Nguyễn Thị Thử', phone: '84912345678' });
  emulator.template({ id: 'nhac-viec', name: 'Nhắc việc', params: { ten: 30, viec: 100, han: 20 } });
  print(environment(emulator));
  print(USAGE);
  await register(emulator, site);
  const tick = setInterval(() => void emulator.pass(0), 1000);
  void showWhatComes(emulator, person);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '/quit') break;
    await obey({ emulator, person }, line.trim());
  }
  clearInterval(tick);
  await emulator.pass(0);
  await emulator.close();
  process.exit(0);
};

const environment = ({ roots, app, grant }: Emulator): string =>
  `Start the app with these, and an empty DATA_DIR, since a refresh token of an earlier start is dead:
  PUBLIC_URL=http://127.0.0.1:3000
  ZALO_APP_ID=${app.id}
  ZALO_APP_SECRET=${app.secret}
  ZALO_OA_SECRET=${app.oaSecret}
  ZALO_REFRESH_TOKEN=${grant().refresh}
  ZALO_OPENAPI_ROOT=${roots.openapi}
  ZALO_OAUTH_ROOT=${roots.oauth}
  ZALO_BUSINESS_ROOT=${roots.business}
On the sample, npm run invite -- --unit MAU-CS01 --name "Nguyễn Thị Thử" --role filer gives a code to say.
`;

const register = async ({ webhook }: Emulator, url: string): Promise<void> =>
  print(
    (await webhook.register(url))
      ? `Events go to ${url}`
      : `No 200 from ${url} yet: start the app, then type /webhook ${url}`,
  );

type Stage = { readonly emulator: Emulator; readonly person: Person };

const COMMANDS: Readonly<Record<string, (stage: Stage, rest: string) => unknown>> = {
  press: ({ person }, title) => person.presses(title),
  info: ({ person }, rest) => {
    const [name = '', phone = ''] = rest.split(',').map((part) => part.trim());
    person.submits({ name, phone });
  },
  file: async ({ person }, path) =>
    person.sendsFile({ name: basename(path), mime: 'application/octet-stream', bytes: await readFile(path) }),
  follow: ({ person }) => person.follows(),
  unfollow: ({ person }) => person.unfollows(),
  later: ({ emulator }, rest) => {
    const [, count = '1', unit] = /^(\d+)\s*([dh])/.exec(rest) ?? [];
    return emulator.pass(Number(count) * (unit === 'd' ? DAY : HOUR));
  },
  webhook: ({ emulator }, url) => register(emulator, url),
  screen: ({ person }) => person.screen().forEach(show),
};

const obey = async (stage: Stage, line: string): Promise<void> => {
  const [, name = '', rest = ''] = /^\/(\w+)\s*(.*)$/.exec(line) ?? [];
  const command = COMMANDS[name];
  try {
    if (command) await command(stage, rest);
    else if (line.startsWith('/')) print(USAGE);
    else if (line !== '') stage.person.says(line);
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
  }
};

const showWhatComes = async (emulator: Emulator, person: Person): Promise<void> => {
  for (let shown = 0; ; ) {
    await emulator.until(() => person.screen().length > shown);
    const fresh = person.screen().slice(shown);
    shown += fresh.length;
    for (const line of fresh.filter(({ from }) => from === 'oa')) show(line);
  }
};

const show = ({ from, text, buttons, attachment, file }: Line): void => {
  const what = attachment === null ? '' : ` [${file?.name ?? attachment}]`;
  print(`${from === 'oa' ? '◀' : '▶'}${what} ${text.replaceAll('\n', '\n  ')}`);
  for (const { title } of buttons) print(`    [ ${title} ]`);
};

const print = (text: string): void => void process.stdout.write(`${text}\n`);

await main(process.argv[2] ?? SITE);

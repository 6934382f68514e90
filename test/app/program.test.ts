import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserLike } from '../web/browser-like.ts';
import { type Program, runCommand, startProgram } from './process.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'program-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Lines = {
  readonly lines: readonly { readonly kind: string; readonly id: number; readonly text: string }[];
};

const signedIn = async ({ url }: Program) => {
  const browser = browserLike(url);
  const page = await (await browser.go('/')).text();
  const post = /value="(\d+)"/.exec(page)?.[1] ?? '';
  await browser.form('/demo/pick', { post });
  return browser;
};

const say = async (browser: ReturnType<typeof browserLike>, id: string, text: string): Promise<string> => {
  const { lines } = (await (await browser.json('/chat/messages', { id, text, seen: 0 })).json()) as Lines;
  return lines.at(-1)?.text ?? '';
};

test('with an empty environment it serves the sample, runs commands beside it, refuses a second start and stops in peace', async () => {
  const env = { DATA_DIR: join(folder, 'first') };
  const program = await startProgram(env);
  expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${program.url}/metrics`)).text()).toContain('outbox_messages');
  const browser = await signedIn(program);
  expect(await say(browser, randomUUID(), 'chỉ tiêu')).toContain('Chỉ tiêu');

  const invited = await runCommand(
    ['invite', '--unit', 'MAU-CS01', '--name', 'Người Thử', '--role', 'filer'],
    env,
  );
  expect(JSON.parse(invited.output)).toMatchObject({
    code: expect.stringMatching(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/),
    telegram: null,
    web: expect.stringContaining('/i/'),
  });
  expect(
    (await runCommand(['invite', '--unit', 'XX', '--name', 'A', '--role', 'filer'], env)).output,
  ).toContain('--unit: expected the code of a unit');
  expect((await runCommand(['doctor'], env)).output).toContain('PGlite');
  expect((await runCommand(['backup', join(folder, 'all.gz')], env)).output).toContain('backed up into');

  const second = await startProgram(env);
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain('DATA_DIR: another process already works on');

  program.child.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  expect(
    (await runCommand(['restore', join(folder, 'all.gz')], { DATA_DIR: join(folder, 'copy') })).output,
  ).toContain('restored from');
}, 120_000);

test('killed in the middle of a report, it goes on where it was', async () => {
  // The directory that the first test left: an empty one takes seconds to fill.
  const env = { DATA_DIR: join(folder, 'first') };
  const first = await startProgram(env);
  const browser = await signedIn(first);
  const asked = await say(browser, randomUUID(), 'báo cáo');
  const next = await say(browser, randomUUID(), '2000');
  first.child.kill('SIGKILL');
  await first.ended;
  const second = await startProgram(env);
  const again = browserLike(second.url);
  const cookie = browser.cookie();
  const reply = (await (
    await again.go('/chat/messages', {
      method: 'POST',
      body: JSON.stringify({ id: randomUUID(), text: 'báo cáo', seen: 0 }),
      headers: { 'content-type': 'application/json', cookie },
    })
  ).json()) as Lines;
  expect(asked === next).toBe(false);
  expect(reply.lines.at(-1)?.text).toMatch(/đang dở ở câu 2/);
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
}, 120_000);

test('programmes are asked for before there is a roster: that is said, and no database is made', async () => {
  const env = { DATA_DIR: join(folder, 'empty') };
  const { code, output } = await runCommand(['programme', 'list'], env);
  expect([code, output]).toEqual([1, 'there are no units yet: npm run import -- units FILE.xlsx']);
  expect(existsSync(join(folder, 'empty', 'pglite'))).toBe(false);
}, 60_000);

test('a wrong value in the environment stops the start with one line that names it', async () => {
  for (const [name, value] of [
    ['PORT', 'abc'],
    ['DATABASE_URL', 'mysql://x'],
    ['TELEGRAM_BOT_TOKEN', 'nonsense'],
    ['ROLE', 'boss'],
    ['HOST', '0.0.0.0'],
  ] as const) {
    const program = await startProgram({ DATA_DIR: join(folder, 'wrong'), [name]: value });
    expect(await program.ended).toBe(1);
    expect(program.output().trim()).toMatch(new RegExp(`^${name}: expected [^\\n]+$`));
  }
}, 60_000);

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askOwner, type Owned, ownDataDir } from '../../src/data-dir.ts';

let base: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'data-dir-'));
});
afterAll(() => rm(base, { recursive: true }));

const fresh = (name: string) => join(base, name);
const owned = (outcome: Awaited<ReturnType<typeof ownDataDir>>): Owned => {
  if (!outcome.owned) throw new Error('the directory was expected to be free');
  return outcome;
};

/** A process of its own that takes the directory and says so, then lives until it is killed. */
const program = `
  import { ownDataDir } from ${JSON.stringify(new URL('../../src/data-dir.ts', import.meta.url).href)};
  const outcome = await ownDataDir(process.argv[1]);
  console.log(outcome.owned ? 'owned' : 'refused');
  if (outcome.owned) setInterval(() => undefined, 1000);
`;
const start = async (dir: string): Promise<{ said: string; child: ChildProcess }> => {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await new Promise<string>((resolve) =>
    createInterface({ input: child.stdout }).once('line', resolve),
  );
  return { said, child };
};
const kill = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

test('a second start on the same directory is refused, also under another name of it', async () => {
  const first = owned(await ownDataDir(fresh('one')));
  await symlink(fresh('one'), fresh('alias'));
  expect(await ownDataDir(fresh('one'))).toEqual({ owned: false });
  expect(await ownDataDir(fresh('alias'))).toEqual({ owned: false });
  await first.release();
  await owned(await ownDataDir(fresh('one'))).release();
});

test('of twenty starts at once exactly one wins, every time', async () => {
  for (let round = 0; round < 10; round++) {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => ownDataDir(fresh('race'))));
    const winners = outcomes.filter((outcome) => outcome.owned);
    expect(winners).toHaveLength(1);
    await Promise.all(winners.map((winner) => winner.release()));
  }
});

test('a command runs inside the owner, with its arguments and its output', async () => {
  expect(await askOwner(fresh('run'), 'backup', [])).toBeNull();
  const owner = owned(await ownDataDir(fresh('run')));
  const early = askOwner(fresh('run'), 'backup', ['a b', 'dòng\n2']);
  owner.serve(async (command, args) => {
    if (command === 'broken') throw new Error('no such luck');
    return { code: 0, output: JSON.stringify([command, args]) };
  });
  expect(await early).toEqual({ code: 0, output: '["backup",["a b","dòng\\n2"]]' });
  expect(await askOwner(fresh('run'), 'broken', [])).toEqual({ code: 1, output: 'no such luck' });
  await owner.release();
  expect(await askOwner(fresh('run'), 'backup', [])).toBeNull();
});

test('a directory whose owner was killed is free at once, and of many who want it one gets it', async () => {
  const { said, child } = await start(fresh('killed'));
  expect(said).toBe('owned');
  expect(await ownDataDir(fresh('killed'))).toEqual({ owned: false });
  await kill(child);
  expect(await askOwner(fresh('killed'), 'backup', [])).toBeNull();
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => ownDataDir(fresh('killed'))));
  const winners = outcomes.filter((outcome) => outcome.owned);
  expect(winners).toHaveLength(1);
  await Promise.all(winners.map((winner) => winner.release()));
});

test('two processes started at once: one owns, one is refused', async () => {
  const both = await Promise.all([start(fresh('two')), start(fresh('two'))]);
  expect(both.map(({ said }) => said).sort()).toEqual(['owned', 'refused']);
  await Promise.all(both.map(({ child }) => kill(child)));
});

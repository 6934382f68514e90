import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { delivered } from '../../src/app/deliver.ts';
import { guessed } from '../../src/app/guess.ts';
import { httpGuesser } from '../../src/guesser.ts';
import type { Guesser, Unclear } from '../../src/ports.ts';
import { openStage, type Stage } from '../stage.ts';

/** Stands in for a service in front of a language model; it looks at the database, as nothing in a transaction could. */
const guessing = async (
  guess: (unclear: Unclear) => Promise<readonly string[]>,
): Promise<{ stage: Stage; heard: Unclear[] }> => {
  const heard: Unclear[] = [];
  const guesser: Guesser = {
    guess: async (unclear) => {
      heard.push(unclear);
      await stage.app.store.db.selectFrom('chat').select('id').execute();
      return guess(unclear);
    },
  };
  const stage = await openStage('2026-11-20', '09:00', { guesser });
  await stage.speaksFor('lan', 'MAU-CS01', 'filer');
  return { stage, heard };
};

let events = 0;
const says = async ({ channel }: Stage, text: string, who = 'lan'): Promise<void> => {
  events += 1;
  await channel.say(who, { kind: 'text', text }, { eventId: `g${events}` });
};
const settled = async (): Promise<void> => {
  await guessed();
  await delivered();
};
afterEach(settled);

const last = ({ channel }: Stage) => channel.sent('lan').at(-1);
const answersOf = async ({ app }: Stage): Promise<object> => {
  const draft = await app.store.db.selectFrom('draft').select('state').executeTakeFirstOrThrow();
  return (draft.state as { answers: object }).answers;
};

test('a guess is asked, and kept only after a tap', async () => {
  const { stage, heard } = await guessing(async () => ['20', '21']);
  await says(stage, 'báo cáo');
  await says(stage, 'bằng số ngón tay ngón chân');
  await settled();
  expect(heard).toEqual([
    { text: 'bằng số ngón tay ngón chân', asked: 'Tổng số lao động cuối tháng', locale: 'vi' },
  ]);
  expect(last(stage)?.text).toBe(
    'Tôi chưa chắc đã hiểu đúng, nên chưa ghi gì:\n\nTổng số lao động cuối tháng: 20 hay 21?',
  );
  expect(await answersOf(stage)).toEqual({});
  const [button] = last(stage)?.buttons ?? [];
  await stage.channel.say('lan', { kind: 'choice', data: button?.data ?? '' }, { eventId: 'tap' });
  expect(await answersOf(stage)).toEqual({ workers: { kind: 'integer', value: 20 } });
});

test('a single guess may be confirmed by a word, and refused by one', async () => {
  const { stage } = await guessing(async () => ['20']);
  await says(stage, 'báo cáo');
  await says(stage, 'bằng số ngón tay ngón chân');
  await settled();
  await says(stage, 'không');
  expect(await answersOf(stage)).toEqual({});
  await says(stage, 'bằng số ngón tay ngón chân');
  await settled();
  await says(stage, 'đúng');
  expect(await answersOf(stage)).toEqual({ workers: { kind: 'integer', value: 20 } });
});

test('a guess that the reader of the item doubts or refuses is dropped', async () => {
  const { stage, heard } = await guessing(async () => [
    'khoảng 20',
    '-5',
    '1,810',
    '99999999',
    'x'.repeat(999),
  ]);
  await says(stage, 'báo cáo');
  await says(stage, 'bằng số ngón tay ngón chân');
  const before = stage.channel.sent('lan').length;
  await settled();
  expect(heard).toHaveLength(1);
  expect(stage.channel.sent('lan')).toHaveLength(before);
});

test('a guess that comes after the chat moved on is not shown', async () => {
  let tell: (guesses: readonly string[]) => void = () => undefined;
  const { stage } = await guessing(() => new Promise((resolve) => (tell = resolve)));
  await says(stage, 'báo cáo');
  await says(stage, 'bằng số ngón tay ngón chân');
  stage.time.now = new Date(stage.time.now.getTime() + 5_000);
  await says(stage, '30');
  const before = stage.channel.sent('lan').length;
  tell(['20']);
  await settled();
  expect(stage.channel.sent('lan')).toHaveLength(before);
  expect(await answersOf(stage)).toEqual({ workers: { kind: 'integer', value: 30 } });
});

test('a wish that was only guessed is a button of the menu', async () => {
  const { stage } = await guessing(async () => ['chỉ tiêu', 'thành lập', 'xyz']);
  await says(stage, 'mấy cái kia sao rồi hả');
  await settled();
  expect(last(stage)?.text).toBe('Ý anh/chị là việc dưới đây ạ?');
  // A filer is not offered what is not hers.
  expect(last(stage)?.buttons.map(({ label }) => label)).toEqual(['Chỉ tiêu']);
});

test('what is understood, free text, phone numbers and strangers are not guessed about', async () => {
  const { stage, heard } = await guessing(async () => ['20']);
  await says(stage, 'tôi là ai vậy ta', 'binh');
  await says(stage, 'báo cáo');
  for (const text of ['2.010', '1,810', 'chưa rõ', 'bỏ qua']) await says(stage, text);
  await settled();
  expect(heard).toEqual([]);
});

test('one that fails is noted without what was said, and the conversation goes on', async () => {
  const { stage } = await guessing(async () => {
    throw new Error('out of order');
  });
  await says(stage, 'báo cáo');
  await says(stage, 'bằng số ngón tay ngón chân');
  await settled();
  expect(stage.logged).toContainEqual({ event: 'guess.failed', fields: { problem: 'out of order' } });
  await says(stage, '20');
  expect(await answersOf(stage)).toEqual({ workers: { kind: 'integer', value: 20 } });
});

test('nobody is asked unless it is set up', async () => {
  expect((await openStage()).app.parts.guesser).toBeNull();
});

test('a service is asked over HTTP, and must answer in its form', async () => {
  const bodies: string[] = [];
  const replies = ['{"guesses":["20"]}', '{"guess":"20"}'];
  const server = createServer((request, response) => {
    request.on('data', (chunk) => bodies.push(String(chunk)));
    request.on('end', () => response.end(replies.shift()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { guess } = httpGuesser(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const unclear = { text: 'abc', asked: 'Lao động', locale: 'vi' } as const;
  expect(await guess(unclear, AbortSignal.timeout(5_000))).toEqual(['20']);
  expect(JSON.parse(bodies[0] ?? '')).toEqual(unclear);
  await expect(guess(unclear, AbortSignal.timeout(5_000))).rejects.toThrow('guesses');
  await new Promise((resolve) => server.close(resolve));
});

import { beforeEach, expect, test } from 'vitest';
import { sweep } from '../../src/app/deliver.ts';
import type { Parts } from '../../src/app/parts.ts';
import { tick } from '../../src/app/remind.ts';
import { momentAt, plusMs } from '../../src/core/day.ts';
import type { Outgoing, Sent } from '../../src/ports.ts';
import { inTransaction } from '../../src/store/lock.ts';
import { reminderProgress } from '../../src/store/reminder-progress.ts';
import { addPosts } from '../../src/store/roster-posts.ts';
import { openStage, type Stage } from '../stage.ts';

// The report of November is due on Saturday 5/12: filers are reminded on 2/12, which is a Wednesday.
const DAY = '2026-12-02';
let stage: Stage;
beforeEach(async () => {
  stage = await openStage('2026-11-20');
  await stage.speaksFor('lan', 'MAU-CS05', 'filer');
}, 90_000);

const db = () => stage.app.store.db;
const at = (time: string, day = DAY) => {
  stage.time.now = momentAt(day, time);
};
const told = (who = 'lan') =>
  stage.channel.sent(who).flatMap(({ text }) => (text.includes('việc cần làm hôm nay') ? [text] : []));
const say = (said: string, who = 'lan') => stage.channel.say(who, { kind: 'text', text: said });

/** The app on a channel that gives one outcome, whatever is sent; with how often it was asked. */
const away = (outcome: Sent = { sent: 'unreachable', reason: 'away', retryAt: null }) => {
  const asked: Outgoing[] = [];
  const send = async (_: string, outgoing: Outgoing): Promise<Sent> => {
    asked.push(outgoing);
    return outcome;
  };
  const parts: Parts = { ...stage.app.parts, channels: [{ ...stage.channel, send }] };
  return { parts, asked };
};

/** Rounds of both jobs. */
const rounds = async (parts: Parts, ...times: readonly string[]): Promise<void> => {
  for (const time of times) {
    at(time);
    await sweep(parts);
    await tick(parts);
  }
};

const files = async (): Promise<void> => {
  await say('báo cáo tháng 11');
  await say('không phát sinh');
  await say('gửi');
  expect(stage.channel.sent('lan').at(-1)?.text).toContain('Đã gửi');
};

/** Works at a unit above, too, which has a report of its own. */
const worksAt = async (code: string): Promise<void> => {
  const chat = db().selectFrom('chat').select('person_id').where('address', '=', 'lan');
  const { person_id } = await chat.executeTakeFirstOrThrow();
  const unit = db().selectFrom('unit').select('id').where('code', '=', code);
  const { id } = await unit.executeTakeFirstOrThrow();
  const post = { role: 'officer', title: 'Cán bộ', valid_from: '2026-01-01', valid_to: null } as const;
  await inTransaction(db(), (tx) => addPosts(tx, [{ ...post, person_id: person_id ?? 0, unit_id: id }]));
};

const letters = () =>
  db().selectFrom('outbox').select(['state', 'attempts']).where('digest_id', 'is not', null).execute();

test('a report that was filed while its channel was away is not told of', async () => {
  await rounds(away().parts, '08:00', '08:30', '09:00');
  at('09:00');
  await files();
  await rounds(stage.app.parts, '10:00', '10:01');
  expect(told()).toEqual([]);
  const digests = db().selectFrom('digest').innerJoin('chat', 'chat.person_id', 'digest.person_id');
  const all = await digests.select(['digest.state', 'digest.reason']).where('on_day', '=', DAY).execute();
  expect(all).toEqual([{ state: 'empty', reason: 'done' }]);
  expect(await reminderProgress(db(), DAY, stage.time.now)).toEqual([]);
});

test('of two reports of which one was filed meanwhile the other is told of alone', async () => {
  await worksAt('MAU-KCN2');
  const gone = away();
  await rounds(gone.parts, '08:00', '08:30', '09:00');
  expect(gone.asked[0]?.text).toMatch(
    /Báo cáo tháng của công đoàn cấp trên tháng 11.*Báo cáo tháng của CĐCS tháng 11/s,
  );
  at('09:00');
  await files();
  await rounds(stage.app.parts, '10:00', '10:01');
  expect(told()).toEqual([expect.stringContaining('Báo cáo tháng của công đoàn cấp trên tháng 11/2026')]);
  expect(told()[0]).not.toContain('Báo cáo tháng của CĐCS');
});

test('who silenced reminders while their channel was away hears of it afterwards', async () => {
  await rounds(away().parts, '08:00', '08:30', '09:00');
  at('09:00');
  await say('tắt nhắc đến 3/12');
  await rounds(stage.app.parts, '10:00', '10:01');
  expect(told()).toEqual([]);
  at('08:00', '2026-12-04');
  await tick(stage.app.parts);
  expect(told()).toEqual([expect.stringContaining('tháng 11/2026')]);
});

test('a channel that is away for hours is asked ever less often, and brings one reminder when it is back', async () => {
  const gone = away();
  const asked = async (...times: readonly string[]) => {
    const before = gone.asked.length;
    await rounds(gone.parts, ...times);
    return gone.asked.length - before;
  };
  // 5 s after the first time, then twice as long each time, an hour at most.
  expect(await asked('08:00', '08:01', '08:02', '08:03', '08:04', '08:05')).toBe(5);
  expect(await asked('08:06', '08:07', '08:08', '08:09', '08:10', '08:14')).toBe(2);
  expect(await asked('08:20', '08:30', '08:32', '08:50', '09:00')).toBe(3);
  expect(await asked('09:20', '09:40', '09:42', '09:45', '10:00', '10:30')).toBe(1);
  expect(new Set(gone.asked.map(({ id }) => id)).size).toBe(gone.asked.length);
  expect(await letters()).toEqual([{ state: 'waiting', attempts: gone.asked.length }]);
  await rounds(stage.app.parts, '10:35', '10:50', '10:51', '11:00');
  expect(told()).toEqual([expect.stringContaining('còn 3 ngày')]);
});

test('what could not leave for hours counts as expected, late and not sent, then as sent', async () => {
  const progress = async () => {
    const [all] = await reminderProgress(db(), DAY, stage.time.now);
    return all && { expected: all.expected, sent: all.sent, late: all.late };
  };
  const gone = away();
  await rounds(gone.parts, '08:00');
  expect(await progress()).toEqual({ expected: 1, sent: 0, late: 0 });
  await rounds(gone.parts, '08:01', '08:20', '08:40');
  expect(await progress()).toEqual({ expected: 1, sent: 0, late: 1 });
  await rounds(stage.app.parts, '10:00', '10:01');
  expect(await progress()).toEqual({ expected: 1, sent: 1, late: 0 });
});

test('a rest that the channel asked for ends in the chat that was chosen meanwhile', async () => {
  await stage.speaksFor('lan2', 'MAU-CS05', 'filer');
  await db().updateTable('chat').set({ preferred_at: stage.time.now }).where('address', '=', 'lan').execute();
  const until = momentAt(DAY, '10:00');
  await rounds(away({ sent: 'unreachable', reason: 'no room', retryAt: until }).parts, '08:00');
  await db().updateTable('chat').set({ preferred_at: until }).where('address', '=', 'lan2').execute();
  await rounds(stage.app.parts, '08:01', '09:59');
  expect([told('lan').length, told('lan2').length]).toEqual([0, 0]);
  await rounds(stage.app.parts, '10:00', '10:01');
  expect([told('lan').length, told('lan2').length]).toEqual([0, 1]);
});

/** A process that ends while it sends: what it had in hand is nobody's a minute later. */
const killed = async (state: 'waiting' | 'sending'): Promise<void> => {
  await db()
    .updateTable('outbox')
    .set({ state, lease_by: 'dead', lease_until: plusMs(stage.time.now, 60_000), settled_at: null })
    .where('digest_id', 'is not', null)
    .where('state', '=', 'sent')
    .execute();
};

test('killed before it sent: told once, as things are by then', async () => {
  await rounds(away({ sent: 'sent', ref: '1' }).parts, '08:00');
  await killed('waiting');
  await rounds(stage.app.parts, '08:00');
  expect(told()).toEqual([]);
  at('11:00');
  await say('menu');
  await rounds(stage.app.parts, '11:05', '11:20', '11:21');
  expect(told()).toHaveLength(1);
  expect(await letters()).toEqual([{ state: 'sent', attempts: 2 }]);
});

test('killed between send and mark, and the report filed meanwhile: not told again', async () => {
  await rounds(stage.app.parts, '08:00');
  await killed('sending');
  at('09:00');
  await files();
  await rounds(stage.app.parts, '10:00', '10:01');
  expect(told()).toHaveLength(1);
});

test('killed between send and mark, twice: told once more, and not a third time, nor on the next day', async () => {
  for (const time of ['08:00', '08:05']) {
    await rounds(stage.app.parts, time);
    await killed('sending');
  }
  expect(told()).toHaveLength(2);
  await rounds(stage.app.parts, '08:10', '08:20', '12:00');
  at('08:00', '2026-12-03');
  await tick(stage.app.parts);
  expect(told()).toHaveLength(2);
  expect((await letters()).map(({ state }) => state)).toEqual(['unknown', 'unknown']);
});

test('an answer leaves while a reminder waits, and a reminder does not overtake an answer that waits', async () => {
  const gone = away({ sent: 'unreachable', reason: 'no room', retryAt: momentAt(DAY, '10:00') });
  await rounds(gone.parts, '08:00');
  at('08:30');
  await say('trợ giúp');
  expect(stage.channel.sent('lan').map(({ text }) => text.slice(0, 8))).toEqual(['Tôi giúp']);
  at('09:40');
  stage.channel.failNext({ sent: 'unreachable', reason: 'away', retryAt: momentAt(DAY, '10:30') });
  await say('cảm ơn');
  await rounds(stage.app.parts, '10:00', '10:01', '10:29');
  expect(stage.channel.sent('lan')).toHaveLength(1);
  await rounds(stage.app.parts, '10:30', '10:31');
  expect(stage.channel.sent('lan').map(({ text }) => text.slice(0, 8))).toEqual([
    'Tôi giúp',
    'Dạ, khôn',
    'Chào anh',
  ]);
});

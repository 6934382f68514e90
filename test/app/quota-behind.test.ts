import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openStage } from '../stage.ts';

test('while many figures wait to be summed the answer says so, and no longer once they are', async () => {
  const stage = await openStage();
  await stage.speaksFor('lan', 'MAU', 'organiser');
  const { db } = stage.app.store;
  await sql`insert into derived.dirty (unit_id, form, period, covers_to)
    select unit_id, form, period, covers_to from figure limit 600`.execute(db);
  const asked = async (): Promise<string> => {
    await stage.channel.say('lan', { kind: 'text', text: 'còn bao nhiêu đoàn viên' });
    return stage.channel.sent('lan').at(-1)?.text ?? '';
  };
  expect(await asked()).toContain('đang được cộng');
  await stage.app.handlers.totals();
  expect(await asked()).not.toContain('đang được cộng');
});

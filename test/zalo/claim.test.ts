import { beforeEach, expect, test } from 'vitest';
import { type AppStage, last, openApp, said } from './app-stage.ts';

let stage: AppStage;
beforeEach(async () => {
  stage = await openApp();
  const post = await stage.store.db
    .selectFrom('post')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .select('person_id')
    .where('unit.code', '=', 'MAU-CS03')
    .executeTakeFirstOrThrow();
  await stage.store.db
    .updateTable('person')
    .set({ phone: '+84912000333' })
    .where('id', '=', post.person_id)
    .execute();
});

const asks = async (number: number, phone: string) => {
  const person = stage.emulator.user(number);
  person.says('chào');
  await stage.settled();
  person.submits({ name: 'Ai đó', phone });
  await stage.settled();
  expect(last(person).text).toContain('mã đơn vị');
  return person;
};

test.each(['84912000333', '0912 000 333'])(
  'a typed number (%s) links with the code of its unit',
  async (phone) => {
    const person = await asks(1, phone);
    person.says('mau-cs03');
    await stage.settled();
    expect(last(person).text).toContain('có đồng ý không');
    person.presses('Tôi đồng ý');
    await stage.settled();
    expect(last(person).text).toContain('Đã liên kết');
  },
);

test.each([
  ['another unit', '84912000333', 'MAU-CS02'],
  ['a number that nobody has', '84912000444', 'MAU-CS03'],
])('%s is refused, and nobody learns what did not fit', async (_, phone, unit) => {
  const person = await asks(1, phone);
  person.says(unit);
  await stage.settled();
  expect(last(person).text).toContain('không khớp với danh sách');
});

test('after five wrong tries it is over for an hour', async () => {
  for (let tries = 0; tries < 5; tries += 1) {
    const person = await asks(1, '84912000333');
    person.says('MAU-CS02');
    await stage.settled();
  }
  const person = await asks(1, '84912000333');
  person.says('MAU-CS03');
  await stage.settled();
  expect(last(person).text).toContain('thử sai nhiều lần');
});

test('an invite code may be typed in its place', async () => {
  const person = await asks(1, '84912000444');
  person.says('K7M2-9QXD-4TBA');
  await stage.settled();
  expect(said(person).at(-1)?.text).toContain('Mã mời không đúng');
});

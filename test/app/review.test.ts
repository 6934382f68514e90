import { expect, test } from 'vitest';
import { insertReports } from '../../src/store/sample.ts';
import type { Role } from '../../src/store/schema.ts';
import { openStage, type Stage } from '../stage.ts';

const last = ({ channel }: Stage, who: string): string => channel.sent(who).at(-1)?.text ?? '';
const says = ({ channel }: Stage, who: string, text: string) => channel.say(who, { kind: 'text', text });
const taps = ({ channel }: Stage, who: string, data: string) => channel.say(who, { kind: 'choice', data });

const postAt = ({ app }: Stage, unit: string, role: Role) =>
  app.store.db
    .selectFrom('post')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .select(['post.id', 'post.unit_id as unitId'])
    .where('unit.code', '=', unit)
    .where('post.role', '=', role)
    .executeTakeFirstOrThrow();

/** A report of November, sent by its unit's filer or officer; gives its id. */
const sent = async (stage: Stage, unit: string, by: Role = 'filer'): Promise<number> => {
  const { id, unitId } = await postAt(stage, unit, by);
  const form = by === 'filer' ? 'thang-cdcs' : 'thang-cap-tren';
  const receipt = `X-${unit}-${by}`;
  const facts = { unitId, form, period: '2026-11', receipt, sentBy: id, confirmedBy: id };
  const answers = { joined: 45, 'left-other': 3, closing: 160 };
  await insertReports(stage.app.store.db, [{ ...facts, answers, state: 'sent' }]);
  return (
    await stage.app.store.db
      .selectFrom('report')
      .select('id')
      .where('receipt', '=', receipt)
      .executeTakeFirstOrThrow()
  ).id;
};

const stateOf = async ({ app }: Stage, id: number) => {
  const { db } = app.store;
  const report = await db
    .selectFrom('report')
    .select(['state', 'revision', 'accepted_revision as accepted'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const figures = await db
    .selectFrom('figure')
    .select(['item', 'value', 'state'])
    .where('report_id', '=', id)
    .orderBy('item')
    .execute();
  return { ...report, figures };
};

const confirms = async (stage: Stage, who: string, id: number) => {
  await taps(stage, who, `c:review:${id}`);
  await says(stage, who, 'xác nhận');
};

test('a confirmed report counts from then on, once, and leaves a trace', async () => {
  const stage = await openStage('2026-11-30');
  const id = await sent(stage, 'MAU-CS01');
  await stage.speaksFor('van', 'MAU-KCN1', 'reviewer');
  await confirms(stage, 'van', id);
  expect(await stateOf(stage, id)).toEqual({
    state: 'confirmed',
    revision: 1,
    accepted: 1,
    figures: [
      { item: 'closing', value: 160, state: 'confirmed' },
      { item: 'joined', value: 45, state: 'confirmed' },
      { item: 'left-other', value: 3, state: 'confirmed' },
    ],
  });
  await confirms(stage, 'van', id);
  const { db } = stage.app.store;
  expect((await db.selectFrom('review').select(['report_id', 'decision']).execute()).length).toBe(1);
  const traces = await db
    .selectFrom('audit')
    .select('about')
    .where('what', '=', 'report.confirmed')
    .execute();
  expect(traces).toEqual([{ about: `report:${id}` }]);
});

test.each([
  ['the reviewer directly above', 'MAU-CS01', 'filer', 'MAU-KCN1', 'reviewer', true],
  ['the organiser above a zone', 'MAU-KCN1', 'officer', 'MAU', 'organiser', true],
  ['an officer of the unit above', 'MAU-CS01', 'filer', 'MAU-KCN1', 'officer', false],
  ['a reviewer of a unit beside', 'MAU-CS01', 'filer', 'MAU-KCN2', 'reviewer', false],
  ['somebody two levels above', 'MAU-CS01', 'filer', 'MAU', 'organiser', false],
  ['the leadership', 'MAU-KCN1', 'officer', 'MAU', 'leader', false],
  ['the unit itself', 'MAU-KCN1', 'officer', 'MAU-KCN1', 'reviewer', false],
  ['a unit below', 'MAU-KCN1', 'officer', 'MAU-CS01', 'filer', false],
  ['who sent it', 'MAU-CS01', 'filer', 'MAU-CS01', 'filer', false],
] as const)('%s may confirm', async (_, unit, by, at, role, may) => {
  const stage = await openStage('2026-11-30');
  const id = await sent(stage, unit, by);
  await stage.speaksFor('x', at, role);
  await confirms(stage, 'x', id);
  expect((await stateOf(stage, id)).state).toBe(may ? 'confirmed' : 'sent');
  await says(stage, 'x', '/xacnhan');
  if (!may)
    expect(stage.channel.sent('x').flatMap(({ buttons }) => buttons)).not.toContainEqual(
      expect.objectContaining({ data: `c:review:${id}` }),
    );
});

test('nobody confirms what they sent themselves, not even through a second post above', async () => {
  const stage = await openStage('2026-11-30');
  const id = await sent(stage, 'MAU-CS01');
  const { db } = stage.app.store;
  const filer = await postAt(stage, 'MAU-CS01', 'filer');
  const head = await postAt(stage, 'MAU-KCN1', 'reviewer');
  const { person_id } = await db
    .selectFrom('post')
    .select('person_id')
    .where('id', '=', filer.id)
    .executeTakeFirstOrThrow();
  await db.updateTable('post').set({ person_id }).where('id', '=', head.id).execute();
  await stage.speaksFor('both', 'MAU-KCN1', 'reviewer');
  await confirms(stage, 'both', id);
  expect((await stateOf(stage, id)).state).toBe('sent');
  await db.updateTable('report').set({ revision: 2 }).where('id', '=', id).execute();
  const organiser = await postAt(stage, 'MAU', 'organiser');
  const again = { report_id: id, revision: 2, answers: '{}', warnings: '[]', sent_at: stage.time.now };
  await db
    .insertInto('report_revision')
    .values({ ...again, sent_by: organiser.id })
    .execute();
  await confirms(stage, 'both', id);
  expect((await stateOf(stage, id)).state).toBe('sent');
});

test('a stranger, a made-up number and a post that ended confirm nothing', async () => {
  const stage = await openStage('2026-11-30');
  const id = await sent(stage, 'MAU-CS01');
  await confirms(stage, 'nobody', id);
  await stage.speaksFor('van', 'MAU-KCN1', 'reviewer');
  for (const made of ['0', '-1', 'x', '999999', '99999999999999999999']) {
    await taps(stage, 'van', `c:review:${made}`);
    expect(last(stage, 'van')).toContain('không chờ anh/chị');
  }
  await taps(stage, 'van', `c:review:${id}`);
  const head = await postAt(stage, 'MAU-KCN1', 'reviewer');
  await stage.app.store.db
    .updateTable('post')
    .set({ valid_to: '2026-11-30' })
    .where('id', '=', head.id)
    .execute();
  await says(stage, 'van', 'xác nhận');
  expect((await stateOf(stage, id)).state).toBe('sent');
});

test('of two reviewers at once one confirms, the other is told who did', async () => {
  const stage = await openStage('2026-11-30');
  const id = await sent(stage, 'MAU-CS01');
  await stage.speaksFor('phone', 'MAU-KCN1', 'reviewer');
  const head = await postAt(stage, 'MAU-KCN1', 'officer');
  await stage.app.store.db.updateTable('post').set({ role: 'reviewer' }).where('id', '=', head.id).execute();
  const { db } = stage.app.store;
  await stage.speaksFor('other', 'MAU-KCN1', 'reviewer');
  const second = await db
    .selectFrom('post')
    .select('person_id')
    .where('id', '=', head.id)
    .executeTakeFirstOrThrow();
  await db
    .updateTable('chat')
    .set({ post_id: head.id, person_id: second.person_id })
    .where('address', '=', 'other')
    .execute();
  await taps(stage, 'phone', `c:review:${id}`);
  await taps(stage, 'other', `c:review:${id}`);
  await Promise.all([says(stage, 'phone', 'xác nhận'), says(stage, 'other', 'xác nhận')]);
  const told = [last(stage, 'phone'), last(stage, 'other')];
  expect(told.filter((text) => text.startsWith('✅'))).toHaveLength(1);
  expect(told.filter((text) => text.includes('đã xác nhận việc này lúc'))).toHaveLength(1);
  expect(await db.selectFrom('review').select('id').execute()).toHaveLength(1);
});

test('a founding counts once the head of its unit confirms it, never by who recorded it', async () => {
  const stage = await openStage();
  const { db } = stage.app.store;
  const waiting = await db
    .selectFrom('founding')
    .innerJoin('unit', 'unit.id', 'founding.upper_unit_id')
    .select(['founding.id', 'unit.code'])
    .where('state', '=', 'waiting')
    .where('unit.code', '=', 'MAU-KCN1')
    .execute();
  const [first, second] = waiting;
  if (!first || !second) throw new Error('two foundings were expected to wait');
  const head = await postAt(stage, 'MAU-KCN1', 'reviewer');
  await db.updateTable('founding').set({ recorded_by: head.id }).where('id', '=', second.id).execute();
  const tries = async (who: string, unit: string, role: Role, id: number) => {
    await stage.speaksFor(who, unit, role);
    await taps(stage, who, `c:review-founding:${id}`);
    await says(stage, who, 'xác nhận');
    const row = await db
      .selectFrom('founding')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return row.state;
  };
  expect(await tries('officer', 'MAU-KCN1', 'officer', first.id)).toBe('waiting');
  expect(await tries('beside', 'MAU-KCN2', 'reviewer', first.id)).toBe('waiting');
  expect(await tries('below', 'MAU-CS01', 'filer', first.id)).toBe('waiting');
  expect(await tries('van', 'MAU-KCN1', 'reviewer', second.id)).toBe('waiting');
  expect(await tries('van', 'MAU-KCN1', 'reviewer', first.id)).toBe('confirmed');
  expect(await tries('province', 'MAU', 'organiser', second.id)).toBe('confirmed');
});

/** The same answers as one by one in a chat, until nothing more is asked. */
const answers = async (stage: Stage, who: string, ...texts: readonly string[]) => {
  for (const text of texts) await says(stage, who, text);
};

test('a returned report is corrected by its own filer alone, and waits again as its next revision', async () => {
  const stage = await openStage('2026-11-30');
  const id = await sent(stage, 'MAU-KCN1', 'officer');
  await stage.speaksFor('province', 'MAU', 'organiser');
  await stage.speaksFor('zone', 'MAU-KCN1', 'reviewer');
  await stage.speaksFor('beside', 'MAU-KCN2', 'reviewer');
  for (const who of ['beside', 'zone']) {
    await taps(stage, who, `c:review:${id}`);
    await answers(stage, who, 'bổ sung', '1', 'vì sao', 'gửi');
    expect((await stateOf(stage, id)).state).toBe('sent');
  }
  await taps(stage, 'province', `c:review:${id}`);
  await answers(stage, 'province', 'bổ sung', '1', 'thiếu một đơn vị', 'gửi');
  expect((await stateOf(stage, id)).state).toBe('returned');
  const { db } = stage.app.store;
  const review = await db
    .selectFrom('review')
    .select(['decision', 'revision', 'items'])
    .executeTakeFirstOrThrow();
  expect(review).toMatchObject({ decision: 'returned', revision: 1 });
  expect(review.items).toMatchObject([{ reason: 'thiếu một đơn vị' }]);
  await taps(stage, 'beside', 'c:report:thang-cap-tren:2026-11');
  expect(last(stage, 'beside')).not.toContain('thiếu một đơn vị');
  await taps(stage, 'zone', 'c:report:thang-cap-tren:2026-11');
  expect(last(stage, 'zone')).toContain('thiếu một đơn vị');
});

test('what was accepted counts until its correction is accepted, and never twice', async () => {
  const stage = await openStage('2026-11-08');
  const { db } = stage.app.store;
  const { id } = await db
    .selectFrom('report')
    .select('id')
    .where('receipt', '=', 'MAU-BC-CS04-2026-10')
    .executeTakeFirstOrThrow();
  const joined = async () => {
    const rows = (await stateOf(stage, id)).figures.filter(({ item }) => item === 'joined');
    return rows.map(({ value, state }) => `${value} ${state}`);
  };
  const [before] = await joined();
  await stage.speaksFor('dung', 'MAU-CS04', 'filer');
  await stage.speaksFor('van', 'MAU-KCN1', 'reviewer');
  await answers(stage, 'dung', 'sửa báo cáo tháng 10', '4', '9', '123', 'cộng thiếu tổ 2', 'gửi');
  expect(await stateOf(stage, id)).toMatchObject({ state: 'sent', revision: 2, accepted: 1 });
  expect(await joined()).toEqual([before]);
  await confirms(stage, 'van', id);
  expect(await stateOf(stage, id)).toMatchObject({ state: 'confirmed', revision: 2, accepted: 2 });
  expect(await joined()).toEqual(['9 confirmed']);
  const traces = await db
    .selectFrom('audit')
    .select('what')
    .where('about', '=', `report:${id}`)
    .orderBy('id')
    .execute();
  expect(traces.map(({ what }) => what)).toEqual(['report.revised', 'report.confirmed']);
});

test('a correction that is sent after its last day is refused, and one of somebody else is not theirs to send', async () => {
  const stage = await openStage('2026-11-08');
  await stage.speaksFor('dung', 'MAU-CS04', 'filer');
  await answers(stage, 'dung', 'sửa báo cáo tháng 10', '4', '9', '123', 'cộng thiếu tổ 2');
  stage.time.now = new Date(stage.time.now.getTime() + 5 * 86_400_000);
  await says(stage, 'dung', 'gửi');
  expect(last(stage, 'dung')).toContain('chưa gửi lại');
  const { db } = stage.app.store;
  expect(await db.selectFrom('report').select('id').where('revision', '>', 1).execute()).toEqual([]);
  const draft = await db
    .selectFrom('draft')
    .select('id')
    .where('flow', '=', 'report')
    .executeTakeFirstOrThrow();
  await stage.speaksFor('other', 'MAU-CS07', 'filer');
  await taps(stage, 'other', `c:draft:${draft.id}:go`);
  expect(last(stage, 'other')).toContain('không còn');
});

test('together exactly those are confirmed that were shown, without those that another was quicker about', async () => {
  const stage = await openStage('2026-11-30');
  const [one, two, three] = [
    await sent(stage, 'MAU-CS01'),
    await sent(stage, 'MAU-CS04'),
    await sent(stage, 'MAU-CS07'),
  ];
  const { db } = stage.app.store;
  const warnings = JSON.stringify([{ rule: 'unusual', items: ['joined'], reason: null }]);
  await db
    .updateTable('report_revision')
    .set({ warnings } as never)
    .where('report_id', '=', three)
    .execute();
  await stage.speaksFor('van', 'MAU-KCN1', 'reviewer');
  await stage.speaksFor('phone', 'MAU-KCN1', 'reviewer');
  await stage.speaksFor('beside', 'MAU-KCN2', 'reviewer');
  await taps(stage, 'beside', 'c:review-all');
  expect(last(stage, 'beside')).toContain('Không còn báo cáo nào');
  await taps(stage, 'van', 'c:review-all');
  await confirms(stage, 'phone', two);
  const later = await sent(stage, 'MAU-CS10');
  await says(stage, 'van', 'xác nhận tất cả');
  const states = await Promise.all([one, two, three, later].map((id) => stateOf(stage, id)));
  expect(states.map(({ state }) => state)).toEqual(['confirmed', 'confirmed', 'sent', 'sent']);
  expect(last(stage, 'van')).toContain('1 báo cáo vừa thay đổi');
  expect(await db.selectFrom('review').select('id').execute()).toHaveLength(2);
});

test('who stands in confirms on those days only, not their own, and the trace says for whom', async () => {
  const stage = await openStage('2026-11-30');
  const { db } = stage.app.store;
  const head = await postAt(stage, 'MAU-KCN1', 'reviewer');
  const officer = await postAt(stage, 'MAU-KCN1', 'officer');
  const [one, two] = [await sent(stage, 'MAU-CS01'), await sent(stage, 'MAU-CS04')];
  await stage.speaksFor('xuan', 'MAU-KCN1', 'officer');
  await stage.speaksFor('van', 'MAU-KCN1', 'reviewer');
  await says(stage, 'xuan', '/uyquyen');
  expect(await db.selectFrom('draft').select('id').where('flow', '=', 'delegate').execute()).toEqual([]);
  await answers(stage, 'van', '/uyquyen', '1', '1/12/2026', '30/11/2026', 'gửi');
  expect(last(stage, 'van')).toContain('Đến hết ngày nào');
  await answers(stage, 'van', '2/12/2026', 'gửi');
  expect(last(stage, 'van')).toContain('đến hết 02/12/2026');
  await confirms(stage, 'xuan', one);
  expect((await stateOf(stage, one)).state).toBe('sent');
  stage.time.now = new Date(stage.time.now.getTime() + 86_400_000);
  await confirms(stage, 'xuan', one);
  expect((await stateOf(stage, one)).state).toBe('confirmed');
  expect(await db.selectFrom('review').select(['by_post_id', 'for_post_id']).execute()).toEqual([
    { by_post_id: officer.id, for_post_id: head.id },
  ]);
  await db
    .updateTable('report_revision')
    .set({ sent_by: officer.id } as never)
    .where('report_id', '=', two)
    .execute();
  await confirms(stage, 'xuan', two);
  expect((await stateOf(stage, two)).state).toBe('sent');
  await says(stage, 'van', '/uyquyen');
  const { id } = await db.selectFrom('delegation').select('id').executeTakeFirstOrThrow();
  await taps(stage, 'xuan', `c:delegate:${id}`);
  await taps(stage, 'van', `c:delegate:${id}`);
  expect(last(stage, 'van')).toContain('Đã kết thúc');
  await db
    .updateTable('report_revision')
    .set({ sent_by: head.id } as never)
    .execute();
  await confirms(stage, 'xuan', two);
  expect((await stateOf(stage, two)).state).toBe('sent');
});

test('a report is asked open by its own unit, once, and opened directly above alone', async () => {
  const stage = await openStage('2026-11-20');
  const { db } = stage.app.store;
  const { id } = await db
    .selectFrom('report')
    .select('id')
    .where('receipt', '=', 'MAU-BC-CS04-2026-10')
    .executeTakeFirstOrThrow();
  await stage.speaksFor('dung', 'MAU-CS04', 'filer');
  await stage.speaksFor('lan', 'MAU-CS01', 'filer');
  await stage.speaksFor('beside', 'MAU-KCN2', 'reviewer');
  await stage.speaksFor('van', 'MAU-KCN1', 'reviewer');
  await taps(stage, 'lan', `c:reopen:${id}`);
  await says(stage, 'lan', 'vì thiếu');
  expect(await db.selectFrom('exception').select('id').execute()).toEqual([]);
  for (const again of [1, 2]) {
    await taps(stage, 'dung', `c:reopen:${id}`);
    await says(stage, 'dung', `vì thiếu lần ${again}`);
  }
  const asked = await db.selectFrom('exception').select(['id', 'state']).executeTakeFirstOrThrow();
  expect(asked.state).toBe('asked');
  for (const who of ['dung', 'lan', 'beside']) {
    await taps(stage, who, `c:reopen-review:${asked.id}`);
    await says(stage, who, '2');
  }
  const granted = () => db.selectFrom('exception').select(['state', 'until']).execute();
  expect(await granted()).toEqual([{ state: 'asked', until: null }]);
  await taps(stage, 'van', `c:reopen-review:${asked.id}`);
  await says(stage, 'van', '2');
  expect(await granted()).toEqual([{ state: 'granted', until: '2026-11-23' }]);
});

test('a returned founding is corrected at its own unit alone, keeps its receipt, and waits again', async () => {
  const stage = await openStage();
  const { db } = stage.app.store;
  const [first] = await db
    .selectFrom('founding')
    .innerJoin('unit', 'unit.id', 'founding.upper_unit_id')
    .select(['founding.id', 'founding.receipt'])
    .where('state', '=', 'waiting')
    .where('unit.code', '=', 'MAU-KCN1')
    .execute();
  if (!first) throw new Error('a founding was expected to wait');
  await stage.speaksFor('van', 'MAU-KCN1', 'reviewer');
  await stage.speaksFor('xuan', 'MAU-KCN1', 'officer');
  await stage.speaksFor('beside', 'MAU-KCN2', 'officer');
  const row = () =>
    db
      .selectFrom('founding')
      .select(['state', 'members', 'receipt'])
      .where('id', '=', first.id)
      .executeTakeFirst();
  await taps(stage, 'xuan', `c:founding-change:${first.id}`);
  expect(last(stage, 'xuan')).toContain('không còn chờ');
  await taps(stage, 'beside', `c:review-founding:${first.id}`);
  await answers(stage, 'beside', 'bổ sung', 'sai số');
  expect(await row()).toMatchObject({ state: 'waiting' });
  await taps(stage, 'van', `c:review-founding:${first.id}`);
  await answers(stage, 'van', 'bổ sung', 'sai số đoàn viên');
  expect(await row()).toMatchObject({ state: 'returned' });
  await taps(stage, 'beside', `c:founding-change:${first.id}`);
  expect(last(stage, 'beside')).toContain('không còn chờ');
  await taps(stage, 'xuan', `c:founding-change:${first.id}`);
  await answers(stage, 'xuan', 'sửa mục 11', '33', 'gửi');
  expect(await row()).toEqual({ state: 'waiting', members: 33, receipt: first.receipt });
});

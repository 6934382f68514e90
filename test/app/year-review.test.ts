import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { reviewDocumentFor } from '../../src/app/year-review-document.ts';
import { momentAt } from '../../src/core/day.ts';
import { postsAt } from '../../src/store/posts.ts';
import { insertAll, runProgrammes, unitByCode } from '../../src/store/sample.ts';
import { reviewOf as findReview, openReviews } from '../../src/store/year-reviews.ts';
import { openStage, type Stage } from '../stage.ts';

const say = (stage: Stage, who: string, text: string) => stage.channel.say(who, { kind: 'text', text });
const tap = (stage: Stage, who: string, data: string) =>
  stage.channel.say(who, { kind: 'choice', data, label: 'x' });
const lastOf = (stage: Stage, who: string) => stage.channel.sent(who).at(-1);
const textOf = (stage: Stage, who: string) => lastOf(stage, who)?.text ?? '';
const buttonOf = (stage: Stage, who: string, label: string): string =>
  lastOf(stage, who)?.buttons.find((one) => one.label.includes(label))?.data ?? `no button ${label}`;

const EVENT = 's000-rv-tong-ket-de-an';
const PROGRAMME = 'binh-duong-2026-mau';

/** The province has set the day of the review, and it has come. */
const opened = async (on = '2026-12-18'): Promise<Stage> => {
  const stage = await openStage('2026-12-18');
  const { db } = stage.app.store;
  await insertAll(db, 'duty_setting', [
    {
      ...{ programme: PROGRAMME, duty: EVENT, unit_id: (await unitByCode(db, 'MAU')) ?? 0, form: null },
      ...{ frequency: null, due: null, coverage: null, correction_days: 0, on_day: on },
      ...{ decision: null, valid_from: '2026-01-01', set_by: null },
    },
  ]);
  await stage.speaksFor('xuan', 'MAU-KCN1', 'officer');
  await stage.speaksFor('tablet', 'MAU-KCN1', 'officer');
  await stage.speaksFor('van', 'MAU-KCN1', 'reviewer');
  await stage.speaksFor('ai', 'MAU-KCN2', 'officer');
  await stage.speaksFor('son', 'MAU', 'organiser');
  await stage.speaksFor('quyen', 'MAU', 'leader');
  await stage.app.handlers.tick();
  return stage;
};

const reviews = ({ app }: Stage) =>
  app.store.db
    .selectFrom('unit_review')
    .innerJoin('unit', 'unit.id', 'unit_review.unit_id')
    .select(['unit_review.id', 'unit.code', 'state', 'revision', 'content', 'figures', 'occasion'])
    .orderBy('unit.code')
    .execute();

const reviewOf = async (stage: Stage, code: string) => {
  const found = (await reviews(stage)).find((one) => one.code === code && one.occasion === '2026');
  if (!found) throw new Error(`no review of ${code}`);
  return found;
};

const WHOLE = 'Ưu điểm: Thành lập nhiều CĐCS.\nHạn chế: Tập huấn chậm.\nKiến nghị: Thêm tài liệu.';

/** Writes all of it in one message, and hands it over. */
const written = async (stage: Stage, who: string, code: string): Promise<void> => {
  await tap(stage, who, `c:year-review:${(await reviewOf(stage, code)).id}`);
  await say(stage, who, WHOLE);
  for (let n = 0; n < 8 && !textOf(stage, who).includes('chứ ạ?'); n += 1) await say(stage, who, 'bỏ qua');
  await say(stage, who, 'gửi');
};

const confirmed = async (stage: Stage, code: string, [writer, head]: readonly [string, string]) => {
  await written(stage, writer, code);
  await tap(stage, head, `c:year-review-sign:${(await reviewOf(stage, code)).id}`);
  await say(stage, head, 'đồng ý');
};

test('a review is opened once for every unit with a part, whoever fires and however often', async () => {
  const stage = await opened();
  stage.time.now = new Date('2026-12-18T04:00:00Z');
  await Promise.all([stage.app.handlers.tick(), stage.app.handlers.tick()]);
  await say(stage, 'xuan', '/tongket');
  expect((await reviews(stage)).map(({ code, occasion }) => [code, occasion])).toEqual([
    ['MAU', '2026'],
    ['MAU-KCN1', '2026'],
    ['MAU-KCN2', '2026'],
    ['MAU-KCN3', '2026'],
  ]);
});

test('a day that moves within the year opens no second one', async () => {
  const stage = await opened();
  await stage.app.store.db
    .updateTable('duty_setting')
    .set({ on_day: '2026-12-20' })
    .where('duty', '=', EVENT)
    .execute();
  stage.time.now = new Date('2026-12-20T02:00:00Z');
  await stage.app.handlers.tick();
  expect(await reviews(stage)).toHaveLength(4);
});

test('a day on which nothing ran is made up for; one that is to come is not', async () => {
  const late = await opened('2026-12-04');
  expect(await reviews(late)).toHaveLength(4);
  const early = await opened('2026-12-19');
  expect(await reviews(early)).toEqual([]);
});

test('a whole text in one message answers each part, and is kept as it was handed over', async () => {
  const stage = await opened();
  await tap(stage, 'xuan', `c:year-review:${(await reviewOf(stage, 'MAU-KCN1')).id}`);
  await say(stage, 'xuan', WHOLE);
  expect(textOf(stage, 'xuan')).toContain('Đã đưa vào 3 phần: Ưu điểm; Hạn chế, tồn tại; Kiến nghị, đề xuất');
  expect(textOf(stage, 'xuan')).toContain('Nguyên nhân khách quan');
});

test('a Word file does the same, and one without headings is not taken', async () => {
  const stage = await opened();
  await tap(stage, 'xuan', `c:year-review:${(await reviewOf(stage, 'MAU-KCN1')).id}`);
  const send = async (name: string, paragraphs: readonly Paragraph[]) => {
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [...paragraphs] }] }));
    const mime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    const file = stage.channel.upload({ name, mime, bytes: new Uint8Array(bytes) });
    await stage.channel.say('xuan', { kind: 'file', file, caption: '' });
  };
  await send('khong-de-muc.docx', [new Paragraph('Năm nay làm tốt.')]);
  expect(textOf(stage, 'xuan')).toContain('không thấy đề mục');
  await send('tong-ket.docx', [
    new Paragraph({ text: 'BÁO CÁO TỔNG KẾT' }),
    new Paragraph({ text: 'I. Ưu điểm', heading: HeadingLevel.HEADING_1 }),
    new Paragraph('Thành lập nhiều CĐCS.'),
    new Paragraph({ text: 'II. Hạn chế, nguyên nhân', heading: HeadingLevel.HEADING_1 }),
    new Paragraph('Tập huấn chậm.'),
  ]);
  expect(textOf(stage, 'xuan')).toContain('Đã đưa vào 2 phần: Ưu điểm; Hạn chế, tồn tại.');
  expect(textOf(stage, 'xuan')).toContain('Chưa đưa vào phần nào: "BÁO CÁO TỔNG KẾT"');
});

test('what is written is confirmed by the head, with the figures of that moment, which then stay', async () => {
  const stage = await opened();
  await confirmed(stage, 'MAU-KCN1', ['xuan', 'van']);
  const before = await reviewOf(stage, 'MAU-KCN1');
  expect(before).toMatchObject({ state: 'confirmed', revision: 1 });
  expect(before.content).toMatchObject({
    texts: { strengths: 'Thành lập nhiều CĐCS.', proposals: 'Thêm tài liệu.' },
  });
  await tap(stage, 'xuan', `c:year-review-look:${before.id}`);
  const shown = /Thành lập mới CĐCS[^•]*/.exec(textOf(stage, 'xuan'))?.[0] ?? '';
  await stage.app.store.db.updateTable('founding').set({ state: 'void' }).execute();
  await tap(stage, 'xuan', `c:year-review-look:${before.id}`);
  expect(textOf(stage, 'xuan')).toContain('đã chốt ngày 18/12/2026');
  expect(shown).toMatch(/đã xác nhận [1-9]/);
  expect(textOf(stage, 'xuan')).toContain(shown);
  expect((await reviewOf(stage, 'MAU-KCN1')).figures).toEqual(before.figures);
});

test('what has moved since the officer looked is said', async () => {
  const stage = await opened();
  const { id } = await reviewOf(stage, 'MAU-KCN1');
  await tap(stage, 'xuan', `c:year-review-look:${id}`);
  const { db } = stage.app.store;
  const zone = (await unitByCode(db, 'MAU-KCN1')) ?? 0;
  await db.updateTable('founding').set({ state: 'confirmed' }).where('upper_unit_id', '=', zone).execute();
  await tap(stage, 'xuan', `c:year-review-look:${id}`);
  expect(textOf(stage, 'xuan')).toMatch(/Thành lập mới CĐCS trong doanh nghiệp: \d+ → \d+/);
  await tap(stage, 'xuan', `c:year-review-look:${id}`);
  expect(textOf(stage, 'xuan')).not.toMatch(/\d → \d/);
});

test('a head confirms only the figures that were on the screen', async () => {
  const stage = await opened();
  await written(stage, 'xuan', 'MAU-KCN1');
  const { id } = await reviewOf(stage, 'MAU-KCN1');
  await tap(stage, 'van', `c:year-review-sign:${id}`);
  const { db } = stage.app.store;
  const zone = (await unitByCode(db, 'MAU-KCN1')) ?? 0;
  await db.updateTable('founding').set({ state: 'confirmed' }).where('upper_unit_id', '=', zone).execute();
  await say(stage, 'van', 'đồng ý');
  expect(textOf(stage, 'van')).toMatch(/chưa chốt[\s\S]*Thành lập mới CĐCS trong doanh nghiệp: \d+ → \d+/);
  expect(await reviewOf(stage, 'MAU-KCN1')).toMatchObject({ state: 'waiting', figures: null });
  await tap(stage, 'van', buttonOf(stage, 'van', 'Xem và xác nhận'));
  await say(stage, 'van', 'đồng ý');
  expect(await reviewOf(stage, 'MAU-KCN1')).toMatchObject({ state: 'confirmed' });
});

test('a unit that is asked to grade itself does, with its reason', async () => {
  const stage = await openStage('2025-12-20');
  const { db } = stage.app.store;
  await runProgrammes(db, ['lai-chau-2025']);
  const unitId = (await unitByCode(db, 'MAU-KCN1')) ?? 0;
  const key = {
    unitId,
    programme: 'lai-chau-2025',
    event: 's001-rv-danh-gia-ban-chi-dao',
    occasion: '2025',
  };
  await openReviews(db, [{ ...key, heldOn: '2025-12-20' }], { at: stage.time.now, by: null });
  const { id = 0 } = (await findReview(db, key)) ?? {};
  await stage.speaksFor('xuan', 'MAU-KCN1', 'officer');
  await tap(stage, 'xuan', `c:year-review:${id}`);
  await say(stage, 'xuan', WHOLE);
  for (let n = 0; n < 8 && !textOf(stage, 'xuan').includes('xếp loại'); n += 1)
    await say(stage, 'xuan', 'bỏ qua');
  await say(stage, 'xuan', 'loại khá');
  expect(textOf(stage, 'xuan')).toContain('Tự xếp loại?');
  await say(stage, 'xuan', 'hoàn thành tốt');
  expect(textOf(stage, 'xuan')).toContain('Lý do tự xếp loại?');
  await say(stage, 'xuan', 'Vượt chỉ tiêu thành lập.');
  expect(textOf(stage, 'xuan')).toContain('Tự xếp loại: Hoàn thành tốt nhiệm vụ');
  await say(stage, 'xuan', 'gửi');
  expect(await findReview(db, key)).toMatchObject({
    state: 'waiting',
    content: { grade: 'good', gradeReason: 'Vượt chỉ tiêu thành lập.' },
  });
});

test('a bare command where any text is an answer is a command, a sentence with the word an answer', async () => {
  const stage = await opened();
  await tap(stage, 'xuan', `c:year-review:${(await reviewOf(stage, 'MAU-KCN1')).id}`);
  await say(stage, 'xuan', 'Chỉ tiêu');
  expect(textOf(stage, 'xuan')).toContain('Ưu điểm?');
  await say(stage, 'xuan', 'Chỉ tiêu giao đều đạt.');
  expect(textOf(stage, 'xuan')).toContain('Hạn chế, tồn tại?');
  await say(stage, 'xuan', 'thôi');
  expect(textOf(stage, 'xuan')).toMatch(/sẽ mất|Huỷ/);
});

test('the head, too, is told of what does not belong into a document', async () => {
  const stage = await opened();
  await tap(stage, 'xuan', `c:year-review:${(await reviewOf(stage, 'MAU-KCN1')).id}`);
  await say(stage, 'xuan', `${WHOLE}\nBài học kinh nghiệm: Gọi anh Bình 0912 345 678.`);
  for (let n = 0; n < 8 && !textOf(stage, 'xuan').includes('chứ ạ?'); n += 1)
    await say(stage, 'xuan', 'bỏ qua');
  expect(textOf(stage, 'xuan')).toContain('có vẻ có số điện thoại');
  await say(stage, 'xuan', 'gửi');
  await tap(stage, 'van', `c:year-review-sign:${(await reviewOf(stage, 'MAU-KCN1')).id}`);
  expect(textOf(stage, 'van')).toContain('Bài viết có vẻ có số điện thoại');
});

test('two devices that hand it over at once hand it over once', async () => {
  const stage = await opened();
  const { id } = await reviewOf(stage, 'MAU-KCN1');
  await tap(stage, 'xuan', `c:year-review:${id}`);
  await say(stage, 'xuan', WHOLE);
  for (let n = 0; n < 8 && !textOf(stage, 'xuan').includes('chứ ạ?'); n += 1)
    await say(stage, 'xuan', 'bỏ qua');
  await tap(stage, 'tablet', `c:year-review:${id}`);
  await tap(stage, 'tablet', buttonOf(stage, 'tablet', 'Tiếp tục'));
  const [one, other] = [buttonOf(stage, 'xuan', 'Chuyển'), buttonOf(stage, 'tablet', 'Chuyển')];
  await Promise.all([tap(stage, 'xuan', one), tap(stage, 'tablet', other)]);
  expect(await reviewOf(stage, 'MAU-KCN1')).toMatchObject({ state: 'waiting', revision: 1 });
  await tap(stage, 'xuan', one);
  expect(await reviewOf(stage, 'MAU-KCN1')).toMatchObject({ revision: 1 });
});

test('two heads that decide at once decide once, and a changed text is looked at anew', async () => {
  const stage = await opened();
  await stage.speaksFor('phone', 'MAU-KCN1', 'reviewer');
  await written(stage, 'xuan', 'MAU-KCN1');
  const { id } = await reviewOf(stage, 'MAU-KCN1');
  await tap(stage, 'van', `c:year-review-sign:${id}`);
  await tap(stage, 'xuan', `c:year-review-back:${id}`);
  await say(stage, 'van', 'đồng ý');
  expect(textOf(stage, 'van')).toContain('không còn chờ');
  expect(await reviewOf(stage, 'MAU-KCN1')).toMatchObject({ state: 'returned' });
  await tap(stage, 'xuan', `c:year-review:${id}`);
  await say(stage, 'xuan', 'bỏ qua');
  await say(stage, 'xuan', 'gửi');
  for (const who of ['van', 'phone']) await tap(stage, who, `c:year-review-sign:${id}`);
  await Promise.all([say(stage, 'van', 'đồng ý'), say(stage, 'phone', 'đồng ý')]);
  expect(await reviewOf(stage, 'MAU-KCN1')).toMatchObject({ state: 'confirmed', revision: 2 });
  const steps = await stage.app.store.db
    .selectFrom('unit_review_step')
    .select('what')
    .orderBy('id')
    .execute();
  expect(steps.map(({ what }) => what)).toEqual(['sent', 'taken-back', 'sent', 'confirmed']);
});

test('nobody beside writes, signs or sees it before it is confirmed; who stands above sees it then', async () => {
  const stage = await opened();
  const { id } = await reviewOf(stage, 'MAU-KCN1');
  for (const command of ['year-review', 'year-review-look', 'year-review-back', 'year-review-file']) {
    await tap(stage, 'ai', `c:${command}:${id}:document`);
    expect(textOf(stage, 'ai')).toContain('Không có bản sơ kết');
  }
  await written(stage, 'xuan', 'MAU-KCN1');
  for (const who of ['ai', 'son', 'xuan']) {
    await tap(stage, who, `c:year-review-sign:${id}`);
    expect(textOf(stage, who)).toContain('không còn chờ anh/chị');
  }
  await tap(stage, 'son', `c:year-review-look:${id}`);
  expect(textOf(stage, 'son')).toContain('Không có bản sơ kết');
  await tap(stage, 'van', `c:year-review-sign:${id}`);
  await say(stage, 'van', 'đồng ý');
  await tap(stage, 'son', `c:year-review-look:${id}`);
  expect(textOf(stage, 'son')).toContain('Công đoàn KCN Sông Xanh');
});

test('a half-written one is handed to a colleague, who goes on with it', async () => {
  const stage = await opened();
  const { id } = await reviewOf(stage, 'MAU-KCN1');
  await tap(stage, 'xuan', `c:year-review:${id}`);
  await say(stage, 'xuan', 'Thành lập nhiều CĐCS.');
  await tap(stage, 'xuan', `c:year-review:${id}`);
  await tap(stage, 'xuan', buttonOf(stage, 'xuan', 'Giao người khác'));
  if (textOf(stage, 'xuan').includes('cho ai')) await say(stage, 'xuan', '1');
  expect(textOf(stage, 'van')).toContain('giao anh/chị làm tiếp Tổng kết');
  await tap(stage, 'van', buttonOf(stage, 'van', 'Tiếp tục'));
  expect(textOf(stage, 'van')).toContain('Hạn chế, tồn tại');
});

test('the unit above begins with those below: who has not finished is said, who has may be quoted', async () => {
  const stage = await opened();
  await confirmed(stage, 'MAU-KCN1', ['xuan', 'van']);
  const { id } = await reviewOf(stage, 'MAU');
  await tap(stage, 'son', `c:year-review:${id}`);
  expect(textOf(stage, 'son')).toContain('Đơn vị dưới: 1/3 đã xong');
  await say(stage, 'son', WHOLE);
  for (let n = 0; n < 8 && !textOf(stage, 'son').includes('trích ý kiến'); n += 1)
    await say(stage, 'son', 'bỏ qua');
  await say(stage, 'son', '1');
  for (let n = 0; n < 8 && !textOf(stage, 'son').includes('chứ ạ?'); n += 1)
    await say(stage, 'son', 'bỏ qua');
  await say(stage, 'son', 'gửi');
  await tap(stage, 'quyen', `c:year-review-sign:${id}`);
  expect(textOf(stage, 'quyen')).toContain('Trích ý kiến của: Công đoàn KCN Sông Xanh (mẫu)');
  await say(stage, 'quyen', 'đồng ý');
  expect(textOf(stage, 'quyen')).toContain('còn 2 đơn vị dưới chưa xong');
});

test('whoever writes it is reminded while it is open, and its head once it waits', async () => {
  const stage = await opened();
  const told = (who: string) =>
    stage.channel.sent(who).filter(({ text }) => text.includes('đang chờ anh/chị'));
  expect(told('xuan').at(-1)?.text).toContain('đang chờ anh/chị viết');
  await written(stage, 'ai', 'MAU-KCN2');
  stage.time.now = new Date('2026-12-21T02:00:00Z');
  await stage.app.handlers.tick();
  expect(told('xuan')).toHaveLength(2);
  expect(told('ai')).toHaveLength(1);
});

test('a review that was put off is told at its moment', async () => {
  const stage = await opened();
  await say(stage, 'xuan', 'nhắc em 14h');
  await say(stage, 'xuan', '/nhacviec');
  expect(textOf(stage, 'xuan')).toMatch(/Đã hẹn nhắc lại lúc 14:00[\s\S]*đang chờ anh\/chị viết/);
  stage.time.now = momentAt('2026-12-18', '14:00');
  await stage.app.handlers.tick();
  expect(textOf(stage, 'xuan')).toMatch(/dặn tôi nhắc lại[\s\S]*đang chờ anh\/chị viết/);
});

test("last year's words are at hand, and stay last year's until they are taken", async () => {
  const stage = await opened();
  const { db } = stage.app.store;
  const unit_id = (await unitByCode(db, 'MAU-KCN1')) ?? 0;
  await db
    .insertInto('unit_review')
    .values({
      ...{ unit_id, programme: 'binh-duong-2025', event: EVENT, occasion: '2025', held_on: '2025-12-18' },
      ...{ opened_at: stage.time.now, state: 'confirmed', confirmed_at: stage.time.now, figures: '{}' },
      content: JSON.stringify({ texts: { strengths: 'Năm 2025 làm tốt.' } }),
    })
    .execute();
  await tap(stage, 'xuan', `c:year-review:${(await reviewOf(stage, 'MAU-KCN1')).id}`);
  expect(textOf(stage, 'xuan')).toContain('chưa xác nhận cho năm nay');
  expect(textOf(stage, 'xuan')).toContain('Năm 2025 làm tốt.');
  await tap(stage, 'xuan', buttonOf(stage, 'xuan', 'Dùng lại năm trước'));
  expect(textOf(stage, 'xuan')).toContain('Hạn chế, tồn tại?');
  await say(stage, 'xuan', 'bỏ qua');
  const { state } = await db
    .selectFrom('draft')
    .select('state')
    .where('flow', '=', 'year-review')
    .executeTakeFirstOrThrow();
  expect(state).toMatchObject({
    answers: { strengths: { value: 'Năm 2025 làm tốt.' }, limits: { value: null } },
  });
});

test('an estimate stands apart from what was done, in the chat and in the document', async () => {
  const stage = await opened();
  const { id } = await reviewOf(stage, 'MAU-KCN1');
  await tap(stage, 'xuan', `c:year-review:${id}`);
  await say(stage, 'xuan', WHOLE);
  for (let n = 0; n < 8 && !textOf(stage, 'xuan').includes('ước thực hiện'); n += 1)
    await say(stage, 'xuan', 'bỏ qua');
  await say(stage, 'xuan', '2');
  expect(textOf(stage, 'xuan')).toContain('Ước thực hiện cả năm – Thành lập mới CĐCS');
  await say(stage, 'xuan', '-5');
  expect(textOf(stage, 'xuan')).toContain('Ước thực hiện cả năm – Thành lập mới CĐCS');
  await say(stage, 'xuan', '43');
  await say(stage, 'xuan', 'gửi');
  const post = (
    await postsAt(stage.app.store.db, (await unitByCode(stage.app.store.db, 'MAU-KCN1')) ?? 0, '2026-12-18')
  )[0];
  if (!post) throw new Error('nobody at the zone');
  const words = stage.app.parts.words('vi');
  const parts = stage.app.parts;
  const document = await reviewDocumentFor({ parts, post, today: '2026-12-18', review: id }, words);
  const target = document?.targets.find(({ title }) => title.startsWith('Thành lập mới'));
  expect(document?.state).toBe('draft');
  expect(target?.estimate).toBe('ước thực hiện cả năm: 43 CĐCS');
  expect(target?.figures.done).not.toBe(43);
  expect(document?.notes).toContain('Số ước thực hiện cả năm không tính là đã đạt.');
  expect(document?.recipients[0]).toEqual({
    name: 'Liên đoàn Lao động tỉnh Mẫu (DỮ LIỆU MẪU)',
    purpose: 'để b/c',
  });
});

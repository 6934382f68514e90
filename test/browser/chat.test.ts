import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { post } from '../../src/store/outbox.ts';
import { testStore } from '../setup/database.ts';
import { addCast, openStage, type Stage } from '../web/stage.ts';
import { DESKTOP, type Look, openBrowser, openPage, PHONE, pick, shot, type } from './page.ts';

let browser: Browser;
let stage: Stage;
const open: Awaited<ReturnType<typeof openPage>>[] = [];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  const { db } = await testStore();
  await addCast(db);
  stage = await openStage(db);
});
afterEach(async () => {
  const errors = open.flatMap((one) => one.errors);
  await Promise.all(open.splice(0).map(({ context }) => context.close()));
  await stage.close();
  expect(errors).toEqual([]);
});

const chair = 'Nguyễn Thị Mẫu';
const asChair = async (look: Look = {}): Promise<Page> => {
  const opened = await openPage(browser, look);
  open.push(opened);
  await pick(opened.page, stage.url, chair);
  return opened.page;
};
const log = (page: Page) => page.getByRole('log');
const answer = (page: Page, text: string) => log(page).locator('.bot', { hasText: text }).first().waitFor();
const count = (page: Page, text: string) => log(page).locator('.bubble', { hasText: text }).count();

for (const [name, look] of [
  ['a phone', { size: PHONE, touch: true }],
  ['a desktop', { size: DESKTOP }],
] as const) {
  test(`on ${name} an officer is picked, greeted, and answered`, async () => {
    const page = await asChair(look);
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    expect(await page.getByRole('banner').textContent()).toMatch(/DỮ LIỆU MẪU/);
    await answer(page, 'Anh/chị muốn làm gì?');
    await type(page, 'tăng 45 giảm 12');
    await answer(page, 'Đã nhận: tăng 45 giảm 12');
    await page.getByRole('button', { name: 'Chỉ tiêu' }).click();
    await answer(page, 'Còn 3.');
    await page.getByRole('img', { name: /Biểu đồ/ }).waitFor();
    await shot(page, `chat-${look.size.width}`);
  });

  test(`on ${name} nothing is cut off and every target is large enough for a thumb`, async () => {
    const page = await asChair(look);
    await answer(page, 'Anh/chị muốn làm gì?');
    const small = await page.locator('button, .attach, textarea, .leave').evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => ({ name: one.textContent || one.id, box: one.getBoundingClientRect() }))
        // Whole pixels: a box that is fading in stands a hair off them.
        .filter(({ box }) => Math.round(box.height) < 44 || Math.round(box.width) < 44),
    );
    expect(small).toEqual([]);
    const [wide, tall] = await page
      .locator('html')
      .evaluate((one) => [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight]);
    expect([wide, tall]).toEqual([0, 0]);
  });
}

test('a tapped button speaks for the person, and older buttons can be read but not tapped', async () => {
  const page = await asChair();
  await page.getByRole('button', { name: 'Không phát sinh' }).click();
  await answer(page, 'Anh/chị đã chọn: Không phát sinh');
  expect(await log(page).locator('.said .bubble').textContent()).toContain('Không phát sinh');
  expect(await page.getByRole('button', { name: 'Mở báo cáo' }).isDisabled()).toBe(true);
  expect(stage.heard.at(-1)?.body).toEqual({ kind: 'choice', data: 'cmd:nil', label: 'Không phát sinh' });
});

test('all of it works from the keyboard, and the focus comes back to the message box', async () => {
  const page = await asChair();
  const box = page.getByRole('textbox', { name: 'Tin nhắn' });
  const focused = () => box.evaluate((one) => one.matches(':focus'));
  expect(await focused()).toBe(true);
  await box.pressSequentially('dòng một');
  await box.press('Shift+Enter');
  await box.pressSequentially('dòng hai');
  await box.press('Enter');
  await answer(page, 'Đã nhận: dòng một');
  expect(stage.heard.at(-1)?.body).toEqual({ kind: 'text', text: 'dòng một\ndòng hai' });
  const chip = page.getByRole('button', { name: 'Trợ giúp' });
  await chip.focus();
  await chip.press('Enter');
  await answer(page, 'Đã nhận: Trợ giúp');
  expect(await focused()).toBe(true);
});

test('the Enter that ends a Vietnamese composition sends nothing', async () => {
  const page = await asChair();
  await page.getByRole('textbox').fill('tăng');
  await page.getByRole('textbox').dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  expect(await page.getByRole('textbox').inputValue()).toBe('tăng');
  expect(stage.heard).toHaveLength(1);
});

test('what another process writes appears by itself', async () => {
  const page = await asChair();
  const chat = await stage.db.selectFrom('chat').select('id').executeTakeFirstOrThrow();
  const lease = { by: 'another process', until: new Date() };
  const messages = [{ text: 'Nhắc: còn 3 ngày.', buttons: [] }];
  const posting = { chatId: chat.id, messages, now: stage.time.now(), lease };
  await stage.db.transaction().execute((tx) => post(tx, posting));
  await answer(page, 'Nhắc: còn 3 ngày.');
});

test('a message typed while the server is away is kept, and sent once when it is back', async () => {
  const page = await asChair({ size: PHONE });
  const { port, db } = stage;
  await stage.close();
  await type(page, 'gửi khi có mạng');
  await page.getByText('chưa gửi, sẽ thử lại').waitFor();
  await page.getByText('Mất kết nối.').waitFor();
  await shot(page, 'offline-360');
  stage = await openStage(db, { port });
  await answer(page, 'Đã nhận: gửi khi có mạng');
  await page.getByText('Mất kết nối.').waitFor({ state: 'hidden' });
  expect(await page.getByText('chưa gửi, sẽ thử lại').count()).toBe(0);
  expect(await count(page, 'gửi khi có mạng')).toBe(2);
  expect(stage.heard.filter(({ body }) => body.kind === 'text')).toHaveLength(1);
});

test('an unsent message outlives the page', async () => {
  const page = await asChair();
  await page.route('**/chat/messages', (route) => route.abort());
  await type(page, 'đừng quên tôi');
  await page.getByText('chưa gửi, sẽ thử lại').waitFor();
  await page.unroute('**/chat/messages');
  await page.reload();
  await answer(page, 'Đã nhận: đừng quên tôi');
  expect(await count(page, 'đừng quên tôi')).toBe(2);
});

test('an answer that was lost on its way does not make the message count twice', async () => {
  const page = await asChair();
  let lost = 0;
  await page.route('**/chat/messages', async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  await type(page, 'tăng 45');
  await answer(page, 'Đã nhận: tăng 45');
  await page.locator('.state:not(:empty)').waitFor({ state: 'detached' });
  const saved = await stage.db.selectFrom('inbox').select('said').where('said', 'is not', null).execute();
  expect([lost, saved]).toEqual([1, [{ said: 'tăng 45' }]]);
});

test('a file is sent, and one that is too large is refused on the spot', async () => {
  const page = await asChair();
  const file = { name: 'quyết định.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') };
  await page.getByLabel('Gửi ảnh hoặc tệp').setInputFiles(file);
  await answer(page, 'Đã nhận tệp quyết định.pdf, 4 byte.');
  const large = { ...file, buffer: Buffer.alloc(20 * 1024 * 1024 + 1) };
  await page.getByLabel('Gửi ảnh hoặc tệp').setInputFiles(large);
  await page.getByText('Tệp lớn hơn 20 MB').waitFor();
  expect(stage.heard.filter(({ body }) => body.kind === 'file')).toHaveLength(1);
});

test('older messages come on demand, above those that are there', async () => {
  const page = await asChair();
  for (let i = 0; i < 25; i++) {
    stage.time.later(1_000);
    await type(page, `câu ${i}.`);
    await answer(page, `Đã nhận: câu ${i}.`);
  }
  await page.reload();
  await page.getByRole('button', { name: 'Xem tin cũ hơn' }).click();
  await answer(page, 'Xin chào anh/chị!');
  const texts = await log(page).locator('.said .bubble').allTextContents();
  expect(texts.map((text) => Number(text.match(/câu (\d+)\./)?.[1]))).toEqual([...Array(25).keys()]);
});

test('who leaves comes to the first page, and may be somebody else', async () => {
  const page = await asChair();
  await page.getByRole('button', { name: 'Đổi người' }).click();
  await page.getByRole('button', { name: 'Trần Văn Thử' }).click();
  await page.getByText('Công đoàn các khu công nghiệp Mẫu').waitFor();
  expect(await count(page, 'Xin chào')).toBe(1);
});

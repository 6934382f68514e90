import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Program, startProgram } from '../app/process.ts';
import { openBrowser, openPage, PHONE, pick, shot, type } from './page.ts';

let browser: Browser;
let program: Program;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'browser-'));
  [browser, program] = await Promise.all([openBrowser(), startProgram({ DATA_DIR: folder })]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  program.child.kill('SIGTERM');
  await program.ended;
  await rm(folder, { recursive: true, force: true });
});

const says = (page: Page, text: string | RegExp) => page.getByRole('log').getByText(text).last().waitFor();
const tap = (page: Page, name: string) =>
  page
    .getByRole('log')
    .getByRole('button', { name, exact: true })
    .and(page.locator(':enabled'))
    .last()
    .click();

/** Says each thing and waits for what comes back. */
const through = async (page: Page, steps: readonly (readonly [string, string])[]): Promise<void> => {
  for (const [said, answer] of steps) {
    await (said.startsWith('[') ? tap(page, said.slice(1, -1)) : type(page, said));
    await says(page, answer);
  }
};

test('a newcomer files a monthly report on a phone', async () => {
  const { page, errors } = await openPage(browser, { size: PHONE, touch: true });
  await pick(page, program.url, 'CĐCS Công ty May Hoa Mai');
  await through(page, [
    ['báo cáo', 'Câu 1/15'],
    ['2.010', 'Câu 2/15'],
    ['1200', 'Câu 3/15'],
  ]);
  await shot(page, 'app-report-question');
  await through(page, [
    ['quay lại', 'Câu 2/15'],
    ['1205', 'Câu 3/15'],
    ['như tháng trước', 'Câu 4/15'],
    ['không phát sinh', 'Câu 5/15'],
    ['tạm dừng', 'Đã lưu bản nháp'],
    ['báo cáo', 'đang dở ở câu 5/15'],
    ['[Làm lại]', 'Làm lại từ đầu'],
    ['[Làm lại]', 'Câu 1/15'],
    ['[Không phát sinh]', 'Anh/chị gửi'],
  ]);
  await shot(page, 'app-report-review');
  await through(page, [['[Gửi luôn]', 'Biên nhận số BC-']]);
  await shot(page, 'app-report-receipt');
  expect(errors).toEqual([]);
}, 60_000);

test('an officer records a founding and sees it in the quota, with its picture', async () => {
  const { page, errors } = await openPage(browser, { size: PHONE, touch: true });
  await pick(page, program.url, 'Đinh Văn Mẫu Xuân');
  await through(page, [
    ['Thành lập CĐCS', 'từ nơi khác chuyển đến'],
    ['[Thành lập mới]', 'thuộc loại nào'],
    ['[CĐCS một doanh nghiệp]', 'Tên doanh nghiệp'],
    ['Công ty TNHH Thử Nghiệm', 'Mã số thuế'],
    ['0100109107', 'Mã số thuế'],
    ['0100109106', 'Tên công đoàn?'],
    ['CĐCS Công ty Thử Nghiệm', 'khu công nghiệp hay'],
    ['[Khu công nghiệp]', 'Tên khu công nghiệp'],
    ['KCN Sông Xanh', 'thành phần nào'],
    ['[Ngoài nhà nước]', 'Tổng số lao động'],
    ['120', 'lao động nữ'],
    ['70', 'Số đoàn viên'],
    ['85', 'Ngày thành lập'],
    ['hôm qua', 'quyết định công nhận'],
    ['chưa', 'Anh/chị ghi nhận'],
  ]);
  await shot(page, 'app-founding-review');
  await through(page, [
    ['[Ghi nhận]', 'chưa có quyết định công nhận'],
    ['[Chỉ tiêu]', 'chờ xác nhận 3'],
    ['[Xem biểu đồ]', 'đến'],
  ]);
  await page.getByRole('log').locator('img').last().waitFor();
  await shot(page, 'app-quota-picture');
  expect(errors).toEqual([]);
}, 60_000);

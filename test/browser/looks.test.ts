import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testStore } from '../setup/database.ts';
import { addCast, openStage, type Stage } from '../web/stage.ts';
import { type Look, openBrowser, openPage, PHONE, pick, shot, type } from './page.ts';

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  const { db } = await testStore();
  await addCast(db);
  stage = await openStage(db);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await stage.close();
});

const faintTexts = readFileSync(new URL('faint-texts.js', import.meta.url), 'utf8');

for (const [name, look] of [
  ['light', {}],
  ['dark', { dark: true }],
] as const satisfies readonly (readonly [string, Look])[]) {
  test(`in ${name} colours every text can be told from what is behind it`, async () => {
    const { page, context } = await openPage(browser, { ...look, size: PHONE, still: true });
    await page.goto(stage.url);
    expect(await page.evaluate(faintTexts)).toEqual([]);
    await shot(page, `door-${name}`);
    await pick(page, stage.url, 'Trần Văn Thử');
    await type(page, 'xin chào');
    await page.getByText('Đã nhận: xin chào').waitFor();
    expect(await page.evaluate(faintTexts)).toEqual([]);
    await shot(page, `chat-${name}`);
    await context.close();
  });
}

test('nothing moves for who asked for less motion', async () => {
  const { page, context } = await openPage(browser, { still: true });
  await pick(page, stage.url, 'Trần Văn Thử');
  expect(await page.locator('html').evaluate((all) => all.getAnimations({ subtree: true }).length)).toBe(0);
  await context.close();
});

test('a long message is shown from its beginning', async () => {
  const { page, context } = await openPage(browser, { size: PHONE, still: true });
  await pick(page, stage.url, 'Trần Văn Thử');
  await type(page, 'ngắn');
  await page.getByText('Đã nhận: ngắn').waitFor();
  await type(page, Array.from({ length: 60 }, (_, i) => `dòng ${i}`).join('\n'));
  const long = page.locator('.bot', { hasText: 'Đã nhận: dòng 0' });
  await long.waitFor();
  const [top = 0, scroll = 0] = await Promise.all([
    long.evaluate((one) => one.getBoundingClientRect().top),
    page.locator('#scroll').evaluate((one) => one.getBoundingClientRect().top),
  ]);
  expect(top).toBeGreaterThanOrEqual(scroll);
  expect(top).toBeLessThan(scroll + 40);
  await page.getByRole('button', { name: 'Xuống tin mới nhất' }).click();
  await page.getByRole('button', { name: 'Xuống tin mới nhất' }).waitFor({ state: 'hidden' });
  await context.close();
});

test('without JavaScript the page says what it needs', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(stage.url);
  await page.getByRole('button', { name: 'Trần Văn Thử' }).click();
  expect(await page.locator('noscript').textContent()).toContain('JavaScript');
  await context.close();
});

test('the pages before the chat fit a narrow phone', async () => {
  const real = await openStage(stage.db, { demo: false });
  const { page, context } = await openPage(browser, { size: PHONE });
  for (const url of [stage.url, real.url, `${real.url}/sign-out`]) {
    await page.goto(url);
    expect(await page.locator('html').evaluate((one) => one.scrollWidth)).toBe(PHONE.width);
    await shot(page, `door-360-${new URL(url).port}${new URL(url).pathname.replace('/', '-')}`);
  }
  await page.goto(`${real.url}/i/K7M2-9QPX`);
  await page.getByText('Chưa liên kết đơn vị').waitFor();
  expect(page.url()).toBe(`${real.url}/chat`);
  await context.close();
  await real.close();
});

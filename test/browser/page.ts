import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 800 };
export type Size = typeof PHONE;

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** Where pictures of the pages are kept, to be looked at. */
const shots = process.env.SCREENSHOTS ?? join(tmpdir(), 'tro-ly-cong-doan-screenshots');

export async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`) });
}

export type Look = {
  readonly size?: Size;
  readonly dark?: true;
  readonly touch?: true;
  readonly still?: true;
};

/** A page of its own, whose errors fail the test that opened it. */
export async function openPage(browser: Browser, { size = DESKTOP, ...look }: Look = {}) {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: look.still ? 'reduce' : 'no-preference',
    hasTouch: look.touch ?? false,
    isMobile: look.touch ?? false,
    locale: 'vi-VN',
  });
  context.setDefaultTimeout(8_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (said) => {
    if (said.type() === 'error' && !/Failed to load resource|net::ERR/.test(said.text()))
      errors.push(said.text());
  });
  return { page, context, errors };
}

/** Picks a sample officer on the first page and waits for the greeting. */
export async function pick(page: Page, url: string, name: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name }).click();
  await page.waitForURL('**/chat');
  await page.getByRole('log').locator('.line').first().waitFor();
}

/** Types a message and sends it with Enter. */
export async function type(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text);
  await page.getByRole('textbox').press('Enter');
}

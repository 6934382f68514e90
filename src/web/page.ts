import { html } from 'hono/html';
import { type Locale, say } from '../core/message.ts';
import type { Words } from '../core/words.ts';
import { assetPath } from './assets.ts';

export type Html = ReturnType<typeof html>;

export type Page = {
  readonly locale: Locale;
  readonly words: Words;
  readonly kind: 'door' | 'chat';
  readonly head?: Html;
  readonly body: Html;
};

/** The frame of every page. Nothing in it is inline: the content policy allows no script or style of that kind. */
export const page = ({ locale, words, kind, head, body }: Page) => html`<!doctype html>
<html lang="${locale}" class="${kind}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#0b4f94">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0d2138">
<meta name="robots" content="noindex">
<title>${words(say('web-title'))}</title>
<link rel="icon" type="image/svg+xml" href="${assetPath('icon.svg')}">
<link rel="stylesheet" href="${assetPath('chat.css')}">
${head}
</head>
<body>${body}</body>
</html>`;

/** A calm page with one thing to do, before the chat. */
export const doorPage = (door: {
  readonly locale: Locale;
  readonly words: Words;
  readonly demo: boolean;
  readonly body: Html;
}) =>
  page({
    locale: door.locale,
    words: door.words,
    kind: 'door',
    body: html`<main class="card">
<header class="brand"><img src="${assetPath('icon.svg')}" alt="" width="56" height="56">
<div><p class="name">${door.words(say('web-title'))} ${sampleBadge(door)}</p>
<p class="tagline">${door.words(say('web-tagline'))}</p></div></header>
${door.body}
</main>`,
  });

export const sampleBadge = ({ demo, words }: { readonly demo: boolean; readonly words: Words }) =>
  demo ? html`<span class="badge">${words(say('web-sample'))}</span>` : '';

import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { type Locale, say } from '../core/message.ts';
import type { Words } from '../core/words.ts';
import type { Line, WebAddress } from '../store/web-chat.ts';
import type { Officer } from '../store/web-officers.ts';
import { assetPath } from './assets.ts';
import { page, sampleBadge } from './page.ts';

type Chat = {
  readonly locale: Locale;
  readonly words: Words;
  readonly officer: Officer | null;
  readonly demo: boolean;
  readonly chat: WebAddress;
  readonly lines: readonly Line[];
  readonly now: Date;
};

/** Fetched at once, not one after the other as they name each other. */
const MODULES = ['connection.js', 'log.js', 'bubbles.js', 'unsent.js'] as const;

export const chatPage = (chat: Chat) =>
  page({
    locale: chat.locale,
    words: chat.words,
    kind: 'chat',
    head: html`${MODULES.map((name) => html`<link rel="modulepreload" href="${assetPath(name)}">`)}
<script type="module" src="${assetPath('chat.js')}"></script>`,
    body: html`<a class="skip" href="#text">${chat.words(say('web-skip'))}</a>
${topBar(chat)}
<p id="offline" class="offline" role="status" hidden>${chat.words(say('web-offline'))}</p>
<main id="scroll" tabindex="-1">
<div id="log" role="log" aria-live="polite" aria-label="${chat.words(say('web-log'))}"></div>
<div id="typing" class="typing" role="status" hidden><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>
<span class="hidden">${chat.words(say('web-typing'))}</span></div>
<noscript><p class="note">${chat.words(say('web-no-script'))}</p></noscript>
</main>
${composer(chat)}
<script type="application/json" id="start">${raw(startOf(chat))}</script>`,
  });

const topBar = ({ words, officer, demo }: Chat) => html`<header class="top">
<img src="${assetPath('icon.svg')}" alt="" width="40" height="40">
<div class="who"><h1>${words(say('web-title'))}</h1>
<p id="officer">${officer ? html`<b>${officer.name}</b> · ${officer.unit}` : words(say('web-guest'))}</p></div>
<div class="side">${sampleBadge({ demo, words })}${demo ? switchForm(words) : html`<a class="leave" href="/sign-out">${words(say('web-sign-out'))}</a>`}</div>
</header>`;

const switchForm = (words: Words) =>
  html`<form method="post" action="/sign-out"><button class="leave">${words(say('web-switch'))}</button></form>`;

const COMMANDS = ['report', 'founding', 'quota', 'help'] as const;

const composer = ({ words, officer }: Chat) => html`<footer class="composer">
<button type="button" id="newest" class="newest" aria-label="${words(say('web-newest'))}" hidden>↓</button>
<div class="commands" role="group" aria-label="${words(say('web-commands'))}">
${COMMANDS.filter((name) => name !== 'founding' || officer?.role !== 'filer').map((name) => html`<button type="button" class="chip">${words(say(`web-command-${name}`))}</button>`)}
</div>
<form id="form"><label class="attach" title="${words(say('web-attach'))}">
<input type="file" id="file" class="hidden" accept="image/*,application/pdf,.doc,.docx,.xls,.xlsx">
<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M21 11.5l-8.6 8.6a5.5 5.5 0 0 1-7.8-7.8l8.9-8.9a3.7 3.7 0 0 1 5.2 5.2l-8.9 8.9a1.8 1.8 0 0 1-2.6-2.6l8.2-8.2"/></svg>
<span class="hidden">${words(say('web-attach'))}</span></label>
<textarea id="text" rows="1" aria-label="${words(say('web-input'))}"
 placeholder="${words(say('web-input-hint'))}" enterkeyhint="send" autocomplete="off" autofocus></textarea>
<button id="send" class="send" aria-label="${words(say('web-send'))}">
<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3.4 20.4 21 12 3.4 3.6 3.4 10.2 15 12 3.4 13.8z"/></svg></button>
</form></footer>`;

const SHOWN = [
  'today',
  'yesterday',
  'sending',
  'unsent',
  'failed',
  'too-large',
  'you',
  'assistant',
  'earlier',
  'workbook',
];

/** What the page's script begins with. `<` is escaped, so that no text can end the element. */
const startOf = ({ words, chat, lines, locale, officer, now }: Chat): string =>
  JSON.stringify({
    key: createHash('sha256').update(chat.address).digest('hex').slice(0, 12),
    locale,
    now: now.toISOString(),
    linked: officer !== null,
    lines,
    words: {
      ...Object.fromEntries(SHOWN.map((name) => [name, words(say(`web-${name}`))])),
      'quota-chart': words(say('web-picture-quota-chart')),
    },
  }).replaceAll('<', '\\u003c');

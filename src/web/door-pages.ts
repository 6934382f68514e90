import { html } from 'hono/html';
import { say } from '../core/message.ts';
import type { Words } from '../core/words.ts';
import type { Officer } from '../store/web-officers.ts';
import { doorPage } from './page.ts';

/** Those who file come first: that is what a newcomer tries. */
const ORDER: readonly Officer['role'][] = [
  'filer',
  'officer',
  'reviewer',
  'organiser',
  'finance',
  'leader',
  'admin',
];

/** So many of each role are shown at once, that every role is in view on a phone. */
const FIRST = 2;

/** The demo's first page: whose part to play. */
export function pickerPage(words: Words, officers: readonly Officer[]) {
  const roles = ORDER.filter((role) => officers.some((officer) => officer.role === role));
  const groups = roles.map((role) => {
    const group = officers.filter((officer) => officer.role === role);
    return html`<section><h2>${words(say(`web-role-${role}`))}</h2>
${cards(group.slice(0, FIRST))}${more(words, group.slice(FIRST))}</section>`;
  });
  return doorPage({
    locale: 'vi',
    words,
    demo: true,
    body: html`<h1>${words(say('web-pick-title'))}</h1><p class="note">${words(say('web-pick-note'))}</p>
<form method="post" action="/demo/pick">${groups}</form>`,
  });
}

const more = (words: Words, rest: readonly Officer[]) =>
  rest.length === 0
    ? ''
    : html`<details><summary>${words(say('web-pick-more', { count: rest.length }))}</summary>${cards(rest)}</details>`;

const cards = (officers: readonly Officer[]) => html`<div class="officers">${officers.map(card)}</div>`;

const card = ({ post, name, title, unit }: Officer) =>
  html`<button class="officer" name="post" value="${post}"><strong>${name}</strong>
<span>${title}</span><span class="unit">${unit}</span></button>`;

/** Where an invite code is typed, or one from a link is used with a tap. */
export const signInPage = (words: Words, code: string) =>
  doorPage({
    locale: 'vi',
    words,
    demo: false,
    body: html`<h1>${words(say('web-sign-in-title'))}</h1>
<form method="post" action="/sign-in" class="code">
<label for="code">${words(say('web-sign-in-code'))}</label>
<input id="code" name="code" value="${code}" required maxlength="64" autocomplete="one-time-code"
 autocapitalize="characters" spellcheck="false" autofocus>
<button class="primary">${words(say('web-sign-in-go'))}</button>
</form><p class="note">${words(say('web-sign-in-note'))}</p>`,
  });

/** Asks before leaving, since coming back takes a new code. */
export const signOutPage = (words: Words) =>
  doorPage({
    locale: 'vi',
    words,
    demo: false,
    body: html`<h1>${words(say('web-sign-out-title'))}</h1><p class="note">${words(say('web-sign-out-note'))}</p>
<form method="post" action="/sign-out" class="code"><button class="primary">${words(say('web-sign-out'))}</button>
<a class="plain" href="/chat">${words(say('web-sign-out-stay'))}</a></form>`,
  });

/** Before a file that a link leads to: the tap shows that a person is there, and no preview of the link. */
export const fetchPage = (words: Words) =>
  doorPage({
    locale: 'vi',
    words,
    demo: false,
    body: html`<h1>${words(say('web-link-title'))}</h1>
<form method="post" class="code"><button class="primary">${words(say('web-link-fetch'))}</button></form>`,
  });

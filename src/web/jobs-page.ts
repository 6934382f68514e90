import { html } from 'hono/html';
import { dayAt, showDay, timeAt } from '../core/day.ts';
import { type Locale, type Phrase, say } from '../core/message.ts';
import type { Words } from '../core/words.ts';
import type { FailedJob } from '../store/failed-jobs.ts';
import { doorPage } from './page.ts';

type Jobs = {
  readonly locale: Locale;
  readonly words: Words;
  readonly demo: boolean;
  readonly failed: readonly FailedJob[];
  /** Jobs by state; null where the queue does not answer. */
  readonly counts: Readonly<Record<string, number>> | null;
  readonly lastRound: Date | null;
};

/** What runs in the background and what of it failed; it names no person and nothing that was said. */
export const jobsPage = ({ locale, words, demo, failed, counts, lastRound }: Jobs) =>
  doorPage({
    locale,
    words,
    demo,
    body: html`<h1>${words(say('web-jobs-title'))}</h1>
<p class="note">${words(counts ? countsWords(counts) : say('web-jobs-away'))}</p>
<p class="note">${words(lastRound ? say('web-jobs-round', { at: moment(lastRound) }) : say('web-jobs-no-round'))}</p>
${failed.length === 0 ? html`<p>${words(say('jobs-none'))}</p>` : ''}
${failed.map((job) => section(words, job))}
${failed.length === 0 ? '' : html`<p class="note">${words(say('jobs-note'))}</p>`}
<a class="plain" href="/chat">${words(say('web-jobs-back'))}</a>`,
  });

const countsWords = ({ waiting = 0, active = 0, delayed = 0 }: Readonly<Record<string, number>>): Phrase =>
  say('web-jobs-counts', { waiting, active, delayed });

const section = (words: Words, { name, times, lastAt, problem, wellAt, retryAt }: FailedJob) => {
  const last = moment(lastAt);
  return html`<section><h2>${words(say('job-name', { name }))}</h2>
<p>${words(say('web-jobs-line', { times, last }))}</p><p><code>${problem}</code></p>
${retryAt ? html`<p>${words(say('jobs-waiting')).trim()}</p>` : wellAt ? html`<p>${words(say('jobs-well', { at: moment(wellAt) })).trim()}</p>` : ''}
<form method="post" action="/admin/queues" class="code"><input type="hidden" name="name" value="${name}">
${retryAt ? '' : html`<button class="primary" name="wish" value="retry">${words(say('web-jobs-retry'))}</button>`}
<button class="plain" name="wish" value="drop">${words(say('web-jobs-drop'))}</button></form></section>`;
};

const moment = (at: Date): Phrase => say('watch-moment', { time: timeAt(at), day: showDay(dayAt(at)) });

import { dayAt, showDay } from '../core/day.ts';
import { type Attachment, type Locale, say } from '../core/message.ts';
import { chartRows, quotaAnswer } from '../core/programme/quota-answer.ts';
import { packOn } from '../core/programme/renew.ts';
import type { OutgoingFile } from '../ports.ts';
import { postById } from '../store/posts.ts';
import { quotaFacts } from '../store/quota.ts';
import type { Parts } from './parts.ts';

/** Draws what a message names, from facts as they are now. */
export const draw = async (
  parts: Pick<Parts, 'db' | 'clock' | 'definitions' | 'words'>,
  attachment: Attachment,
  locale: Locale,
): Promise<OutgoingFile> => {
  const { db, clock, definitions } = parts;
  const today = dayAt(clock.now());
  const post = await postById(db, attachment.post, today);
  const found = definitions.packs.get(attachment.programme);
  if (!post || !found)
    throw new Error(`nothing to draw for post ${attachment.post} and programme ${attachment.programme}`);
  const pack = packOn(found, today);
  const facts = await quotaFacts(db, { pack, unitId: post.unitId, today });
  const answer = quotaAnswer({ pack, unit: { id: post.unitId, name: post.unitName }, facts, today });
  const words = parts.words(locale);
  const rows = chartRows(answer).map(({ label, done, waiting, target }) => ({
    label: words(label),
    done,
    waiting,
    target,
  }));
  // Loaded when the first picture is asked for: it is a good part of the time that a start takes.
  const { quotaChart } = await import('../documents/quota-chart.ts');
  const bytes = await quotaChart(rows, {
    title: words(say('quota-picture-title', { unit: answer.unit.name })),
    subtitle: words(say('quota-picture-subtitle', { document: answer.document, today: showDay(today) })),
    words: {
      done: words(say('quota-picture-done')),
      waiting: words(say('quota-picture-waiting')),
      left: words(say('quota-picture-left')),
    },
    footnote: answer.sample ? words(say('quota-sample')) : '',
  });
  return { name: 'chi-tieu.png', mime: 'image/png', bytes };
};

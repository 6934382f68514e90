import { isWithin } from '../actions/scope.ts';
import { dayAt, showDay } from '../core/day.ts';
import { type Attachment, type Locale, say } from '../core/message.ts';
import { quotaAnswer } from '../core/programme/quota-answer.ts';
import { chartRows } from '../core/programme/quota-chart-rows.ts';
import type { OutgoingFile } from '../ports.ts';
import { reportById } from '../store/corrections.ts';
import type { Db } from '../store/db.ts';
import { fileById } from '../store/files.ts';
import { postHeld } from '../store/posts.ts';
import { packNamed } from '../store/programmes.ts';
import { quotaFacts } from '../store/quota.ts';
import { issueOf } from '../store/report-issues.ts';
import { unitOn } from '../store/units.ts';
import { drawReview } from './draw-review.ts';
import type { Parts } from './parts.ts';
import { sheetMakers } from './workbooks/workbooks.ts';

type Drawing = Pick<Parts, 'db' | 'clock' | 'definitions' | 'words' | 'secret' | 'links'>;

/** Draws what a message names, from facts as they are now. */
export const draw = (parts: Drawing, attachment: Attachment, locale: Locale): Promise<OutgoingFile> =>
  attachment.kind === 'workbook'
    ? drawWorkbook(parts, attachment, locale)
    : attachment.kind === 'scan'
      ? openScan(parts, attachment)
      : attachment.kind === 'review'
        ? drawReview(parts, attachment)
        : drawChart(parts, attachment, locale);

/** Opened for who may see it at this moment, whoever asked for it before. */
const openScan = async (
  { db, clock }: Drawing,
  { post: postId, report: id }: Extract<Attachment, { kind: 'scan' }>,
): Promise<OutgoingFile> => {
  const today = dayAt(clock.now());
  const post = await postHeld(db, postId, today);
  const report = await reportById(db, id);
  const issue = report ? await issueOf(db, report.id) : null;
  const may = report && post && (await isWithin({ db, today, actor: post }, report.unit_id));
  const file = may && issue?.fileId ? await fileById(db, issue.fileId) : undefined;
  if (!file) throw new Error(`no scan of report ${id} for post ${postId}`);
  return file;
};

const drawWorkbook = async (
  parts: Drawing,
  { name, post: postId, args }: Extract<Attachment, { kind: 'workbook' }>,
  locale: Locale,
): Promise<OutgoingFile> => {
  const make = sheetMakers[name];
  const today = dayAt(parts.clock.now());
  const post = await postHeld(parts.db, postId, today);
  if (!make || !post) throw new Error(`nothing to draw for post ${postId} and workbook ${name}`);
  const { file, sheets } = await make({ parts, post, today, args, words: parts.words(locale) });
  const { writeWorkbook } = await import('../documents/workbook-write.ts');
  return { name: file, mime: XLSX, bytes: await writeWorkbook(sheets) };
};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const drawChart = async (
  parts: Drawing,
  attachment: Extract<Attachment, { kind: 'quota-chart' }>,
  locale: Locale,
): Promise<OutgoingFile> => {
  const { db, clock, definitions } = parts;
  const today = dayAt(clock.now());
  const post = await postHeld(db, attachment.post, today);
  const pack = await packNamed(db, { definitions, today }, attachment.programme);
  if (!post || !pack)
    throw new Error(`nothing to draw for post ${attachment.post} and programme ${attachment.programme}`);
  const unit = await unitOf(parts.db, attachment.unit ?? post.unitId, today);
  const facts = await quotaFacts(db, { pack, unitId: unit.id, today });
  const answer = quotaAnswer({ pack, unit, facts, today });
  const words = parts.words(locale);
  const { rows: drawn, of } = chartRows(answer);
  const rows = drawn.map(({ label, told, ...row }) => ({
    ...row,
    label: words(label),
    told: told && words(told),
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
    footnote: [
      ...(of > rows.length ? [words(say('quota-picture-some', { count: rows.length, of }))] : []),
      ...(answer.sample ? [words(say('quota-sample'))] : []),
    ].join(' · '),
  });
  return { name: 'chi-tieu.png', mime: 'image/png', bytes };
};

const unitOf = async (db: Db, id: number, today: string) => {
  const unit = await unitOn(db, id, today);
  if (!unit) throw new Error(`nothing to draw for unit ${id}`);
  return { id, name: unit.name };
};

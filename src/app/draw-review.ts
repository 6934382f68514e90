import { dayAt } from '../core/day.ts';
import type { Attachment } from '../core/message.ts';
import { reviewPaper } from '../core/reviews/paper.ts';
import { reviewSheets } from '../core/reviews/sheets.ts';
import type { OutgoingFile } from '../ports.ts';
import { postHeld } from '../store/posts.ts';
import type { Parts } from './parts.ts';
import { reviewDocumentFor } from './year-review-document.ts';

type Drawing = Pick<Parts, 'db' | 'clock' | 'definitions' | 'words'>;

/** A review as a document or a workbook, always in Vietnamese: it goes from unit to unit. */
export const drawReview = async (
  parts: Drawing,
  { post: postId, review, as }: Extract<Attachment, { kind: 'review' }>,
): Promise<OutgoingFile> => {
  const today = dayAt(parts.clock.now());
  const post = await postHeld(parts.db, postId, today);
  const words = parts.words('vi');
  const found = post && (await reviewDocumentFor({ parts, post, today, review }, words));
  if (!found) throw new Error(`no review ${review} for post ${postId}`);
  if (as === 'workbook') {
    const { writeWorkbook } = await import('../documents/workbook-write.ts');
    return {
      name: 'so-lieu-tong-ket.xlsx',
      mime: XLSX,
      bytes: await writeWorkbook(reviewSheets(found, words)),
    };
  }
  const { writeDocx } = await import('../documents/docx-write.ts');
  const name = found.state === 'draft' ? 'du-thao-bao-cao.docx' : 'bao-cao.docx';
  return { name, mime: DOCX, bytes: await writeDocx(reviewPaper(found, words)) };
};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

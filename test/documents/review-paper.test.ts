import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { definitionsAt, ROOT } from '../../src/compose.ts';
import type { ReviewDocument } from '../../src/core/reviews/document.ts';
import { reviewPaper } from '../../src/core/reviews/paper.ts';
import type { Words } from '../../src/core/words.ts';
import { writeDocx } from '../../src/documents/docx-write.ts';
import { textOfDocx } from './docx-text.ts';
import { exampleReview } from './review-example.ts';

let words: Words;
beforeAll(() => {
  words = definitionsAt(ROOT).locales.words('vi');
});

const written = (changes: Partial<ReviewDocument> = {}): Promise<Uint8Array> =>
  writeDocx(reviewPaper(exampleReview(changes), words));
const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

// UPDATE=1 writes what the documents really say; the difference is read in review.
test.each([
  ['review-confirmed.txt', {}],
  [
    'review-draft.txt',
    {
      state: 'draft',
      datedOn: null,
      unit: { name: 'LĐLĐ tỉnh Mẫu', parent: null, place: null },
      signature: { title: null, name: null },
      ...{ targets: [], tasks: [], supports: [], completeness: [], texts: [], grading: null, recipients: [] },
      reportsBelow: null,
      below: { confirmed: [], unfinished: Array.from({ length: 17 }, (_, n) => `CĐCS Mẫu ${n + 1}`) },
    },
  ],
] satisfies readonly (readonly [string, Partial<ReviewDocument>])[])(
  'a review is read back as it was written: %s',
  async (file, changes) => {
    const text = textOfDocx(await written(changes));
    const golden = new URL(file, import.meta.url);
    if (process.env.UPDATE) writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  },
);

test('several notes stand under one heading', async () => {
  const text = textOfDocx(await written({ notes: ['Số nhỏ không ghi.', 'DỮ LIỆU MẪU.'] }));
  expect(text).toContain('Ghi chú:\n- Số nhỏ không ghi.\n- DỮ LIỆU MẪU.');
});

test('A4, margins of the decree, one font, page numbers from the second page on', async () => {
  const parts = partsOf(await written());
  const document = parts['word/document.xml'] ?? '';
  expect(document).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
  // 20 mm above and below, 30 left, 20 right, in twentieths of a point.
  expect(document).toMatch(/<w:pgMar w:top="1133" w:right="1133" w:bottom="1133" w:left="1700"/);
  expect(document).toContain('<w:titlePg/>');
  const headers = Object.entries(parts).filter(([name]) => /^word\/header\d\.xml$/.test(name));
  expect(headers.map(([, header]) => header.includes('PAGE')).sort()).toEqual([false, true]);
  const fonts = [
    ...`${document}${parts['word/styles.xml']}`.matchAll(/w:(?:ascii|hAnsi|cs|eastAsia)="([^"]+)"/g),
  ];
  expect(new Set(fonts.map(([, font]) => font))).toEqual(new Set(['Times New Roman']));
});

test('tables repeat their header on every page, and no row is torn in two', async () => {
  const document = partsOf(await written())['word/document.xml'] ?? '';
  const rows = document.match(/<w:tr>/g) ?? [];
  expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(rows.length);
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(5);
});

test('a draft says so in its head and at the foot of every page; a confirmed review does not', async () => {
  const drafted = partsOf(await written({ state: 'draft', datedOn: null }));
  expect(drafted['word/document.xml']).toContain('>DỰ THẢO<');
  const feet = Object.entries(drafted).filter(([name]) => /^word\/footer\d\.xml$/.test(name));
  expect(feet.map(([, foot]) => /Dự thảo, số liệu đến ngày 05\/12\/2026/.test(foot))).toEqual([true, true]);
  expect(Object.values(partsOf(await written())).join('')).not.toMatch(/dự thảo/i);
});

test('days below ten and the months one and two have a zero, others have none', async () => {
  const dated = async (datedOn: string) => textOfDocx(await written({ datedOn }));
  expect(await dated('2027-02-05')).toContain('Mẫu, ngày 05 tháng 02 năm 2027');
  expect(await dated('2027-03-15')).toContain('Mẫu, ngày 15 tháng 3 năm 2027');
});

test('the same review gives the same bytes', async () => {
  expect(Buffer.compare(await written(), await written())).toBe(0);
});

test('letters are composed, and what no file of Word can hold is left out', async () => {
  const bytes = await written({ title: 'Tô\u0309ng kê\u0301t\u0001 <năm> & "quý"\ud800' });
  expect(partsOf(bytes)['word/document.xml']).toContain('Tổng kết  &lt;năm&gt; &amp; &quot;quý&quot;');
  expect(textOfDocx(bytes)).toContain('Tổng kết <năm> & "quý"');
});

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { definitionsAt, ROOT } from '../../src/compose.ts';
import { reviewPaper } from '../../src/core/reviews/paper.ts';
import { writeDocx } from '../../src/documents/docx-write.ts';
import { exampleReview } from '../documents/review-example.ts';

const run = promisify(execFile);
const EXAMPLES = join(ROOT, 'docs', 'examples');
const made = exampleReview();
/** Long tables, long names, everything that a page may break. */
const long = exampleReview({
  ...{ state: 'draft', datedOn: null },
  targets: Array.from({ length: 6 }, () => made.targets).flat(),
  tasks: Array.from({ length: 12 }, () => made.tasks).flat(),
  unit: {
    name: 'Công đoàn các khu công nghiệp và khu kinh tế tỉnh Mẫu',
    parent: 'Liên đoàn Lao động tỉnh Mẫu Dài Tên',
    place: 'Mẫu',
  },
});

/** Pages of each document as text, by its name. */
const pages = new Map<string, readonly string[]>();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'office-'));
  const words = definitionsAt(ROOT).locales.words('vi');
  await mkdir(join(folder, 'pdf'));
  for (const [name, review] of Object.entries({ made, long }))
    await writeFile(join(folder, `${name}.docx`), await writeDocx(reviewPaper(review, words)));
  const files = [...(await documentsIn(EXAMPLES).catch(() => [])), ...(await documentsIn(folder))];
  await run('soffice', [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    ...['--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'pdf')],
    ...files,
  ]);
  for (const file of await readdir(join(folder, 'pdf'))) {
    const { stdout } = await run('pdftotext', ['-layout', join(folder, 'pdf', file), '-']);
    pages.set(file, stdout.split('\f').slice(0, -1));
  }
  expect([...pages.keys()]).toHaveLength(files.length);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const documentsIn = async (where: string): Promise<readonly string[]> =>
  (await readdir(where)).filter((name) => name.endsWith('.docx')).map((name) => join(where, name));

const each = (look: (file: string, pages: readonly string[]) => void): void => {
  for (const [file, all] of pages) look(file, all);
};

test('every document opens, on some A4 pages', async () => {
  for (const [file, all] of pages) {
    const { stdout } = await run('pdfinfo', [join(folder, 'pdf', file)]);
    expect(stdout, file).toMatch(/Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/);
    expect(all.length, file).toBeGreaterThan(1);
    expect(all.length, file).toBeLessThan(30);
  }
});

test('the country and its motto stand on one line each, beside the unit', () => {
  each((file, [first = '']) => {
    expect(first, file).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM *\n/);
    expect(first, file).toMatch(/Độc lập - Tự do - Hạnh phúc *\n/);
    expect(first, file).toContain('BÁO CÁO');
  });
});

test('pages are numbered from the second on', () => {
  each((file, [first = '', ...others]) => {
    expect(first, file).not.toMatch(/^\s*1\s*\n/);
    others.forEach((page, at) => {
      expect(page, `${file}, page ${at + 2}`).toMatch(new RegExp(`^\\s*${at + 2}\\s*\\n`));
    });
  });
});

test('who signs is never alone on a page', () => {
  each((file, all) => {
    const last = all.find((page) => page.includes('Nơi nhận:')) ?? '';
    expect(last, file).toMatch(/Trên đây là báo cáo[\s\S]*Nơi nhận:.*CHỦ TỊCH[\s\S]*- Lưu:/);
  });
});

test('a table that goes on has its header again, and a draft says so at the foot of every page', () => {
  const all = pages.get('long.pdf') ?? [];
  expect(all.filter((page) => /TT +Chỉ tiêu/.test(page)).length).toBeGreaterThan(1);
  expect(all.filter((page) => /TT +Nhiệm vụ/.test(page)).length).toBeGreaterThan(1);
  expect(all.every((page) => page.includes('Dự thảo, số liệu đến ngày'))).toBe(true);
});

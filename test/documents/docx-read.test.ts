import { strToU8, type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocx } from '../../src/documents/docx-read.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const whole = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${W}><w:body>${body}</w:body></w:document>`;
const zipped = (body: string, more: Zippable = {}): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(whole(body)), ...more });
const run = (text: string, set = ''): string =>
  `<w:r>${set === '' ? '' : `<w:rPr>${set}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string, set = ''): string =>
  `<w:p>${set === '' ? '' : `<w:pPr>${set}</w:pPr>`}${inner}</w:p>`;

const pieces = (body: string, more: Zippable = {}) => {
  const read = readDocx(zipped(body, more));
  if (!read.ok) throw new Error(read.reason);
  return read.pieces;
};
const reason = (bytes: Uint8Array): string | null => {
  const read = readDocx(bytes);
  return read.ok ? null : read.reason;
};

test('headings, paragraphs and rows of tables come in order', () => {
  const cell = (text: string): string => `<w:tc>${p(run(text))}</w:tc>`;
  expect(
    pieces(
      p(run('I. Ưu điểm'), '<w:pStyle w:val="Heading1"/>') +
        p(run('Kết nạp ') + run('45', '<w:b/>') + run(' đoàn viên &amp; giữ vững phong trào.')) +
        p(run('Hạn chế', '<w:b/>')) +
        p('') +
        `<w:tbl><w:tr>${cell('Chỉ tiêu')}${cell('Đạt')}</w:tr><w:tr>${cell('')}${cell('45')}</w:tr></w:tbl>` +
        p(`${run('dòng một')}<w:r><w:br/></w:r>${run('dòng hai')}`),
    ),
  ).toEqual([
    { kind: 'heading', level: 1, text: 'I. Ưu điểm' },
    { kind: 'paragraph', text: 'Kết nạp 45 đoàn viên & giữ vững phong trào.' },
    { kind: 'heading', level: null, text: 'Hạn chế' },
    { kind: 'row', cells: ['Chỉ tiêu', 'Đạt'] },
    { kind: 'row', cells: ['', '45'] },
    { kind: 'paragraph', text: 'dòng một\ndòng hai' },
  ]);
});

test.each(['Heading2', 'heading 2', 'u2', 'Tiêu đề 2'])('the style %s is a heading of level two', (style) => {
  expect(pieces(p(run('Bài học'), `<w:pStyle w:val="${style}"/>`))).toEqual([
    { kind: 'heading', level: 2, text: 'Bài học' },
  ]);
});

test('what was deleted, hidden or drawn twice is not read; what was added is', () => {
  const box = (text: string): string => `<w:txbxContent>${p(run(text))}</w:txbxContent>`;
  expect(
    pieces(
      p(`${run('còn')}<w:del><w:r><w:delText> xoá</w:delText></w:r></w:del><w:ins>${run(' thêm')}</w:ins>`) +
        p(`<w:moveFrom>${run('chỗ cũ')}</w:moveFrom>${run(' ẩn', '<w:vanish/>')}`) +
        p(
          `<w:r><mc:AlternateContent><mc:Choice>${box('trong khung')}</mc:Choice><mc:Fallback>${box('trong khung')}</mc:Fallback></mc:AlternateContent></w:r>`,
        ),
    ),
  ).toEqual([
    { kind: 'paragraph', text: 'còn thêm' },
    { kind: 'paragraph', text: 'trong khung' },
  ]);
});

test('letters come composed and without what cannot be seen, whatever the tags are called', () => {
  const body = p(run('Đoa\u0300n vie\u0302n\u200b ưu tu\u0301 &#x1EA1;')).replaceAll('w:', 'ns0:');
  const xml = `<ns0:document ${W.replace('xmlns:w', 'xmlns:ns0')}><ns0:body>${body}</ns0:body></ns0:document>`;
  const read = readDocx(zipSync({ 'word/document2.xml': strToU8(xml) }));
  expect(read).toEqual({ ok: true, pieces: [{ kind: 'paragraph', text: 'Đoàn viên ưu tú ạ' }] });
});

test('what is not a document of today is refused with its reason', () => {
  const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
  expect(reason(old)).toBe('old-word');
  expect(reason(strToU8('xin chào'))).toBe('not-a-document');
  expect(reason(new Uint8Array())).toBe('not-a-document');
  expect(reason(zipSync({ 'xl/workbook.xml': strToU8('<a/>') }))).toBe('not-a-document');
  expect(reason(zipped(p(run('x')), { 'word/vbaProject.bin': strToU8('x') }))).toBe('macros');
  expect(reason(zipped(p(run('«ng viªn', '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'))))).toBe(
    'old-font',
  );
  expect(reason(zipped(p('')))).toBe('empty');
  expect(reason(zipped('<w:p><w:r><w:t>x</w:t'))).toBe('damaged');
  const cut = zipped(p(run('x'.repeat(50_000))));
  expect(reason(cut.subarray(0, 150))).toBe('damaged');
});

test('a document that would draw in others is refused, and no entity is opened', () => {
  const xml = whole(p(run('&xxe;&lol;')));
  const typed = xml.replace(
    '<w:document',
    '<!DOCTYPE d [<!ENTITY xxe SYSTEM "file:///etc/passwd">]><w:document',
  );
  expect(reason(zipSync({ 'word/document.xml': strToU8(typed) }))).toBe('damaged');
  expect(pieces(p(run('a &xxe; b')))).toEqual([{ kind: 'paragraph', text: 'a &xxe; b' }]);
});

test('a bomb is put down before it fills the memory, whatever size it claims', () => {
  const bomb = zipped(p(run(' '.repeat(40_000_000))));
  expect(reason(bomb)).toBe('too-big');
  const lying = bomb.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 4; at++) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true);
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
  }
  expect(reason(lying)).toBe('too-big');
  expect(reason(zipped(p(run('chữ '.repeat(150_000)))))).toBe('too-big');
  const many = Object.fromEntries(Array.from({ length: 2_100 }, (_, n) => [`word/${n}.xml`, strToU8('a')]));
  expect(reason(zipped(p(run('x')), many))).toBe('too-big');
});

test('a file of nothing but open tags is left at once', () => {
  expect(reason(zipped(`<w:p ${'<w:p '.repeat(400_000)}`))).toBe('damaged');
  expect(reason(zipped(`<w:p a="${'<w:p a="'.repeat(400_000)}`))).toBe('damaged');
});

import { describe, expect, test } from 'vitest';
import { headedText } from '../../../src/core/flow/headed.ts';
import type { Ask } from '../../../src/core/flow/types.ts';
import { readForm } from '../../../src/definitions/form.ts';

const form = readForm('forms/tong-ket.v1.yaml');
const asks = (form.ok ? form.value.steps : []).filter((step): step is Ask => step.kind === 'ask');

/** By heading: the questions that it may answer, and what stands there. */
const read = (text: string) =>
  headedText(text, asks)?.parts.map(({ asks: meant, text: said }) => [
    meant.map(({ id }) => id).join('|'),
    said,
  ]) ?? null;

describe('a text with headings', () => {
  test.each([
    ['Ưu điểm:\nLàm tốt.\nHạn chế:\nCòn chậm.'],
    ['1. Ưu điểm\nLàm tốt.\n2. Hạn chế, tồn tại\nCòn chậm.'],
    ['I. NHỮNG ƯU ĐIỂM\nLàm tốt.\nII. Tồn tại, hạn chế\nCòn chậm.'],
    ['uu diem: Làm tốt.\nhan che: Còn chậm.'],
    ['# Kết quả đạt được\nLàm tốt.\n# Hạn chế của đơn vị trong năm\nCòn chậm.'],
    ['- Ưu điểm: Làm tốt.\n- Tồn tại: Còn chậm.'],
    ['**Ưu điểm**\nLàm tốt.\n**Hạn chế**\nCòn chậm.'],
  ])('answers each question: %j', (text) => {
    expect(read(text)).toEqual([
      ['strengths', 'Làm tốt.'],
      ['limits', 'Còn chậm.'],
    ]);
  });

  test('may call a cause objective or subjective, or leave it open', () => {
    expect(read('Nguyên nhân khách quan: ít việc\nNguyên nhân chủ quan: thiếu người')).toEqual([
      ['objective-causes', 'ít việc'],
      ['subjective-causes', 'thiếu người'],
    ]);
    expect(read('Hạn chế\nchậm\nNguyên nhân\nthiếu người')).toEqual([
      ['limits', 'chậm'],
      ['objective-causes|subjective-causes', 'thiếu người'],
    ]);
    expect(read('3. Nguyên nhân\na) Khách quan: ít việc\nb) Chủ quan: thiếu người')).toEqual([
      ['objective-causes', 'ít việc'],
      ['subjective-causes', 'thiếu người'],
    ]);
  });

  test('may have the year in its headings', () => {
    expect(read('Bài học kinh nghiệm rút ra\na\nPhương hướng, nhiệm vụ năm 2027\nb')).toEqual([
      ['lessons', 'a'],
      ['next', 'b'],
    ]);
  });

  test('keeps the headings below one that was asked for, and ends at others', () => {
    const text = '# Ưu điểm\n## Về phát triển đoàn viên\nTốt.\n# Chỉ tiêu\n12/12\n# Hạn chế\nChậm.';
    expect(read(text)).toEqual([
      ['strengths', 'Về phát triển đoàn viên\nTốt.'],
      ['limits', 'Chậm.'],
    ]);
    expect(headedText(text, asks)?.left).toEqual(['Chỉ tiêu 12/12']);
  });

  test('says what stands before its first heading', () => {
    expect(headedText('BÁO CÁO\nnăm 2026\nƯu điểm: a\nHạn chế: b', asks)?.left).toEqual(['BÁO CÁO năm 2026']);
  });

  test('joins what stands under the same heading twice', () => {
    expect(read('Ưu điểm: a\nHạn chế: b\nƯu điểm: c')).toEqual([
      ['strengths', 'a\nc'],
      ['limits', 'b'],
    ]);
  });
});

describe('words of one answer', () => {
  test.each([
    ['Hạn chế việc nợ lương của doanh nghiệp, làm tốt công tác đối thoại.'],
    ['Vận động tốt.\nHạn chế tối đa tranh chấp lao động ở các doanh nghiệp.\nƯu điểm này cần phát huy.'],
    ['Ưu điểm: chỉ có một đề mục\nnên là câu trả lời của một câu.'],
    ['Một dòng, Ưu điểm: a, Hạn chế: b'],
    [''],
  ])('are no text with headings: %j', (text) => {
    expect(read(text)).toBeNull();
  });
});

import { expect, test } from 'vitest';
import { quotaChart } from '../../src/documents/quota-chart.ts';

const texts = {
  title: 'Chỉ tiêu năm 2026',
  subtitle: 'Số liệu đến ngày 20/11/2026',
  words: { done: 'Đã xác nhận', waiting: 'Chờ xác nhận', left: 'Còn lại' },
  footnote: 'DỮ LIỆU MẪU',
};
const row = { label: 'Thành lập mới CĐCS', done: 108, waiting: 6, target: 132 };

/** Width and height stand in the first chunk of a PNG. */
const size = (png: Uint8Array): readonly number[] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

test('the picture is a PNG that grows with its rows', async () => {
  const one = await quotaChart([row], texts);
  const three = await quotaChart([row, row, row], texts);
  expect(Buffer.from(one.slice(0, 8)).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect(size(one)[0]).toBe(1350);
  expect((size(three)[1] ?? 0) - (size(one)[1] ?? 0)).toBe(2 * 92 * 1.5);
});

test('a long title takes a second line', async () => {
  const title = 'Chỉ tiêu năm 2026 – Liên đoàn Lao động tỉnh Mẫu (DỮ LIỆU MẪU)';
  const [, tall = 0] = size(await quotaChart([row], { ...texts, title }));
  const [, short = 0] = size(await quotaChart([row], texts));
  expect(tall).toBeGreaterThan(short);
});

test('a passed target, nothing done and a target of nought are drawn too', async () => {
  const rows = [
    { ...row, done: 190, target: 184 },
    { ...row, done: 0, waiting: 0 },
    { ...row, done: 0, waiting: 0, target: 0 },
  ];
  expect((await quotaChart(rows, texts)).length).toBeGreaterThan(10_000);
});

test('markup in a name is shown as it is written', async () => {
  const png = await quotaChart([{ ...row, label: 'Công ty <A & B>' }], texts);
  expect(png.length).toBeGreaterThan(10_000);
});

/** A letter the font lacks would be drawn as nothing: then its picture would equal the empty one. */
test('every Vietnamese letter has its own picture', async () => {
  const letters = 'ăâđêôơưĂÂĐÊÔƠƯắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựỳỷỹỵ';
  const pictures = await Promise.all(
    ['', ...letters].map(async (letter) =>
      Buffer.from(await quotaChart([], { ...texts, title: `A${letter}` })).toString('base64'),
    ),
  );
  expect(new Set(pictures).size).toBe(letters.length + 1);
});

import { expect, test } from 'vitest';
import { quotaAnswer } from '../../../src/core/programme/quota-answer.ts';
import { asksRanking, asksWhy, meantLines, meantPacks } from '../../../src/core/programme/quota-meant.ts';
import type { Target } from '../../../src/core/programme/target.ts';
import { targetKey } from '../../../src/core/programme/target-key.ts';
import type { Pack } from '../../../src/core/programme/types.ts';
import { founded, offices, percent } from './targets.ts';

const titled = (id: string, vi: string, like: Target = founded): Target => ({ ...like, id, title: { vi } });
const targets = [
  titled('offices', 'Văn phòng đại diện công đoàn tại khu công nghiệp', offices),
  titled('founded', 'Thành lập mới CĐCS trong doanh nghiệp'),
  titled('party', 'Giới thiệu đoàn viên ưu tú cho Đảng'),
  titled('class', 'Giới thiệu học lớp bồi dưỡng nhận thức về Đảng'),
  titled('thoa-uoc', 'Doanh nghiệp ký kết thoả ước lao động tập thể', percent),
  titled('working', 'CĐCS đang hoạt động ổn định'),
];
const document = {
  name: { vi: 'Kế hoạch năm 2025 của LĐLĐ tỉnh Lai Châu' },
  title: { vi: 'Phát triển đoàn viên, thành lập công đoàn cấp cơ sở' },
};
const pack = { id: 'p', document, targets, sample: false, needsConfirmation: false } as unknown as Pack;
const other = {
  ...pack,
  id: 'o',
  document: { name: { vi: 'Đề án của tỉnh Bình Phước' }, title: { vi: 'Kết nạp đảng viên' } },
} as unknown as Pack;
const { lines } = quotaAnswer({ pack, unit: { id: 1, name: 'x' }, facts: {}, today: '2026-11-20' });
const aliases = [{ short: 'VPĐD', full: 'văn phòng đại diện' }];

test.each<readonly [string | null, string | null, readonly string[]]>([
  ['thành lập', 'còn bao nhiêu thành lập', ['founded']],
  ['thỏa ước', 'thoả ước tới đâu rồi', ['thoa-uoc']],
  ['đảng', 'giới thiệu đảng', ['party', 'class']],
  [null, 'còn bao nhiêu văn phòng đại diện', ['offices']],
  [null, 'con bao nhieu van phong dai dien', ['offices']],
  [null, 'chỉ tiêu VPĐD', ['offices']],
  [null, 'lớp bồi dưỡng được mấy người rồi', ['class']],
  [null, 'chỉ tiêu', []],
  [null, 'chỉ tiêu công đoàn cơ sở năm nay', []],
  ['đối thoại', 'đối thoại', []],
])('%s in "%s" means %j', (target, text, expected) => {
  expect(meantLines(lines, { target, text }, aliases).map((one) => one.target.id)).toEqual(expected);
});

const renewed = {
  ...pack,
  id: 'r',
  document: { name: { vi: 'Kế hoạch năm 2026' }, title: { vi: 'Gia hạn kế hoạch Lai Châu 2025' } },
} as unknown as Pack;

test('a plan that is named goes before one whose title only speaks of it', () => {
  const meant = (text: string, packs = [pack, renewed]) => meantPacks(packs, text).map(({ id }) => id);
  expect(meant('chỉ tiêu lai châu 2025')).toEqual(['p']);
  expect(meant('chỉ tiêu lai châu 2025', [renewed])).toEqual(['r']);
});

test.each([
  ['chỉ tiêu lai châu còn bao nhiêu', ['p']],
  ['chi tieu binh phuoc', ['o']],
  ['chỉ tiêu của tỉnh', []],
  ['kế hoạch năm 2025', []],
])('"%s" names %j', (text, expected) => {
  expect(meantPacks([pack, other], text).map(({ id }) => id)).toEqual(expected);
});

test.each([
  ['ai đang chậm', true],
  ['ai dang cham', true],
  ['đơn vị nào tiến độ thấp nhất', true],
  ['xếp theo tiến độ', true],
  ['xếp hạng các đơn vị', true],
  ['chỉ tiêu còn bao nhiêu', false],
  ['tiến độ tới đâu rồi', false],
])('"%s" asks for the units below: %s', (text, expected) => {
  expect(asksRanking(text)).toBe(expected);
});

test.each([
  ['vì sao số này', true],
  ['sao số này khác', true],
  ['tai sao so thanh lap la 114', true],
  ['chỉ tiêu sao rồi', false],
])('"%s" asks why: %s', (text, expected) => {
  expect(asksWhy(text)).toBe(expected);
});

test('a target’s key on a button is short, and no two of a plan are alike', () => {
  const keys = Array.from({ length: 500 }, (_, n) => targetKey(`s004-nam-tham-gia-xd-chinh-sach-${n}`));
  expect(new Set(keys).size).toBe(500);
  expect(Math.max(...keys.map(({ length }) => length))).toBeLessThanOrEqual(7);
});

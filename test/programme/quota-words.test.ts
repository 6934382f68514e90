import { join } from 'node:path';
import { expect, test } from 'vitest';
import { progress } from '../../src/core/programme/progress.ts';
import type { Facts } from '../../src/core/programme/progress-types.ts';
import { figuresLine } from '../../src/core/programme/quota-figures.ts';
import type { Target } from '../../src/core/programme/target.ts';
import { readLocales } from '../../src/definitions/locales.ts';
import {
  atLeast,
  band,
  everyone,
  facts,
  founded,
  growth,
  most,
  of,
  offices,
  percent,
  perUnion,
  perYear,
  rule,
  words,
} from '../core/programme/targets.ts';

const { locales } = readLocales(join(import.meta.dirname, '../../locales'));
const [vi, en] = [locales.words('vi'), locales.words('en')];
const today = '2026-11-20';

const members = { unit: { vi: 'đoàn viên' } };

test.each<readonly [Target, Facts, string]>([
  [founded, facts(114, { waiting: 6 }), 'Chỉ tiêu 132 CĐCS · đã xác nhận 114 · chờ xác nhận 6 · còn lại 18'],
  [founded, facts(140), 'Chỉ tiêu 132 CĐCS · đã xác nhận 140 · đã đạt, vượt 8'],
  [founded, facts(null, { waiting: 2 }), 'Chỉ tiêu 132 CĐCS · chờ xác nhận 2 · chưa có số liệu'],
  [founded, facts(3, { allocation: null }), 'đã xác nhận 3 · chưa giao chỉ tiêu cho đơn vị'],
  [
    { ...growth, ...members },
    facts(1240),
    'Chỉ tiêu 1.810 đoàn viên · đã xác nhận thực tăng 1.240 · còn lại 570',
  ],
  [
    { ...growth, ...members },
    facts(-12, { waiting: -3 }),
    'Chỉ tiêu 1.810 đoàn viên · đang giảm ròng 12 · chờ xác nhận -3 · còn lại 1.822',
  ],
  [offices, facts(16), 'Chỉ tiêu 15 CĐCS · đã xác nhận 16 · đã đủ, cao hơn mức đề ra 1'],
  [band, facts(12), 'Chỉ tiêu từ 10 đến 15 CĐCS · đã xác nhận 12 · đã đạt'],
  [band, facts(16), 'Chỉ tiêu từ 10 đến 15 CĐCS · đã xác nhận 16 · đã đạt, cao hơn khoảng đề ra'],
  [
    percent,
    facts(376, of(475)),
    'Chỉ tiêu từ 80%, phấn đấu 85% · đã xác nhận 376 trên 475 (79,1%) · cần thêm 4 để đạt',
  ],
  [
    percent,
    facts(410, of(475)),
    'Chỉ tiêu từ 80%, phấn đấu 85% · đã xác nhận 410 trên 475 (86,3%) · đã đạt mức phấn đấu',
  ],
  [atLeast, facts(376, of(475)), 'Chỉ tiêu 70% · đã xác nhận 376 trên 475 (79,1%) · đã đạt'],
  [everyone, facts(null, of(12)), 'Chỉ tiêu 100% · tính trên 12 · chưa có số liệu'],
  [everyone, facts(9), 'Chỉ tiêu 100% · đã xác nhận 9 · chưa có mẫu số'],
  [everyone, facts(null), 'Chỉ tiêu 100% · chưa có số liệu · chưa có mẫu số'],
  [everyone, facts(0, of(0)), 'Chỉ tiêu 100% · đã xác nhận 0 trên 0 · mẫu số bằng 0, chưa có gì để tính'],
  [
    everyone,
    facts(13, of(12)),
    'Chỉ tiêu 100% · đã xác nhận 13 trên 12 (108,3%) · tử số lớn hơn mẫu số, đề nghị xem lại · đã đạt',
  ],
  [
    perUnion,
    facts(458, of(475)),
    'Chỉ tiêu từ 1, phấn đấu 2 CĐCS · đã xác nhận 458 trên 475 (bình quân 0,96) · cần thêm 17 để đạt',
  ],
  [
    { ...perYear, ...members },
    facts(2100, of(1)),
    'Chỉ tiêu từ 1.500 đến 2.000 đoàn viên · đã xác nhận 2.100 trên 1 (bình quân 2.100) · đã đạt, cao hơn khoảng đề ra',
  ],
  [most, facts(90, of(100)), 'hầu hết · đã xác nhận 90 trên 100 (90%) · không đánh giá bằng số'],
  [most, facts(null), 'hầu hết · chưa có số liệu · chưa có mẫu số · không đánh giá bằng số'],
  [
    rule,
    facts(700, of(1000)),
    'Được sử dụng 75% · tức 750 · đã sử dụng 700 trên 1.000 (70%) · không đánh giá bằng số',
  ],
  [words, facts(null), 'khuyến khích · không đánh giá bằng số'],
])('%# %o', (target, known, expected) => {
  const told = progress(target, known, today);
  expect(vi(figuresLine(target, told))).toBe(expected);
  expect(en(figuresLine(target, told))).not.toContain('undefined');
});

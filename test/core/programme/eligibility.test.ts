import { describe, expect, test } from 'vitest';
import { type Facts, holdsOf } from '../../../src/core/programme/eligibility.ts';
import { nextToAsk, ruling } from '../../../src/core/programme/eligibility-answer.ts';
import { asksInGeneral, factsIn } from '../../../src/core/programme/eligibility-facts.ts';
import { type AskedRule, rulesMeant, rulesOf } from '../../../src/core/programme/eligibility-rules.ts';
import { conditionsText } from '../../../src/core/programme/eligibility-words.ts';
import { foundingMinimum, lawOn } from '../../../src/core/programme/law.ts';
import { readLocales } from '../../../src/definitions/locales.ts';
import { loadPacks } from '../../../src/definitions/pack.ts';
import { readLaw } from '../../../src/definitions/rules.ts';

const today = '2026-11-20';
const [packs, law] = [loadPacks('programmes'), readLaw('programmes/rules/law.yaml')];
if (!packs.ok || !law.ok) throw new Error('packs and law were expected to load');
const plans = packs.value.filter(({ renewal }) => renewal === null);
const rules = rulesOf(lawOn(law.value, today), { running: plans, others: [] });
const rule = (id: string): AskedRule => {
  const found = rules.find((one) => one.id === id);
  if (!found) throw new Error(`the rule ${id} was expected`);
  return found;
};

test.each<readonly [string, string, Facts, string]>([
  ['18 workers', 'minimum-cdcs', { 'so-lao-dong': 18 }, 'if'],
  ['5 workers', 'minimum-cdcs', { 'so-lao-dong': 5 }, 'if'],
  ['4 workers', 'minimum-cdcs', { 'so-lao-dong': 4 }, 'no'],
  ['5 members', 'minimum-cdcs', { 'so-doan-vien': 5 }, 'yes'],
  ['4 members', 'minimum-cdcs', { 'so-doan-vien': 4, 'so-lao-dong': 100 }, 'no'],
  ['nothing known', 'minimum-cdcs', {}, 'unknown'],
  ['18 workers are no target population', 's001-dk-dn-20-lao-dong', { 'so-lao-dong': 18 }, 'no'],
  ['20 workers are', 's001-dk-dn-20-lao-dong', { 'so-lao-dong': 20 }, 'yes'],
  ['a nghiệp đoàn of 9', 'minimum-nghiep-doan', { 'so-doan-vien': 9 }, 'no'],
  ['a contract of 12 months', 'foreign-workers', { 'thoi-han-hop-dong-thang': 12 }, 'yes'],
  ['a contract of 11 months', 'foreign-workers', { 'thoi-han-hop-dong-thang': 11 }, 'no'],
  [
    'a foreigner before July 2025',
    's001-dk-nld-nuoc-ngoai',
    { 'thoi-han-hop-dong-thang': 24, 'ngay-ket-nap': '2025-06-30', 'co-don-tu-nguyen': true },
    'no',
  ],
  [
    'a foreigner since then, without an application yet known',
    's001-dk-nld-nuoc-ngoai',
    { 'thoi-han-hop-dong-thang': 24, 'ngay-ket-nap': '2025-07-01' },
    'unknown',
  ],
  [
    'a foreigner with an application',
    's001-dk-nld-nuoc-ngoai',
    { 'thoi-han-hop-dong-thang': 24, 'ngay-ket-nap': '2025-07-01', 'co-don-tu-nguyen': true },
    'yes',
  ],
  ['three Party members', 's002-dk-03-dang-vien-chinh-thuc', { 'so-dang-vien-chinh-thuc': 3 }, 'yes'],
  ['three Party members join no zone cell', 's002-dk-chi-bo-ghep', { 'so-dang-vien-chinh-thuc': 3 }, 'no'],
  ['two do', 's002-dk-chi-bo-ghep', { 'so-dang-vien-chinh-thuc': 2 }, 'yes'],
  [
    'an enterprise outside the State sector',
    's000-dk-dn-ngoai-nha-nuoc',
    { 'khu-vuc': 'ngoai-nha-nuoc' },
    'yes',
  ],
  ['a State enterprise', 's000-dk-dn-ngoai-nha-nuoc', { 'khu-vuc': 'nha-nuoc' }, 'no'],
  [
    'an office with both',
    's000-dk-van-phong-duoc-ho-tro',
    { 'dia-diem-co-dinh': true, 'co-phat-sinh-chi-phi': true },
    'yes',
  ],
  ['an office without a place', 's000-dk-van-phong-duoc-ho-tro', { 'dia-diem-co-dinh': false }, 'no'],
  [
    'a committee with both',
    's001-dk-ban-chi-dao-thanh-phan',
    { 'thanh-phan': ['cap-uy', 'co-quan-quan-ly-nha-nuoc'] },
    'yes',
  ],
  ['a committee with one', 's001-dk-ban-chi-dao-thanh-phan', { 'thanh-phan': ['cap-uy'] }, 'no'],
  [
    'a committee led by the chair',
    's003-dk-truong-ban-chi-dao',
    { 'truong-ban': 'chu-tich-ldld-cung-cap' },
    'yes',
  ],
  ['what the plan does not define', 's002-dk-dn-du-dieu-kien', { 'so-lao-dong': 500 }, 'said'],
  ['what it leaves to another document', 's001-dk-co-quan-khac', {}, 'said'],
])('%s (%s): %o is %s', (_, id, facts, verdict) => {
  expect(ruling(rule(id), facts).verdict).toBe(verdict);
});

test('a condition that fails settles it whatever else is unknown', () => {
  const all = rule('s000-dk-van-phong-duoc-ho-tro').all;
  expect(holdsOf(all, { 'co-phat-sinh-chi-phi': false })).toBe('no');
  expect(holdsOf([], {})).toBe('yes');
});

test.each<readonly [string, Facts]>([
  ['công ty 18 người có lập công đoàn được không?', { 'so-lao-dong': 18 }],
  ['cty 1.200 cn lập cđcs dc ko', { 'so-lao-dong': 1200 }],
  ['dn 9 nld', { 'so-lao-dong': 9 }],
  ['có 7 đoàn viên', { 'so-doan-vien': 7 }],
  ['20 người, 6 người có đơn', { 'so-lao-dong': 20, 'so-doan-vien': 6, 'co-don-tu-nguyen': true }],
  ['lao động nước ngoài hợp đồng 12 tháng', { 'thoi-han-hop-dong-thang': 12 }],
  [
    'người nước ngoài ký hợp đồng lao động 2 năm, có đơn',
    { 'thoi-han-hop-dong-thang': 24, 'co-don-tu-nguyen': true },
  ],
  [
    'hop dong khong xac dinh thoi han, chưa có đơn',
    { 'thoi-han-hop-dong-thang': 1200, 'co-don-tu-nguyen': false },
  ],
  ['có 3 đảng viên chính thức', { 'so-dang-vien-chinh-thuc': 3 }],
  ['doanh nghiệp FDI', { 'khu-vuc': 'ngoai-nha-nuoc' }],
  ['doanh nghiệp nhà nước', { 'khu-vuc': 'nha-nuoc' }],
  ['doanh nghiệp ngoài khu vực nhà nước', { 'khu-vuc': 'ngoai-nha-nuoc' }],
  [
    'văn phòng có địa điểm cố định, không phát sinh chi phí',
    { 'dia-diem-co-dinh': true, 'co-phat-sinh-chi-phi': false },
  ],
  ['văn phòng chưa có địa điểm cố định', { 'dia-diem-co-dinh': false }],
  ['cđcs mới hoạt động 8 tháng', { 'so-thang-hoat-dong': 8 }],
  ['điều kiện là gì', {}],
])('"%s" says %o', (question, facts) => {
  expect(factsIn(question, today)).toEqual({ 'ngay-ket-nap': today, ...facts });
});

test.each([
  ['công ty 18 người có lập công đoàn được không', ['minimum-cdcs']],
  ['hợp tác xã 30 người có được lập cđcs không', ['minimum-cdcs']],
  ['bao nhiêu đoàn viên thì được thành lập cđcs', ['minimum-cdcs']],
  ['mấy người thì thành lập được nghiệp đoàn', ['minimum-nghiep-doan']],
  ['người nước ngoài có được kết nạp không', ['foreign-workers']],
  ['lao động thử việc vào công đoàn được không', ['who-may-join']],
  ['công ty 18 lao động có thuộc diện thành lập không', ['s001-dk-dn-20-lao-dong']],
  ['đủ mấy đảng viên thì lập chi bộ', ['s002-dk-03-dang-vien-chinh-thuc', 's002-dk-chi-bo-ghep']],
  ['nơi chưa có chi bộ thì kết nạp đảng thế nào', ['s002-dk-ket-nap-noi-chua-co-chi-bo']],
  ['doanh nghiệp đủ điều kiện là gì', ['s002-dk-dn-du-dieu-kien']],
  ['ai làm trưởng ban', ['s003-dk-truong-ban-chi-dao']],
  ['thành phần ban chỉ đạo', ['s001-dk-ban-chi-dao-thanh-phan']],
  ['đảng viên có phải tham gia hoạt động công đoàn không', ['s003-dk-dang-vien-tham-gia']],
  ['văn phòng có được hỗ trợ không', ['s000-dk-van-phong-duoc-ho-tro']],
  ['doanh nghiệp nhà nước có thuộc diện hỗ trợ không', ['s000-dk-dn-ngoai-nha-nuoc']],
  ['ban chấp hành lâm thời được mấy tháng', ['provisional-committee']],
  ['đoàn phí bao nhiêu', ['dues-2026']],
  ['hồ sơ thành lập công đoàn gồm những gì', ['founding-papers']],
  ['hạn đóng kinh phí công đoàn', ['union-fund-due']],
  ['trời hôm nay thế nào', []],
])('"%s" is about %j', (question, ids) => {
  expect(rulesMeant(rules, question).map(({ id }) => id)).toEqual(ids);
});

test('every rule of every plan is found by one of its own phrases', () => {
  const lost = rules.filter((one) => one.asked.length === 0);
  expect(lost.map(({ id }) => id)).toEqual([]);
});

describe('what is asked next', () => {
  const office = rule('s000-dk-van-phong-duoc-ho-tro');
  test.each<readonly [Facts, readonly string[], string | null]>([
    [{}, [], 'dia-diem-co-dinh'],
    [{ 'dia-diem-co-dinh': true }, ['dia-diem-co-dinh'], 'co-phat-sinh-chi-phi'],
    [{ 'dia-diem-co-dinh': false }, ['dia-diem-co-dinh'], null],
    [{}, ['dia-diem-co-dinh'], 'co-phat-sinh-chi-phi'],
    [{ 'dia-diem-co-dinh': true, 'co-phat-sinh-chi-phi': true }, [], null],
  ])('with %o and %j answered it is %s', (facts, asked, next) => {
    expect(nextToAsk([office], facts, asked)).toBe(next);
  });

  test('nothing about the members, once the workers are known', () => {
    expect(nextToAsk([rule('minimum-cdcs')], { 'so-lao-dong': 18 }, [])).toBeNull();
    expect(nextToAsk([rule('minimum-cdcs')], {}, [])).toBe('so-doan-vien');
  });

  test.each([
    ['bao nhiêu người thì lập được công đoàn', true],
    ['điều kiện thành lập', true],
    ['công ty nhỏ có lập công đoàn được không', false],
  ])('"%s" asks about the rule itself: %s', (question, general) => {
    expect(asksInGeneral(question)).toBe(general);
  });
});

describe('dates', () => {
  test.each([
    ['2025-06-30', []],
    ['2025-07-01', ['dues-2025']],
    ['2026-06-30', ['dues-2025']],
    ['2026-07-01', ['dues-2026']],
  ])('on %s the dues are those of %j', (day, ids) => {
    expect(lawOn(law.value, day).flatMap(({ id }) => (id.startsWith('dues') ? [id] : []))).toEqual(ids);
  });

  test('the least number for a founding comes from the same rules', () => {
    expect(foundingMinimum(law.value, 'enterprise', today)?.members).toBe(5);
    expect(foundingMinimum(law.value, 'nghiep-doan', today)?.members).toBe(10);
    expect(foundingMinimum(law.value, 'something-else', today)).toBeNull();
  });

  test('no rule counts as confirmed before an officer has said so', () => {
    expect(law.value.filter(({ confirmed }) => confirmed)).toEqual([]);
  });
});

test('every condition of every rule can be said in both languages', () => {
  const { locales } = readLocales('locales');
  for (const locale of ['vi', 'en'] as const)
    for (const { all } of rules)
      for (const condition of all) expect(locales.words(locale)(conditionsText([condition]))).not.toBe('');
});

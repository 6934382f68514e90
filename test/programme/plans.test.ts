import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renew } from '../../src/core/programme/renew.ts';
import { isOpenEnded, type Target } from '../../src/core/programme/target.ts';
import type { Entry, Pack, Task } from '../../src/core/programme/types.ts';
import { loadPacks } from '../../src/definitions/pack.ts';
import { showMistake } from '../../src/definitions/yaml.ts';

const read = loadPacks('programmes');
if (!read.ok) throw new Error(read.mistakes.map(showMistake).join('\n'));
const pack = (id: string): Pack => {
  const found = read.value.find((one) => one.id === id);
  if (!found) throw new Error(`the pack ${id} was expected`);
  return found;
};

const lists = [
  'targets',
  'duties',
  'tasks',
  'supports',
  'eligibility',
  'reviews',
  'baselines',
  'recurring',
] as const;

/** Counted in the plans by hand, in the order of `lists`; and how many lines each text has. */
const plans = [
  { id: 'binh-duong-2025', counts: [5, 6, 16, 6, 2, 1, 0, 5], lines: 107 },
  { id: 'lai-chau-2025', counts: [10, 4, 27, 1, 4, 4, 0, 2], lines: 168 },
  { id: 'binh-phuoc-2023-2030', counts: [12, 3, 39, 1, 4, 3, 7, 0], lines: 354 },
  { id: 'quang-ngai-nq02', counts: [3, 2, 24, 0, 2, 2, 0, 0], lines: 225 },
  { id: 'cong-thuong-2021-2045', counts: [39, 2, 35, 1, 1, 6, 0, 3], lines: 205 },
] as const;

describe.each(plans)('$id', ({ id, counts, lines }) => {
  const one = pack(id);
  const entries: readonly Entry[] = lists.flatMap((list) => [...one[list]]);

  test('has everything that the plan has', () => {
    expect(lists.map((list) => one[list].length)).toEqual(counts);
  });

  test('says of every entry where it stands', () => {
    const told = lists.flatMap((list) =>
      one[list].map((entry) => `${list} ${entry.id} ${entry.source?.lines.join(',')}`),
    );
    expect(told.join('\n')).toBe(readFileSync(`test/programme/plans/${id}.txt`, 'utf8').trim());
  });

  test('points into the text, in a section', () => {
    for (const { source } of entries) {
      expect(source?.section).toBeTruthy();
      for (const line of source?.lines ?? []) expect(line).toBeLessThanOrEqual(lines);
    }
  });

  test('has titles of one line', () => {
    for (const { title } of [...entries, ...one.targets]) {
      expect(title.vi.length).toBeLessThanOrEqual(120);
      expect(title.en?.length).toBeLessThanOrEqual(120);
    }
  });

  test('gives an id to every lead that the plan names', () => {
    for (const { lead, leads } of one.tasks) expect(leads.length > 0).toBe(lead !== null);
  });

  test('dates nothing that goes on', () => {
    for (const { ongoing, time } of one.tasks) expect(ongoing).toBe(time.vi.startsWith('Thường xuyên'));
  });

  test('asks for forms that are there', () => {
    for (const { form } of one.duties)
      if (form !== null) expect(existsSync(`forms/${form}.v1.yaml`)).toBe(true);
  });
});

const numbersOf = (target: Target): readonly unknown[] => {
  if (target.kind === 'range') return [target.min, target.max];
  if ('comparator' in target && 'value' in target) return [target.comparator, target.value];
  if ('comparator' in target) return [target.comparator, target.min, target.stretch];
  return 'words' in target ? [target.words.vi] : [];
};
const told = (target: Target) => [target.kind, ...numbersOf(target), target.from, target.to].join(' ');

test('the targets of Lai Châu are those of the plan', () => {
  expect(pack('lai-chau-2025').targets.map(told)).toEqual(
    [
      'net-growth gte 1810',
      'percentage gte 95 ',
      'percentage gte 90 ',
      'qualitative Khuyến khích, không nêu số',
      'qualitative-coverage hầu hết',
      'qualitative-coverage hầu hết',
      'qualitative-coverage phần lớn',
      'qualitative Tập trung thực hiện, không nêu số',
      'qualitative Khuyến khích, không nêu số',
      'percentage eq 100 ',
    ].map((words) => `${words} 2025-01-01 2025-12-31`),
  );
});

test('the targets of Bình Phước have two phases', () => {
  const first = '2023-01-01 2025-12-31';
  const second = '2026-01-01 2030-12-31';
  const { targets } = pack('binh-phuoc-2023-2030');
  expect(targets.map(told)).toEqual([
    `count gte 30 ${first}`,
    `range 10 15 ${first}`,
    `percentage gte 70  ${first}`,
    `qualitative Triển khai, không nêu số ${first}`,
    `percentage gte 80  ${first}`,
    `count gte 100 ${second}`,
    `range 15 20 ${second}`,
    `percentage gte 80  ${second}`,
    `qualitative Triển khai, không nêu số ${second}`,
    `percentage eq 100  ${second}`,
    'stock-at-date eq 3 2023-01-01 2030-12-31',
    'qualitative Chuyển biến rõ rệt, không nêu số 2023-01-01 2030-12-31',
  ]);
  expect(targets.slice(0, 5).map(({ series }) => series)).toEqual(
    targets.slice(5, 10).map(({ series }) => series),
  );
});

test('the targets of Công Thương are those of the plan', () => {
  const { targets } = pack('cong-thuong-2021-2045');
  const yearly = targets.filter(({ recurs }) => recurs === 'yearly');
  const short = (target: Target) => [target.kind, ...numbersOf(target)].join(' ').trim();
  expect(yearly.map(short)).toEqual([
    ...['gte 75', 'gte 90', 'gte 70', 'gte 98', 'gte 95', 'gte 60', 'gte 30', 'eq 100', 'gte 75'].map(
      percent,
    ),
    ...['gte 65', 'gte 60'].map(percent),
    'per-unit-average between 1500 2000',
    'per-unit-average gte 1',
    ...['gte 85', 'gte-with-stretch 80 85', 'gte 70'].map(percent),
    'allocation-rule CĐCS được dùng 75% số thu kinh phí công đoàn của đơn vị',
    ...['eq 100', 'eq 100', 'eq 100', 'gte 75'].map(percent),
    'qualitative-coverage tăng',
  ]);
  expect(new Set(yearly.map(({ from, to }) => `${from} ${to}`))).toEqual(new Set(['2021-01-01 2045-12-31']));
  const phases = targets.filter(({ recurs }) => recurs === null);
  expect(phases.map((target) => `${short(target)} ${target.to.slice(0, 4)}`)).toEqual([
    'stock-at-date gte 151600 2023',
    ...['eq 100', 'gte 70', 'gte 70', 'gte 70', 'gte 90', 'eq 100'].map((one) => `percentage ${one} 2023`),
    'stock-at-date gte 153600 2025',
    'percentage gte 80 2025',
    'percentage gte 75 2025',
    'qualitative tích cực tham gia theo chương trình của Tổng Liên đoàn 2025',
    'stock-at-date gte 158000 2030',
    'percentage gte 85 2030',
    'percentage gte 80 2030',
    'qualitative-coverage hầu hết 2045',
    'percentage gte 99 2045',
    'percentage gte 99 2045',
  ]);
});

const percent = (numbers: string): string => `percentage ${numbers}`;

test('a phase of Công Thương counts from where the one before it ended', () => {
  const { targets } = pack('cong-thuong-2021-2045');
  for (const series of ['tong-doan-vien', 'thoa-uoc', 'vu-viec-co-dai-dien']) {
    const phases = targets.filter((target) => target.series === series);
    expect(phases.map(({ from }) => from)).toEqual(
      ['2021-01-01', '2024-01-01', '2026-01-01', '2031-01-01'].slice(0, phases.length),
    );
  }
});

test('only two reports of the five plans have a date, and both leave 31/12 out', () => {
  const dated = plans.flatMap(({ id }) => pack(id).duties.filter(({ statedDue }) => statedDue !== null));
  expect(dated.map(({ id, every, statedDue }) => [id, every, statedDue])).toEqual([
    ['s002-bc-dang-uy-khoi', 'year', { before: '12-31' }],
    ['s002-bc-huyen-thi-thanh-uy', 'year', { before: '12-31' }],
  ]);
});

test('a task has the days that its plan names, and no others', () => {
  const days = ({ id, from, due }: Task) => [id, from, due];
  const dated = plans.flatMap(({ id }) =>
    pack(id).tasks.filter(({ from, due }) => from !== null || due !== null),
  );
  expect(dated.map(days)).toEqual([
    ['s002-nv-1-4a', null, '2023-12-31'],
    ['s002-nv-1-4b', null, '2023-12-31'],
    ['s002-nv-1-4c', null, '2023-12-31'],
    ['s002-nv-2-2', null, '2023-12-31'],
    ['s002-nv-2-3', null, '2023-12-31'],
    ['s003-nv-1-1', '2021-10-01', '2021-12-31'],
    ['s003-nv-2-1', '2022-01-01', '2022-03-31'],
    ['s003-nv-3-2', '2022-01-01', null],
    ['s003-nv-3-3', '2022-01-01', null],
    ['s003-nv-3-4', '2022-01-01', null],
  ]);
});

test('every row of part II of Quảng Ngãi says who directs it', () => {
  const rows = pack('quang-ngai-nq02').tasks.filter(({ id }) => id.startsWith('s003-nv-'));
  expect(rows).toHaveLength(16);
  for (const { directors } of rows) expect(directors).toHaveLength(1);
  expect(rows.filter(({ ongoing }) => ongoing)).toHaveLength(11);
});

test('the supports are those of the plans; what they leave open stays open', () => {
  const told = plans.flatMap(({ id }) =>
    pack(id).supports.map((one) => [one.id, one.amount, one.period].join(' ')),
  );
  expect(told).toEqual([
    's000-ht-thanh-lap-cdcs 3000000 once',
    's000-ht-van-phong 1000000 month',
    's000-ht-can-bo-chuyen-trach 5000000 ',
    's000-ht-can-bo-kiem-nhiem 2000000 ',
    's000-ht-nguon-khac  ',
    's000-ht-khong-trung-lap  ',
    's001-ht-kinh-phi-ptdv  ',
    's002-ht-kinh-phi-de-an  year',
    's004-ht-kinh-phi-cdcs-75  year',
  ]);
});

test('a rule without a test says whose definition it leans on, or that there is none', () => {
  const untested = plans.flatMap(({ id }) => pack(id).eligibility.filter(({ all }) => all.length === 0));
  expect(untested.map(({ id, refersTo }) => [id, refersTo?.vi ?? null])).toEqual([
    ['s001-dk-co-quan-khac', 'Điều lệ Công đoàn Việt Nam'],
    ['s002-dk-ket-nap-noi-chua-co-chi-bo', 'Hướng dẫn số 12-HD/BTCTW, điểm 1.2 mục I'],
    ['s002-dk-dn-du-dieu-kien', null],
    ['s003-dk-dang-vien-tham-gia', null],
    ['s004-dk-ban-nu-cong', 'Điều lệ Công đoàn Việt Nam'],
  ]);
});

test('no review has a day; some have the year that the plan names', () => {
  const reviews = plans.flatMap(({ id }) => pack(id).reviews);
  expect(reviews.every(({ on }) => on === null)).toBe(true);
  expect(reviews.flatMap(({ id, year }) => (year === null ? [] : [[id, year]]))).toEqual([
    ['s002-rv-so-ket-03-nam', 2025],
    ['s002-rv-tong-ket-2030', 2030],
    ...[2023, 2025, 2030, 2045].map((year) => [`s004-rv-moc-${year}`, year]),
  ]);
});

test('the baselines of Bình Phước add up, but for the one that the scheme itself gets wrong', () => {
  const values = (id: string) =>
    pack('binh-phuoc-2023-2030')
      .baselines.find((one) => one.id === id)
      ?.values.map(({ value }) => value) ?? [];
  const [, enterprises, workers] = values('s002-base-kcn-kkt');
  const [domestic = 0, domesticWorkers = 0, foreign = 0, foreignWorkers = 0] = values(
    's002-base-dn-trong-nuoc-fdi',
  );
  expect([domestic + foreign, domesticWorkers + foreignWorkers]).toEqual([enterprises, workers]);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  expect(sum(values('s002-base-trong-kcn').slice(1, 7))).toBe(values('s002-base-trong-kcn')[0]);
  expect(sum(values('s002-base-khao-sat').slice(1))).toBe(values('s002-base-khao-sat')[0]);
  const [parties, ...kinds] = values('s002-base-toan-tinh-dvkttn').slice(0, 4);
  expect([parties, sum(kinds)]).toEqual([44, 43]);
});

test('the targets of Quảng Ngãi have no end, and none in a renewal either', () => {
  const plan = pack('quang-ngai-nq02');
  const words = { vi: 'Kế hoạch {year}', en: 'Plan {year}' };
  const renewal = { id: 'x', version: 1, renews: plan.id, year: 2027, name: words, title: words };
  const renewed = renew(plan, { ...renewal, followsYear: false, sample: false });
  expect(plan.targets.every(isOpenEnded)).toBe(true);
  expect(renewed.targets.map((target) => [target.from, isOpenEnded(target)])).toEqual(
    plan.targets.map(() => ['2027-10-01', true]),
  );
  expect(pack('lai-chau-2025').targets.some(isOpenEnded)).toBe(false);
});

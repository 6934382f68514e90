import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readerOf, type Understood } from '../../src/commands/understand.ts';
import { bare, marked } from '../../src/core/fold.ts';
import { inWords, type Speech } from '../setup/in-words.ts';

const reader = (kind: string, context = {}): ((text: string) => Understood) =>
  readerOf({ id: kind, kind, context }, { today: '2026-11-20' });

/** As it is spelled, decomposed, in capitals, with manners and invisible signs, all read as the value. */
const readsBack = (read: (text: string) => Understood, spelling: string, value: unknown): void => {
  const forms = [
    spelling,
    spelling.normalize('NFD'),
    spelling.toUpperCase(),
    `dạ ${spelling} ạ`,
    `\u200b ${spelling}\u200b `,
  ];
  for (const form of forms) expect(read(form), form).toMatchObject({ status: 'ok', value });
};

/** Without its accents a spelling may be asked back, but is never another value. */
const neverElse = (read: (text: string) => Understood, spelling: string, value: unknown): void => {
  const plain = bare(marked(spelling));
  const got = read(plain);
  if (got.status === 'ok') expect(got.value, plain).toEqual(value);
  else expect(got.status, plain).toBe('ask');
};

const speech: fc.Arbitrary<Speech> = fc.record({
  thousand: fc.constantFrom('nghìn', 'ngàn'),
  odd: fc.constantFrom('linh', 'lẻ'),
  seven: fc.constantFrom('bảy', 'bẩy'),
  four: fc.constantFrom('tư', 'bốn'),
  five: fc.constantFrom('lăm', 'nhăm'),
  billion: fc.constantFrom('tỷ', 'tỉ'),
});
/** "Mười một triệu một trăm": hundreds right behind millions are thousands of hundreds to many. */
const isTakenEitherWay = (count: number): boolean =>
  count >= 1_000_000 && Math.floor(count / 1000) % 1000 === 0 && count % 1000 >= 100;
const counts = fc
  .oneof(fc.nat(120), fc.nat(9_999), fc.nat(999_999_999))
  .filter((one) => !isTakenEitherWay(one));

test('hundreds right behind millions are asked', () => {
  const read = reader('number');
  for (const words of ['mười một triệu một trăm', 'ba triệu hai trăm linh năm', 'hai triệu ba trăm bốn mươi'])
    expect(read(words), words).toMatchObject({ status: 'ask' });
  expect(read('ba triệu hai trăm nghìn')).toEqual({ status: 'ok', value: 3_200_000 });
  expect(read('tám triệu không trăm linh một')).toEqual({ status: 'ok', value: 8_000_001 });
});

test('a count in words reads back', () => {
  const read = reader('number');
  fc.assert(
    fc.property(counts, speech, (value, how) => {
      readsBack(read, inWords(value, how), value);
      neverElse(read, inWords(value, how), value);
    }),
    { numRuns: 300 },
  );
});

test('an amount in words reads back', () => {
  const read = reader('money');
  fc.assert(
    fc.property(fc.nat(9_999_999), speech, (thousands, how) => {
      const words = `${inWords(thousands * 1_000, how)} đồng`;
      readsBack(read, words, thousands * 1_000);
      neverElse(read, words, thousands * 1_000);
    }),
    { numRuns: 300 },
  );
});

const dotted = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

test('a count in digits reads back', () => {
  const read = reader('number');
  fc.assert(
    fc.property(counts, (value) => {
      for (const spelling of [
        String(value),
        dotted(value),
        `${dotted(value)} đoàn viên`,
        `có ${value} người`,
      ])
        readsBack(read, spelling, value);
    }),
  );
});

/** Millions, hundred thousands and thousands, as officers shorten them. */
const shortAmounts = (m: number, h: number, k: number): readonly (readonly [string, number])[] => [
  [`${m}tr`, m * 1_000_000],
  [`${m} củ`, m * 1_000_000],
  [`${m} triệu rưỡi`, m * 1_000_000 + 500_000],
  [`${m}tr${h}`, m * 1_000_000 + h * 100_000],
  [`${m} triệu ${h}`, m * 1_000_000 + h * 100_000],
  [`${m},${h} triệu`, m * 1_000_000 + h * 100_000],
  [`${m}tr${k}k`, m * 1_000_000 + k * 1_000],
  [`${m} triệu ${k} nghìn`, m * 1_000_000 + k * 1_000],
  [`${m} triệu ${k} ngàn đồng`, m * 1_000_000 + k * 1_000],
  [`${m}tr${k}`, m * 1_000_000 + k * 1_000],
  [`${m} tỷ ${h}`, m * 1_000_000_000 + h * 100_000_000],
  [`${m} tỷ ${k} triệu`, m * 1_000_000_000 + k * 1_000_000],
  [`${k}k`, k * 1_000],
  [`${k}.000đ`, k * 1_000],
  [`${dotted(m * 1_000_000 + k * 1_000)} đồng`, m * 1_000_000 + k * 1_000],
  [`${m * 1_000_000 + k * 1_000} vnđ`, m * 1_000_000 + k * 1_000],
];

test('a shortened amount reads back', () => {
  const read = reader('money');
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 100, max: 999 }),
      (m, h, k) => {
        for (const [spelling, value] of shortAmounts(m, h, k)) readsBack(read, spelling, value);
      },
    ),
  );
});

const plain: Speech = {
  thousand: 'nghìn',
  odd: 'linh',
  seven: 'bảy',
  four: 'tư',
  five: 'lăm',
  billion: 'tỷ',
};

test('a share reads back from digits, words and the part of a whole', () => {
  const read = reader('percent');
  fc.assert(
    fc.property(fc.nat(99), fc.integer({ min: 1, max: 9 }), (whole, tenth) => {
      const value = Number(`${whole}.${tenth}`);
      for (const spelling of [
        `${whole},${tenth}%`,
        `${whole},${tenth} phần trăm`,
        `${value}%`,
        `tỷ lệ ${whole},${tenth} %`,
      ])
        readsBack(read, spelling, value);
      readsBack(read, `${inWords(whole, plain)} phần trăm`, whole);
      readsBack(read, `${inWords(whole, plain)} phẩy ${inWords(tenth, plain)} phần trăm`, value);
      readsBack(read, `${whole}/100`, whole);
      readsBack(read, `${whole * 10 + tenth}/1000`, value);
    }),
  );
});

const years = fc.integer({ min: 1990, max: 2040 });
const two = (number: number): string => String(number).padStart(2, '0');

test('a day reads back from digits and words', () => {
  const read = reader('date');
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      years,
      (day, month, year) => {
        const value = `${year}-${two(month)}-${two(day)}`;
        const [dayWords, monthWords] = [inWords(day, plain), inWords(month, plain)];
        for (const spelling of [
        `${day}/${month}/${year}`, `${two(day)}/${two(month)}/${year}`, `${day}-${month}-${year}`, `${two(day)}.${two(month)}.${year}`, value,
        `ngày ${day} tháng ${month} năm ${year}`, `ngày ${two(day)} tháng ${month === 4 ? 'tư' : monthWords} năm ${year}`,
        `${day} tháng ${month}, ${year}`, `ngày ${dayWords} tháng ${monthWords} năm ${year}`, `${day}/${month}/${two(year % 100)}`,
        ...(day <= 10 ? [`mùng ${day} tháng ${month} năm ${year}`, `mồng ${dayWords} tháng ${monthWords} năm ${year}`] : []),
      ]) readsBack(read, spelling, value); // biome-ignore format: a list of spellings
      },
    ),
  );
});

test('a day without its year is the last one where the past is asked, and the next where the future is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), (day, month) => {
      const isOver = `${two(month)}-${two(day)}` <= '11-20';
      const isAhead = `${two(month)}-${two(day)}` >= '11-20';
      const value = (year: number): string => `${year}-${two(month)}-${two(day)}`;
      for (const spelling of [`${day}/${month}`, `ngày ${day} tháng ${month}`]) {
        readsBack(reader('date', { direction: 'past' }), spelling, value(isOver ? 2026 : 2025));
        readsBack(reader('date', { direction: 'future' }), spelling, value(isAhead ? 2026 : 2027));
      }
    }),
  );
});

const ROMAN = ['I', 'II', 'III', 'IV'];

/** Every frequency, by its first month and length, in every way to write it. */
const periods = (month: number, year: number): readonly (readonly [spelling: string, from: string, to: string])[] => {
  const quarter = Math.ceil(month / 3);
  const lastOf = (of: number): string => `${year}-${two(of)}-${new Date(Date.UTC(year, of, 0)).getUTCDate()}`;
  const spelled = (first: number, last: number, ...spellings: string[]) =>
    spellings.map((spelling) => [spelling, `${year}-${two(first)}-01`, lastOf(last)] as const);
  return [
    ...spelled(month, month, `tháng ${month}/${year}`, `t${month}/${year}`, `T.${month}/${year}`, `thg ${month} năm ${year}`, `tháng ${inWords(month, plain)} năm ${year}`, `${two(month)}/${year}`, `${year}-${two(month)}`, `báo cáo tháng ${month}/${year}`, `từ ${1}/${month}/${year} đến ${lastOf(month).slice(8)}/${month}/${year}`),
    ...spelled(quarter * 3 - 2, quarter * 3, `quý ${ROMAN[quarter - 1]}/${year}`, `quý ${quarter} năm ${year}`, `Q${quarter}/${year}`, `quý ${inWords(quarter, plain)} năm ${year}`, `${year}-Q${quarter}`, `tháng ${quarter * 3 - 2} đến tháng ${quarter * 3} năm ${year}`),
    ...spelled(1, 6, `6 tháng đầu năm ${year}`, `sáu tháng đầu năm ${year}`, `nửa đầu năm ${year}`, `${year}-H1`),
    ...spelled(7, 12, `6 tháng cuối năm ${year}`, `sáu tháng cuối năm ${year}`, `nửa cuối năm ${year}`, `${year}-H2`),
    ...spelled(1, 9, `9 tháng năm ${year}`, `9 tháng đầu năm ${year}`, `chín tháng đầu năm ${year}`, `${year}-M09`),
    ...spelled(1, 12, `năm ${year}`, String(year), `cả năm ${year}`),
  ];
}; // biome-ignore format: a line for each frequency

test('a period of every frequency reads back', () => {
  const read = reader('period');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), years, (month, year) => {
      for (const [spelling, from, to] of periods(month, year)) readsBack(read, spelling, { from, to });
    }),
    { numRuns: 50 },
  );
});

test('a week reads back', () => {
  const read = reader('period');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 52 }), years, (week, year) => {
      const value = { label: `${year}-W${two(week)}` };
      for (const spelling of [
        `tuần ${week}/${year}`,
        `tuần ${week} năm ${year}`,
        `tuần thứ ${week} năm ${year}`,
        `${year}-W${two(week)}`,
      ])
        readsBack(read, spelling, value);
    }),
    { numRuns: 50 },
  );
});

test('a telephone number reads back from every grouping', () => {
  const read = reader('phone');
  fc.assert(
    fc.property(
      fc.constantFrom('90', '98', '35', '77', '86'),
      fc.integer({ min: 0, max: 9_999_999 }),
      (start, rest) => {
        const digits = `${start}${String(rest).padStart(7, '0')}`;
        const value = `+84${digits}`;
        const groups = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
        for (const spelling of [
        `0${digits}`, `0${groups.join(' ')}`, `0${groups.join('.')}`, `0${groups.join('-')}`, `+84${digits}`, `+84 ${groups.join(' ')}`, `84${digits}`,
        `(+84) ${groups.join(' ')}`, `0084${digits}`, `sđt: 0${digits}`, `zalo 0${digits}`, `0${digits} (zalo)`,
      ]) readsBack(read, spelling, value); // biome-ignore format: a list of spellings
      },
    ),
  );
});

/** The first nine digits with the check digit that belongs to them, where there is one. */
const taxCodeOf = (nine: number): string | null => {
  const digits = String(nine).padStart(9, '0');
  const rest =
    [31, 29, 23, 19, 17, 13, 7, 5, 3].reduce((sum, weight, n) => sum + weight * Number(digits[n]), 0) % 11;
  return rest === 0 ? null : `${digits}${10 - rest}`;
};

test('a tax code reads back, with a branch and without', () => {
  const read = reader('taxcode');
  fc.assert(
    fc.property(
      fc.integer({ min: 10_000_000, max: 99_999_999 }),
      fc.integer({ min: 1, max: 999 }),
      (nine, branch) => {
        const code = taxCodeOf(nine);
        if (code === null) return;
        const whole = `${code}-${String(branch).padStart(3, '0')}`;
        for (const spelling of [
          code,
          `MST ${code}`,
          `mã số thuế: ${code}`,
          `${code.slice(0, 4)} ${code.slice(4, 7)} ${code.slice(7)}`,
        ])
          readsBack(read, spelling, code);
        for (const spelling of [whole, whole.replace('-', ''), `${code} ${whole.slice(11)}`])
          readsBack(read, spelling, whole);
      },
    ),
  );
});

test('yes, no and options read back', () => {
  const options = [
    'Doanh nghiệp nhà nước',
    'Doanh nghiệp ngoài khu vực nhà nước',
    'Hợp tác xã',
    'Đơn vị sự nghiệp',
  ];
  const read = reader('choice', { options: options.map((label, n) => ({ id: `o${n}`, label })) });
  for (const [n, label] of options.entries())
    for (const spelling of [
      label,
      bare(marked(label)),
      String(n + 1),
      `số ${n + 1}`,
      `câu ${'abcd'[n]}`,
      `cái thứ ${inWords(n + 1, plain)}`,
      `chọn ${label}`,
    ])
      readsBack(read, spelling, `o${n}`);
  for (const yes of ['có', 'co', 'đúng', 'dung', 'vâng', 'ừ', 'yes', 'đúng rồi'])
    readsBack(reader('yes-no'), yes, true);
  for (const no of ['không', 'khong', 'ko', 'chưa', 'chua', 'sai', 'no'])
    readsBack(reader('yes-no'), no, false);
});

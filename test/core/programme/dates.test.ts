import { describe, expect, test } from 'vitest';
import { type DateSetting, datedIn, heldDates } from '../../../src/core/programme/dates.ts';
import { fallsIn, nearestOf } from '../../../src/core/programme/occurrences.ts';
import { loadCalendar } from '../../../src/definitions/calendar.ts';
import { loadPacks } from '../../../src/definitions/pack.ts';

const loaded = loadPacks('programmes');
const days = loadCalendar('programmes/calendar/vn.yaml');
if (!loaded.ok || !days.ok) throw new Error('packs and calendar were expected to load');
const calendar = days.value;
const packs = loaded.value;
const packOf = (id: string) => packs.filter((pack) => pack.id === id);

const [ZONE, PROVINCE] = [2, 1];
const monthly: DateSetting = {
  ...{ id: 1, programme: 'che-do-bao-cao', entry: 'thang-cap-tren', form: 'thang-cap-tren' },
  ...{ unitId: PROVINCE, setBy: PROVINCE, coverage: null, correctionDays: 0, decision: null },
  rule: { kind: 'every', every: 'month', due: { day: 5, month: 1 } },
  ...{ validFrom: '2026-01-01', validTo: null },
};
const on = (day: number): Pick<DateSetting, 'rule'> => ({
  rule: { kind: 'every', every: 'month', due: { day, month: 1 } },
});
const regime = packOf('che-do-bao-cao');

describe('whose date counts', () => {
  const own = { ...monthly, ...on(3), id: 2, unitId: ZONE, setBy: ZONE };

  test('a report is due when the level that receives it says, not when the reporter would like', () => {
    const held = heldDates([monthly, own], regime, [ZONE, PROVINCE]);
    expect(held).toMatchObject([{ setBy: PROVINCE, ...on(5) }]);
  });

  test('for what stands below, the nearest unit above that decided counts', () => {
    expect(heldDates([monthly, own], regime, [9, ZONE, PROVINCE])).toMatchObject([{ setBy: ZONE, ...on(3) }]);
  });

  test('where nobody above has decided, a unit keeps to its own date', () => {
    expect(heldDates([own], regime, [ZONE, PROVINCE])).toMatchObject([{ setBy: ZONE }]);
  });

  test('of one unit the decision for a single unit below goes before the one for all', () => {
    const forOne = { ...monthly, ...on(7), id: 3, unitId: ZONE };
    expect(heldDates([monthly, forOne], regime, [ZONE, PROVINCE])).toMatchObject([on(7)]);
    expect(heldDates([monthly, forOne], regime, [PROVINCE])).toMatchObject([on(5)]);
  });

  test('a review is held when the own unit says, else when the nearest above does', () => {
    const review = { ...monthly, programme: 'lai-chau-2025', entry: 's001-rv-giao-ban', form: null };
    const plan = packOf('lai-chau-2025');
    const held = (settings: readonly DateSetting[]) =>
      heldDates(settings, plan, [ZONE, PROVINCE]).filter(({ entry }) => entry === review.entry);
    expect(held([review, { ...review, id: 2, unitId: ZONE, setBy: ZONE }])).toMatchObject([{ setBy: ZONE }]);
    expect(held([review])).toMatchObject([{ setBy: PROVINCE }]);
  });
});

describe('how long a date counts', () => {
  const newer = { ...monthly, ...on(10), id: 2, validFrom: '2026-12-01' };

  test('a newer row takes its place from its day on, and the older one goes on for what lies before', () => {
    expect(heldDates([monthly, newer], regime, [PROVINCE])).toMatchObject([
      { id: 2, validFrom: '2026-12-01', validTo: null },
      { id: 1, validFrom: '2026-01-01', validTo: '2026-12-01' },
    ]);
    const due = fallsIn(heldDates([monthly, newer], regime, [PROVINCE]), calendar, {
      from: '2026-12-01',
      to: '2027-01-31',
    });
    expect(due.map((one) => one.on)).toEqual(['2026-12-05', '2027-01-10']);
  });

  test('one that is taken back leaves what lies before, and lets the level below it speak again', () => {
    const back = { ...monthly, id: 4, rule: null, validFrom: '2026-06-01' };
    const own = { ...monthly, ...on(3), id: 2, unitId: ZONE, setBy: ZONE };
    expect(heldDates([monthly, back, own], regime, [ZONE, PROVINCE])).toMatchObject([
      { id: 1, validTo: '2026-06-01' },
      { id: 2, validFrom: '2026-06-01' },
    ]);
  });
});

describe('what the plan names itself', () => {
  test('Bình Phước reports before 31 December without anybody setting it: the safe day is the 30th', () => {
    const held = heldDates([], packOf('binh-phuoc-2023-2030'), [PROVINCE]);
    expect(held.map(({ entry }) => entry)).toEqual(['s002-bc-dang-uy-khoi', 's002-bc-huyen-thi-thanh-uy']);
    expect(nearestOf(held, calendar, '2026-11-20')).toMatchObject({
      on: '2026-12-30',
      before: '2026-12-31',
      period: '2026',
    });
  });

  test('holidays come every year, Tết by the moon', () => {
    const pack = packOf('binh-duong-2025');
    const days = fallsIn(heldDates([], pack, [PROVINCE]), calendar, { from: '2027-01-01', to: '2027-12-31' });
    expect(days.map(({ date, on: day }) => [date.entry, day])).toEqual([
      ['rd-tet-nguyen-dan', '2027-02-06'],
      ['rd-quoc-te-lao-dong', '2027-05-01'],
      ['rd-thanh-lap-cong-doan', '2027-07-28'],
    ]);
  });
});

test('a single day that was moved is told once, and what is over is still known', () => {
  const review = { ...monthly, programme: 'lai-chau-2025', entry: 's001-rv-so-ket-2025', form: null };
  const first: DateSetting = { ...review, rule: { kind: 'once', on: '2026-12-20' }, validFrom: '2026-11-20' };
  const moved: DateSetting = {
    ...first,
    id: 2,
    rule: { kind: 'once', on: '2026-12-25' },
    validFrom: '2026-12-01',
  };
  const held = (settings: readonly DateSetting[]) =>
    heldDates(settings, packOf('lai-chau-2025'), [PROVINCE]).filter(({ entry }) => entry === review.entry);
  expect(nearestOf(held([first, moved]), calendar, '2026-12-02')?.on).toBe('2026-12-25');
  expect(nearestOf(held([first]), calendar, '2027-03-01')?.on).toBe('2026-12-20');
});

test('the five plans have 17 duties, 16 reviews and, named once each, 5 days that come every year', () => {
  const five = packs
    .filter(({ id, renewal }) => renewal === null && id !== 'che-do-bao-cao')
    .flatMap(datedIn);
  const count = (kind: string) => five.filter((dated) => dated.kind === kind).length;
  const yearly = new Set(five.flatMap(({ kind, entry }) => (kind === 'recurring' ? [entry.id] : [])));
  expect([count('duty'), count('review'), yearly.size]).toEqual([17, 16, 5]);
});

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { idsOf, renew, renewalFor } from '../../../src/core/programme/renew.ts';
import {
  asDecided,
  isConfirmed,
  openValues,
  settle,
  upsideDown,
  valuesOf,
} from '../../../src/core/programme/values.ts';
import { loadPacks, storedPack } from '../../../src/definitions/pack.ts';

const read = loadPacks(join(import.meta.dirname, '../../../programmes'));
const packs = new Map((read.ok ? read.value : []).map((pack) => [pack.id, pack]));
const original = (id: string) => {
  const pack = packs.get(id);
  if (!pack) throw new Error(`no pack ${id}`);
  return pack;
};
const renewed = (id: string, year: number) => renew(original(id), renewalFor(original(id), year));

describe('a plan carried into other years', () => {
  const cases = [
    ['binh-duong-2025', 2026, 'binh-duong-2026', '2026-01-01', '2026-12-31'],
    ['lai-chau-2025', 2027, 'lai-chau-2027', '2027-01-01', '2027-12-31'],
    ['binh-phuoc-2023-2030', 2031, 'binh-phuoc-2031-2038', '2031-01-01', '2038-12-31'],
    ['quang-ngai-nq02', 2026, 'quang-ngai-nq02-2026', '2026-01-01', undefined],
  ] as const;
  test.each(cases)('%s for %i', (id, year, newId, from, to) => {
    const pack = renewed(id, year);
    expect(pack.id).toBe(newId);
    if (to)
      expect([pack.document.from.slice(0, 4), pack.document.to?.slice(0, 4)]).toEqual([
        from.slice(0, 4),
        to.slice(0, 4),
      ]);
    expect(pack.document.number).toBeNull();
    expect(pack.supports.some(({ active }) => active)).toBe(false);
    expect(openValues(pack)).toEqual(valuesOf(pack));
    expect(idsOf(pack)).toEqual([newId, id]);
  });

  test('years in names move along, those of other documents stay', () => {
    const { name, title } = renewed('binh-phuoc-2023-2030', 2031).document;
    expect(name.vi).toContain('2031–2038');
    expect(title.vi).not.toMatch(/2023|2030/);
  });

  test('years in the words of reviews and notes move along', () => {
    const wordsOf = (id: string, year: number) =>
      renewed(id, year).reviews.flatMap(({ title, when }) => [title.vi, when.vi]);
    expect(wordsOf('lai-chau-2025', 2026)).toContain('Tổng kết thực hiện kế hoạch năm 2026');
    expect(wordsOf('binh-phuoc-2023-2030', 2031)).toContain('năm 2033');
    const notes = renewed('binh-phuoc-2023-2030', 2031).targets.map(({ note }) => note?.vi);
    expect(notes).toContain('“Trở lên”, cộng dồn đến cuối năm 2033');
  });

  test('a plan that names no end moves the words of a day along with the day', () => {
    const task = renewed('quang-ngai-nq02', 2026).tasks.find(({ id }) => id === 's003-nv-2-1');
    expect(task).toMatchObject({ time: { vi: 'Trong quý I/2027' }, due: '2027-03-31' });
  });

  test('years of another document stay what they are', () => {
    expect(renewed('binh-duong-2025', 2026).reviews[0]).toMatchObject({
      title: { vi: 'Tổng kết Đề án 03-ĐA/TU giai đoạn 2022–2025' },
      when: { vi: 'không nêu ngày; Đề án kết thúc năm 2025' },
    });
  });

  test('the number of the old document does not go along', () => {
    const { document } = renewed('lai-chau-2025', 2026);
    expect(document.name.vi).toBe('Kế hoạch năm 2026 của LĐLĐ tỉnh Lai Châu');
    expect(document.number).toBeNull();
  });

  test('what is renewed twice keeps the line of what it renewed', () => {
    const once = renewed('binh-duong-2025', 2026);
    expect(idsOf(renew(once, renewalFor(once, 2027)))).toEqual([
      'binh-duong-2027',
      'binh-duong-2026',
      'binh-duong-2025',
    ]);
  });

  test('what the database keeps of it reads back as it is', () => {
    for (const id of packs.keys()) {
      const pack = { ...renewed(id, 2041), confirmed: ['a_to'] };
      expect(storedPack(JSON.parse(JSON.stringify(pack)))).toEqual(JSON.parse(JSON.stringify(pack)));
    }
  });
});

describe('the values of a plan', () => {
  test('a last day that only words name waits to be confirmed as well, and changes with its words', () => {
    const said = renewed('binh-phuoc-2023-2030', 2031);
    const pack = { ...said, tasks: said.tasks.map((task) => ({ ...task, due: null })) };
    const task = pack.tasks.find(({ time }) => time.vi === 'Hoàn thành trong năm 2031');
    const key = `task_${task?.id}`;
    expect(openValues(pack).find((value) => value.key === key)?.value).toBe('2031-12-31');
    const after = settle(pack, { seen: { [key]: '2031-12-31' }, given: { [key]: '2032-06-30' } }).pack;
    expect(after.tasks.find(({ id }) => id === task?.id)).toMatchObject({
      due: '2032-06-30',
      time: { vi: '30/06/2032' },
    });
  });

  test('every number and day of every plan has a key of its own', () => {
    for (const pack of packs.values()) {
      const keys = valuesOf(pack).map(({ key }) => key);
      expect(keys.length).toBe(new Set(keys).size);
      expect(keys.filter((key) => key.includes('.'))).toEqual([]);
    }
  });

  const pack = renewed('binh-duong-2025', 2026);
  const [first, second] = valuesOf(pack);
  const key = first?.key ?? '';
  const other = second?.key ?? '';
  const seen = { [key]: first?.value ?? 0, [other]: second?.value ?? 0 };

  test('one is confirmed, one changed, the rest waits', () => {
    const result = settle(pack, { seen, given: { [key]: first?.value ?? 0, [other]: 77 } });
    expect(result.confirmed.map((value) => value.key)).toEqual([key]);
    expect(result.changed.map(({ value }) => value)).toEqual([77]);
    expect(valuesOf(result.pack).find((value) => value.key === other)?.value).toBe(77);
    expect([isConfirmed(result.pack, key), isConfirmed(result.pack, other)]).toEqual([true, true]);
    expect(openValues(result.pack).length).toBe(valuesOf(pack).length - 2);
  });

  test('what was skipped stays open', () => {
    expect(openValues(settle(pack, { seen, given: { [key]: null } }).pack)).toEqual(valuesOf(pack));
  });

  test('what somebody else changed since is told and left', () => {
    const now = settle(pack, { seen, given: { [key]: 5 } }).pack;
    const late = settle(now, { seen, given: { [key]: 9, [other]: second?.value ?? 0 } });
    expect(late.overtaken.map(({ value }) => value)).toEqual([5]);
    expect(valuesOf(late.pack)[0]?.value).toBe(5);
    expect(late.confirmed.map((value) => value.key)).toEqual([other]);
  });

  test('the upper end of a value cannot lie below the lower', () => {
    const upper = valuesOf(pack).find(({ end }) => end === 'to');
    const turned = settle(pack, {
      seen: { [upper?.key ?? '']: upper?.value ?? 0 },
      given: { [upper?.key ?? '']: 0 },
    });
    expect(upsideDown(pack)).toBeNull();
    expect(upsideDown(turned.pack)?.id).toBe(upper?.key.replace('_to', ''));
  });

  test('a day of a task or review is one, too', () => {
    const dated = [...packs.values()].flatMap(valuesOf).filter(({ kind }) => kind === 'day');
    expect(dated.length).toBeGreaterThan(0);
    const plan = [...packs.values()].find((each) => valuesOf(each).some(({ kind }) => kind === 'day'));
    const day = plan && valuesOf(plan).find(({ kind }) => kind === 'day');
    if (!plan || !day) throw new Error('no plan with a day');
    const moved = settle(plan, { seen: { [day.key]: day.value }, given: { [day.key]: '2026-06-30' } }).pack;
    expect(valuesOf(moved).find((value) => value.key === day.key)?.value).toBe('2026-06-30');
  });

  test('a target that is due before its plan ends has a day to stand for, not before its first', () => {
    const plan = renewed('binh-phuoc-2023-2030', 2031);
    const day = valuesOf(plan).find(({ end }) => end === 'by');
    if (!day) throw new Error('a milestone was expected');
    const moved = (to: string) =>
      settle(plan, { seen: { [day.key]: day.value }, given: { [day.key]: to } }).pack;
    expect(valuesOf(moved('2034-06-30')).find(({ key }) => key === day.key)?.value).toBe('2034-06-30');
    expect(upsideDown(moved('2020-01-01'))?.id).toBe(day.key.replace('_by', ''));
  });

  test('a plan that was decided on has nothing left to confirm', () => {
    expect(openValues(asDecided(pack))).toEqual([]);
    expect('confirmed' in asDecided({ ...pack, confirmed: [key] })).toBe(false);
  });
});

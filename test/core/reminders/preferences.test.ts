import { expect, test } from 'vitest';
import { dayAt, momentAt, timeAt } from '../../../src/core/day.ts';
import type { Item } from '../../../src/core/reminders/items.ts';
import { isWanted, mayGo, NO_WISHES, type Wishes } from '../../../src/core/reminders/preferences.ts';
import { loadCalendar } from '../../../src/definitions/calendar.ts';

const read = loadCalendar('programmes/calendar/vn.yaml');
if (!read.ok) throw new Error('the calendar was expected to load');
const calendar = read.value;

type Case = { readonly wishes?: Partial<Wishes>; readonly isDueToday?: boolean; readonly isAsked?: boolean };

const at = (day: string, time: string, { wishes = {}, isDueToday = false, isAsked = false }: Case = {}) => {
  const verdict = mayGo(
    { ...NO_WISHES, ...wishes },
    { now: momentAt(day, time), calendar },
    { isDueToday, isAsked },
  );
  return verdict.kind === 'go'
    ? `go: ${verdict.reason}`
    : `${verdict.reason} until ${dayAt(verdict.at)} ${timeAt(verdict.at)}`;
};

test('a working day by day is when reminders leave', () => {
  expect(at('2026-12-02', '08:00')).toBe('go: day');
  expect(at('2026-12-02', '20:59')).toBe('go: day');
});

test('the night holds back everything, whoever asked', () => {
  expect(at('2026-12-02', '21:00')).toBe('quiet until 2026-12-03 08:00');
  expect(at('2026-12-02', '06:59', { isAsked: true })).toBe('quiet until 2026-12-02 08:00');
  expect(at('2026-12-02', '07:00', { isAsked: true })).toBe('go: asked');
});

test('wider quiet hours begin and end as they were wished', () => {
  const wishes = { quiet: { from: '19:00', until: '09:30' } };
  expect(at('2026-12-02', '08:00', { wishes })).toBe('quiet until 2026-12-02 09:30');
  expect(at('2026-12-02', '19:00', { wishes })).toBe('quiet until 2026-12-03 09:30');
});

test('rest days are spared until the next working day, unless something is due that very day or was asked for', () => {
  expect(at('2026-12-05', '08:00')).toBe('rest-day until 2026-12-07 08:00');
  expect(at('2026-12-05', '08:00', { isDueToday: true })).toBe('go: due-today');
  expect(at('2026-12-05', '08:00', { isAsked: true })).toBe('go: asked');
  expect(at('2026-12-05', '08:00', { wishes: { restDays: true } })).toBe('go: day');
});

test('over Tết a digest waits for the first working day', () => {
  expect(at('2027-02-04', '08:00')).toBe('rest-day until 2027-02-11 08:00');
});

test('a silence lasts to the end of its day, and over rest days after it', () => {
  const wishes = { mutedUntil: '2026-12-04' };
  expect(at('2026-12-02', '08:00', { wishes })).toBe('muted until 2026-12-07 08:00');
  expect(at('2026-12-04', '20:00', { wishes, isDueToday: true })).toBe('muted until 2026-12-07 08:00');
  expect(at('2026-12-04', '08:00', { wishes, isAsked: true })).toBe('go: asked');
  expect(at('2026-12-07', '08:00', { wishes })).toBe('go: day');
});

const item = (more: Partial<Item>): Item => ({
  ...{ key: 'x', kind: 'reports', on: '2026-12-05', dueOn: '2026-12-05', lines: [], buttons: [], ...more },
});

test('a kind that is not wished is left out; of reports only what comes before their day', () => {
  const wishes: Wishes = { ...NO_WISHES, off: ['reports', 'tasks'] };
  expect(isWanted(wishes, item({ kind: 'tasks' }), '2026-12-05')).toBe(false);
  expect(isWanted(wishes, item({ kind: 'waiting' }), '2026-12-04')).toBe(true);
  expect(isWanted(wishes, item({}), '2026-12-04')).toBe(false);
  expect(isWanted(wishes, item({}), '2026-12-05')).toBe(true);
  expect(isWanted(wishes, item({}), '2026-12-06')).toBe(true);
  expect(isWanted(wishes, item({ isReturned: true }), '2026-12-01')).toBe(true);
});

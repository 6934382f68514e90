import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureOf } from '../../src/core/programme/measures.ts';
import { packOn } from '../../src/core/programme/renew.ts';
import type { Pack } from '../../src/core/programme/types.ts';
import { loadPacks } from '../../src/definitions/pack.ts';
import { showMistake } from '../../src/definitions/yaml.ts';

const read = loadPacks('programmes');
if (!read.ok) throw new Error(read.mistakes.map(showMistake).join('\n'));
const packs = read.value;
const pack = (id: string): Pack => {
  const found = packs.find((one) => one.id === id);
  if (!found) throw new Error(`the pack ${id} was expected`);
  return found;
};

test('the numbers of Bình Dương are those of the plan', () => {
  const { targets } = pack('binh-duong-2025');
  const numbers = targets.map((one) => ('value' in one ? one.value : 'min' in one ? one.min : null));
  expect(numbers).toEqual([15, 45, 132, 1, 184]);
  expect(targets.map((one) => one.source?.section)).toEqual(['II.1', 'II.2', 'II.3', 'II.4', 'II.5']);
});

test('every target names measures that a form, a register or a declared figure gives', () => {
  for (const { targets } of packs)
    for (const target of targets) {
      const names = ['measure' in target && target.measure, 'denominator' in target && target.denominator];
      for (const name of names) if (name) expect(measureOf(name).sources.length).toBeGreaterThan(0);
    }
});

test('the renewal moves the year, promises no money and asks to be confirmed', () => {
  const renewed = pack('binh-duong-2026-mau');
  expect(renewed.targets.map(({ from, to }) => [from, to])).toEqual(
    Array.from({ length: 5 }, () => ['2026-01-01', '2026-12-31']),
  );
  expect(renewed.supports.every((support) => !support.active)).toBe(true);
  expect([renewed.needsConfirmation, renewed.sample]).toEqual([true, true]);
  expect(renewed.document.name.vi).toBe('Kế hoạch năm 2026 (mẫu)');
  expect(renewed.tasks[0]?.time.vi).toBe('Năm 2026');
  expect(pack('binh-duong-2025').supports.every((support) => support.active)).toBe(true);
});

test('the sample moves along into 2027, the plan itself stays', () => {
  const renewed = packOn(pack('binh-duong-2026-mau'), '2027-01-02');
  expect(renewed.targets[0]).toMatchObject({ from: '2027-01-01', to: '2027-12-31' });
  expect(renewed.document.name.vi).toContain('năm 2027');
  expect(packOn(pack('binh-duong-2025'), '2027-01-02').targets[0]?.to).toBe('2025-12-31');
  expect(packOn(pack('binh-duong-2026-mau'), '2026-11-20')).toBe(pack('binh-duong-2026-mau'));
});

test('packs are frozen to the bottom', () => {
  const [target] = pack('binh-duong-2025').targets;
  expect(Object.isFrozen(target?.title)).toBe(true);
});

const broken = (text: string): readonly string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'packs-'));
  mkdirSync(join(folder, 'x'));
  writeFileSync(join(folder, 'x/pack.yaml'), text);
  const result = loadPacks(folder);
  return result.ok ? [] : result.mistakes.map((one) => showMistake(one).replace(folder, 'programmes'));
};

const good = `id: x
version: 1
document: { name: { vi: a, en: a }, title: { vi: a, en: a }, from: 2026-01-01 }
`;
const target = (lines: string): string => `${good}targets:
  - id: t
    title: { vi: a, en: a }
    unit: { vi: a, en: a }
    from: 2026-01-01
    to: 2026-12-31
${lines}`;

test.each([
  [
    'an unknown measure',
    target('    kind: count\n    comparator: gte\n    value: 3\n    measure: cats\n'),
    'programmes/x/pack.yaml:13: expected one of unions.founded',
  ],
  [
    'a missing value',
    target('    kind: count\n    comparator: gte\n    measure: unions.founded\n'),
    'programmes/x/pack.yaml:5: expected a number for targets.0.value, found nothing',
  ],
  ['an unknown kind', target('    kind: dozens\n'), 'programmes/x/pack.yaml:10: expected one of count'],
  [
    'a day that does not exist',
    good.replace('2026-01-01', '2026-02-30'),
    'programmes/x/pack.yaml:3: expected a day such as 2026-03-15 for document.from, found "2026-02-30"',
  ],
  [
    'a misspelt key',
    `${good}targetz: []\n`,
    'programmes/x/pack.yaml:4: expected only known keys, found "targetz"',
  ],
  [
    'a key given twice',
    `${good}version: 2\n`,
    'programmes/x/pack.yaml:4: expected each key once, found a duplicate key',
  ],
  ['broken YAML', `${good}tasks: [\n`, 'programmes/x/pack.yaml:5: expected valid YAML'],
  [
    'a renewal of nothing',
    'id: x\nversion: 1\nrenews: y\nyear: 2026\nname: { vi: a, en: a }\ntitle: { vi: a, en: a }\n',
    'programmes/x/pack.yaml:3: expected the id of another pack for renews, found "y"',
  ],
  [
    'two entries of one id',
    `${good}aliases: []\ntasks:\n  - { id: t, title: { vi: a, en: a }, time: { vi: a, en: a } }\n  - { id: t, title: { vi: a, en: a }, time: { vi: a, en: a } }\n`,
    'programmes/x/pack.yaml:7: expected every id once in a list for tasks.1.id, found "t"',
  ],
  [
    'a share of nothing',
    target('    kind: percentage\n    comparator: gte\n    min: 80\n    measure: unions.founded\n'),
    'programmes/x/pack.yaml:5: expected one of unions.founded',
  ],
  [
    'a target that ends before it begins',
    target('    kind: dozens\n')
      .replace('to: 2026-12-31', 'to: 2025-12-31')
      .replace('dozens', 'qualitative\n    words: { vi: a, en: a }'),
    'programmes/x/pack.yaml:9: expected a last day that is not before the first for targets.0.to, found',
  ],
  [
    'an entry without a source, in a pack of a document',
    `${good.replace('from: 2026', 'file: x.txt, from: 2026')}tasks:\n  - { id: t, title: { vi: a, en: a }, time: { vi: a, en: a } }\n`,
    'programmes/x/pack.yaml:5: expected a source such as { section: II.1, lines: [23] } for tasks.0.source, found nothing',
  ],
  [
    'a source without lines',
    `${good}tasks:\n  - id: t\n    title: { vi: a, en: a }\n    time: { vi: a, en: a }\n    source: { section: I, lines: [] }\n`,
    'programmes/x/pack.yaml:8: expected at least 1 for tasks.0.source.lines, found []',
  ],
  [
    'a body that the pack does not have',
    `${good}tasks:\n  - id: t\n    title: { vi: a, en: a }\n    time: { vi: a, en: a }\n    leads: [nobody]\n`,
    'programmes/x/pack.yaml:8: expected the id of one of its bodies for tasks.0.leads.0, found "nobody"',
  ],
  [
    'a task that is due before it begins',
    `${good}tasks:\n  - id: t\n    title: { vi: a, en: a }\n    time: { vi: a, en: a }\n    from: 2026-03-01\n    due: 2026-02-01\n`,
    'programmes/x/pack.yaml:9: expected a day that is not before its first for tasks.0.due, found "2026-02-01"',
  ],
  [
    'a due day of what goes on',
    `${good}tasks:\n  - id: t\n    title: { vi: a, en: a }\n    time: { vi: a, en: a }\n    ongoing: true\n    due: 2026-02-01\n`,
    'programmes/x/pack.yaml:9: expected no day where it is ongoing for tasks.0.due, found "2026-02-01"',
  ],
  [
    'a yearly day that no year has',
    `${good}recurring:\n  - id: r\n    title: { vi: a, en: a }\n    monthDay: 02-30\n`,
    'programmes/x/pack.yaml:7: expected a month and day such as 07-28 for recurring.0.monthDay, found "02-30"',
  ],
  [
    'a duty with a date but no interval',
    `${good}duties:\n  - id: d\n    title: { vi: a, en: a }\n    reporter: { kind: body }\n    from: { vi: a, en: a }\n    frequency: { vi: a, en: a }\n    statedDue: { before: 12-31 }\n`,
    'programmes/x/pack.yaml:10: expected an interval (every) beside it for duties.0.statedDue, found nothing',
  ],
])('%s is shown with file and line', (_, text, expected) => {
  expect(broken(text).join('\n')).toContain(expected);
});

test('the smallest pack has no mistakes', () => {
  expect(broken(good)).toEqual([]);
});

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { actions, begins } from '../../src/actions/actions.ts';
import { load } from '../../src/definitions/load.ts';
import { showMistake } from '../../src/definitions/yaml.ts';

const ROOT = join(import.meta.dirname, '../..');
const known = new Set([...actions.keys(), ...begins.keys()]);

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'definitions-'));
  for (const folder of ['flows', 'forms', 'locales', 'programmes'])
    await cp(join(ROOT, folder), join(root, folder), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** What a start would print, with one text in one file replaced; the line is that of the replaced text. */
const mistakesAfter = async (
  file: string,
  [from, to]: readonly [string, string],
): Promise<{ line: number; told: readonly string[] }> => {
  const path = join(root, file);
  const text = await readFile(path, 'utf8');
  const at = text.indexOf(from);
  expect(at).toBeGreaterThanOrEqual(0);
  await writeFile(path, text.replace(from, to));
  const loaded = load(root, known);
  const told = loaded.ok ? [] : loaded.mistakes.map(showMistake).map((one) => one.replace(`${root}/`, ''));
  return { line: text.slice(0, at).split('\n').length, told };
};

test('what is committed has no mistakes', () => {
  expect(load(root, known).ok).toBe(true);
});

const cases: readonly (readonly [string, string, string, string, string])[] = [
  ['a flow that is no YAML', 'flows/quota.yaml', 'version: 1', 'version: [1', 'valid YAML'],
  [
    'a misspelt key in a flow',
    'flows/report.yaml',
    'begin: report.begin',
    'beginn: report.begin',
    'only known keys',
  ],
  [
    'an unknown kind of answer',
    'flows/union-founding.yaml',
    'answer: tax-code',
    'answer: taxcode',
    'a kind of answer, not taxcode',
  ],
  [
    'a sum of an item that nobody files',
    'forms/thang-cap-tren.v1.yaml',
    'from-below: [{ form: thang-cdcs, item: joined }, {',
    'from-below: [{ form: thang-cdcs, item: joint }, {',
    'from-below: an item of the form thang-cdcs, found thang-cdcs/joint',
  ],
  [
    'a sum of a form that there is not',
    'forms/thang-cap-tren.v1.yaml',
    'from-below: [{ form: thang-cap-tren, item: fund-collected }]',
    'from-below: [{ form: thang-cap-duoi, item: fund-collected }]',
    'from-below: the id of a form, found thang-cap-duoi/fund-collected',
  ],
  [
    'what happened summed out of what stands',
    'forms/thang-cap-tren.v1.yaml',
    'from-below: [{ form: thang-cdcs, item: joined }, {',
    'from-below: [{ form: thang-cdcs, item: closing }, {',
    'from-below: an item with stock: false, found thang-cdcs/closing',
  ],
  [
    'money summed out of numbers',
    'forms/thang-cap-tren.v1.yaml',
    'from-below: [{ form: thang-cap-tren, item: fund-collected }]',
    'from-below: [{ form: thang-cdcs, item: joined }]',
    'from-below: an item of the kind money, found thang-cdcs/joined',
  ],
  [
    'a sum of yes and no',
    'forms/ho-so-cap-tren.v1.yaml',
    'kind: yes-no',
    'from-below: [{ form: thang-cdcs, item: joined }]\n    kind: yes-no',
    'from-below on a whole number or money, not on yes-no',
  ],
  [
    'a rule of an unknown kind',
    'forms/thang-cdcs.v1.yaml',
    'continues: { item: opening, from: closing }',
    'continue: { item: opening, from: closing }',
    'only known keys, found "continue"',
  ],
  [
    'a rule about an item that is not there',
    'forms/thang-cdcs.v1.yaml',
    'continues: { item: opening, from: closing }',
    'continues: { item: opening, from: closings }',
    'the id of an item of this form that is counted, found closings',
  ],
  [
    'a rule about words',
    'forms/thang-cdcs.v1.yaml',
    'unusual: [workers, joined, left-other, dues-due, dues-paid]',
    'unusual: [workers, proposals]',
    'the id of an item of this form that is counted, found proposals',
  ],
  [
    'a rule against an unknown register',
    'forms/thang-cap-tren.v1.yaml',
    'register: foundings',
    'register: founding',
    'one of',
  ],
  [
    'a part of nothing',
    'forms/thang-cdcs.v1.yaml',
    'part-of: workers',
    'part-of: worker',
    'part-of: the id of another item of this form, found worker',
  ],
  [
    'a doubled alias',
    'forms/thang-cdcs.v1.yaml',
    'aliases: [chuyển đến, ',
    'aliases: [chuyển đến, chuyen den, ',
    'each alias of an item once, found chuyen den',
  ],
  [
    'an unknown action',
    'flows/union-founding.yaml',
    'action: union.found',
    'action: union.find',
    'an action named union.find',
  ],
  [
    'an unknown beginning',
    'flows/report.yaml',
    'begin: report.begin',
    'begin: report.start',
    'the name of an action',
  ],
  [
    'a question without words',
    'flows/union-founding.yaml',
    'ask: chair-name',
    'ask: chair-title',
    '"flow-union-founding-chair-title" in locales/',
  ],
  ['an unknown kind in a form', 'forms/thang-cdcs.v1.yaml', 'kind: money', 'kind: gold', 'one of'],
  [
    'a rule about an item that is not there',
    'forms/thang-cdcs.v1.yaml',
    'part: workers-women',
    'part: workers-men',
    'the id of an item of this form',
  ],
  [
    'an item given twice',
    'forms/quy-cap-tren.v1.yaml',
    'id: trained',
    'id: unions-founded',
    'each item once',
  ],
  ['a broken sentence', 'locales/vi/app.ftl', 'thanks = Dạ', 'thanks Dạ', 'a Fluent message'],
  [
    'a legal rule without its source',
    'programmes/rules/law.yaml',
    '  source:',
    '  sauce:',
    'only known keys',
  ],
  [
    'a duty that asks for a form that is not there',
    'programmes/che-do-bao-cao/pack.yaml',
    'form: thang-cdcs',
    'form: thang-cs',
    'one of the forms can-bo-de-an',
  ],
  [
    'an unknown measure of a target',
    'programmes/lai-chau-2025/pack.yaml',
    'measure: members.net-growth',
    'measure: members.growth',
    'one of unions.founded',
  ],
  [
    'a share without what it is taken of',
    'programmes/lai-chau-2025/pack.yaml',
    '    denominator: workers.state-sector\n',
    '',
    'for targets.1.denominator',
  ],
  [
    'a target without its source',
    'programmes/lai-chau-2025/pack.yaml',
    '    source: { section: II.1, lines: [39] }\n',
    '',
    'a source such as',
  ],
  [
    'a lead whom nobody knows',
    'programmes/quang-ngai-nq02/pack.yaml',
    'leads: [org-ldld-cac-cap-quang-ngai]',
    'leads: [org-ldld-cac-cap]',
    'the id of one of its bodies',
  ],
  [
    'a day that no calendar has',
    'programmes/quang-ngai-nq02/pack.yaml',
    'due: 2022-03-31',
    'due: 2022-03-32',
    'a day such as 2026-03-15',
  ],
  [
    'a task given twice',
    'programmes/binh-phuoc-2023-2030/pack.yaml',
    'id: s002-nv-1-4b',
    'id: s002-nv-1-4a',
    'every id once in a list',
  ],
];

for (const [name, file, from, to, expected] of cases) {
  test(`${name} is shown with file, line and what was expected`, async () => {
    const { line, told } = await mistakesAfter(file, [from, to]);
    const where = told.find((one) => one.startsWith(`${file}:`) && one.includes(expected));
    expect(where, told.join('\n')).toBeDefined();
    const shown = Number(/:(\d+):/.exec(where ?? '')?.[1]);
    // An entry is shown where it begins, at most a few lines above what is wrong in it.
    expect(line - shown).toBeGreaterThanOrEqual(-1);
    expect(line - shown).toBeLessThanOrEqual(8);
  });
}

test('a sentence that only one language has is a mistake', async () => {
  const { told } = await mistakesAfter('locales/en/app.ftl', ['thanks =', 'thankss =']);
  expect(
    told.some((one) => one.startsWith('locales/vi/app.ftl:') && one.includes('"thanks" in locales/en too')),
  ).toBe(true);
});

test('two packs of one id are a mistake', async () => {
  const { told } = await mistakesAfter('programmes/lai-chau-2025/pack.yaml', [
    'id: lai-chau-2025',
    'id: quang-ngai-nq02',
  ]);
  expect(told).toEqual(['programmes:1: expected each id in one file, found programmes/quang-ngai-nq02']);
});

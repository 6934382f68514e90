import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { keysNamedByData, sentencesIn } from './setup/sentences.ts';

const root = join(import.meta.dirname, '..');
type Source = { readonly file: string; readonly text: string; readonly code: string };
type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

const read = (file: string): Source => {
  const text = readFileSync(join(root, file), 'utf8');
  return { file, text, code: withoutComments(text) };
};
const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .sort();

/** Line by line, so that an address in a string (`https://…`) is not taken for a comment. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*\*?\s[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/ .*$/gm, '$1');

const statement =
  /(?:^|\n)(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|(?:^|\n)import\s+'([^']+)'|\bimport\('([^']+)'\)/g;

const importsOf = ({ file, code }: Source): readonly Import[] =>
  [...code.matchAll(statement)].map(([, type, from, bare, late]) => {
    const to = from ?? bare ?? late ?? '';
    return { from: file, to: resolved(file, to), typeOnly: type !== undefined };
  });
const resolved = (file: string, to: string): string =>
  to.startsWith('.') ? relative(root, join(root, dirname(file), to)).replaceAll('\\', '/') : to;

const sources = filesIn('src', '.ts').map(read);
const imports = sources.flatMap(importsOf);
const within = (path: string, ...folders: string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

/** What a folder may import besides itself. A package allows its own parts: `grammy` allows `grammy/types`. */
type Rule = { readonly values: readonly string[]; readonly types?: readonly string[] };
const pure = ['date-fns', 'libphonenumber-js', 'zod'];
const rules: Readonly<Record<string, Rule>> = {
  'src/core': { values: pure },
  'src/definitions': {
    values: ['src/core', 'yaml', '@fluent/bundle', '@fluent/syntax', 'zod', 'node:fs', 'node:path'],
  },
  'src/store': {
    values: ['src/core', 'kysely', 'pg', '@electric-sql/pglite', 'node:'],
    types: ['src/ports.ts'],
  },
  'src/documents': {
    values: [
      'src/core',
      'echarts',
      '@resvg/resvg-js',
      '@expo-google-fonts/be-vietnam-pro',
      'docx',
      'fflate',
      'hucre',
      'node:',
    ],
  },
  'src/actions': { values: ['src/core', 'src/store', 'node:crypto'] },
  'src/channels': {
    values: ['src/core', 'grammy', '#zalo-api-sdk', 'node:crypto', 'node:timers/promises'],
    types: ['src/ports.ts'],
  },
  'src/zalo-api-sdk': { values: ['zod', 'node:crypto'] },
  'src/jobs': {
    values: ['bullmq', 'ioredis', 'node:crypto', 'node:timers/promises'],
    types: ['src/ports.ts'],
  },
  'src/app': {
    values: ['src/core', 'src/store', 'src/actions', 'src/documents', 'src/ports.ts', 'node:crypto'],
    types: ['src/definitions'],
  },
  'src/web': {
    values: ['src/core', 'src/app', 'src/store', 'hono', '@hono/node-server', 'prom-client', 'zod', 'node:'],
    types: ['src/ports.ts'],
  },
  'src/ports.ts': { values: [], types: ['src/core'] },
  'src/log.ts': { values: ['pino'], types: ['src/config.ts', 'src/app'] },
  'src/guesser.ts': { values: ['zod'], types: ['src/ports.ts'] },
  'src/secret-key.ts': { values: ['node:'], types: ['src/config.ts'] },
  'src/config.ts': { values: ['zod', 'node:fs', 'node:path'] },
  'src/data-dir.ts': { values: ['node:'] },
  'src/waiting.ts': { values: ['node:'] },
};

const allows = (path: string, allowed: readonly string[]): boolean =>
  allowed.some((one) => (one.endsWith(':') ? path.startsWith(one) : within(path, one)));
const isAllowed = (folder: string, rule: Rule, { to, typeOnly }: Import): boolean =>
  within(to, folder) || allows(to, rule.values) || (typeOnly && allows(to, rule.types ?? []));

for (const [folder, rule] of Object.entries(rules)) {
  test(`${folder} imports only what its row of the table names`, () => {
    const foreign = imports
      .filter(({ from }) => within(from, folder))
      .filter((one) => !isAllowed(folder, rule, one));
    expect(foreign.map(({ from, to, typeOnly }) => `${from} → ${to}${typeOnly ? ' (type)' : ''}`)).toEqual(
      [],
    );
  });
}

test('every folder of src has a row in the table', () => {
  const free = [
    'src/compose.ts',
    'src/compose-channels.ts',
    'src/compose-jobs.ts',
    'src/main.ts',
    'src/commands',
  ];
  const known = [...Object.keys(rules), ...free];
  expect(sources.map(({ file }) => file).filter((file) => !within(file, ...known))).toEqual([]);
});

test('only main, the command line and tests import compose', () => {
  const others = imports.filter(
    ({ from, to }) => to === 'src/compose.ts' && !within(from, 'src/main.ts', 'src/commands'),
  );
  expect(others.map(({ from }) => from)).toEqual([]);
});

const found = (files: readonly Source[], pattern: RegExp): readonly string[] =>
  files.flatMap(({ file, code }) =>
    code
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
const core = sources.filter(({ file }) => within(file, 'src/core'));

test('core reads no clock, no chance and no process, and waits for nothing', () => {
  const impure =
    /\bawait\b|\basync\b|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bfetch\(|\bcrypto\./;
  expect(found(core, impure)).toEqual([]);
});

test('core makes moments only in day.ts', () => {
  expect(
    found(
      core.filter(({ file }) => file !== 'src/core/day.ts'),
      /\bnew Date\(/,
    ),
  ).toEqual([]);
});

test('the environment is read by config.ts, and handed over whole by main and the command line', () => {
  const readers = sources.filter(({ file }) => !within(file, 'src/config.ts'));
  expect(found(readers, /\bprocess\.env[.[]/)).toEqual([]);
  const others = readers.filter(({ file }) => !within(file, 'src/main.ts', 'src/commands'));
  expect(found(others, /\bprocess\.env\b/)).toEqual([]);
});

/** Each with its reason; anything else is split. */
const longFiles: Readonly<Record<string, string>> = {
  'src/store/schema.ts': 'one table after another, read beside the migration',
  'src/core/flow/intent-phrases.ts': 'a list of phrases: data',
};
test('a file stays under two hundred lines', () => {
  const long = sources
    .map(({ file, text }) => ({ file, lines: text.trimEnd().split('\n').length }))
    .filter(({ file, lines }) => lines > 200 && !(file in longFiles));
  expect(long.map(({ file, lines }) => `${file}: ${lines}`)).toEqual([]);
});

test('there is no default export, enum, namespace or any in src', () => {
  const banned =
    /\bexport default\b|^\s*(export )?(const )?enum \w|^\s*(export )?namespace \w|[:<(,|]\s*any\b|\bas any\b/;
  expect(found(sources, banned)).toEqual([]);
});

const sentences = { vi: sentencesIn('vi'), en: sentencesIn('en') };

test('both languages have the same sentences with the same variables', () => {
  expect(Object.fromEntries(sentences.en)).toEqual(Object.fromEntries(sentences.vi));
});

test('no sentence is defined twice in one language', () => {
  for (const locale of ['vi', 'en']) {
    const ids = filesIn(`locales/${locale}`, '.ftl').flatMap((file) =>
      [...read(file).text.matchAll(/^([a-z][\w-]*) ?=/gm)].map(([, id]) => id),
    );
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  }
});

/** Words that stand between quotes and may be keys; those said outright must be. */
const quoted = (code: string): readonly string[] =>
  [...code.matchAll(/['"`]([a-z][a-z0-9]*(?:[-.][a-z0-9]+)*)['"`]/g)].flatMap(([, word]) => word ?? []);
const said = (code: string): readonly string[] =>
  [
    ...code.matchAll(/\b(?:say|fail|sentence)\(\s*'([a-z][a-z0-9.-]*)'/g),
    ...code.matchAll(/\bkey: '([a-z]+-[a-z0-9.-]+)'/g),
  ].flatMap(([, key]) => key ?? []);

test('every sentence that the code says exists in both languages', () => {
  const unknown = sources.flatMap(({ file, code }) =>
    said(code)
      .filter((key) => !sentences.vi.has(key) || !sentences.en.has(key))
      .map((key) => `${file}: ${key}`),
  );
  expect(unknown).toEqual([]);
});

test('every sentence is said somewhere', () => {
  const named = new Set([...sources.flatMap(({ code }) => quoted(code)), ...keysNamedByData()]);
  const assets = filesIn('src/web/assets', '.js').map((file) => read(file).text);
  const families = Object.keys(keyFamilies);
  const idle = [...sentences.vi.keys()].filter(
    (key) =>
      !named.has(key) &&
      !families.some((family) => key.startsWith(family)) &&
      !assets.some((text) => text.includes(key.replace(/^web-/, ''))),
  );
  expect(idle).toEqual([]);
});

/** Sentences whose key is put together: the beginning, and what the rest comes from. */
const keyFamilies: Readonly<Record<string, string>> = {
  'answer-': 'answer-<kind>-<reason>: the reading of an answer',
  'inbound-other-': 'what kind of thing came in',
  'file-failed-': 'why a download failed',
  'report-already-': 'the state of the report',
  'duties-': 'the state of a duty',
  'date-every-': 'how often something comes',
  'date-weekday-': 'the day of a week',
  'date-unreadable-': 'how often a day comes that could not be read',
  'date-example-': 'how often a day comes that is asked for',
  'rollup-tree-': 'on which tree a sum is shown',
  'button-tree-': 'on which tree it may be shown',
  'unit-name-': 'whether a name holds, is over or is to come',
  'unit-parent-': 'the same of the unit above',
  'unit-closed-': 'what a unit became, or came out of',
  'unit-merged-into-': 'the same',
  'unit-split-into-': 'the same',
  'unit-renamed-': 'the same',
  'button-unit-': 'what may be changed of a unit',
  'unit-preview-kept-': 'what is kept where a unit goes on',
  'unit-written-': 'the change that was written',
  'unit-notice-': 'the same, for those whom it concerns',
  'import-changes-': 'how many units change in which way',
  'import-change-needs-': 'what a change lacks',
  'import-touches-': 'what hangs on units that change',
  'members-': 'how members came or went with their unions',
  'missing-list-': 'who is listed: not sent, late, nil',
  'missing-no-': 'the same, where there is nobody',
  'missing-how-': 'whether a report came late',
  'missing-sheet-': 'the sheets of the workbook of who has sent',
  'missing-column-': 'their columns',
  'button-missing-': 'what may be looked at or done about who has not sent',
  'button-request-': 'what somebody asks about a post',
  'request-': 'the same, in words',
  'invites-column-': 'the columns of the workbook of invites',
  'review-was-': 'what was decided about a report or founding',
  'digest-': 'the stage of a reminder',
  'import-kind-': 'what is imported: the kind of import',
  'workbook-': 'the workbook that is sent, or why one is not read',
  'paper-column-': 'the columns of a document and of the workbook behind it',
  'paper-sheet-': 'the sheets of that workbook',
  'paper-below-': 'how far the units below have come with theirs',
  'document-problem-': 'why a document that was sent is not read',
  'programmes-': 'where a programme stands',
  'stage-': 'how far a union has come at an enterprise',
  'ownership-': 'who owns an enterprise',
  'offices-count-': 'how many offices are in a state',
  'office-is-': 'why an office cannot be changed',
  'office-told-': 'what was done with an office',
  'button-office-': 'what may be done with an office',
  'officers-count-': 'how many officers are employed so',
  'officer-is-': 'why an officer cannot be changed',
  'officer-told-': 'what was done with an officer',
  'button-officer-': 'what may be done with an officer',
  'employment-': 'how an officer is employed',
  'work-result-': 'what came of a piece of work',
  'work-plan-works-': 'why pieces of work cannot be told apart',
  'eligibility-field-': 'what a condition is about',
  'eligibility-value-': 'what a condition wants it to be',
  'quota-is-': 'what a target came to',
  'quota-no-': 'what a target lacks',
  'quota-lacks-': 'the same, with who can give it',
  'quota-basis-': 'what a forecast is reckoned by',
  'quota-register-': 'the register that a number comes from',
  'quota-count-': 'how many targets a group has',
  'quota-group-': 'a group of targets',
  'button-group-': 'the button of a group of targets',
  'quota-state-': 'the state of what a number is made of',
  'task-state-': 'how far a task has come',
  'tasks-': 'what a list of tasks is narrowed to',
  'button-tasks-': 'the button that narrows it so',
  'year-reviews-': 'where a review stands',
  'year-review-moved-': 'what has moved since a review was shown',
  'year-review-sensitive-': 'what a text should not hold',
  'year-review-ask-': 'what is asked for a review',
  'year-review-label-': 'the same, in short',
  'year-review-kind-': 'what kind of number a target is',
  'year-review-from-': 'where a figure comes from',
  'web-command-': 'a quick command under the chat',
  'web-role-': 'the role of a sample officer',
};

test('which programmes are in force is asked of store/programmes.ts: nothing else reads the packs of files', () => {
  const allowed = ['src/store/programmes.ts', 'src/commands/', 'src/definitions/'];
  const readers = sources.filter(
    ({ file, code }) => /definitions\.packs\b/.test(code) && !allowed.some((each) => file.startsWith(each)),
  );
  expect(readers.map(({ file }) => file)).toEqual([]);
});

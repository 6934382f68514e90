import { readFileSync } from 'node:fs';
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { core, ZodType } from 'zod';

/** Something wrong in a definition file: where, what should stand there and what does. */
export type Mistake = {
  readonly file: string;
  readonly line: number;
  readonly expected: string;
  readonly found: string;
};

/** Stops the start: every mistake in flows, forms, locales and programmes, a line each. */
export class DefinitionsError extends Error {}

export type Path = readonly (string | number)[];

export type Yaml = {
  readonly value: unknown;
  /** The line on which the entry at this path begins; for a missing entry, that of its nearest parent. */
  readonly at: (path: Path) => { readonly line: number };
  /** What the file got wrong as YAML itself: syntax, duplicate keys. */
  readonly mistakes: readonly Mistake[];
};

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** `programmes/x.yaml:12: expected a whole number, found "abc"` */
export const showMistake = (mistake: Mistake): string =>
  `${mistake.file}:${mistake.line}: expected ${mistake.expected}, found ${mistake.found}`;

/** Reads a YAML file and checks its shape; the value comes back frozen. */
export const check = <T>(schema: ZodType<T>, file: string): Checked<T> => {
  const yaml = readYaml(file);
  if (yaml.mistakes.length > 0) return { ok: false, mistakes: yaml.mistakes };
  return checkValue(schema, { file, yaml });
};

/** Checks what was read already, for files whose shape depends on a first look. */
export const checkValue = <T>(
  schema: ZodType<T>,
  { file, yaml }: { readonly file: string; readonly yaml: Yaml },
): Checked<T> => {
  const parsed = schema.safeParse(yaml.value, { reportInput: true });
  if (parsed.success) return { ok: true, value: deepFreeze(parsed.data) };
  const mistakes = parsed.error.issues.flatMap(deepest).map((issue) => asMistake(issue, file, yaml));
  return { ok: false, mistakes };
};

/** Reads a YAML file, keeping the line of every entry. Never throws for what stands in the file. */
export const readYaml = (file: string): Yaml => {
  const lines = new LineCounter();
  const text = readText(file);
  if (text === null) {
    const gone = { file, line: 1, expected: 'a readable file', found: 'none' };
    return { value: null, at: () => ({ line: 1 }), mistakes: [gone] };
  }
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const mistakes = document.errors.map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    ...(error.code === 'DUPLICATE_KEY'
      ? { expected: 'each key once', found: 'a duplicate key' }
      : { expected: 'valid YAML', found: error.message }),
  }));
  const at = (path: Path) => ({ line: lines.linePos(offsetAt(document, path)).line || 1 });
  return { value: mistakes.length > 0 ? null : document.toJS(), at, mistakes };
};

const readText = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
};

const offsetAt = (document: Document.Parsed, path: Path): number => {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const step of path) {
    const next = into(node, step);
    if (!next) return offset;
    offset = next.offset ?? offset;
    node = next.node;
  }
  return offset;
};

const into = (node: unknown, step: string | number): { node: unknown; offset: number | null } | null => {
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => String(isScalar(item.key) ? item.key.value : item.key) === `${step}`,
    );
    return pair ? { node: pair.value, offset: startOf(pair.key) } : null;
  }
  if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
    return { node: node.items[step], offset: startOf(node.items[step]) };
  }
  return null;
};

const startOf = (node: unknown): number | null => {
  if (typeof node !== 'object' || node === null || !('range' in node)) return null;
  return Array.isArray(node.range) && typeof node.range[0] === 'number' ? node.range[0] : null;
};

type Issue = core.$ZodIssue;

/** A union fails as a whole; the reader wants the branch that came closest: the one that fails deepest. */
const deepest = (issue: Issue): readonly Issue[] => {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const branches = issue.errors.map((branch) => branch.flatMap((inner) => deepest(under(issue, inner))));
  return branches.reduce((best, branch) => (isCloser(branch, best) ? branch : best));
};

const isCloser = (one: readonly Issue[], other: readonly Issue[]): boolean =>
  depth(one) > depth(other) || (depth(one) === depth(other) && one.length < other.length);

const under = (outer: Issue, inner: Issue): Issue => ({ ...inner, path: [...outer.path, ...inner.path] });
const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((issue) => issue.path.length));

const asMistake = (issue: Issue, file: string, yaml: Yaml): Mistake => {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    const line = yaml.at([...path, issue.keys[0] ?? '']).line;
    return { file, line, expected: 'only known keys', found: issue.keys.map((key) => `"${key}"`).join(', ') };
  }
  const name = path.length > 0 ? ` for ${path.join('.')}` : '';
  return { file, line: yaml.at(path).line, expected: wanted(issue) + name, found: shown(offending(issue)) };
};

/** A wrong discriminator is reported with the whole group as input; the reader wants the one value. */
const offending = (issue: Issue): unknown => {
  if (issue.code !== 'invalid_union' || !issue.discriminator) return issue.input;
  const { input } = issue;
  return typeof input === 'object' && input !== null ? Reflect.get(input, issue.discriminator) : input;
};

const wanted = (issue: Issue): string => {
  if (issue.code === 'invalid_union' && 'options' in issue) return `one of ${issue.options?.join(', ')}`;
  if (issue.code === 'invalid_type') return article[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small') return `at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum}`;
  return issue.message;
};

const article: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
};

const shown = (input: unknown): string => {
  if (input === undefined) return 'nothing';
  const text = JSON.stringify(input) ?? String(input);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** Freezes a checked value to the bottom; zod's own `readonly` freezes one level only. */
export const deepFreeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
};

import { readFileSync } from 'node:fs';

export type OwnCase = {
  readonly input: string;
  readonly context?: Readonly<Record<string, unknown>>;
  readonly expected: { readonly status: string; readonly value?: unknown; readonly reason?: string };
};

/** The cases of a kind under `test/understanding/`; candidates are advice, and not compared. */
export const casesOf = (kind: string): readonly OwnCase[] => {
  const { cases } = JSON.parse(read(`test/understanding/${kind}.json`)) as { cases: readonly OwnCase[] };
  return cases.map(({ expected: { status, value, reason }, ...one }) => ({
    ...one,
    expected: {
      status,
      ...(value === undefined ? {} : { value }),
      ...(reason === undefined ? {} : { reason }),
    },
  }));
};

/** The sentences that reasons need and a language lacks. */
export const doubtfulSentences = (kind: string, reasons: readonly string[]): readonly string[] =>
  ['vi', 'en'].flatMap((locale) => {
    const sentences = read(`locales/${locale}/answers-numbers.ftl`);
    const keys = reasons.map((reason) => `answer-${kind}-${reason.replaceAll('_', '-')}`);
    return keys.filter((key) => !sentences.includes(`${key} = `)).map((key) => `${locale}: ${key}`);
  });

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

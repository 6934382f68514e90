import type { z } from 'zod';
import { type Answer, no } from './errors.ts';

export type Read<T> = { readonly value: T } | Answer;

/** Checks a request against a closed shape: what is over a limit gives -210, anything else this code with the field's name. */
export const read = <T>(schema: z.ZodType<T>, input: unknown, code = -201): Read<T> => {
  const result = schema.safeParse(input);
  if (result.success) return { value: result.data };
  const { issues } = result.error;
  const wrong = issues.find((issue) => issue.code !== 'too_big');
  if (wrong) return no(code, fieldOf(wrong));
  return no(code === -201 ? -210 : code, issues[0] ? fieldOf(issues[0]) : '');
};

const fieldOf = (issue: z.core.$ZodIssue): string => {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...unknown].map(String).join('.') || 'the whole body';
};

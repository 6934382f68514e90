import { z } from 'zod';
import { isDay } from '../core/day.ts';

export const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id of small letters, digits and hyphens');
export const day = z.string().refine(isDay, 'a day such as 2026-03-15');
export const monthDay = z.string().refine((text) => isDay(`2024-${text}`), 'a month and day such as 07-28');
export const words = z.string().min(1);
export const text = z.strictObject({ vi: words, en: words });
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
export const none = <T extends z.ZodType>(inner: T) => inner.nullable().default(null);

const source = z.strictObject({ section: words, lines: z.array(z.int().min(1)).min(1).readonly() });
export const entry = { id, title: text, source: none(source) };

/** All of these must hold; none at all: the rule only says something. */
export const conditions = list(
  z.strictObject({
    field: id,
    is: z.enum(['equal', 'at-least', 'below', 'includes']),
    value: z.union([z.string(), z.number(), z.boolean()]),
  }),
).default([]);

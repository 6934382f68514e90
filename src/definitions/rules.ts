import { z } from 'zod';
import type { LegalRule } from '../core/programme/law.ts';
import { conditions, day, id, list, none, text, words } from './entry-shape.ts';
import { type Checked, check } from './yaml.ts';

const rule: z.ZodType<LegalRule> = z.strictObject({
  id,
  title: text,
  subject: text,
  all: conditions,
  effect: text,
  note: none(text),
  contrast: list(id).default([]),
  asked: z.array(words).min(1).readonly(),
  unionKinds: list(z.enum(['enterprise', 'enterprises', 'public-body', 'nghiep-doan'])).default([]),
  source: text,
  mark: z.enum(['text', 'secondary', 'unverified']),
  confirmed: z.boolean().default(false),
  validFrom: day.nullable(),
  validTo: none(day),
});

export const readLaw = (file: string): Checked<readonly LegalRule[]> => check(z.array(rule).min(1), file);

import { z } from 'zod';
import { isDay } from '../core/day.ts';
import type { FoundingRule } from '../core/programme/founding-rules.ts';
import { type Checked, check } from './yaml.ts';

const day = z.string().refine(isDay, 'a day such as 2026-03-15').nullable();

const rule = z.strictObject({
  id: z.string().min(1),
  unionKinds: z.array(z.enum(['enterprise', 'enterprises', 'public-body', 'nghiep-doan'])).min(1),
  minimumMembers: z.int().min(1),
  validFrom: day,
  validTo: day,
  source: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
  confirmed: z.boolean(),
});

export const readFoundingRules = (file: string): Checked<readonly FoundingRule[]> =>
  check(z.array(rule).min(1), file);

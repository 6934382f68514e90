import { z } from 'zod';
import { isDay } from '../core/day.ts';
import type { Calendar } from '../core/reports/working-days.ts';
import { type Checked, check } from './yaml.ts';

/** Reads `programmes/calendar/vn.yaml`: every holiday, swap and make-up day with its source. */
export const loadCalendar = (file: string): Checked<Calendar> => {
  const read = check(calendarShape, file);
  if (!read.ok) return read;
  const { from, to, days } = read.value;
  return { ok: true, value: { from, to, days: Object.fromEntries(days.map((one) => [one.day, one])) } };
};

const day = z.string().refine(isDay, 'a day such as 2026-11-24');
const text = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

const calendarShape = z
  .strictObject({
    from: day,
    to: day,
    days: z
      .array(
        z.strictObject({
          day,
          kind: z.enum(['holiday', 'in-lieu', 'swap-off', 'make-up-work']),
          name: text,
          audience: z.enum(['all', 'civil-servants']),
          known: z.boolean().default(true),
          source: z.string().min(1),
        }),
      )
      .refine((days) => new Set(days.map((one) => one.day)).size === days.length, 'every day once'),
  })
  .readonly();

import { z } from 'zod';

/** An id or a number that may come as text or as a number; always text here. */
export const textual = z.union([z.string(), z.number()]).transform(String);

/** A count that may come as text. */
export const counted = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number),
]);

/** Yes or no, as a boolean or as text. */
export const flag = z.union([z.boolean(), z.literal(['true', 'false']).transform((text) => text === 'true')]);

/** A moment in milliseconds, as text or number. */
export const moment = textual
  .refine((value) => /^\d{1,15}$/.test(value))
  .transform((value) => new Date(Number(value)));

/** Text that is empty where nothing is known. */
export const words = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? '' : String(value)));

/** Leaves a field out when it does not have the expected shape: no answer fails over a detail. */
export const maybe = <T>(shape: z.ZodType<T>) =>
  shape
    .nullish()
    .catch(null)
    .transform((value): T | null => value ?? null);

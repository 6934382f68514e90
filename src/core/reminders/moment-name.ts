import { dayAt, momentAt, timeAt } from '../day.ts';

/** A moment as a button carries it, which has no room for more: `2026-12-04T0800`. */
export const momentName = (at: Date): string => `${dayAt(at)}T${timeAt(at).replace(':', '')}`;

/** The moment of such a name; null for anything else. */
export const momentNamed = (name: unknown): Date | null => {
  const [, day = '', hour, minute] =
    /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3])([0-5]\d)$/.exec(String(name)) ?? [];
  const at = momentAt(day, `${hour}:${minute}`);
  return Number.isNaN(at.getTime()) ? null : at;
};

import { type Day, plusDays } from '../day.ts';
import { coveringPeriod, previousPeriod } from '../reports/periods.ts';
import type { Calendar } from '../reports/working-days.ts';
import { type Due, type DutySetting, dueFor } from './duties.ts';
import type { Duty, Pack } from './types.ts';

/** A unit that has ended; `endedOn`: the first day on which it was no longer there. */
type Ended = { readonly kind: string; readonly openedOn: Day; readonly endedOn: Day };

type Known = {
  readonly packs: readonly Pack[];
  readonly calendar: Calendar;
  /** Whether a form continues what the report before it ended with: only such ones are asked for. */
  readonly continues: (form: string) => boolean;
};

/** A report that is left to the last parent of a unit that ended, and the duty that asks for it. */
export type ClosingDue = { readonly due: Due & { readonly form: string }; readonly duty: Duty };

/** Those of the period of its last day and of the one before. `settings`: the dates that counted for it on that day. */
export const closingDues = (
  settings: readonly DutySetting[],
  ended: Ended,
  { packs, calendar, continues }: Known,
): readonly ClosingDue[] =>
  settings.flatMap((setting) => {
    const { form } = setting;
    const duty = packs
      .find(({ id }) => id === setting.programme)
      ?.duties.find(({ id }) => id === setting.duty);
    if (!duty || form === null || !continues(form)) return [];
    if (duty.reporter.kind !== 'unit' || !duty.reporter.unitKinds.includes(ended.kind)) return [];
    const last = coveringPeriod(plusDays(ended.endedOn, -1), setting.frequency, setting.coverage);
    const life = { openedOn: ended.openedOn, closedOn: ended.endedOn, calendar, closing: true };
    return [previousPeriod(last), last]
      .flatMap((period) => dueFor([setting], life, period))
      .map((due) => ({ due: { ...due, form }, duty }));
  });

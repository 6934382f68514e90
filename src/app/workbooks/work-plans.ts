import { workPlanLayout } from '../../actions/imports/work-plans.ts';
import { say } from '../../core/message.ts';
import { planMonths } from '../../core/registers/work-plans.ts';
import { showPeriod } from '../../core/reports/periods.ts';
import { plansBelow } from '../../store/work-plans.ts';
import { registerColumns } from './register-columns.ts';
import type { SheetMaker } from './workbooks.ts';

/** The plans of a month of a unit and everything below it, in the layout that they are imported by. */
export const workPlans: SheetMaker = async ({ parts, post, today, args, words }) => {
  const month = args.month ?? planMonths(today)[0];
  const plans = await plansBelow(parts.db, { unitId: post.unitId, day: today }, month);
  return {
    file: `ke-hoach-cong-tac-${month}.xlsx`,
    sheets: [
      {
        name: words(say('import-kind-work-plans')),
        title: words(say('work-plans-workbook-title', { unit: post.unitName, month: showPeriod(month) })),
        columns: registerColumns(workPlanLayout),
        rows: plans.flatMap(({ name, unitCode, period, items, mobilise, found, joinMembers }) =>
          items.map(({ work, result, note }) => [
            ...[name, unitCode, `${period.slice(5)}/${period.slice(0, 4)}`, work],
            ...[result === null ? null : words(say(`work-result-${result}`)), note],
            ...[mobilise, found, joinMembers],
          ]),
        ),
        notes: [],
      },
    ],
  };
};

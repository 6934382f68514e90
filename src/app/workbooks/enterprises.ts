import { enterpriseLayout } from '../../actions/imports/enterprises.ts';
import { showDay } from '../../core/day.ts';
import { say } from '../../core/message.ts';
import { findEnterprises } from '../../store/enterprises.ts';
import { registerColumns } from './register-columns.ts';
import type { SheetMaker } from './workbooks.ts';

/** The register of a unit and everything below it, in the layout that it is imported by. */
export const enterprises: SheetMaker = async ({ parts, post, today, words }) => {
  const found = await findEnterprises(parts.db, { unitId: post.unitId, day: today });
  const title = words(say('import-kind-enterprises'));
  return {
    file: 'doanh-nghiep.xlsx',
    sheets: [
      {
        name: title,
        title: words(say('enterprises-workbook-title', { unit: post.unitName, today: showDay(today) })),
        columns: registerColumns(enterpriseLayout),
        rows: found.map((one) => [
          one.name,
          one.taxCode,
          one.unitCode,
          one.zone,
          one.commune,
          one.ownership === null ? null : words(say(`ownership-${one.ownership}`)),
          one.workers,
          one.workersOn === null ? null : showDay(one.workersOn),
          words(say(`stage-${one.stage}`)),
          one.decision,
          one.stageNote,
          one.eligible === null ? null : words(say(one.eligible ? 'workbook-yes' : 'workbook-no')),
          one.eligibleRule,
        ]),
        notes: [],
      },
    ],
  };
};

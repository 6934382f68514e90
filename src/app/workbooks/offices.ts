import { officeLayout } from '../../actions/imports/offices.ts';
import { type Day, showDay } from '../../core/day.ts';
import { say } from '../../core/message.ts';
import { officesOf } from '../../store/offices.ts';
import { registerColumns } from './register-columns.ts';
import type { SheetMaker } from './workbooks.ts';

/** The register of a unit and everything below it, in the layout that it is imported by. */
export const offices: SheetMaker = async ({ parts, post, today, words }) => {
  const found = await officesOf(parts.db, { unitId: post.unitId, day: today });
  const day = (on: Day | null) => (on === null ? null : showDay(on));
  return {
    file: 'van-phong-dai-dien.xlsx',
    sheets: [
      {
        name: words(say('import-kind-offices')),
        title: words(say('offices-workbook-title', { unit: post.unitName, today: showDay(today) })),
        columns: registerColumns(officeLayout),
        rows: found.map((one) => [
          one.name,
          one.unitCode,
          one.zone,
          one.place,
          one.fixedPlace === null ? null : words(say(one.fixedPlace ? 'workbook-yes' : 'workbook-no')),
          showDay(one.openedOn),
          one.decision,
          day(one.restedFrom),
          day(one.resumedOn),
          day(one.closedOn),
          one.closeDecision,
          one.note,
        ]),
        notes: [],
      },
    ],
  };
};

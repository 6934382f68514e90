import { officerLayout } from '../../actions/imports/officers.ts';
import { plusDays, showDay } from '../../core/day.ts';
import { say } from '../../core/message.ts';
import { officersOf } from '../../store/officers.ts';
import { packsEver } from '../../store/programmes.ts';
import { registerColumns } from './register-columns.ts';
import type { SheetMaker } from './workbooks.ts';

/** The officers of a unit and everything below it, in the layout that they are imported by, without their numbers. */
export const officers: SheetMaker = async ({ parts, post, today, words }) => {
  const found = await officersOf(parts.db, { unitId: post.unitId, day: today });
  const packs = await packsEver(parts.db, parts);
  return {
    file: 'can-bo-de-an.xlsx',
    sheets: [
      {
        name: words(say('import-kind-officers')),
        title: words(say('officers-workbook-title', { unit: post.unitName, today: showDay(today) })),
        columns: registerColumns(officerLayout),
        rows: found.map((one) => [
          one.name,
          one.unitCode,
          packs.get(one.programme)?.document.name.vi ?? one.programme,
          one.employment === null ? null : words(say(`employment-${one.employment}`)),
          showDay(one.since),
          one.to === null ? null : showDay(plusDays(one.to, -1)),
          one.decision,
          null,
        ]),
        notes: [],
      },
    ],
  };
};

import { dateLayout } from '../../actions/imports/dates.ts';
import { showDay } from '../../core/day.ts';
import { say } from '../../core/message.ts';
import { ruleDayWords } from '../../core/programme/date-words.ts';
import { type Dated, type DateSetting, datedIn, hasPlanDate, isOver } from '../../core/programme/dates.ts';
import { rhythmName } from '../../core/programme/rhythms.ts';
import type { Words } from '../../core/words.ts';
import { newestDate } from '../../store/dates.ts';
import { packsInForce } from '../../store/programmes.ts';
import type { SheetMaker } from './workbooks.ts';

/** Everything that a unit may set a date for, in the layout that is imported again: what it has set, and blanks to fill in. */
export const dateSheets: SheetMaker = async ({ parts, post, today, args, words }) => {
  const { db, definitions } = parts;
  const packs = await packsInForce(db, { definitions, today });
  const dated = packs
    .filter(({ id }) => args.programme === undefined || id === args.programme)
    .flatMap(datedIn)
    .filter((one) => !isOver(one, today));
  const rows: (string | number | null)[][] = [];
  for (const one of dated) {
    const key = { programme: one.pack.id, entry: one.entry.id, unitId: post.unitId, setBy: post.unitId };
    const set = await newestDate(db, key);
    if (set?.rule || !hasPlanDate(one)) rows.push(rowOf(one, set, words));
  }
  const columns = dateLayout.columns.filter(({ key }) => key !== 'code');
  return {
    file: 'dat-lich.xlsx',
    sheets: [
      {
        name: words(say('import-kind-dates')),
        title: words(say('dates-workbook-title', { unit: post.unitName, today: showDay(today) })),
        columns: columns.map(({ headers, key }) => ({
          header: headers[0] ?? '',
          width: key === 'entry' || key === 'programme' ? 40 : 18,
        })),
        rows,
        notes: [words(say('dates-workbook-note'))],
      },
    ],
  };
};

const rowOf = (dated: Dated, set: DateSetting | null, words: Words): (string | number | null)[] => [
  dated.pack.id,
  dated.entry.title.vi,
  set?.rule ? rhythmName(set.rule).vi : null,
  set?.rule ? words(ruleDayWords(set.rule)) : null,
  set?.rule ? showDay(set.validFrom) : null,
  set?.decision ?? null,
  set?.rule ? set.correctionDays : null,
];

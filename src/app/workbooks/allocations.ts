import { runOf, sharedPacks } from '../../actions/allocation-read.ts';
import { allocationLayout } from '../../actions/imports/allocations.ts';
import { showDay } from '../../core/day.ts';
import { say } from '../../core/message.ts';
import { givenTargets, runFor } from '../../core/programme/shares.ts';
import { isOwnPart } from '../../core/units/kinds.ts';
import { sharesBelow } from '../../store/allocations.ts';
import { unitsBelow } from '../../store/roster.ts';
import type { SheetMaker } from './workbooks.ts';

/**
 * The shares of the units below, in the layout that is imported again. For one target every unit has its row, to be
 * filled in; for a whole plan those that were given something.
 */
export const allocationSheets: SheetMaker = async ({ parts, post, today, args, words }) => {
  const { db, definitions } = parts;
  const pack = (await sharedPacks({ db, definitions, today })).find(({ id }) => id === args.programme);
  if (!pack) throw new Error(`no plan ${args.programme} to give shares of`);
  const columns = allocationLayout.columns.filter(({ key }) => key !== 'programme' && key !== 'year');
  const rows: (string | number | null)[][] = [];
  const children = (await unitsBelow(db, [post.unitId])).filter(({ kind }) => !isOwnPart(kind));
  for (const target of givenTargets(pack).filter(
    ({ id }) => args.target === undefined || id === args.target,
  )) {
    const run = runFor(target, null, today);
    const below = run ? await sharesBelow(db, runOf({ pack, target }, run), post.unitId, today) : [];
    const assigned = new Map(
      below.flatMap((one) => (one.kind === 'assigned' ? [[one.unitId, one] as const] : [])),
    );
    for (const { id, code, name } of children) {
      const share = assigned.get(id);
      if (!share && args.target === undefined) continue;
      rows.push([
        code,
        name,
        target.title.vi,
        share?.value ?? null,
        share?.decision ?? null,
        share ? showDay(share.decidedOn) : null,
        share?.note ?? null,
      ]);
    }
  }
  return {
    file: 'giao-chi-tieu.xlsx',
    sheets: [
      {
        name: words(say('import-kind-allocations')),
        title: words(
          say('shares-workbook-title', {
            document: pack.document.name,
            unit: post.unitName,
            today: showDay(today),
          }),
        ),
        columns: columns.map(({ headers, key }) => ({
          header: headers[0] ?? '',
          width: key === 'target' || key === 'name' ? 40 : 16,
        })),
        rows,
        notes: [words(say('template-note-required-plain'))],
      },
    ],
  };
};

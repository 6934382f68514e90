import { importKind } from '../../actions/imports/imports.ts';
import { say } from '../../core/message.ts';
import type { SheetToWrite } from '../../core/workbook.ts';
import type { SheetMaker } from './workbooks.ts';

/** A workbook to be filled in: the titles, one example, and what each column takes. */
export const template: SheetMaker = async ({ args, words }) => {
  const { id, layouts, lists = [] } = importKind(args.kind ?? '');
  const [{ columns }] = layouts;
  const title = words(say(`import-kind-${id}`));
  return {
    file: `mau-${id}.xlsx`,
    sheets: [
      {
        name: title.slice(0, 31),
        title: words(say('template-title', { kind: title })),
        columns: columns.map(({ headers, required }) => ({
          header: `${headers[0] ?? ''}${required ? ' (*)' : ''}`,
          width: Math.max(14, (headers[0]?.length ?? 0) + 6),
        })),
        rows: [],
        notes: [
          words(say('template-note-required')),
          words(
            say('template-note-example', { row: columns.map(({ example }) => example ?? '–').join(' | ') }),
          ),
        ],
      },
      ...lists.map((list) => listed(words(say(list.name)), list.words)),
    ],
  };
};

/** What may stand in a column, to be copied from. */
const listed = (name: string, all: readonly string[]): SheetToWrite => ({
  ...{ name, title: null, columns: [{ header: name, width: 70 }], rows: all.map((one) => [one]), notes: [] },
});

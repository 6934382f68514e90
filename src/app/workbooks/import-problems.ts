import { importKind } from '../../actions/imports/imports.ts';
import { lookAt } from '../../actions/imports/run.ts';
import { type Say, say } from '../../core/message.ts';
import { stagedImport } from '../../store/imports.ts';
import type { SheetMaker } from './workbooks.ts';

/** Every problem of a workbook that was sent, one a row, as things stand now. */
export const importProblems: SheetMaker = async ({ parts, post, today, args, words }) => {
  const staged = await stagedImport(parts.db, Number(args.import), post.id);
  if (!staged) throw new Error(`no import ${args.import} waits for post ${post.id}`);
  const { db, definitions, clock } = parts;
  const context = {
    db,
    definitions,
    now: clock.now(),
    today,
    actor: { ...post, postId: post.id },
    chatId: null,
  };
  const wanted = { kind: importKind(staged.kind), fileId: staged.file_id, reading: staged.reading };
  const looked = await lookAt(context, wanted);
  const problems = looked.done ? [] : looked.checked.problems;
  const header = (title: Say, width: number) => ({ header: words(title), width });
  return {
    file: 'loi-trong-tep.xlsx',
    sheets: [
      {
        name: words(say('import-problems-name')),
        title: null,
        columns: [
          header(say('import-problems-sheet'), 20),
          header(say('import-problems-cell'), 10),
          header(say('import-problems-what'), 90),
        ],
        rows: problems.map(({ sheet, cell, problem }) => [sheet, cell, words(problem)]),
        notes: [],
      },
    ],
  };
};

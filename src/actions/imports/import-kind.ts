import type { Day } from '../../core/day.ts';
import type { Definitions } from '../../core/definitions.ts';
import type { CellProblem, Layout, Row } from '../../core/imports/layout.ts';
import type { Phrase } from '../../core/message.ts';
import type { Db } from '../../store/db.ts';
import type { Actor } from '../action.ts';

export type ImportContext = {
  /** Of an import that is carried out, its transaction. */
  readonly db: Db;
  readonly now: Date;
  readonly today: Day;
  readonly definitions: Definitions;
  /** Null: the operator at the command line, who may do everything. */
  readonly actor: Actor | null;
  readonly chatId: number | null;
};

/** What may be brought in by workbook. Its name is the sentence `import-kind-<id>`. */
export type ImportKind = {
  readonly id: string;
  /** Ours first: templates are made of it. */
  readonly layouts: readonly [Layout, ...Layout[]];
  /** What may stand in a column, on a sheet of its own in the template: the sentence that names it, and the words. */
  readonly lists?: readonly { readonly name: string; readonly words: readonly string[] }[];
  /** Whether `check` also looks through rows of which some cells, null then, could not be read. */
  readonly partly?: true;
  readonly mayImport: (actor: Actor) => boolean;
  /** Holds rows against what is known; nothing is changed. Asked again in the transaction that applies them. */
  readonly check: (context: ImportContext, rows: readonly Row[]) => Promise<readonly CellProblem[]>;
  /** What has to be known before rows that have passed are carried out. */
  readonly foresee?: (context: ImportContext, rows: readonly Row[]) => Promise<readonly Phrase[]>;
  /** Carries rows out that have passed; says what it did. */
  readonly apply: (context: ImportContext, rows: readonly Row[]) => Promise<readonly Phrase[]>;
};

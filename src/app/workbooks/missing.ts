import { type RowWithPast, rowsWithHistory } from '../../actions/missing-history.ts';
import { type Following, following } from '../../actions/missing-scope.ts';
import { reporterName } from '../../actions/missing-words.ts';
import { dayAt, showDay } from '../../core/day.ts';
import { type Phrase, say } from '../../core/message.ts';
import { isPeriod, showPeriod } from '../../core/reports/periods.ts';
import type { SheetToWrite } from '../../core/workbook.ts';
import { reporting, type Which } from '../../store/standing-list.ts';
import type { SheetMaker, SheetsAsk } from './workbooks.ts';

/** What a spreadsheet program opens without trouble. */
const MOST_ROWS = 200_000;

/** Who has not sent, and who has and how, each with the twelve months before. */
export const missing: SheetMaker = async (ask) => {
  const { parts, post, today, args } = ask;
  const { db, definitions } = parts;
  const { form = null, period = '', unit = '' } = args;
  const found = await following(
    { db, definitions, today, actor: post },
    { form, period: isPeriod(period) ? period : null, unitId: Number(unit), said: '' },
  );
  if ('why' in found) throw new Error(`the workbook of who has sent was not made: ${found.why}`);
  const sheets = await Promise.all(
    (['missing', 'sent'] as const).map(async (which) => {
      const rows = await reporting(db, found.asked, { which, limit: MOST_ROWS, offset: 0 });
      return sheet(ask, {
        found,
        which,
        rows: await rowsWithHistory({ db, definitions, today }, found, rows),
      });
    }),
  );
  return { file: `bao-cao-${found.form.id}-${found.period}.xlsx`, sheets };
};

type About = { readonly found: Following; readonly which: Which; readonly rows: readonly RowWithPast[] };
type Column = readonly [key: string, width: number, value: (row: RowWithPast) => string | number];

const sheet = ({ words, today }: SheetsAsk, { found, which, rows }: About): SheetToWrite => {
  const said = (phrase: Phrase) => words(phrase);
  const columns: readonly Column[] = [
    ['code', 16, ({ code }) => code],
    ['name', 44, (row) => said(reporterName(row))],
    ['above', 36, ({ above }) => above ?? ''],
    ['state', 34, (row) => said(stateOf(row))],
    ['due', 14, ({ dueOn }) => showDay(dueOn)],
    ...(which === 'sent'
      ? ([
          ['sent', 14, ({ sentAt }) => (sentAt ? showDay(dayAt(sentAt)) : '')],
          ['receipt', 24, ({ receipt }) => receipt ?? ''],
        ] satisfies Column[])
      : []),
    ['past-due', 16, ({ past }) => past.due],
    ['past-late', 16, ({ past }) => past.late],
    ['past-unsent', 16, ({ past }) => past.unsent],
  ];
  return {
    name: said(say(`missing-sheet-${which}`)),
    title: said(
      say('missing-sheet-title', {
        ...{ form: found.form.title, period: showPeriod(found.period), unit: found.unit.name },
        today: showDay(today),
      }),
    ),
    columns: columns.map(([key, width]) => ({ header: said(say(`missing-column-${key}`)), width })),
    rows: rows.map((row) => columns.map(([, , value]) => value(row))),
    notes: [said(say('missing-sheet-note'))],
  };
};

/** Without anything to report, late, and not at all are three things. */
const stateOf = ({ state, nil, late }: RowWithPast): Phrase =>
  state === null
    ? say('missing-state-missing')
    : say('missing-state', { nil: nil ? 1 : 0, late: late ? 1 : 0, returned: state === 'returned' ? 1 : 0 });

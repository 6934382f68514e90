import { issueLine } from '../../actions/report-issue.ts';
import { sumNamed } from '../../actions/rollup-find.ts';
import { closedLine, headLines } from '../../actions/rollup-lines.ts';
import type { RolledItem, Rollup } from '../../actions/rollup-read.ts';
import { type Phrase, say } from '../../core/message.ts';
import { showPeriod } from '../../core/reports/periods.ts';
import { type Frozen, movedSince, sumOf } from '../../core/reports/rollup.ts';
import type { SheetToWrite } from '../../core/workbook.ts';
import { reportHistory } from '../../store/report-history.ts';
import { issueOf } from '../../store/report-issues.ts';
import { type Closed, closedSum } from '../../store/rollups.ts';
import { unitName } from '../../store/units.ts';
import type { SheetMaker, SheetsAsk } from './workbooks.ts';

/** What units below add up to, unit by unit: as it was closed, and on a sheet of its own what moved since. */
export const rollup: SheetMaker = async (ask) => {
  const { form = '', period = '', unit = '' } = ask.args;
  const place = { unitId: Number(unit), form, period };
  const context = { ...ask.parts, today: ask.today };
  const found = await sumNamed(context, place);
  const closed = await closedSum(ask.parts.db, place);
  const sheets = found ? [await sumSheet(ask, found, closed), ...driftSheets(ask, found, closed)] : [];
  return { file: `tong-hop-${form}-${period}.xlsx`, sheets };
};

const sumSheet = async (ask: SheetsAsk, found: Rollup, closed: Closed | null): Promise<SheetToWrite> => {
  const { words, parts } = ask;
  const name = (await unitName(parts.db, found.unitId, found.covers.to)) ?? '';
  const figures = closed?.figures ?? figuresOf(found);
  const rows = found.units.map((unit) => [
    unit.name,
    ...found.items.map(({ item }) => valueAt(figures, item.id, unit.id)),
  ]);
  const sums = found.items.map(({ item }) => sumOf(figures.filter((one) => one.item === item.id)));
  return {
    name: words(say('rollup-sheet')),
    title: words(say('rollup-name-of', { form: found.form.title, period: showPeriod(found.period) })),
    columns: [
      { header: words(say('rollup-sheet-unit')), width: 40 },
      ...found.items.map(({ item }) => ({ header: words(item.label), width: 18 })),
    ],
    rows: [...rows, [words(say('rollup-sheet-sum')), ...sums], ...(await reported(ask, found))],
    notes: [...headLines(found, name, closed), ...(await issued(ask, found))].map((line) => words(line)),
  };
};

const figuresOf = ({ items }: Rollup): readonly Frozen[] =>
  items.flatMap(({ item, shares }) => shares.map(({ unitId, value }) => ({ item: item.id, unitId, value })));

const valueAt = (figures: readonly Frozen[], item: string, unitId: number): number | null =>
  figures.find((one) => one.item === item && one.unitId === unitId)?.value ?? null;

/** The document that the unit's own report was issued as. */
const issued = async ({ parts }: SheetsAsk, found: Rollup): Promise<readonly Phrase[]> => {
  const [sent] = await reportHistory(parts.db, { ...found, form: found.form.id });
  const issue = sent ? await issueOf(parts.db, sent.reportId) : null;
  return issue ? [issueLine(issue)] : [];
};

/** What the unit itself reported last, and by how much it adjusted what it was offered. */
const reported = async ({ words, parts }: SheetsAsk, found: Rollup) => {
  const sent = await reportHistory(parts.db, { ...found, form: found.form.id });
  const last = sent.at(-1);
  if (!last) return [];
  const number = (value: unknown) => (typeof value === 'number' ? value : null);
  const answers = found.items.map(({ item }) => number(last.answers[item.id]));
  const adjusted = found.items.map(({ item }, n) => {
    const [answer, offered] = [answers[n] ?? null, number(last.below?.[item.id])];
    return answer === null || offered === null ? null : answer - offered;
  });
  return [
    [words(say('rollup-sheet-reported')), ...answers],
    [words(say('rollup-sheet-adjusted')), ...adjusted],
  ];
};

/** Unit by unit and item by item what is no longer as it was closed. */
const driftSheets = (ask: SheetsAsk, found: Rollup, closed: Closed | null): readonly SheetToWrite[] => {
  if (!closed) return [];
  const rows = found.items.flatMap((rolled) => driftRows(ask, found, closed, rolled));
  if (rows.length === 0) return [];
  const { words } = ask;
  const header = (key: string, width: number) => ({ header: words(say(key)), width });
  return [
    {
      name: words(say('rollup-sheet-drift')),
      title: words(closedLine(closed, found.period)),
      columns: [
        header('rollup-sheet-unit', 40),
        header('rollup-sheet-item', 40),
        header('rollup-sheet-closed', 16),
        header('rollup-sheet-now', 16),
        header('rollup-sheet-drift', 20),
      ],
      rows,
      notes: [],
    },
  ];
};

const driftRows = ({ words }: SheetsAsk, found: Rollup, closed: Closed, { item, shares }: RolledItem) =>
  movedSince(
    closed.figures.filter((one) => one.item === item.id),
    shares,
  ).map(({ unitId, before, now }) => [
    found.units.find(({ id }) => id === unitId)?.name ?? '',
    words(item.label),
    before,
    now,
    (now ?? 0) - (before ?? 0),
  ]);

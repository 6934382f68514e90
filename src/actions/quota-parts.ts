import { type Day, showDay } from '../core/day.ts';
import { type Phrase, say, type Text } from '../core/message.ts';
import { itemsOf, type MeasureSource, type Register } from '../core/programme/measures/sources.ts';
import { measureOf } from '../core/programme/measures.ts';
import type { QuotaLine } from '../core/programme/quota-answer.ts';
import { shown } from '../core/programme/quota-figures.ts';
import { numeratorOf } from '../core/programme/target.ts';
import { showPeriod } from '../core/reports/periods.ts';
import type { Db } from '../store/db.ts';
import { officesAt } from '../store/offices.ts';
import { declaredParts, foundingParts, reportParts, type SignedItem } from '../store/quota-why.ts';

type Asked = {
  readonly unitId: number;
  readonly line: QuotaLine;
  readonly day: Day;
  readonly formTitle: (form: string) => Text;
};

/** What the unit itself brought to a figure, a line each: its reports, its foundings, or what it stated. */
export const ownParts = async (db: Db, asked: Asked): Promise<readonly Phrase[]> => {
  const { unitId, line, day, formTitle } = asked;
  const measure = numeratorOf(line.target);
  if (measure === null || line.provenance === null) return [];
  const { from, to } = line.target;
  const isStock = measureOf(measure).kind === 'stock';
  // Of a stock the newest report counts, however old it is.
  const own = { unitId, span: { from: isStock ? '0001-01-01' : from, to: isStock && day < to ? day : to } };
  if (line.provenance.from === 'declared') return (await declaredParts(db, own, measure)).map(declaredLine);
  if (line.provenance.from === 'register') {
    const kinds = foundingKinds(measureOf(measure).sources);
    if (kinds !== undefined) return (await foundingParts(db, own, kinds)).map(foundingLine);
    return isOfOffices(measureOf(measure).sources) ? officeLines(db, own) : [];
  }
  const parts = await reportParts(db, own, signedItems(measureOf(measure).sources));
  const newest = isStock ? parts.slice(0, 1) : parts;
  return newest.map(({ form, period, value, state, receipt }) =>
    say('quota-why-report', {
      form: formTitle(form),
      period: showPeriod(period),
      value: shown(value),
      state: say(`quota-state-${state}`),
      receipt,
    }),
  );
};

const isOfOffices = (sources: readonly MeasureSource[]): boolean =>
  sources.some((source) => source.from === 'register' && source.register === 'office');

const officeLines = async (
  db: Db,
  { unitId, span }: { readonly unitId: number; readonly span: { readonly to: Day } },
): Promise<readonly Phrase[]> =>
  (await officesAt(db, [unitId], span.to))
    .filter(({ state, openedOn }) => state === 'active' && openedOn <= span.to)
    .map(({ name, openedOn, resumedOn }) =>
      say('quota-why-office', { name, since: showDay(resumedOn ?? openedOn) }),
    );

/** Items of a difference count against it where they are taken away. */
const signedItems = (sources: readonly MeasureSource[]): readonly SignedItem[] =>
  sources.flatMap((source): readonly SignedItem[] => {
    if (source.from !== 'balance') return itemsOf(source).map((item) => ({ ...item, sign: 1 }));
    const { form } = source;
    return [
      ...source.plus.map((item) => ({ form, item, sign: 1 }) as const),
      ...source.minus.map((item) => ({ form, item, sign: -1 }) as const),
    ];
  });

const KINDS: Readonly<Partial<Record<Register, readonly string[] | null>>> = {
  founding: null,
  'founding-in-enterprise': ['enterprise', 'enterprises'],
  'founding-nghiep-doan': ['nghiep-doan'],
};

/** Which foundings count; undefined where the register is another one. */
const foundingKinds = (sources: readonly MeasureSource[]): readonly string[] | null | undefined =>
  sources.flatMap((source) => (source.from === 'register' ? [KINDS[source.register]] : []))[0];

const foundingLine = ({
  name,
  decision,
  countedOn,
  state,
}: Awaited<ReturnType<typeof foundingParts>>[number]) =>
  say(decision === null ? 'quota-why-founding-undecided' : 'quota-why-founding', {
    name,
    decision: decision ?? '',
    on: showDay(countedOn),
    state: say(`quota-state-${state}`),
  });

const declaredLine = ({
  value,
  asOf,
  body,
  document,
  how,
  state,
  comment,
}: Awaited<ReturnType<typeof declaredParts>>[number]) =>
  say(document === null ? 'quota-why-declared' : 'quota-why-declared-document', {
    value: shown(value),
    on: showDay(asOf),
    body,
    document: document ?? '',
    how,
    state: comment === null ? say(`quota-state-${state}`) : say('quota-returned', { comment }),
  });

import { sql } from 'kysely';
import { type Day, plusDays } from '../core/day.ts';
import type { MeasureSource, Register } from '../core/programme/measures/sources.ts';
import { type MeasureId, measureOf } from '../core/programme/measures.ts';
import type { Allocation, TargetFacts } from '../core/programme/quota-answer.ts';
import { idsOf } from '../core/programme/renew.ts';
import { denominatorOf, numeratorOf, type Target } from '../core/programme/target.ts';
import type { Pack } from '../core/programme/types.ts';
import type { Span } from '../core/reports/periods.ts';
import type { Db } from './db.ts';
import { balanceOf } from './quota-balance.ts';
import { declaredFigures, formFigures, registerCounts, type Value } from './quota-sources.ts';
import { descendants, parentOf } from './units.ts';

export type QuotaQuestion = { readonly pack: Pack; readonly unitId: number; readonly today: Day };

/** What is known about every target of a pack for a unit and everything below it, by target id. */
export const quotaFacts = async (
  db: Db,
  { pack, unitId, today }: QuotaQuestion,
): Promise<Readonly<Record<string, TargetFacts>>> => {
  const facts: Record<string, TargetFacts> = {};
  const isTop = (await parentOf(db, unitId, today)) === null;
  for (const span of spansOf(pack.targets)) {
    const targets = pack.targets.filter((target) => target.from === span.from && target.to === span.to);
    const values = await valuesIn(db, { pack, unitId, today }, { span, targets });
    const given = await allocations(db, { pack, unitId, span, today });
    for (const target of targets)
      facts[target.id] = factsOf(target, values, { given: given[target.id], isTop });
  }
  return facts;
};

/** The packs that this database runs, as its `programme` table says. */
export const packsInForce = async (db: Db): Promise<readonly string[]> =>
  (
    await db.selectFrom('programme').select('pack').where('in_force', '=', true).orderBy('pack').execute()
  ).map((row) => row.pack);

type Values = Readonly<Partial<Record<MeasureId, Value>>>;

/** Targets of one plan mostly run over the same days; each span is read once. */
const spansOf = (targets: readonly Target[]): readonly Span[] =>
  [...new Set(targets.map(({ from, to }) => `${from} ${to}`))].map((key) => ({
    from: key.slice(0, 10),
    to: key.slice(11),
  }));

/** Figures of the tree as it was on the last day of the span, or as it is. */
const valuesIn = async (
  db: Db,
  { pack, unitId, today }: QuotaQuestion,
  { span, targets }: { readonly span: Span; readonly targets: readonly Target[] },
): Promise<Values> => {
  const day = today < span.to ? today : span.to;
  const wanted = [...new Set(targets.flatMap(measuresOf))];
  const scope = { unitId, unitIds: await descendants(db, unitId, day), span, day, programmes: idsOf(pack) };
  const [figures, declared, registers] = [
    await formFigures(db, scope, wanted),
    await declaredFigures(db, scope, wanted),
    await registerCounts(db, scope, registersOf(wanted)),
  ];
  const from = (id: MeasureId, source: MeasureSource): Value | undefined => {
    if (source.from === 'form') return figures[`${source.form}/${source.item}`];
    if (source.from === 'balance') return balanceOf(source, figures);
    return source.from === 'register' ? registers[source.register] : declared[id];
  };
  return Object.fromEntries(
    wanted.map((id) => [
      id,
      measureOf(id)
        .sources.map((source) => from(id, source))
        .find(Boolean),
    ]),
  );
};

const measuresOf = (target: Target): readonly MeasureId[] =>
  [numeratorOf(target), denominatorOf(target)].filter((id) => id !== null);

const registersOf = (wanted: readonly MeasureId[]): readonly Register[] =>
  wanted.flatMap((id) =>
    measureOf(id).sources.flatMap((source) => (source.from === 'register' ? [source.register] : [])),
  );

/** Whoever stands at the top answers for the whole target; a unit below it for what it was given. */
const factsOf = (
  target: Target,
  values: Values,
  { given, isTop }: { readonly given: Allocation | undefined; readonly isTop: boolean },
): TargetFacts => {
  const value = valueIn(values, numeratorOf(target));
  const below = valueIn(values, denominatorOf(target));
  return {
    confirmed: value?.confirmed ?? null,
    waiting: value?.waiting ?? 0,
    provenance: value?.provenance ?? null,
    given: given ?? null,
    denominator:
      below && below.confirmed !== null ? { value: below.confirmed, provenance: below.provenance } : null,
    ...(given || !isTop ? { allocation: given?.value ?? null } : {}),
  };
};

const valueIn = (values: Values, id: MeasureId | null): Value | undefined => (id ? values[id] : undefined);

type AllocationAsk = QuotaQuestion & { readonly span: Span };

/** Shares are decided in the year they are for, or in the quarter before it. Assigned ones go before registered. */
const allocations = async (
  db: Db,
  { pack, unitId, span, today }: AllocationAsk,
): Promise<Readonly<Record<string, Allocation>>> => {
  const { rows } = await sql<Allocation & { target: string }>`
    select distinct on (target) target, kind, value, decision, decided_on as "decidedOn" from allocation
    where unit_id = ${unitId} and programme = ${pack.id}
      and decided_on between ${plusDays(span.from, -92)} and ${today < span.to ? today : span.to}
    order by target, kind, decided_on desc, id desc`.execute(db);
  return Object.fromEntries(rows.map(({ target, ...given }) => [target, given]));
};

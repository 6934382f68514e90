import type { Day } from '../core/day.ts';
import { aims, type Instance, keyOf } from '../core/programme/instances.ts';
import type { Measure, MeasureSource, Register } from '../core/programme/measures/sources.ts';
import { type MeasureId, measureOf } from '../core/programme/measures.ts';
import type { TargetFacts } from '../core/programme/quota-answer.ts';
import { idsOf } from '../core/programme/renew.ts';
import { alternativeOf, denominatorOf, numeratorOf, type Target } from '../core/programme/target.ts';
import type { Pack } from '../core/programme/types.ts';
import type { Span } from '../core/reports/periods.ts';
import { allocations, type Given } from './allocations.ts';
import type { Db } from './db.ts';
import { balanceOf, profileOf } from './quota-balance.ts';
import { declaredFigures } from './quota-declared.ts';
import { registerCounts } from './quota-registers.ts';
import type { Found, Scope, Value } from './quota-scope.ts';
import { figureKey, flowFigures, stockFigures } from './quota-sources.ts';
import { instanceSpans, type Spans } from './quota-spans.ts';
import { topsOf } from './quota-trees.ts';
import { keepDays, keptDays, refreshFew } from './totals.ts';

/** The runs of a pack's targets that are asked for, for these units; `until`: nothing later than this day counts. */
export type QuotaQuestion = {
  readonly pack: Pack;
  readonly unitIds: readonly number[];
  readonly instances: readonly Instance[];
  readonly today: Day;
  readonly until?: Day | null;
};

/** By the key of the run. */
export type FactsByRun = Readonly<Record<string, TargetFacts>>;

/** What is known about every target's run of today for a unit and everything below it, by the run's key. */
export const quotaFacts = async (
  db: Db,
  { pack, unitId, today }: { readonly pack: Pack; readonly unitId: number; readonly today: Day },
): Promise<FactsByRun> => {
  const instances = aims(pack.targets, today).map(({ now }) => now);
  return (await unitsFacts(db, { pack, unitIds: [unitId], instances, today })).get(unitId) ?? {};
};

/** The same for several units and any runs, with as many queries as for one. */
export const unitsFacts = async (
  db: Db,
  question: QuotaQuestion,
): Promise<ReadonlyMap<number, FactsByRun>> => {
  const { pack, unitIds, instances, today } = question;
  if (unitIds.length === 0 || instances.length === 0) return new Map();
  await refreshFew(db, today);
  const spans = instanceSpans(instances, { today, until: question.until ?? null });
  const values = await valuesIn(db, question, spans);
  const given = await allocations(db, { programme: pack.id, unitIds, spans: spans.all, today });
  const tops = await topsOf(db, unitIds, today);
  const factsOf = (unitId: number, instance: Instance): TargetFacts =>
    targetFacts(instance.target, {
      measured: (id, span) => values(id, span, unitId),
      spans: spans.of(instance),
      given: given.find(
        (one) =>
          one.unitId === unitId && one.target === instance.target.id && one.span === spans.of(instance).own,
      ),
      isTop: tops.has(unitId),
    });
  return new Map(
    unitIds.map((unitId) => [
      unitId,
      Object.fromEntries(instances.map((instance) => [keyOf(instance), factsOf(unitId, instance)])),
    ]),
  );
};

type ValueOf = (id: MeasureId, span: number, unitId: number) => Value | undefined;

/** Figures of the tree as it was on the last day of every span, or as it is. */
const valuesIn = async (
  db: Db,
  { pack, unitIds, instances, until }: QuotaQuestion,
  spans: Spans,
): Promise<ValueOf> => {
  if (until == null) await keepDays(db, spans.past);
  const kept = await keptDays(db);
  const needs = needsOf(instances, spans);
  const of = (kind: Measure['kind']) => [...needs.keys()].filter((id) => measureOf(id).kind === kind);
  /** The question narrowed down to the spans in which one of these is needed. */
  const scope = (ids: readonly MeasureId[]): Scope => {
    const needed = new Set(ids.flatMap((id) => [...(needs.get(id) ?? [])]));
    return {
      roots: unitIds,
      spans: spans.all.filter(({ n }) => needed.has(n)),
      programmes: idsOf(pack),
      kept,
    };
  };
  const wanted = [...needs.keys()];
  const [flows, stocks] = [of('flow'), of('stock')];
  const registered = wanted.filter((id) => registersOf(id).length > 0);
  const figures = byPlace([
    ...(await flowFigures(db, scope(flows), flows)),
    ...(await stockFigures(db, scope(stocks), stocks)),
  ]);
  const declared = byPlace(await declaredFigures(db, scope(wanted), wanted));
  const registers = byPlace(await registerCounts(db, scope(registered), registered.flatMap(registersOf)));
  return (id, span, unitId) => {
    const at = (key: string) => `${span} ${unitId} ${key}`;
    const from = (source: MeasureSource): Value | undefined => {
      const figure = (key: string) => figures.get(at(key));
      if (source.from === 'form') return figure(figureKey(source, null));
      if (source.from === 'balance') return balanceOf(source, figure);
      if (source.from === 'profile') return profileOf(source, figure);
      if (source.from === 'calendar') return yearsOf(spans.all[span]);
      if (source.from === 'declared') return declared.get(at(id));
      return registers.get(at(source.register)) ?? emptyRegister(source.register);
    };
    const found = measureOf(id).sources.flatMap((source) => from(source) ?? []);
    return found.find(({ confirmed }) => confirmed !== null) ?? found[0];
  };
};

/** Begun years count whole: a plan's yearly average asks for as much of the first year as of any other. */
const yearsOf = (span: Span | undefined): Value | undefined =>
  span && {
    confirmed: Number(span.to.slice(0, 4)) - Number(span.from.slice(0, 4)) + 1,
    waiting: 0,
    provenance: { from: 'calendar' },
  };

/** Nothing founded is a figure: foundings are recorded here. Any other register may only not be kept yet. */
const emptyRegister = (register: Register): Value | undefined =>
  register.startsWith('founding')
    ? { confirmed: 0, waiting: 0, provenance: { from: 'register' } }
    : undefined;

const byPlace = (rows: readonly Found[]): ReadonlyMap<string, Value> =>
  new Map(rows.map(({ span, root, key, value }) => [`${span} ${root} ${key}`, value]));

const measuresOf = (target: Target): readonly MeasureId[] =>
  [numeratorOf(target), denominatorOf(target), alternativeOf(target)?.measure ?? null].filter(
    (id) => id !== null,
  );

const registersOf = (id: MeasureId): readonly Register[] =>
  measureOf(id).sources.flatMap((source) => (source.from === 'register' ? [source.register] : []));

/** In which spans each measure is needed. */
const needsOf = (
  instances: readonly Instance[],
  spans: Spans,
): ReadonlyMap<MeasureId, ReadonlySet<number>> => {
  const needs = new Map<MeasureId, Set<number>>();
  for (const instance of instances) {
    const { own, lastYear, lastYearByNow } = spans.of(instance);
    for (const id of measuresOf(instance.target)) {
      const needed = needs.get(id) ?? new Set();
      for (const span of [own, lastYear, lastYearByNow]) if (span !== null) needed.add(span);
      needs.set(id, needed);
    }
  }
  return needs;
};

type Known = {
  readonly measured: (id: MeasureId, span: number) => Value | undefined;
  readonly spans: ReturnType<Spans['of']>;
  readonly given: Given | undefined;
  readonly isTop: boolean;
};

/** Whoever stands at the top answers for the whole target; a unit below it for what it was given. */
const targetFacts = (target: Target, { measured, spans, given, isTop }: Known): TargetFacts => {
  const during = (id: MeasureId | null, span: number | null) =>
    id === null || span === null ? undefined : measured(id, span);
  const value = during(numeratorOf(target), spans.own);
  const below = during(denominatorOf(target), spans.own);
  const other = during(alternativeOf(target)?.measure ?? null, spans.own);
  const byNow = during(numeratorOf(target), spans.lastYearByNow)?.confirmed ?? null;
  const whole = during(numeratorOf(target), spans.lastYear)?.confirmed ?? null;
  return {
    confirmed: value?.confirmed ?? null,
    waiting: value?.waiting ?? 0,
    provenance: value?.provenance ?? null,
    given: given ? allocationOf(given) : null,
    denominator:
      below && below.confirmed !== null ? { value: below.confirmed, provenance: below.provenance } : null,
    lastYear: byNow === null || whole === null ? null : { byNow, whole },
    ...(other ? { alternative: { confirmed: other.confirmed, waiting: other.waiting } } : {}),
    ...(given || !isTop ? { allocation: given?.value ?? null } : {}),
  };
};

const allocationOf = ({ kind, value, decision, decidedOn }: Given) => ({ kind, value, decision, decidedOn });

import type { Day } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { continues } from '../core/flow/form-items.ts';
import type { Form, FormItem } from '../core/flow/types.ts';
import { type DutyContext, type DutySetting, dueEnding } from '../core/programme/duties.ts';
import type { Pack } from '../core/programme/types.ts';
import type { Period, Span } from '../core/reports/periods.ts';
import {
  type BelowItem,
  byBranch,
  type Coverage,
  coverageOf,
  type OwedBelow,
  type Share,
  sharesOf,
  sumOf,
} from '../core/reports/rollup.ts';
import { dutySettingsBelow } from '../store/dates.ts';
import type { Db } from '../store/db.ts';
import { belowOn, type Placed } from '../store/other-trees.ts';
import { packsInForce } from '../store/programmes.ts';
import { confirmedParts, type UnitBelow, unitsWithin } from '../store/rollups.ts';
import type { ActionContext } from './action.ts';
import { partsOnTree } from './rollup-tree.ts';

/** What sums are read with: inside a turn, or when a workbook is made. */
export type SumContext = { readonly db: Db } & Pick<ActionContext, 'definitions' | 'today'>;

/** Which sum is asked for; `covers`: the days that its figures speak of; `tree`: on whose tree, that of their last day or another. */
export type SumAsked = {
  readonly unitId: number;
  readonly form: Form;
  readonly period: Period;
  readonly covers: Span;
  readonly tree?: Day;
  /** Whose officers ask; null: nobody in particular. */
  readonly viewer?: number | null;
};

/** What the units directly below a unit add up to in a period, as far as it is confirmed. */
export type Rollup = SumAsked & {
  readonly units: readonly UnitBelow[];
  readonly coverage: Coverage;
  /** The items that units below can state at all. */
  readonly items: readonly RolledItem[];
};

/** `sum`: null while nobody has stated it. */
export type RolledItem = {
  readonly item: FormItem;
  readonly shares: readonly Share[];
  readonly sum: number | null;
};

/** Adds up confirmed reports, on the tree of the period's end; null where nobody below reports what the form sums. */
export const readRollup = async (context: SumContext, asked: SumAsked): Promise<Rollup | null> => {
  const { db } = context;
  const { form, unitId, covers } = asked;
  const sources = form.items.flatMap(({ below }) => below);
  if (sources.length === 0) return null;
  if (asked.tree !== undefined && asked.tree !== covers.to) return onOtherTree(context, asked, asked.tree);
  const units = await unitsWithin(db, unitId, covers);
  const owed = await owedBelow(context, asked, { units, forms: new Set(sources.map((one) => one.form)) });
  if (owed.length === 0) return null;
  const reporters = new Set(owed.map((one) => one.unitId));
  const parts = await confirmedParts(db, { units: [...reporters], span: covers }, distinct(sources));
  const filed = new Set(owed.map((one) => one.form));
  return {
    ...asked,
    units: units.filter(({ id }) => reporters.has(id)),
    coverage: coverageOf(owed, parts),
    items: form.items
      .filter(({ below }) => below.some((from) => filed.has(from.form)))
      .map((item) => {
        const shares = sharesOf(item, parts);
        return { item, shares, sum: sumOf(shares) };
      }),
  };
};

/** The same figures by the units that stand below on another day; of each who owes is known for those right below alone. */
const onOtherTree = async (context: SumContext, asked: SumAsked, tree: Day): Promise<Rollup | null> => {
  const { form, unitId, covers: span } = asked;
  const sources = form.items.flatMap(({ below }) => below);
  const sums = form.items.filter(({ below }) => below.length > 0);
  const seen = (placed: readonly Placed[]) => seenBy(context, asked, placed);
  const there = { unitId, span, tree, items: distinct(sources), sums, seen };
  const { units, parts, branchOf } = await partsOnTree(context.db, there);
  const owed = await owedBelow(context, asked, { units, forms: new Set(sources.map((one) => one.form)) });
  if (owed.length === 0) return null;
  const filed = new Set([...owed, ...parts].map((one) => one.form));
  const giving = new Set([...owed, ...parts].map((one) => branchOf.get(one.unitId) ?? one.unitId));
  return {
    ...asked,
    units: units.filter(({ id }) => giving.has(id)),
    coverage: coverageOf(owed, parts),
    items: sums
      .filter(({ below }) => below.some((from) => filed.has(from.form)))
      .map((item) => {
        const shares = byBranch(sharesOf(item, parts), branchOf);
        return { item, shares, sum: sumOf(shares) };
      }),
  };
};

/** On the tree of any other day than this one a unit that has moved on since is seen no longer than it stood there. */
const seenBy = async (
  { db, today }: SumContext,
  { covers, tree, viewer = null }: SumAsked,
  placed: readonly Placed[],
): Promise<readonly Placed[]> => {
  if (viewer === null || tree === today) return placed;
  const ids = placed.map(({ id }) => id);
  const seen = await belowOn(db, ids, { unitId: viewer, days: [today, covers.to] });
  return placed.filter(({ id }) => seen.has(id));
};

const distinct = (items: readonly BelowItem[]): readonly BelowItem[] => [
  ...new Map(items.map((one) => [`${one.form}/${one.item}`, one])).values(),
];

type Below = { readonly units: readonly UnitBelow[]; readonly forms: ReadonlySet<string> };

/** What units below have to report of these forms within the period. */
const owedBelow = async (
  context: SumContext,
  { unitId, covers }: SumAsked,
  { units, forms }: Below,
): Promise<readonly OwedBelow[]> => {
  const { db } = context;
  const packs = await packsInForce(db, context);
  const ids = units.map(({ id }) => id);
  const settings = await dutySettingsBelow(db, { unitId, day: covers.to, packs }, ids);
  return units.flatMap((unit) =>
    (settings.get(unit.id) ?? [])
      .filter(({ form }) => form !== null && forms.has(form))
      .filter((setting) => mustReport(packs, setting, unit.kind))
      .flatMap((setting) => dueEnding(setting, lifeOf(context, unit, setting), covers))
      .flatMap(({ form, period }) =>
        form === null ? [] : [{ unitId: unit.id, unitName: unit.name, form, period }],
      ),
  );
};

/** One that ended within the period owes what goes on from before up to its last day. */
const lifeOf = ({ definitions }: SumContext, unit: UnitBelow, { form }: DutySetting): DutyContext => {
  const found = form === null ? null : formOf(definitions, form);
  return { ...unit, calendar: definitions.calendar, closing: found !== null && continues(found) };
};

type Named = { readonly programme: string; readonly duty: string };

/** Whether units of a kind have to report for a duty. */
export const mustReport = (packs: readonly Pack[], { programme, duty }: Named, kind: string): boolean => {
  const duties = packs.find(({ id }) => id === programme)?.duties;
  const reporter = duties?.find(({ id }) => id === duty)?.reporter;
  return reporter?.kind === 'unit' && reporter.unitKinds.includes(kind);
};

import { formOf } from '../core/definitions.ts';
import type { Form } from '../core/flow/types.ts';
import type { DutySetting } from '../core/programme/duties.ts';
import {
  coverage,
  coveringPeriod,
  frequencyOf,
  type Period,
  previousPeriod,
} from '../core/reports/periods.ts';
import { type TreeAsked, treeDay } from '../core/units/trees.ts';
import { dutySettings } from '../store/dates.ts';
import { packsInForce } from '../store/programmes.ts';
import { unitOn } from '../store/units.ts';
import { mustReport, type Rollup, readRollup, type SumAsked, type SumContext } from './rollup-read.ts';
import type { SumPlace } from './rollup-words.ts';

type SumsAsked = Omit<SumPlace, 'form' | 'period'> & { readonly period: Period | null };

/** What is added up at a unit: of every form that sums what units below report the period named, or the running and the last one. */
export const sumsAt = async (
  context: SumContext,
  { unitId, period, tree, viewer = null }: SumsAsked,
): Promise<readonly Rollup[]> => {
  const settings = await summing(context, unitId);
  const named = settings.filter(
    ({ setting }) => period !== null && frequencyOf(period) === setting.frequency,
  );
  const asked =
    period !== null && named.length > 0
      ? named.map(({ form, setting }) => placed(unitId, form, setting, period))
      : settings.flatMap(({ form, setting }) => {
          const now = coveringPeriod(context.today, setting.frequency, setting.coverage);
          return [previousPeriod(now), now].map((one) => placed(unitId, form, setting, one));
        });
  const found = await Promise.all(
    asked.map((one) => readRollup(context, onTree(context, { ...one, viewer }, tree))),
  );
  return found.flatMap((one) => one ?? []);
};

/** Where sums of a period stand at a unit, whether or not anybody below has to report what they add up. */
export const placesAt = async (
  context: SumContext,
  { unitId, period }: { readonly unitId: number; readonly period: Period },
): Promise<readonly SumAsked[]> =>
  (await summing(context, unitId))
    .filter(({ setting }) => frequencyOf(period) === setting.frequency)
    .map(({ form, setting }) => placed(unitId, form, setting, period));

/** One sum by its names; null where the form sums nothing there, or the period is not one of its own. */
export const sumNamed = async (
  context: SumContext,
  { unitId, form, period, tree, viewer = null }: SumPlace,
): Promise<Rollup | null> => {
  const found = (await summing(context, unitId)).find((one) => one.form.id === form);
  if (!found || frequencyOf(period) !== found.setting.frequency) return null;
  return readRollup(
    context,
    onTree(context, { ...placed(unitId, found.form, found.setting, period), viewer }, tree),
  );
};

const onTree = ({ today }: SumContext, asked: SumAsked, tree: TreeAsked | null | undefined): SumAsked =>
  tree === null || tree === undefined
    ? asked
    : { ...asked, tree: treeDay(tree, { end: asked.covers.to, today }) };

const placed = (unitId: number, form: Form, setting: DutySetting, period: Period): SumAsked => ({
  unitId,
  form,
  period,
  covers: coverage(period, setting.coverage),
});

/**
 * The forms of a unit's dates of today that add up what units below report, each once: those that it files itself, or,
 * where it files none of them, as at the top, all.
 */
const summing = async (context: SumContext, unitId: number) => {
  const { db, definitions, today } = context;
  const packs = await packsInForce(db, context);
  const kind = (await unitOn(db, unitId, today))?.kind ?? '';
  const settings = (await dutySettings(db, { unitId, day: today, packs })).filter(
    ({ validFrom, validTo }) => validFrom <= today && (validTo === null || today < validTo),
  );
  const found = settings.flatMap((setting) => {
    const form = setting.form === null ? null : formOf(definitions, setting.form);
    return form?.items.some(({ below }) => below.length > 0) ? [{ form, setting }] : [];
  });
  const own = found.filter(({ setting }) => mustReport(packs, setting, kind));
  const chosen = own.length > 0 ? own : found;
  return [...new Map(chosen.map((one) => [one.form.id, one])).values()];
};

import type { Check, Form, JsonObject } from '../core/flow/types.ts';
import type { Text } from '../core/message.ts';
import { type Period, type Span, showPeriod } from '../core/reports/periods.ts';
import { MOST_VALUES } from '../core/reports/unusual.ts';
import { foundingsWithin, lastValues } from '../store/report-facts.ts';
import type { Before, Reporter } from '../store/reports.ts';
import type { ActionContext } from './action.ts';
import { movesFor } from './unit-moves.ts';

type Asked = {
  readonly who: Reporter;
  readonly form: Form;
  readonly period: Period;
  readonly covers: Span;
  readonly before: Before | null;
  readonly unitKind: string;
};

/** What a form's rules are held against, beside its own items: the report before, registers, and the last values. */
export const factsFor = async ({ db }: Pick<ActionContext, 'db'>, asked: Asked): Promise<JsonObject> => {
  const { who, form, period, covers, before, unitKind } = asked;
  const checks = form.steps.filter((step): step is Check => step.kind === 'check');
  const wants = (path: string): boolean => checks.some(({ rule }) => 'path' in rule && rule.path === path);
  const items = checks.flatMap(({ rule }) => (rule.kind === 'unusual' ? [rule.item] : []));
  return {
    unitKind,
    last: before && before.standing !== 'returned' ? before.answers : {},
    lastText: before ? lastText(before) : null,
    recorded: wants('slots.recorded.foundings') ? { foundings: await foundingsWithin(db, who, covers) } : {},
    ...(who.postId === null ? await movesFor(db, { unitId: who.unitId, form, period, covers }) : {}),
    history: await lastValues(db, who, { items, before: covers.from, most: MOST_VALUES }),
  };
};

/** Which report an opening is held against, and whether anybody has confirmed it. */
const lastText = ({ period, standing }: Before): Text => {
  const { vi, en } = showPeriod(period);
  return standing === 'confirmed'
    ? { vi: `${vi}, đã xác nhận`, en: `${en}, confirmed` }
    : { vi: `${vi}, chờ xác nhận`, en: `${en}, not confirmed yet` };
};

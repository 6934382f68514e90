import { openingsOf } from '../core/flow/form-items.ts';
import type { Form, Json, JsonObject } from '../core/flow/types.ts';
import { type Phrase, say } from '../core/message.ts';
import type { MoveKind } from '../core/reports/member-changes.ts';
import { movesWords, netOf } from '../core/reports/unit-moves.ts';
import type { Db } from '../store/db.ts';
import { type MovesAsk, unitsMoved } from '../store/unit-moves.ts';
import { changesIn } from './member-changes.ts';
import type { SumAsked, SumContext } from './rollup-read.ts';

type Asked = Omit<MovesAsk, 'form'> & { readonly form: Form };

/** What a form's balance takes of units that moved in the period, and how it is told; nothing where no form asks. */
export const movesFor = async (db: Db, { form, ...asked }: Asked): Promise<JsonObject> => {
  if (!countsMoves(form)) return {};
  const moved = await unitsMoved(db, { ...asked, form: form.id });
  return { moves: { unions: netOf(moved) }, movesText: movesWords(moved) as Json };
};

/** The same for whoever reads the report. */
export const movesLines = async (db: Db, asked: Asked): Promise<readonly Phrase[]> => {
  const { movesText } = await movesFor(db, asked);
  return movesText === undefined || movesText === null
    ? []
    : [say('report-moves', { movesText: movesText as unknown as Phrase })];
};

type Sums = Readonly<Record<string, number>>;

/**
 * What units below add up to, for a report of their unit in whose period some moved: what those had when it began that stand
 * there when it ends is no opening, so that none is summed; members of sections and groups came or left with them.
 */
export const withMoves = async (context: SumContext, asked: SumAsked, sums: Sums): Promise<Sums> => {
  const members = await membersMoved(context, asked);
  const { movesText } = await movesFor(context.db, asked);
  if (members === null && !movesText) return sums;
  const openings = openingsOf(asked.form);
  return Object.fromEntries(
    Object.entries(sums)
      .filter(([item]) => !openings.includes(item))
      .map(([item, sum]) => [item, sum + (members?.[item] ?? 0)]),
  );
};

/** Members by the item in which they count; null where no section or group moved. */
const membersMoved = async (context: SumContext, asked: SumAsked): Promise<Sums | null> => {
  const isOfParts = asked.form.items.some(({ below }) => below.some(({ form }) => form === 'thang-to'));
  const moves = (isOfParts ? await changesIn(context, asked) : null)?.moves ?? [];
  const sum = (kind: MoveKind): number =>
    moves.filter((one) => one.kind === kind).reduce((total, { members }) => total + members, 0);
  const moved = { 'transferred-in': sum('received'), 'transferred-out': sum('handed-over') };
  return moved['transferred-in'] + moved['transferred-out'] === 0 ? null : moved;
};

const countsMoves = ({ steps }: Form): boolean =>
  steps.some(
    (step) => step.kind === 'check' && step.rule.kind === 'balance' && step.rule.moves !== undefined,
  );

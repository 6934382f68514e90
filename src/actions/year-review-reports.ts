import { isGrassroots } from '../core/access-table.ts';
import type { Day } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { duesWithin, followed, isOfParts } from '../core/programme/follow.ts';
import {
  type Behind,
  type FormBelow,
  type Lack,
  lacksOf,
  MOST_BEHIND,
  type ReportsBelow,
} from '../core/reviews/below-reports.ts';
import type { ReviewFigures } from '../core/reviews/figures.ts';
import { hasBelow } from '../store/below.ts';
import { sentBelow } from '../store/below-reports.ts';
import type { Db } from '../store/db.ts';
import { groundsUnder } from '../store/grounds.ts';
import { postById } from '../store/posts.ts';
import { packsInForce } from '../store/programmes.ts';
import { unitName } from '../store/units.ts';
import type { Actor } from './action.ts';
import { followsReports, mayAt } from './scope.ts';
import type { Reading, Reviewed } from './year-review-figures.ts';

/** How the reports that were due in the span came from below, as who looks them up with /chuagui sees them. */
export const reportsBelow = async (
  { db, definitions }: Reading,
  { unit, span, asOf }: Reviewed,
): Promise<ReportsBelow | null> => {
  if (!(await hasBelow(db, unit.id, { from: span.from, to: asOf }))) return null;
  const packs = await packsInForce(db, { definitions, today: asOf });
  const all = followed(packs, await groundsUnder(db, { unitId: unit.id, day: asOf, packs }));
  const forms: FormBelow[] = [];
  const lacks: Lack[] = [];
  for (const what of all) {
    const title = formOf(definitions, what.form)?.title;
    if (!title || (isOfParts(what) && !isGrassroots(unit.kind))) continue;
    const { form, reporter } = what;
    const dues = duesWithin(what, { from: span.from, to: asOf }, definitions.calendar);
    const found = await sentBelow(
      db,
      dues.map(({ period, grounds }) => ({ under: unit.id, form, period, reporter, grounds })),
    );
    const { owed, sent, late } = found;
    if (owed > 0) forms.push({ form, title, owed, onTime: sent - late, late, missing: owed - sent });
    lacks.push(...found.lacks);
  }
  const behind = lacksOf(lacks);
  return {
    forms,
    behind: await named(db, behind.slice(0, MOST_BEHIND), asOf),
    others: Math.max(0, behind.length - MOST_BEHIND),
  };
};

const named = (db: Db, lacks: readonly Lack[], day: Day): Promise<readonly Behind[]> =>
  Promise.all(
    lacks.map(async ({ unitId, postId, missing, late }) => {
      const unit = (await unitName(db, unitId, day)) ?? String(unitId);
      const post = postId === null ? null : await postById(db, postId, day);
      return { name: post ? `${post.title} – ${unit}` : unit, missing, late };
    }),
  );

type Seer = {
  readonly db: Db;
  readonly today: Day;
  readonly actor: Pick<Actor, 'unitId' | 'unitKind' | 'role'>;
};

/** The figures of a review as somebody may see them: how reports came from below is for those who follow them. */
export const figuresSeen = async (
  seer: Seer,
  { unit, asOf }: Pick<Reviewed, 'unit' | 'asOf'>,
  figures: ReviewFigures,
): Promise<ReviewFigures> => {
  if (!figures.reportsBelow) return figures;
  const may =
    (await followsReports(seer, seer.actor)) &&
    (await mayAt(seer, 'reports.follow', { unitId: unit.id, on: asOf }));
  return may ? figures : { ...figures, reportsBelow: null };
};
